import type { PullRequest } from "../github/pull-request.ts";
import type { Repository } from "../github/repository.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { requestState } from "../ledger/state.ts";
import { COMMENT_MARKER } from "../review/comment.ts";

/** A merged pull request whose request has not come to its end. */
export interface OwedMerge {
  readonly pullRequest: PullRequest;
  /** Of its request; none where nobody decided about the merge yet. */
  readonly events: readonly LedgerEvent[];
}

/** Merges in their turn: those never tried first, then whoever was not tried for longest. */
export async function inTurn(repository: Repository, owed: readonly OwedMerge[]): Promise<OwedMerge[]> {
  const waiting: { readonly merge: OwedMerge; readonly since: number }[] = [];
  for (const merge of owed) waiting.push({ merge, since: await triedAt(repository, merge) });
  return waiting.sort((one, other) => one.since - other.since).map(({ merge }) => merge);
}

async function triedAt(repository: Repository, { pullRequest, events }: OwedMerge): Promise<number> {
  const recorded = Date.parse(events.at(-1)?.time ?? "");
  switch (requestState(events)) {
    case "failed":
    case "submitting":
      return recorded;
    case "unknown": {
      // Asking the intake again records nothing while the answer is the same; the comment names the run that asked.
      const comment = await findStickyComment(repository, pullRequest.number, COMMENT_MARKER);
      return comment === null ? recorded : Date.parse(comment.updatedAt);
    }
    default:
      return 0;
  }
}
