/** Longest wait at once. A limit that lasts longer is for the next reconcile run; a job that sleeps costs money. */
const LONGEST_WAIT_MS = 90_000;
/** What GitHub asks for where it names no time: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const UNNAMED_WAIT_MS = 60_000;

/**
 * How long GitHub asks to wait before the same request again, in milliseconds. A request over a limit had no effect,
 * so that repeating it is safe whatever it does.
 * @param status of the answer that `error` is about.
 * @returns undefined where GitHub refused for another reason, or for longer than a job waits.
 */
export function limitedFor(status: number | undefined, error: unknown, now: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const { message, response } = error as { readonly message?: unknown; readonly response?: unknown };
  const { headers = {} } = (response ?? {}) as { readonly headers?: Readonly<Record<string, unknown>> };
  const wait =
    askedWait(headers, now) ?? (/secondary rate limit/i.test(String(message)) ? UNNAMED_WAIT_MS : undefined);
  return wait === undefined || wait > LONGEST_WAIT_MS ? undefined : wait;
}

function askedWait(headers: Readonly<Record<string, unknown>>, now: number): number | undefined {
  const after = inMilliseconds(headers["retry-after"]);
  if (after !== undefined) return after;
  const reset = inMilliseconds(headers["x-ratelimit-reset"]);
  if (reset === undefined || String(headers["x-ratelimit-remaining"]) !== "0") return undefined;
  const served = Date.parse(String(headers["date"]));
  return Math.max(0, reset - (Number.isNaN(served) ? now : served));
}

/** A header in whole seconds. */
function inMilliseconds(header: unknown): number | undefined {
  const written = String(header ?? "");
  return /^\d{1,12}$/.test(written) ? Number(written) * 1_000 : undefined;
}
