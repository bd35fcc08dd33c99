/** What an exchange with a service needs of the outside world; tests put their own clock and network here. */
export interface Wire {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** A signal that aborts after so many milliseconds. */
  readonly timeout: (milliseconds: number) => AbortSignal;
  /** A fresh GUID, sent as `client-request-id`. */
  readonly guid: () => string;
}

/** The real network and clock. */
export const realWire: Wire = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
  guid: () => crypto.randomUUID(),
};
