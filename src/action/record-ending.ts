import type { EventName, LedgerEvent, NewEvent } from "../ledger/event.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import type { StepContext } from "./context.ts";
import { ownerOf, record } from "./ledger.ts";
import { showDisplaced } from "./show-displaced.ts";

type Ending = Pick<NewEvent, "event" | "data">;

/** How a claim ends; only the run that made it knows. */
const CLAIM_ENDS: ReadonlySet<EventName> = new Set(["submitted", "failed", "unknown-outcome"]);

/**
 * Records how a merge ended.
 * @returns whether the ledger took all events. It does not where more is known than this run knows, that something may
 * have left, say: what it does not take must not be shown either.
 */
export async function recordEnding(
  context: StepContext,
  requestId: string,
  pullRequest: number,
  endings: readonly Ending[],
): Promise<boolean> {
  let taken = true;
  for (const ending of endings) {
    let isOthers = false;
    const { outcome, events } = await record(context, requestId, (recorded) => {
      isOthers = CLAIM_ENDS.has(ending.event) && lastOf(recorded, "claimed")?.run?.id !== context.run.id;
      return !isOthers && mayEnd(recorded, pullRequest, ending) ? ending : null;
    });
    if (isOthers || outcome === "not-allowed") taken = false;
    else await showDisplaced(context, requestId, events, pullRequest);
  }
  return taken;
}

/** Whether a pull request may end a request that may be another one's. */
function mayEnd(recorded: readonly LedgerEvent[], pullRequest: number, { event }: Ending): boolean {
  const owner = ownerOf(recorded);
  if (owner === null || owner === pullRequest) return true;
  // The merge put its file on the default branch, so the name is used up; once claimed, it is the other one's.
  return event === "refused" && requestState(recorded) === "ready";
}
