import { publishCheck } from "../github/check-run.ts";
import type { Repository } from "../github/repository.ts";
import { findStickyComment, writeStickyComment } from "../github/sticky-comment.ts";
import { type CheckState, renderCheck } from "../review/check.ts";
import { COMMENT_MARKER, renderComment } from "../review/comment.ts";
import type { ReviewState } from "../review/state.ts";
import { summarise } from "./step-summary.ts";

/** Shows a state on the head commit; the digest travels as the check's external id. */
export async function showCheck(repository: Repository, head: string, state: CheckState): Promise<void> {
  const digest = "digest" in state && state.digest !== null ? state.digest : undefined;
  await publishCheck(repository, head, renderCheck(state), digest);
}

/** Whether the pull request's comment, which is written last, shows a state already. */
export async function isShown(
  repository: Repository,
  pullRequest: number,
  state: ReviewState,
): Promise<boolean> {
  const comment = await findStickyComment(repository, pullRequest, COMMENT_MARKER);
  return comment !== null && gist(comment.body) === gist(renderComment(state));
}

/** What a comment says: the state, and why. */
function gist(comment: string): string {
  const [state, reason] = [/^### .*$/m, /\(`[a-z0-9-]+`\)$/m].map((line) => line.exec(comment)?.[0] ?? "");
  return `${state} ${reason}`;
}

/** Shows a state in the pull request's one comment, and its headline on the page of the run. */
export async function showComment(
  repository: Repository,
  pullRequest: number,
  state: ReviewState,
): Promise<void> {
  await writeStickyComment(repository, pullRequest, COMMENT_MARKER, renderComment(state));
  await summarise(pullRequest, state);
}
