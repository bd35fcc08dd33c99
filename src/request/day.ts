/** Milliseconds of a day; all times are UTC, where every day has as many. */
export const MILLISECONDS_PER_DAY = 86_400_000;
