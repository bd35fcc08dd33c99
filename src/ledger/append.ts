import { isDeepStrictEqual } from "node:util";
import { type ChainBreak, readChain } from "./chain.ts";
import type { LedgerEvent, NewEvent } from "./event.ts";
import { eventFile, type LedgerFile } from "./event-file.ts";
import { type RequestState, requestState, transition } from "./state.ts";

/** The ledger branch as the append needs it; the adapter commits with compare-and-swap on the branch's head. */
export interface LedgerStore {
  /** The branch's head commit and the request's event files at that commit. */
  read(requestId: string): Promise<{ readonly head: string; readonly files: readonly LedgerFile[] }>;
  /** Adds one file on top of `expectedHead`; `stale` when the branch has moved on and nothing was written. */
  commit(change: LedgerChange): Promise<"committed" | "stale">;
}

export interface LedgerChange extends LedgerFile {
  readonly expectedHead: string;
  readonly message: string;
}

export type Appended =
  | { readonly outcome: "appended"; readonly event: LedgerEvent; readonly events: readonly LedgerEvent[] }
  /** `decide` wanted nothing, or the same was recorded already. */
  | { readonly outcome: "unchanged"; readonly events: readonly LedgerEvent[] }
  /** The event may not happen in the state the request is in. */
  | { readonly outcome: "not-allowed"; readonly state: RequestState; readonly events: readonly LedgerEvent[] }
  /** The request's chain is broken: somebody has to look before anything is added. */
  | { readonly outcome: "broken"; readonly breaks: readonly ChainBreak[] }
  /** Others kept writing; nothing of ours was written. */
  | { readonly outcome: "contended"; readonly attempts: number };

export interface Patience {
  sleep(milliseconds: number): Promise<void>;
  /** 0 to below 1. */
  random(): number;
  readonly attempts?: number;
}

/** An outage is waited for this often in a row; whatever fails longer is for somebody to look at. */
const FAILURES = 8;
/** 50 merges at once each lose at most 49 races; with back-off far fewer. */
const ATTEMPTS = 60;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Appends what `decide` makes of the request's events, on top of exactly those events: whenever somebody else
 * wrote in between, reads again and asks again. A commit that failed without saying whether it took effect is
 * looked for before anything is written again. Throws what the store last threw when attempts run out.
 */
export async function appendEvent(
  store: LedgerStore,
  requestId: string,
  decide: (events: readonly LedgerEvent[]) => NewEvent | null,
  { sleep, random, attempts = ATTEMPTS }: Patience,
): Promise<Appended> {
  let failure: unknown;
  let failures = 0;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (attempt > 1) await sleep(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 2)));
    try {
      const { head, files } = await store.read(requestId);
      const chain = readChain(files);
      if (chain.breaks.length > 0) return { outcome: "broken", breaks: chain.breaks };

      const { events } = chain;
      const wanted = decide(events);
      if (wanted === null || isRecorded(events, wanted)) return { outcome: "unchanged", events };
      const state = requestState(events);
      if (transition(state, wanted) === null) return { outcome: "not-allowed", state, events };

      const { event, file } = eventFile(requestId, events.length + 1, chain.head, wanted);
      const message = `${requestId}: ${event.event}`;
      const written = await store.commit({ ...file, expectedHead: head, message });
      if (written === "committed") return { outcome: "appended", event, events: [...events, event] };
      failure = undefined;
      failures = 0;
    } catch (error) {
      failure = error;
      failures += 1;
      if (failures === FAILURES) break;
    }
  }
  if (failure !== undefined) throw failure;
  return { outcome: "contended", attempts };
}

/**
 * The same said twice is said once: the request's last event, but for when it was said and by which run. Of a log it
 * matters who published it, because consent asks how that attempt ended.
 */
function isRecorded(events: readonly LedgerEvent[], wanted: NewEvent): boolean {
  const last = events.at(-1);
  if (last?.event !== wanted.event || !isDeepStrictEqual(last.data, wanted.data)) return false;
  return last.event !== "prepared" || isDeepStrictEqual(last.run, wanted.run);
}
