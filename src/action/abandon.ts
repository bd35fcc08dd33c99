import { info } from "@actions/core";
import { findEntry } from "../github/blob.ts";
import type { PullRequest } from "../github/pull-request.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { type LedgerEvent, WORKFLOWS } from "../ledger/event.ts";
import { requestState } from "../ledger/state.ts";
import { COMMENT_MARKER, readCommentDigest, readCommentRequest } from "../review/comment.ts";
import { findRequest } from "./closed-request.ts";
import type { StepContext } from "./context.ts";
import { isHeldBy, record } from "./ledger.ts";
import { refusedState } from "./refused-state.ts";
import { showCheck, showComment } from "./show.ts";

/**
 * Cancels a request whose file was renamed within its pull request or removed from it: nobody else would end it, and
 * its name would stay taken.
 */
export async function abandon(
  context: StepContext,
  pullRequest: PullRequest,
  requestId: string,
  events: readonly LedgerEvent[],
): Promise<boolean> {
  const { repository } = context;
  const state = requestState(events);
  if (state !== "ready" && state !== "waiting") return false;
  if ((await findRequest(repository, pullRequest))?.id === requestId) return false;
  const { number, head } = pullRequest;
  // Whatever GitHub's list of changed files leaves out: a file that is there was not removed.
  if ((await findEntry(repository, head.sha, `requests/${requestId}.yaml`)) !== null) return false;
  info(`${requestId}: pull request ${number} is about it no longer.`);
  // Recorded last: nobody looks any more at what is at its end in the ledger.
  const comment = await findStickyComment(repository, number, COMMENT_MARKER);
  const shown = comment !== null && readCommentDigest(comment.body) !== null;
  if (pullRequest.open && shown && readCommentRequest(comment.body) === requestId) {
    const removed = refusedState(context, requestId, "request-removed");
    await showCheck(repository, head.sha, removed);
    await showComment(repository, number, removed);
  }
  await record(context, requestId, (recorded) =>
    isHeldBy(recorded, number)
      ? {
          event: "cancelled",
          data: { pullRequest: number, head: head.sha, by: WORKFLOWS, code: "request-removed" },
        }
      : null,
  );
  return true;
}
