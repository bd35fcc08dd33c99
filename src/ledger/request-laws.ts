import type { EventNamed, LedgerEvent, NotificationRecord } from "./event.ts";
import { eventPath } from "./event-file.ts";
import type { Finding, FindingCode } from "./findings.ts";
import { type RequestState, transition } from "./state.ts";

/** Clocks of GitHub and of an intake may differ; a delivery this much before the merge is no clock's fault. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** What one request's events say about the laws, by themselves. */
export function requestLaws(events: readonly LedgerEvent[]): Finding[] {
  const findings: Finding[] = [];
  let state: RequestState = "waiting";
  let prepared: EventNamed<"prepared"> | null = null;
  let claim: EventNamed<"claimed"> | null = null;
  let cancelled = false;
  let delivered = false;
  let mailed: NotificationRecord | null = null;

  for (const event of events) {
    const found = (code: FindingCode, evidence: string) =>
      void findings.push({ code, request: event.request, evidence: `${eventPath(event)}: ${evidence}` });

    const next = transition(state, event);
    if (next === null) found("event-out-of-order", `${event.event} while ${state}`);
    state = next ?? state;

    if (event.event === "cancelled") cancelled = true;
    if (event.event === "prepared") {
      prepared = event;
      cancelled = false;
    }
    if (event.event === "claimed") {
      claim = event;
      for (const difference of consentDifferences(event, prepared)) found("consent-other-log", difference);
      if (event.data.consent.by.endsWith("[bot]")) found("consent-by-bot", event.data.consent.by);
    }
    const receipt = event.event === "submitted" || event.event === "resolved" ? event.data.receipt : null;
    if (receipt !== null) {
      if (claim === null) found("submitted-without-consent", receipt.log.digest);
      if (cancelled) found("submitted-after-cancel", receipt.intake.location);
      if (delivered) found("delivered-twice", receipt.intake.location);
      delivered = true;
      if (claim !== null) {
        const consented = claim.data.log.digest;
        if (receipt.log.digest !== consented || receipt.request !== event.request) {
          found(
            "submitted-other-log",
            `${receipt.request} ${receipt.log.digest}, consent is for ${consented}`,
          );
        }
        if (Date.parse(receipt.deliveredAt) < Date.parse(claim.data.consent.at) - CLOCK_TOLERANCE_MS) {
          found("submitted-before-consent", `${receipt.deliveredAt}, consent at ${claim.data.consent.at}`);
        }
      }
    }
    if (event.event === "submitted" || event.event === "notified") {
      const { notification } = event.data;
      if (notification.outcome !== "notified") continue;
      if (mailed?.outcome === "notified") found("mailed-twice", `${mailed.at} and ${notification.at}`);
      mailed = notification;
    }
  }
  return findings;
}

function consentDifferences(claim: EventNamed<"claimed">, prepared: EventNamed<"prepared"> | null): string[] {
  if (prepared === null) return ["no log was published"];
  const { consent, log } = claim.data;
  const pairs: readonly (readonly [string, string | number, string | number])[] = [
    ["log", log.digest, prepared.data.log.digest],
    ["head", consent.head, prepared.data.head],
    ["request", consent.blob, prepared.data.request.blob],
    ["artifact", consent.artifact, prepared.data.artifact.id],
    ["pull request", claim.data.pullRequest, prepared.data.pullRequest],
  ];
  return pairs
    .filter(([, consented, published]) => consented !== published)
    .map(([what, consented, published]) => `${what} ${consented}, published was ${published}`);
}
