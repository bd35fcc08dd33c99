import { readPullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import { COMMENT_MARKER, readCommentDigest } from "../review/comment.ts";
import type { StepContext } from "./context.ts";
import { claimant } from "./ledger.ts";
import { refusedState } from "./refused-state.ts";
import { showCheck, showComment } from "./show.ts";

/**
 * Takes the log down of a pull request whose request's name another one brought to the default branch. Changes nothing
 * where its comment, which is written last, shows no log any more.
 * @param by the merged pull request.
 */
export async function showDisplaced(
  context: StepContext,
  requestId: string,
  events: readonly LedgerEvent[],
  by: number,
): Promise<void> {
  const { repository } = context;
  const displaced = displacedBy(events, by);
  if (displaced === null) return;
  const comment = await findStickyComment(repository, displaced, COMMENT_MARKER);
  if (comment !== null && readCommentDigest(comment.body) === null) return;
  const pullRequest = await readPullRequest(repository, displaced);
  await deleteAll(repository, await listReviewArtifacts(repository, pullRequest));
  const state = refusedState(context, requestId, "request-id-taken", `#${by} was merged with it`);
  await showCheck(repository, pullRequest.head.sha, state);
  await showComment(repository, displaced, state);
}

/** The pull request whose log was up for review when the merge of another one was refused; null where none was. */
function displacedBy(events: readonly LedgerEvent[], by: number): number | null {
  const refused = requestState(events) === "refused" ? lastOf(events, "refused") : undefined;
  if (refused?.data.pullRequest !== by) return null;
  const owner = claimant(events.slice(0, events.indexOf(refused)));
  return owner === by ? null : owner;
}
