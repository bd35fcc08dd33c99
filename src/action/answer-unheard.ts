import { info } from "@actions/core";
import { hasCheck } from "../github/check-run.ts";
import { listPullRequests, readPullRequest } from "../github/pull-request.ts";
import { findRequest } from "./closed-request.ts";
import type { StepContext } from "./context.ts";
import { STEP_REASONS } from "./reasons.ts";
import { showCheck, showComment } from "./show.ts";

/** A prepare run begins within seconds; whatever is silent for longer was not heard. */
const SILENT_MINUTES = 15;

/** Answers open requests whose event never arrived: the first check of every head is ours, or it was missed. */
export async function answerUnheard(context: StepContext): Promise<void> {
  const { repository } = context;
  const openAndQuietSince = new Date(Date.now() - SILENT_MINUTES * 60_000).toISOString();
  for (const number of await listPullRequests(repository, { openAndQuietSince })) {
    const pullRequest = await readPullRequest(repository, number);
    if (await hasCheck(repository, pullRequest.head.sha)) continue;
    const request = await findRequest(repository, pullRequest);
    if (request === null) continue;
    const { title, next } = STEP_REASONS["event-missed"];
    const state = {
      state: "failed",
      requestId: request.id,
      runUrl: context.run.url,
      digest: null,
      reason: "event-missed",
      message: `${title}.`,
      next,
    } as const;
    await showCheck(repository, pullRequest.head.sha, state);
    await showComment(repository, number, state);
    info(`Pull request ${number}: nobody heard of ${pullRequest.head.sha}.`);
  }
}
