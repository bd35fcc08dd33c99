import { findCheck } from "../github/check-run.ts";
import type { PullRequest } from "../github/pull-request.ts";
import { PREPARE_WORKFLOW } from "../github/review-artifacts.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { listRuns } from "../github/workflow-runs.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { recordedReason } from "../ledger/recorded-reason.ts";
import { lastOf } from "../ledger/state.ts";
import { COMMENT_MARKER, readCommentDigest, readCommentRequest } from "../review/comment.ts";
import type { StepContext } from "./context.ts";
import { showCheck, showComment } from "./show.ts";

/**
 * Takes a log down that stands as ready for review although the ledger withdrew it: whoever withdrew it died before
 * saying so. Changes nothing where the comment shows no log of the request any more.
 */
export async function showWithdrawn(
  context: StepContext,
  { number, head, createdAt }: PullRequest,
  requestId: string,
  events: readonly LedgerEvent[],
): Promise<void> {
  const { repository } = context;
  const withdrawn = lastOf(events, "withdrawn");
  const comment = await findStickyComment(repository, number, COMMENT_MARKER);
  if (withdrawn?.data.pullRequest !== number || comment === null) return;
  if (readCommentDigest(comment.body) === null || readCommentRequest(comment.body) !== requestId) return;
  // A log is shown before it is recorded; whoever is about to do so speaks of it.
  const title = `copilot-feedback prepare pr-${number} `;
  const runs = await listRuns(repository, PREPARE_WORKFLOW, title, createdAt);
  if (runs.some(({ status }) => status !== "completed")) return;
  const state = {
    state: "refused",
    requestId,
    runUrl: context.run.url,
    digest: null,
    ...recordedReason(withdrawn.data.code),
  } as const;
  if ((await findCheck(repository, head.sha))?.conclusion === "success")
    await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
}
