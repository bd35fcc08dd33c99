import { CredentialError } from "./credential-error.ts";
import { type Answer, type Attempt, type Exchange, exchange, networkCode, type Outcome } from "./exchange.ts";
import { field } from "./json-field.ts";
import { errorCode, ServiceError, type Trail } from "./service-error.ts";
import { bearer, type TokenProvider } from "./token.ts";
import type { Wire } from "./wire.ts";

/** How long one request may be repeated before it is given up. */
const PATIENCE_MS = 5 * 60_000;
/** Largest answer read; a page of interactions can hold megabytes per interaction. */
export const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
/** A paging that is longer than this goes in circles. */
const MOST_PAGES = 20_000;

/** What a service said to one request. A refusal is an answer too: the caller knows what it means. */
export type Reply<T> =
  | { readonly kind: "ok"; readonly body: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Larger than `MOST_ANSWER_BYTES`. */
  | { readonly kind: "oversized"; readonly trail: Trail };

/** A definite no, by status and code; the service's sentence is never kept. */
export type Refusal = Trail & { readonly status: number };

/** No usable answer. Where `sent`, the service may have acted, whatever it said. */
export interface Lost {
  readonly kind: "lost";
  readonly sent: boolean;
  readonly trail: Trail;
  readonly cause?: unknown;
  /** Why not even a token could be had, for people. */
  readonly noToken?: string;
}

/** What a request carries. */
export type Content = { readonly json: unknown } | { readonly text: string; readonly type: string };

/** Microsoft Graph or Azure Resource Manager: both speak JSON, page and refuse in the same shape. */
export interface GraphClient {
  get(operation: string, path: string): Promise<Reply<unknown>>;
  /** `repeat` as in `Exchange`. */
  send(
    method: "POST" | "PUT",
    operation: string,
    path: string,
    content: Content,
    repeat: Exchange["repeat"],
  ): Promise<Reply<unknown> | Lost>;
  /** The `value` arrays of a collection, page by page; ends after anything that is not `ok`. */
  pages(operation: string, path: string): AsyncGenerator<Reply<readonly unknown[]>, void>;
}

export interface GraphClientOptions {
  /** As people call the service, for example `Microsoft Graph`. */
  readonly service: string;
  readonly origin: URL;
  readonly scope: string;
  readonly tokens: TokenProvider;
  readonly wire: Wire;
  /** Sees names, numbers and identifiers of each attempt, never content. */
  readonly onAttempt?: (operation: string, attempt: Attempt) => void;
}

/**
 * A small client over `fetch`: waits when told to, repeats what is safe to repeat, follows paging on its own
 * origin only, caps what it reads, and tells failures by status and code. Throws `ServiceError` when a read
 * came to no answer, and `CredentialError` when there is no token.
 */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { service, origin } = options;

  async function call(
    operation: string,
    request: Pick<Exchange, "method" | "url" | "repeat"> & { readonly content?: Content },
  ): Promise<Reply<unknown> | Lost> {
    const content = request.content === undefined ? undefined : asText(request.content);
    const wireRequest: Exchange = {
      method: request.method,
      url: request.url,
      repeat: request.repeat,
      maxAnswerBytes: MOST_ANSWER_BYTES,
      headers: {
        accept: "application/json",
        "user-agent": "copilot-feedback",
        ...(content === undefined ? {} : { "content-type": content.type }),
      },
      ...(content === undefined ? {} : { body: content.text }),
      isWhole: (answer) => answer.status >= 300 || parse(answer) !== undefined,
    };
    const attempt = (renew: boolean, doubt: boolean) => {
      let fresh = renew;
      const authorize = () => {
        const header = bearer(options.tokens, options.scope, fresh);
        fresh = false;
        return header;
      };
      return exchange(options.wire, wireRequest, authorize, {
        deadline: options.wire.now() + PATIENCE_MS,
        doubt,
        onAttempt: (seen) => options.onAttempt?.(operation, seen),
      });
    };
    let outcome = await attempt(false, false);
    // A token can be called expired early, by a service whose clock is ahead or after a revocation.
    if (outcome.kind === "answered" && outcome.answer.status === 401)
      outcome = await attempt(true, outcome.doubt);
    return interpret(outcome, { service, operation });
  }

  async function read(operation: string, url: URL): Promise<Reply<unknown>> {
    const reply = await call(operation, { method: "GET", url, repeat: "always" });
    if (reply.kind === "lost") throw lostError(reply);
    if (reply.kind === "refused" && isPatienceOver(reply.refusal.status)) {
      throw new ServiceError(
        "unavailable",
        {
          problem: "it kept asking to come back later",
          next: "Run it again in a while; nothing was lost.",
        },
        reply.refusal,
      );
    }
    return reply;
  }

  return {
    get: (operation, path) => read(operation, resolve(origin, path)),

    async send(method, operation, path, content, repeat) {
      try {
        return await call(operation, { method, url: resolve(origin, path), repeat, content });
      } catch (error) {
        if (!(error instanceof CredentialError)) throw error;
        return {
          kind: "lost",
          sent: false,
          trail: { service, operation },
          noToken: error.message,
          cause: error,
        };
      }
    },

    async *pages(operation, path) {
      let url = resolve(origin, path);
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const reply = await read(operation, url);
        if (reply.kind !== "ok") {
          yield reply;
          return;
        }
        const { value, next } = collection(reply.body, { service, operation });
        yield { kind: "ok", body: value };
        if (next === undefined) return;
        url = nextPage(origin, url, next, { service, operation });
      }
      throw new ServiceError(
        "unexpected",
        {
          problem: `more than ${MOST_PAGES} pages came`,
          next: "Ask for a shorter period (`after` in the request).",
        },
        { service, operation },
      );
    },
  };
}

function asText(content: Content): { readonly text: string; readonly type: string } {
  return "json" in content ? { text: JSON.stringify(content.json), type: "application/json" } : content;
}

function interpret(outcome: Outcome, names: { service: string; operation: string }): Reply<unknown> | Lost {
  const trail: Trail = { ...names, clientRequestId: outcome.clientRequestId, attempts: outcome.attempts };
  switch (outcome.kind) {
    case "lost":
      // A last attempt that never left does not take back an earlier one that may have arrived.
      return { kind: "lost", sent: outcome.sent || outcome.doubt, trail, cause: outcome.cause };
    case "oversized":
      return { kind: "oversized", trail: { ...trail, status: outcome.status } };
    case "answered": {
      const { status, requestId } = outcome.answer;
      const parsed = parse(outcome.answer);
      if (status >= 200 && status < 300) return { kind: "ok", body: parsed?.json };
      const identified = { ...trail, status, ...(requestId === undefined ? {} : { requestId }) };
      if (outcome.doubt) return { kind: "lost", sent: true, trail: identified };
      const error = parsed === undefined ? undefined : field(parsed.json, "error");
      const code = errorCode(field(error, "code"));
      return {
        kind: "refused",
        refusal: { ...identified, ...(code === undefined ? {} : { code }) },
      };
    }
  }
}

/** The JSON of an answer (undefined inside for an empty body), or undefined where it is not JSON. */
function parse(answer: Answer): { readonly json: unknown } | undefined {
  if (answer.body.byteLength === 0) return { json: undefined };
  try {
    return { json: JSON.parse(Buffer.from(answer.body).toString("utf8")) };
  } catch {
    // The parser's message quotes the text it fails on.
    return undefined;
  }
}

function isPatienceOver(status: number): boolean {
  return status === 429 || (status >= 502 && status <= 504);
}

function lostError(lost: Lost): ServiceError {
  const code = networkCode(lost.cause);
  return new ServiceError(
    "unavailable",
    {
      problem:
        code === undefined
          ? "the connection broke or the answer was damaged"
          : `the connection failed with ${code}`,
      next: "Run it again; if it persists, check the network between this machine and the service.",
    },
    lost.trail,
    lost.cause,
  );
}

/** Paths are ours; this keeps a mistake in one from sending a token elsewhere. */
function resolve(origin: URL, path: string): URL {
  const url = new URL(path, origin);
  if (url.origin !== origin.origin) throw new TypeError("a path must stay on its service");
  return url;
}

function collection(
  body: unknown,
  names: { service: string; operation: string },
): { readonly value: readonly unknown[]; readonly next: string | undefined } {
  const value = field(body, "value");
  const next = field(body, "@odata.nextLink");
  if (!Array.isArray(value) || (next !== undefined && next !== null && typeof next !== "string")) {
    throw new ServiceError(
      "unexpected",
      {
        problem: "the answer is not a collection",
        next: "Run it again; if it persists, report it: the service answers in a shape it does not document.",
      },
      names,
    );
  }
  return { value, next: typeof next === "string" && next !== "" ? next : undefined };
}

/** Where paging goes on. A link to another host would take the token there, so it ends everything. */
function nextPage(
  origin: URL,
  current: URL,
  link: string,
  names: { service: string; operation: string },
): URL {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url === undefined || url.origin !== origin.origin || url.username !== "" || url.password !== "") {
    throw new ServiceError(
      "unexpected",
      {
        problem: "its next page lies on another host, and the token must not go there",
        next: `Expected a link on ${origin.origin}. If you reach the service through a proxy, make it keep links intact.`,
      },
      names,
    );
  }
  if (url.href === current.href) {
    throw new ServiceError(
      "unexpected",
      { problem: "its next page is the same page again", next: "Run it again; report it if it persists." },
      names,
    );
  }
  return url;
}
