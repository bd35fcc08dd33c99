import type { EventName, EventNamed, LedgerEvent, NotificationRecord } from "./event.ts";

/** Where a request stands. */
export type RequestState =
  /** Nothing to consent to: no log was published, or it was withdrawn. */
  | "waiting"
  /** A log awaits review, merge or close. */
  | "ready"
  /** Claimed; the outcome is not recorded yet. */
  | "submitting"
  | "submitted"
  /** Nothing left, for certain; the same consent may be claimed again. */
  | "failed"
  /** It may have left; somebody has to find out. */
  | "unknown"
  | "cancelled"
  | "refused";

/** From which states an event may follow, and where it leads. */
const TRANSITIONS: { readonly [N in EventName]: Transition<N> } = {
  prepared: { from: ["waiting", "ready", "cancelled"], to: () => "ready" },
  withdrawn: { from: ["ready"], to: () => "waiting" },
  cancelled: { from: ["waiting", "ready"], to: () => "cancelled" },
  refused: { from: ["waiting", "ready", "cancelled", "failed"], to: () => "refused" },
  claimed: { from: ["ready", "failed"], to: () => "submitting" },
  submitted: { from: ["submitting"], to: () => "submitted" },
  failed: { from: ["submitting"], to: () => "failed" },
  "unknown-outcome": { from: ["submitting"], to: () => "unknown" },
  resolved: { from: ["unknown"], to: ({ data }) => (data.receipt === null ? "failed" : "submitted") },
  notified: { from: ["submitted"], to: () => "submitted" },
};

interface Transition<N extends EventName> {
  readonly from: readonly RequestState[];
  readonly to: (event: Pick<EventNamed<N>, "data">) => RequestState;
}

type Said = { [N in EventName]: Pick<EventNamed<N>, "event" | "data"> }[EventName];

/** Where an event leads from a state; null where it may not happen. */
export function transition(state: RequestState, event: Said): RequestState | null {
  const { from, to } = TRANSITIONS[event.event] as Transition<EventName>;
  return from.includes(state) ? to(event as Pick<LedgerEvent, "data"> & never) : null;
}

/** A request's state after its events; an event that may not happen where it stands changes nothing. */
export function requestState(events: readonly LedgerEvent[]): RequestState {
  let state: RequestState = "waiting";
  for (const event of events) state = transition(state, event) ?? state;
  return state;
}

/** The last event of a name, where there is one. */
export function lastOf<N extends EventName>(
  events: readonly LedgerEvent[],
  name: N,
): EventNamed<N> | undefined {
  return events.findLast((event): event is EventNamed<N> => event.event === name);
}

/** Whether e-mails to the user were written to a folder, as the claim says, from which nobody sends them. */
export function mailsToFolder(events: readonly LedgerEvent[]): boolean {
  return lastOf(events, "claimed")?.data.destination?.notification.startsWith("directory ") ?? false;
}

/** How the user's notification ended; null while nothing is recorded about it. */
export function notificationOf(events: readonly LedgerEvent[]): NotificationRecord | null {
  const last = events.findLast((event) => event.event === "notified" || event.event === "submitted");
  return last === undefined ? null : (last.data as { notification: NotificationRecord }).notification;
}
