import { createHash } from "node:crypto";
import { EVENT_NAMES, type EventName, eventSchema, type LedgerEvent, type NewEvent } from "./event.ts";

/** One file of the ledger branch as it stands there. */
export interface LedgerFile {
  /** `ledger/<request id>/<sequence, 4 digits>-<event>.json` */
  readonly path: string;
  readonly content: string;
}

/** An event file holds one event; nothing of ours is near this. */
export const EVENT_LIMIT_BYTES = 64 * 1024;

export const LEDGER_BRANCH = "ledger";

const PATH = /^ledger\/([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d{4})-([a-z-]+)\.json$/;

/** The folder that holds a request's events. */
export function ledgerFolder(requestId: string): string {
  return `ledger/${requestId}`;
}

export function eventPath(event: Pick<LedgerEvent, "request" | "sequence" | "event">): string {
  return `${ledgerFolder(event.request)}/${String(event.sequence).padStart(4, "0")}-${event.event}.json`;
}

/** Where an event stands. */
export interface EventPlace {
  readonly request: string;
  readonly sequence: number;
  readonly event: EventName;
}

/** What a path claims to be; null for anything that is not an event file's path. */
export function parseEventPath(path: string): EventPlace | null {
  const match = PATH.exec(path);
  const [, request, digits, name] = match ?? [];
  const event = EVENT_NAMES.find((known) => known === name);
  if (request === undefined || digits === undefined || event === undefined) return null;
  return { request, sequence: Number(digits), event };
}

/** Completes an event and writes it as a file: fixed key order, two spaces, final newline. */
export function eventFile(
  request: string,
  sequence: number,
  previous: string | null,
  { event, time, run, data }: NewEvent,
): { readonly event: LedgerEvent; readonly file: LedgerFile } {
  const complete = eventSchema.parse({
    schema: "copilot-feedback/event@1",
    request,
    sequence,
    event,
    time,
    run,
    previous,
    data,
  });
  return {
    event: complete,
    file: { path: eventPath(complete), content: `${JSON.stringify(complete, null, 2)}\n` },
  };
}

/** What the next event has to name as `previous`. */
export function contentHash(content: string | Uint8Array): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
