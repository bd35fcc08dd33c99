/** A period to read, both bounds exclusive, in milliseconds since the epoch. */
export interface Window {
  readonly after: number;
  readonly before: number;
}

const FIRST_MS = 60 * 60_000;
const SHORTEST_MS = 60_000;
const GROWTH = 4;
/** What a window should hold: as much as one page carries. */
const WANTED = 100;

/**
 * The window to read next, going backwards from `period.before`; undefined when the period has been read.
 * Windows grow fourfold over silence, so that 30 days of nothing are six requests, and settle at about one page
 * where there is talk, so that a busy user's history is not fetched to be thrown away. Neighbours overlap by a
 * millisecond, because both bounds are exclusive and a time must not fall between two windows.
 */
export function nextWindow(
  period: Window,
  last: { readonly window: Window; readonly found: number } | undefined,
): Window | undefined {
  if (last === undefined) return windowBefore(period, period.before, FIRST_MS);
  if (last.window.after <= period.after) return undefined;
  const length = last.window.before - last.window.after;
  const factor = last.found === 0 ? GROWTH : Math.min(GROWTH, WANTED / last.found);
  return windowBefore(period, last.window.after + 1, Math.max(SHORTEST_MS, Math.round(length * factor)));
}

function windowBefore(period: Window, before: number, length: number): Window {
  const after = before - length;
  // A sliver at the end of the period is read along instead of costing a request of its own.
  return { after: after - length / GROWTH <= period.after ? period.after : after, before };
}
