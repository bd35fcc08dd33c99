import { readPullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import type { NewEvent } from "../ledger/event.ts";
import { requestState } from "../ledger/state.ts";
import type { StepContext } from "./context.ts";
import { ownerOf, record } from "./ledger.ts";
import { refusedState } from "./refused-state.ts";
import { showCheck, showComment } from "./show.ts";

/**
 * Records how a merge ended.
 * @returns whether the ledger took all events. It does not where more is known than this run knows, that something may
 * have left, say: what it does not take must not be shown either.
 */
export async function recordEnding(
  context: StepContext,
  requestId: string,
  pullRequest: number,
  events: readonly Pick<NewEvent, "event" | "data">[],
): Promise<boolean> {
  let taken = true;
  let displaced: number | null = null;
  for (const event of events) {
    const { outcome } = await record(context, requestId, (recorded) => {
      const owner = ownerOf(recorded);
      displaced = null;
      if (owner === null || owner === pullRequest) return event;
      // The merge put its file on the default branch, so the name is used up; once claimed, it is the other one's.
      if (event.event !== "refused" || requestState(recorded) !== "ready") return null;
      displaced = owner;
      return event;
    });
    if (outcome === "not-allowed") taken = false;
  }
  if (displaced !== null) await showDisplaced(context, requestId, displaced, pullRequest);
  return taken;
}

/** Takes the log down of a pull request whose request's name another one brought to the default branch. */
async function showDisplaced(
  context: StepContext,
  requestId: string,
  displaced: number,
  by: number,
): Promise<void> {
  const { repository } = context;
  const pullRequest = await readPullRequest(repository, displaced);
  await deleteAll(repository, await listReviewArtifacts(repository, pullRequest));
  const state = refusedState(context, requestId, "request-id-taken", `#${by} was merged with it`);
  await showCheck(repository, pullRequest.head.sha, state);
  await showComment(repository, displaced, state);
}
