import { listPullRequestFiles } from "../github/changed-files.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { requestId } from "../request/admission.ts";
import { COMMENT_MARKER, readCommentRequest } from "../review/comment.ts";
import type { StepContext } from "./context.ts";
import { claimant, record } from "./ledger.ts";

/** Each one takes a look into the ledger; a pull request of more files than this is no honest request. */
const MOST_FILES = 10;

/** Why the log of a pull request no longer counts. */
export interface Withdrawal {
  readonly pullRequest: number;
  readonly head: string;
  readonly code: string;
}

/**
 * Withdraws whatever log is up for review for a pull request: whoever shows that there is none must not leave the
 * ledger saying otherwise.
 * @param id the request the pull request is about now; null where that could not be told.
 * @returns the one request the pull request is or was about; null where there is none or several.
 */
export async function withdraw(
  context: StepContext,
  id: string | null,
  { pullRequest, head, code }: Withdrawal,
): Promise<string | null> {
  const named = await namedBy(context, pullRequest, id);
  let withdrawn: string | null = null;
  for (const request of named) {
    const { outcome } = await record(context, request, (events) =>
      claimant(events) === pullRequest ? { event: "withdrawn", data: { pullRequest, head, code } } : null,
    );
    if (outcome === "appended") withdrawn = request;
  }
  const [only = null, ...more] = named;
  return id ?? withdrawn ?? (more.length === 0 ? only : null);
}

/** What the pull request is about, and what its comment says that it was about; its files where nobody says. */
async function namedBy(
  { repository }: StepContext,
  pullRequest: number,
  id: string | null,
): Promise<readonly string[]> {
  const comment = await findStickyComment(repository, pullRequest, COMMENT_MARKER);
  const shown = comment === null ? null : readCommentRequest(comment.body);
  const named = [id, shown].filter((one) => one !== null);
  if (named.length > 0) return [...new Set(named)];
  const files = await listPullRequestFiles(repository, pullRequest);
  const requests = files.map(({ path }) => requestId(path)).filter((one) => one !== null);
  return requests.slice(0, MOST_FILES);
}
