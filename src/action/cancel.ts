import { info } from "@actions/core";
import { findCheck } from "../github/check-run.ts";
import { type PullRequest, readPullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import { WORKFLOWS } from "../ledger/event.ts";
import { findRequest } from "./closed-request.ts";
import { eventOf, type StepContext } from "./context.ts";
import { isHeldBy, record, requireWhole } from "./ledger.ts";
import { finish } from "./results.ts";
import { isShown, showCheck, showComment } from "./show.ts";

/** Closing without merging: deletes everything that was made for the pull request, and says so. */
export async function run(context: StepContext): Promise<void> {
  const { pull_request, sender } = eventOf(context);
  const pullRequest = await readPullRequest(context.repository, pull_request.number);
  finish({ decision: await cancel(context, pullRequest, { closedBy: sender.login }), result: {} });
}

/**
 * Cancels a closed pull request; doing it again changes nothing.
 * @param closedBy login, where it is known; else the workflows found it closed, whoever closed it.
 * @param unrecorded whether the ledger is known to say otherwise; else there is nothing to do where this is shown already.
 * @returns `ignore` where there is nothing to cancel, or nothing new to say.
 */
export async function cancel(
  context: StepContext,
  pullRequest: PullRequest,
  { closedBy = null, unrecorded = false }: { closedBy?: string | null; unrecorded?: boolean } = {},
): Promise<"cancelled" | "ignore"> {
  const { repository } = context;
  const { number, head } = pullRequest;
  if (pullRequest.open || pullRequest.merged) {
    info(
      `Pull request ${number} is ${pullRequest.merged ? "merged" : "open again"}; a newer run looks after it.`,
    );
    return "ignore";
  }
  const artifactsDeleted = await deleteAll(repository, await listReviewArtifacts(repository, pullRequest));
  const request = await findRequest(repository, pullRequest);
  if (request === null && artifactsDeleted === 0) return "ignore";
  const state = {
    state: "cancelled",
    requestId: request?.id ?? null,
    runUrl: context.run.url,
    closedBy,
    artifactsDeleted,
  } as const;
  // The reconciler asks every hour; only who closed it has more to say than what is shown already.
  const isSaid =
    closedBy === null &&
    artifactsDeleted === 0 &&
    (await isShown(repository, number, state)) &&
    (await findCheck(repository, head.sha))?.conclusion === "cancelled";
  if (isSaid && !unrecorded) return "ignore";
  // Recorded last, because nobody looks any more at what is at its end in the ledger; not said where it cannot be.
  if (request !== null) await requireWhole(context, request.id);
  if (!isSaid) {
    await showCheck(repository, head.sha, state);
    await showComment(repository, number, state);
  }
  if (request !== null) {
    const by = closedBy ?? WORKFLOWS;
    await record(context, request.id, (events) =>
      isHeldBy(events, number)
        ? { event: "cancelled", data: { pullRequest: number, head: head.sha, by } }
        : null,
    );
  }
  info(`Cancelled pull request ${number}: ${artifactsDeleted} files deleted, nothing was sent.`);
  return "cancelled";
}
