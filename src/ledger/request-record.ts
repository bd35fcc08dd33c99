import type { LedgerEvent, NotificationRecord } from "./event.ts";
import { lastOf, mailsToFolder, notificationOf, type RequestState, requestState } from "./state.ts";

/** A request's life in one line. Times are ISO 8601 UTC; null is what has not happened. */
export interface RequestRecord {
  readonly request: string;
  readonly state: RequestState;
  readonly pullRequest: number | null;
  readonly askedBy: string | null;
  readonly consentBy: string | null;
  readonly consentAt: string | null;
  readonly approvedBy: readonly string[];
  /** SHA-256 of the log last published, or of the one that was claimed. */
  readonly log: string | null;
  readonly rounds: number | null;
  readonly deliveredAt: string | null;
  readonly location: string | null;
  /** `written` where an e-mail was only put into a folder, from which nobody sends it. */
  readonly mail: NotificationRecord["outcome"] | "written" | null;
  readonly mailedAt: string | null;
  /** Why it was refused, withdrawn, failed or is unknown. */
  readonly reason: string | null;
  readonly events: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Sums up the events of one request, oldest first; null where there are none. */
export function requestRecord(events: readonly LedgerEvent[]): RequestRecord | null {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return null;
  const prepared = lastOf(events, "prepared")?.data;
  const claim = lastOf(events, "claimed")?.data;
  const receipt = lastOf(events, "resolved")?.data.receipt ?? lastOf(events, "submitted")?.data.receipt;
  const mail = notificationOf(events);
  const isNotified = mail?.outcome === "notified";
  const toFolder = mailsToFolder(events);
  const named = last.data as { readonly pullRequest?: number; readonly code?: string };
  return {
    request: first.request,
    state: requestState(events),
    pullRequest: claim?.pullRequest ?? prepared?.pullRequest ?? named.pullRequest ?? null,
    askedBy: prepared?.author ?? null,
    consentBy: claim?.consent.by ?? null,
    consentAt: claim?.consent.at ?? null,
    approvedBy: claim?.consent.approvals ?? [],
    log: claim?.log.digest ?? prepared?.log.digest ?? null,
    rounds: prepared?.log.rounds ?? null,
    deliveredAt: receipt?.deliveredAt ?? null,
    location: receipt?.intake.location ?? null,
    mail: isNotified && toFolder ? "written" : (mail?.outcome ?? null),
    mailedAt: isNotified && !toFolder ? mail.at : null,
    reason: named.code ?? null,
    events: events.length,
    firstAt: first.time,
    lastAt: last.time,
  };
}
