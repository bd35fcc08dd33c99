import { unzipSync } from "fflate";
import { sha256 } from "../review/digest.ts";
import { PACKAGE_LIMIT_BYTES, packageIdentity } from "../submit/package-identity.ts";
import type { Receipt } from "../submit/receipt.ts";
import { type Appended, appendEvent, type LedgerStore, type Patience } from "./append.ts";
import type { EventNamed, LedgerEvent } from "./event.ts";
import { lastOf, requestState } from "./state.ts";

/** What somebody found at the intake: the package as it was downloaded from there, or that there is none. */
export type Found =
  | {
      readonly delivered: true;
      readonly package: Uint8Array;
      readonly location: string;
      readonly deliveredAt: string;
    }
  | { readonly delivered: false };

export type Resolution =
  | { readonly outcome: "resolved"; readonly event: LedgerEvent }
  | { readonly outcome: "refused"; readonly code: ResolveRefusal; readonly message: string }
  | Extract<Appended, { outcome: "broken" | "contended" }>;

/** Why there is nothing to resolve, or not with this package. */
export type ResolveRefusal = "not-unknown" | "not-a-package" | "other-log" | "other-consent";

/**
 * Ends an unknown outcome by what a person found. A delivery is only believed with the package itself: its log
 * and consent statement have to be the claimed ones.
 */
export async function resolveOutcome(
  store: LedgerStore,
  requestId: string,
  found: Found,
  { by, time }: { readonly by: string; readonly time: string },
  patience: Patience,
): Promise<Resolution> {
  let refusal: Resolution | null = null;
  const appended = await appendEvent(
    store,
    requestId,
    (events) => {
      refusal = null;
      const state = requestState(events);
      const claim = lastOf(events, "claimed");
      if (state !== "unknown" || claim === undefined) {
        refusal = refuse("not-unknown", `The request is ${state}; only an unknown outcome can be resolved.`);
        return null;
      }
      const receipt = found.delivered ? receiptOf(requestId, claim, found) : null;
      if (receipt !== null && "outcome" in receipt) {
        refusal = receipt;
        return null;
      }
      const log = { digest: claim.data.log.digest };
      return { event: "resolved", time, run: null, data: { log, by, receipt } };
    },
    patience,
  );
  if (refusal !== null) return refusal;
  switch (appended.outcome) {
    case "appended":
      return { outcome: "resolved", event: appended.event };
    case "broken":
    case "contended":
      return appended;
    default:
      return refuse("not-unknown", "The request was resolved meanwhile.");
  }
}

function receiptOf(
  request: string,
  claim: EventNamed<"claimed">,
  { package: bytes, location, deliveredAt }: Extract<Found, { delivered: true }>,
): Receipt | Extract<Resolution, { outcome: "refused" }> {
  const entries = unpack(bytes);
  const [log, consent] = [entries?.["log.json"], entries?.["consent.json"]];
  if (log === undefined || consent === undefined) {
    return refuse("not-a-package", "The file is not a package: there is no log.json and consent.json in it.");
  }
  const digest = claim.data.log.digest;
  if (sha256(log) !== digest) {
    return refuse("other-log", `The package holds log ${sha256(log)}, consent is for ${digest}.`);
  }
  if (sha256(consent) !== claim.data.consent.statement) {
    return refuse("other-consent", "The package holds another consent statement than the ledger names.");
  }
  return {
    schema: "copilot-feedback/receipt@1",
    request,
    log: { digest },
    package: { name: packageIdentity(request, digest).name, digest: sha256(bytes), bytes: bytes.length },
    intake: { type: "found-by-hand", location },
    deliveredAt,
  };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  if (bytes.length > 2 * PACKAGE_LIMIT_BYTES) return null;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        (name === "log.json" || name === "consent.json") && originalSize <= PACKAGE_LIMIT_BYTES,
    });
  } catch {
    return null;
  }
}

function refuse(code: ResolveRefusal, message: string): Extract<Resolution, { outcome: "refused" }> {
  return { outcome: "refused", code, message };
}
