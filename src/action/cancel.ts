import { info } from "@actions/core";
import { readPullRequest } from "../github/pull-request.ts";
import { findRequest } from "./closed-request.ts";
import type { StepContext } from "./context.ts";
import { claimant, record } from "./ledger.ts";
import { finish } from "./results.ts";
import { deleteAll, listReviewArtifacts } from "./review-artifacts.ts";
import { showCheck, showComment } from "./show.ts";

/** Closing without merging: deletes everything that was made for the pull request, and says so. */
export async function run(context: StepContext): Promise<void> {
  finish({ decision: await cancel(context), result: {} });
}

/** @returns what was done: `cancelled`, or `ignore` where there is nothing to cancel. */
export async function cancel(context: StepContext): Promise<"cancelled" | "ignore"> {
  const { repository, event } = context;
  const { number, head } = event.pull_request;
  const pullRequest = await readPullRequest(repository, number);
  if (pullRequest.open || pullRequest.merged) {
    info(
      `Pull request ${number} is ${pullRequest.merged ? "merged" : "open again"}; a newer run looks after it.`,
    );
    return "ignore";
  }
  const artifactsDeleted = await deleteAll(
    repository,
    await listReviewArtifacts(repository, event.pull_request),
  );
  const request = await findRequest(repository, pullRequest);
  if (request === null && artifactsDeleted === 0) return "ignore";

  const closedBy = event.sender.login;
  if (request !== null) {
    await record(context, request.id, (events) =>
      claimant(events) === number
        ? { event: "cancelled", data: { pullRequest: number, head: head.sha, by: closedBy } }
        : null,
    );
  }
  const state = {
    state: "cancelled",
    requestId: request?.id ?? null,
    runUrl: context.run.url,
    closedBy,
    artifactsDeleted,
  } as const;
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
  info(`Cancelled: ${artifactsDeleted} files deleted, nothing was sent.`);
  return "cancelled";
}
