import { type Appended, appendEvent, type LedgerStore, type Patience } from "./append.ts";
import type { ClaimConsent, Destination, EventNamed, LedgerEvent } from "./event.ts";
import { lastOf, requestState } from "./state.ts";

/** Who wants to deliver what, on which consent. */
export interface WantedClaim {
  readonly run: { readonly id: number; readonly attempt: number };
  readonly time: string;
  readonly pullRequest: number;
  readonly logDigest: string;
  readonly consent: ClaimConsent;
  readonly destination: Destination;
}

export type ClaimOutcome =
  /** This run may deliver, and nobody else. */
  | { readonly outcome: "claimed"; readonly claim: EventNamed<"claimed"> }
  /** An earlier attempt of this run has claimed and not finished; it goes on with the same claim. */
  | { readonly outcome: "held"; readonly claim: EventNamed<"claimed"> }
  | { readonly outcome: "refused"; readonly code: ClaimRefusal; readonly next: string }
  | Extract<Appended, { outcome: "broken" | "contended" }>;

/** Why a submission cannot be claimed, and what to do. */
export const CLAIM_REASONS = {
  "claimed-by-another":
    "Another run is submitting this request. Wait for it; the reconcile workflow looks after it.",
  "already-submitted": "Nothing to do: the request was submitted, its receipt is in the ledger.",
  "outcome-unknown":
    "Find out at the intake whether the package is there, then run `copilot-feedback resolve`.",
  "not-ready": "There is no published log to submit. Open a new pull request.",
} as const;

export type ClaimRefusal = keyof typeof CLAIM_REASONS;

/** Claims the one right to deliver a request. Two runs that claim at the same time: one of them gets it. */
export async function claimSubmission(
  store: LedgerStore,
  requestId: string,
  wanted: WantedClaim,
  patience: Patience,
): Promise<ClaimOutcome> {
  const appended = await appendEvent(store, requestId, (events) => decideClaim(events, wanted), patience);
  switch (appended.outcome) {
    case "broken":
    case "contended":
      return appended;
    case "appended": {
      const claim = lastOf(appended.events, "claimed");
      if (claim === undefined) throw new Error("a claim was appended and is not there");
      return { outcome: "claimed", claim };
    }
    case "not-allowed":
    case "unchanged":
      return standing(appended.events, wanted);
  }
}

function decideClaim(
  events: readonly LedgerEvent[],
  { run, time, pullRequest, logDigest, consent, destination }: WantedClaim,
) {
  if (requestState(events) === "submitting") return null;
  return {
    event: "claimed",
    time,
    run,
    data: { pullRequest, log: { digest: logDigest }, consent, destination },
  } as const;
}

/** Without an outcome of its own, a claim can only be carried on by the run that made it, after it was re-run. */
function standing(events: readonly LedgerEvent[], { run, logDigest }: WantedClaim): ClaimOutcome {
  const state = requestState(events);
  const claim = lastOf(events, "claimed");
  if (state === "submitting" && claim !== undefined) {
    const same = claim.run?.id === run.id && claim.data.log.digest === logDigest;
    return same ? { outcome: "held", claim } : refuse("claimed-by-another");
  }
  if (state === "submitted") return refuse("already-submitted");
  if (state === "unknown") return refuse("outcome-unknown");
  return refuse("not-ready");
}

function refuse(code: ClaimRefusal): ClaimOutcome {
  return { outcome: "refused", code, next: CLAIM_REASONS[code] };
}
