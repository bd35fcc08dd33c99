import { setTimeout as sleep } from "node:timers/promises";
import { githubLedger } from "../github/ledger-store.ts";
import { type Appended, appendEvent, type Patience } from "../ledger/append.ts";
import { readChain } from "../ledger/chain.ts";
import type { LedgerEvent, NewEvent } from "../ledger/event.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import type { StepContext } from "./context.ts";
import { refusal } from "./refusal.ts";

export const PATIENCE: Patience = {
  sleep: (milliseconds) => sleep(milliseconds),
  random: Math.random,
};

/** What an event says about when and by which run it was written. */
export function written({ run }: StepContext): {
  readonly time: string;
  readonly run: { readonly id: number; readonly attempt: number };
} {
  return { time: new Date().toISOString(), run: { id: run.id, attempt: run.attempt } };
}

/** What to record, given what is recorded; null for nothing. */
export type Decide = (events: readonly LedgerEvent[]) => Pick<NewEvent, "event" | "data"> | null;

/**
 * Records what became of a request.
 * @throws Refusal where the ledger cannot be written or is damaged.
 */
export async function record(
  context: StepContext,
  requestId: string,
  decide: Decide,
): Promise<Extract<Appended, { outcome: "appended" | "unchanged" | "not-allowed" }>> {
  const complete = (events: readonly LedgerEvent[]): NewEvent | null => {
    const event = decide(events);
    return event === null ? null : ({ ...event, ...written(context) } as NewEvent);
  };
  return readable(await appendEvent(githubLedger(context.repository), requestId, complete, PATIENCE));
}

/** @throws Refusal where a request's events are not one unbroken chain. */
export async function requireWhole({ repository }: StepContext, requestId: string): Promise<void> {
  const { breaks } = readChain((await githubLedger(repository).read(requestId)).files);
  if (breaks.length > 0) throw refusal("ledger-broken");
}

/** The pull request whose log is up for review or decision; null where no log of this request is. */
export function claimant(events: readonly LedgerEvent[]): number | null {
  const open = ["ready", "submitting", "failed", "unknown", "submitted"].includes(requestState(events));
  return open ? (lastOf(events, "prepared")?.data.pullRequest ?? null) : null;
}

/** Whether a pull request's log is up for review or decision, or was before it was withdrawn. */
export function isHeldBy(events: readonly LedgerEvent[], pullRequest: number): boolean {
  const holder =
    requestState(events) === "waiting" ? lastOf(events, "prepared")?.data.pullRequest : claimant(events);
  return holder === pullRequest;
}

/** The pull request a request belongs to, in review, decided or refused; null where it is anybody's. */
export function ownerOf(events: readonly LedgerEvent[]): number | null {
  const refused = requestState(events) === "refused" ? lastOf(events, "refused") : undefined;
  return refused?.data.pullRequest ?? claimant(events);
}

/** @throws Refusal for a ledger nobody may build on. */
export function readable<T extends { readonly outcome: string }>(
  appended: T,
): Exclude<T, { outcome: "broken" | "contended" }> {
  if (appended.outcome === "broken") {
    throw refusal("ledger-broken");
  }
  if (appended.outcome === "contended") {
    throw refusal("ledger-contended");
  }
  return appended as Exclude<T, { outcome: "broken" | "contended" }>;
}
