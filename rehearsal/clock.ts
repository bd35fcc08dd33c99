import { writeFileSync } from "node:fs";

/** The rehearsal's only source of time, so that a flow run twice leaves the same bytes. */
export interface Clock {
  now(): Date;
  /** The present as GitHub writes it: ISO 8601, UTC, whole seconds. */
  iso(): string;
  advance(seconds: number): void;
}

const DEFAULT_START = "2026-11-20T09:00:00Z";

/**
 * A clock that stands still until it is advanced.
 * @param start an ISO 8601 time.
 * @param file told the time in milliseconds whenever it changes, for processes that have to agree.
 */
export function createClock(start: string = DEFAULT_START, file?: string): Clock {
  let milliseconds = Date.parse(start);
  if (Number.isNaN(milliseconds)) throw new TypeError(`Not a time: ${start}`);
  const tell = (): void => {
    if (file !== undefined) writeFileSync(file, String(milliseconds));
  };
  tell();
  return {
    now: () => new Date(milliseconds),
    iso: () => isoSeconds(new Date(milliseconds)),
    advance: (seconds) => {
      milliseconds += seconds * 1000;
      tell();
    },
  };
}

/** ISO 8601 in UTC without milliseconds, as in every GitHub response. */
export function isoSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
