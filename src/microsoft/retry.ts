/** Statuses after which Microsoft's services ask to come back later. */
const RETRY_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/**
 * Whether the same request may be answered differently a little later. Azure's write operations ask to be
 * repeated after 500 as well; Graph answers 500 to reads it will never answer, an open-ended filter for one.
 */
export function isPassing(status: number, method: string): boolean {
  return RETRY_STATUSES.has(status) || (status === 500 && method === "PUT");
}

/**
 * How long a service asks to wait, in milliseconds; undefined where it does not say or says it unreadably.
 * `Retry-After` is seconds or an HTTP date. A date is measured against the answer's own `Date`, so that a
 * clock that is wrong on this machine neither hammers the service nor sleeps for hours.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  if (/^\d{1,9}(\.\d{1,3})?$/.test(value)) return Math.round(Number(value) * 1_000);
  // Date.parse takes much that is no date for one, "-5" for example.
  const until = /^[A-Z][a-z]{2}, \d/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const serviceNow = Date.parse(headers.get("date") ?? "");
  return Math.max(0, until - (Number.isNaN(serviceNow) ? now : serviceNow));
}

/**
 * Wait before attempt number `attempt + 1` (1-based): doubling, capped, with jitter between half and all of it,
 * so that many jobs throttled together do not come back together.
 */
export function backOff(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 16));
  return Math.round(full * (0.5 + random() / 2));
}

/** A wait the service asked for, with a little jitter on top: never earlier than asked. */
export function politeWait(asked: number, random: () => number): number {
  return Math.round(asked + random() * Math.min(1_000, 100 + asked / 10));
}
