import type { Artifact } from "../github/artifacts.ts";
import { githubLedger } from "../github/ledger-store.ts";
import type { PullRequest } from "../github/pull-request.ts";
import { deleteAll } from "../github/review-artifacts.ts";
import { readChain } from "../ledger/chain.ts";
import { lastOf } from "../ledger/state.ts";
import { REVIEW_FILE_KINDS, twinName } from "../review/artifact-names.ts";
import type { StepContext } from "./context.ts";
import { claimant } from "./ledger.ts";

/**
 * Deletes what a run made for a pull request that went on without it. The log that was up for review when it was merged
 * stays, whichever attempt of the run made it: the merge may be about to send it, and whoever concludes the merge
 * deletes it.
 * @param requestId null where this attempt does not know it, and so collected nothing.
 */
export async function discard(
  { repository }: StepContext,
  { number, merged }: PullRequest,
  requestId: string | null,
  made: readonly Artifact[],
): Promise<void> {
  if (!merged) {
    await deleteAll(repository, made);
    return;
  }
  if (requestId === null) return;
  const { events } = readChain((await githubLedger(repository).read(requestId)).files);
  const reviewed = claimant(events) === number ? lastOf(events, "prepared")?.data.artifact.name : undefined;
  const kept = new Set(reviewed && REVIEW_FILE_KINDS.map((kind) => twinName(reviewed, kind)));
  await deleteAll(
    repository,
    made.filter(({ name }) => !kept.has(name)),
  );
}
