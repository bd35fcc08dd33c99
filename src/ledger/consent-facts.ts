import type { LedgerFacts } from "../consent/facts.ts";
import type { LedgerEvent } from "./event.ts";
import { lastOf, requestState } from "./state.ts";

/**
 * What consent has to know of a request's events. A claim does not end a request: see `claimSubmission`.
 * @param publishedAt when the last `prepared` event was committed, by the clock of who keeps the ledger.
 */
export function ledgerFacts(events: readonly LedgerEvent[], publishedAt: string | null): LedgerFacts {
  const state = requestState(events);
  const prepared = state === "waiting" || state === "cancelled" ? undefined : lastOf(events, "prepared");
  return {
    prepared:
      prepared === undefined
        ? null
        : {
            head: prepared.data.head,
            digest: prepared.data.log.digest,
            artifactId: prepared.data.artifact.id,
            at: publishedAt,
            intake: prepared.data.intake ?? null,
          },
    cancelled: state === "cancelled",
    submitted: state === "submitted",
    refused: state === "refused",
  };
}
