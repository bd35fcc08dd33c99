import { eventSchema, type LedgerEvent } from "./event.ts";
import { contentHash, EVENT_LIMIT_BYTES, type LedgerFile, parseEventPath } from "./event-file.ts";

/** How a request's event files can fail to be one unbroken chain. */
export type ChainViolation =
  /** The path is not that of an event. */
  | "path-unknown"
  /** The content is no event, or has keys or values an event cannot have. */
  | "event-unreadable"
  /** The content says another request, sequence or event than the path. */
  | "event-misplaced"
  /** A sequence number is missing or taken twice. */
  | "sequence-broken"
  /** The event names another predecessor than the one that is there. */
  | "hash-broken";

export interface ChainBreak {
  readonly code: ChainViolation;
  readonly path: string;
  readonly detail: string;
}

export interface Chain {
  /** In order; complete only when `breaks` is empty. */
  readonly events: readonly LedgerEvent[];
  readonly breaks: readonly ChainBreak[];
  /** Hash of the last file: the next event's `previous`. */
  readonly head: string | null;
}

/** Reads the event files of one request, in any order, and checks that they are one unbroken chain. */
export function readChain(files: readonly LedgerFile[]): Chain {
  const events: LedgerEvent[] = [];
  const breaks: ChainBreak[] = [];
  let previous: string | null = null;
  let expected = 1;

  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const placed = parseEventPath(path);
    if (placed === null) {
      breaks.push({ code: "path-unknown", path, detail: "not an event file's path" });
      continue;
    }
    const hash = contentHash(content);
    const event = readEvent(content);
    if (event === null) {
      breaks.push({
        code: "event-unreadable",
        path,
        detail: "not an event of schema copilot-feedback/event@1",
      });
    } else {
      if (
        event.request !== placed.request ||
        event.sequence !== placed.sequence ||
        event.event !== placed.event
      ) {
        breaks.push({
          code: "event-misplaced",
          path,
          detail: `it says ${event.request} ${event.sequence} ${event.event}`,
        });
      }
      if (event.previous !== previous) {
        breaks.push({
          code: "hash-broken",
          path,
          detail: `it follows ${event.previous ?? "nothing"}, there is ${previous ?? "nothing"}`,
        });
      }
      events.push(event);
    }
    if (placed.sequence !== expected) {
      breaks.push({ code: "sequence-broken", path, detail: `expected sequence ${expected}` });
    }
    expected = placed.sequence + 1;
    previous = hash;
  }
  return { events, breaks, head: previous };
}

function readEvent(content: string): LedgerEvent | null {
  if (content.length > EVENT_LIMIT_BYTES) return null;
  try {
    return eventSchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}
