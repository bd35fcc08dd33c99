import { backOff, isPassing, politeWait, retryAfter } from "./retry.ts";
import { requestIdentifier } from "./service-error.ts";
import type { Wire } from "./wire.ts";

/** Longest a single attempt may take, answer included. */
const ATTEMPT_TIMEOUT_MS = 100_000;
/** Attempts after which even a patient deadline makes no difference. */
const MOST_ATTEMPTS = 12;

/** One request as it goes over the wire. The body is held in memory so that an attempt can be repeated. */
export interface Exchange {
  readonly method: "GET" | "HEAD" | "POST" | "PUT";
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Largest answer read, in bytes; a larger one ends the exchange as `oversized`. */
  readonly maxAnswerBytes: number;
  /**
   * `always`: repeating is harmless (reads, conditional writes). `unprocessed`: repeat only what the service
   * certainly did not act on, because acting twice would be seen by a person.
   */
  readonly repeat: "always" | "unprocessed";
  /** False for a successful answer that arrived damaged, for example cut JSON: it then counts as lost. */
  readonly isWhole?: (answer: Answer) => boolean;
}

/** How an exchange ended. Bodies stay with the caller; nothing of them is in an error. */
export type Outcome = {
  readonly clientRequestId: string;
  readonly attempts: number;
  /** Something was sent that the service may have acted on without saying so, in this attempt or an earlier one. */
  readonly doubt: boolean;
} & (
  | { readonly kind: "answered"; readonly answer: Answer }
  /** More bytes than allowed. */
  | { readonly kind: "oversized"; readonly status: number }
  /** No complete answer. `sent: false` only where the request certainly never reached the service. */
  | { readonly kind: "lost"; readonly sent: boolean; readonly cause: unknown }
);

/** A complete answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly requestId: string | undefined;
}

/** What a curious operator may see of an exchange; names and numbers only. */
export interface Attempt {
  readonly attempt: number;
  readonly outcome: number | "lost" | "oversized";
  readonly milliseconds: number;
  readonly waits: number | undefined;
  readonly requestId: string | undefined;
}

export interface ExchangeLimits {
  /** Point in time, milliseconds since the epoch, after which no further attempt starts. */
  readonly deadline: number;
  /** The same request was sent before, and the service may have acted on that. */
  readonly doubt?: boolean;
  readonly onAttempt?: (attempt: Attempt) => void;
}

/**
 * Sends a request until it is answered for good, or until no attempt can begin before the deadline. Waits as
 * the service asks (429, 502, 503, 504), else with jittered back-off. The bearer is asked for again before each
 * attempt, because a token can run out while a service throttles. Redirects are answers, never followed: a
 * bearer token goes to the address it was meant for and nowhere else.
 */
export async function exchange(
  wire: Wire,
  request: Exchange,
  authorize: () => Promise<Readonly<Record<string, string>>>,
  limits: ExchangeLimits,
): Promise<Outcome> {
  const clientRequestId = wire.guid();
  let doubt = limits.doubt ?? false;
  for (let attempts = 1; ; attempts += 1) {
    const started = wire.now();
    let authorization: Readonly<Record<string, string>>;
    try {
      authorization = await authorize();
    } catch (cause) {
      // Before anything was sent this is a plain no; later it must not hide that something may have been.
      if (!doubt) throw cause;
      return { kind: "lost", sent: true, cause, clientRequestId, attempts, doubt };
    }
    const result = await attemptOnce(wire, request, authorization, clientRequestId);
    doubt ||= mayHaveActed(request, result);
    const wait = waitBeforeNext(wire, request, result, attempts);
    const inTime = wait !== undefined && wire.now() + wait < limits.deadline && attempts < MOST_ATTEMPTS;
    limits.onAttempt?.({
      attempt: attempts,
      outcome: result.kind === "answered" ? result.answer.status : result.kind,
      milliseconds: wire.now() - started,
      waits: inTime ? wait : undefined,
      requestId: result.kind === "answered" ? result.answer.requestId : undefined,
    });
    if (!inTime) return { ...result, clientRequestId, attempts, doubt };
    await wire.sleep(wait);
  }
}

type Result =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "oversized"; readonly status: number }
  | { readonly kind: "lost"; readonly sent: boolean; readonly cause: unknown };

function mayHaveActed(request: Exchange, result: Result): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  switch (result.kind) {
    case "lost":
      return result.sent;
    case "oversized":
      return true;
    case "answered":
      return result.answer.status >= 500;
  }
}

function waitBeforeNext(wire: Wire, request: Exchange, result: Result, attempts: number): number | undefined {
  if (result.kind === "oversized") return undefined;
  if (result.kind === "lost") {
    return request.repeat === "always" || !result.sent ? backOff(attempts, wire.random) : undefined;
  }
  const { status, headers } = result.answer;
  // 429 says that the request was turned away; a gateway's 502 or 504 says nothing about what happened behind it.
  if (!isPassing(status, request.method) || (request.repeat === "unprocessed" && status !== 429))
    return undefined;
  const asked = retryAfter(headers, wire.now());
  return asked === undefined ? backOff(attempts, wire.random) : politeWait(asked, wire.random);
}

async function attemptOnce(
  wire: Wire,
  request: Exchange,
  authorization: Readonly<Record<string, string>>,
  clientRequestId: string,
): Promise<Result> {
  let response: Response;
  try {
    response = await wire.fetch(request.url.href, {
      method: request.method,
      headers: { ...request.headers, ...authorization, "client-request-id": clientRequestId },
      // A copy, because fetch wants bytes that are not shared memory.
      ...(request.body === undefined
        ? {}
        : { body: typeof request.body === "string" ? request.body : new Uint8Array(request.body) }),
      redirect: "manual",
      signal: wire.timeout(ATTEMPT_TIMEOUT_MS),
    });
  } catch (cause) {
    return { kind: "lost", sent: !neverLeft(cause), cause };
  }
  try {
    const body = await readCapped(response, request.maxAnswerBytes);
    if (body === undefined) return { kind: "oversized", status: response.status };
    const requestId = requestIdentifier(
      response.headers.get("request-id") ?? response.headers.get("x-ms-request-id"),
    );
    const answer: Answer = { status: response.status, headers: response.headers, body, requestId };
    if (request.isWhole?.(answer) === false) {
      return { kind: "lost", sent: true, cause: new Error("the answer arrived damaged") };
    }
    return { kind: "answered", answer };
  } catch (cause) {
    return { kind: "lost", sent: true, cause };
  }
}

/** Reads a body while counting; undefined, and the connection dropped, as soon as it is larger than allowed. */
async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks, size);
}

/** Errors that end a connection before a single byte of the request was written. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** The system's code of a failed connection, for example `ECONNRESET`; undefined where there is none. */
export function networkCode(error: unknown): string | undefined {
  for (let inner: unknown = error, depth = 0; inner instanceof Error && depth < 5; depth += 1) {
    if ("code" in inner && typeof inner.code === "string") return inner.code;
    inner = inner.cause;
  }
  return error instanceof Error && error.name === "TimeoutError" ? "TIMEOUT" : undefined;
}

function neverLeft(error: unknown): boolean {
  const code = networkCode(error);
  return code !== undefined && BEFORE_SENDING.has(code);
}
