import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedPermissions, type Token } from "./access.ts";
import { authorise } from "./authorise.ts";
import { jobOfSignedUrl } from "./endpoints/blobs.ts";
import { createOidcIssuer, type OidcIssuer } from "./endpoints/oidc.ts";
import type { Exchange, Fault, Interceptor, Observer } from "./exchange.ts";
import { ApiError, type Call, type HttpMethod, type Reply, type Route } from "./http.ts";
import { listen } from "./listen.ts";
import { allRoutes } from "./routes.ts";
import { createRouter } from "./routing.ts";
import { createRuntimeTokens, type RuntimeTokens } from "./runtime-tokens.ts";
import type { JobIdentity, State } from "./state.ts";
import { encode, flatHeaders, parseJson, readBody } from "./wire.ts";

/** Requests per hour of a job's token and of a person's. */
const RATE_LIMITS = { job: 1_000, person: 5_000 } as const;

export interface GithubServer {
  readonly origin: string;
  readonly runtimeTokens: RuntimeTokens;
  readonly issuer: OidcIssuer;
  /** Every request so far, in the order of their arrival. */
  readonly log: readonly Exchange[];
  /** Puts a function between the wire and every handler, both ways. Returns how to take it away again. */
  intercept(interceptor: Interceptor): () => void;
  /** Shows every finished exchange to a function. Returns how to stop it. */
  observe(observer: Observer): () => void;
  /** How a `kill` fault reaches a job's process; set by the runner. */
  onKill(kill: (job: JobIdentity) => void): void;
  close(): Promise<void>;
}

/** Serves the state on a free port of 127.0.0.1 and fills in `state.origin`. */
export async function startServer(state: State): Promise<GithubServer> {
  const runtimeTokens = createRuntimeTokens();
  const issuer = createOidcIssuer(state, runtimeTokens);
  const match = createRouter(allRoutes(state, runtimeTokens, issuer));
  const log: Exchange[] = [];
  const interceptors = new Set<Interceptor>();
  const observers = new Set<Observer>();
  const used = new Map<string, number>();
  let kill: (job: JobIdentity) => void = () => {};

  async function intercepted(exchange: Exchange, phase: "before" | "after"): Promise<Fault | undefined> {
    for (const interceptor of interceptors) {
      const fault = await interceptor(exchange, phase);
      if (fault) return fault;
    }
    return undefined;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const url = new URL(request.url ?? "/", state.origin);
    const method = (request.method ?? "GET") as HttpMethod;
    const bearer = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    const token = bearer === undefined ? undefined : state.tokens.get(bearer);
    const runner = bearer === undefined ? undefined : runtimeTokens.verify(bearer);
    const found = match(method, url.pathname);
    const exchange: Exchange = {
      sequence: log.length + 1,
      method,
      url: `${url.pathname}${url.search}`,
      route: found?.route.path,
      caller: token?.kind ?? (runner ? "runner" : "anonymous"),
      login: token?.kind === "person" ? token.login : undefined,
      job: token?.kind === "job" ? token.job : (runner ?? jobOfSignedUrl(url.searchParams)),
      request: { headers: flatHeaders(request.headers), body },
    };
    log.push(exchange);

    const before = await intercepted(exchange, "before");
    if (before && before.kind !== "reply") return interrupt(exchange, before, response);
    const reply = before
      ? replaced(exchange, before)
      : await answer({ exchange, found, url, body, request, token, bearer });
    exchange.response = encode(reply);

    const after = before ? undefined : await intercepted(exchange, "after");
    if (after && after.kind !== "reply") return interrupt(exchange, after, response);
    if (after) exchange.response = encode(replaced(exchange, after));
    response.writeHead(exchange.response.status, {
      date: state.clock.now().toUTCString(),
      ...exchange.response.headers,
    });
    response.end(exchange.response.body);
    for (const observer of observers) observer(exchange);
  }

  function interrupt(exchange: Exchange, fault: Fault, response: ServerResponse): void {
    exchange.fault = fault.kind === "kill" ? "killed" : "dropped";
    if (fault.kind === "kill" && exchange.job) kill(exchange.job);
    response.destroy();
  }

  function replaced(exchange: Exchange, fault: Fault & { kind: "reply" }): Reply {
    exchange.fault = "replaced";
    return {
      status: fault.status,
      body: fault.body ?? { message: "Server Error", status: String(fault.status) },
      headers: fault.headers ?? {},
    };
  }

  async function answer(request: Incoming): Promise<Reply> {
    try {
      return await handle(request);
    } catch (error) {
      if (error instanceof ApiError) return withLimits(request, error.reply());
      throw error;
    }
  }

  async function handle(incoming: Incoming): Promise<Reply> {
    const { found, url, body, request, token, bearer } = incoming;
    if (!found) throw new ApiError(404, "Not Found");
    const { route, params } = found;
    if (route.audience !== "own") authorise(state, route, params, token, bearer);
    const call: Call = {
      method: route.method,
      path: url.pathname,
      params,
      query: url.searchParams,
      headers: request.headers,
      body,
      json: parseJson(request, body),
      // Routes of audience "own" look at other credentials and never at this one.
      token: token ?? NOBODY,
    };
    return withLimits(incoming, await route.handle(call));
  }

  function withLimits({ token, found, exchange }: Incoming, reply: Reply): Reply {
    if (!token) return reply;
    const count = (used.get(token.value) ?? 0) + 1;
    used.set(token.value, count);
    const limit = RATE_LIMITS[token.kind];
    const needs = found?.route.needs;
    return {
      ...reply,
      headers: {
        "x-github-request-id": `REHEARSAL:${exchange.sequence}`,
        "x-github-media-type": "github.v3; format=json",
        "x-github-api-version-selected": "2022-11-28",
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(Math.max(0, limit - count)),
        "x-ratelimit-used": String(count),
        "x-ratelimit-resource": "core",
        "x-ratelimit-reset": String(Math.floor(state.clock.now().getTime() / 1000) + 3600),
        ...(needs && { "x-accepted-github-permissions": acceptedPermissions(needs) }),
        ...reply.headers,
      },
    };
  }

  const [api, blobs] = await Promise.all([listen(handleRequest), listen(handleRequest)]);
  state.origin = api.origin;
  state.blobOrigin = blobs.origin;

  function handleRequest(request: IncomingMessage, response: ServerResponse): void {
    serve(request, response).catch((error: unknown) => {
      // A fault of the stand-in itself must be seen, not retried away.
      process.stderr.write(`rehearsal: ${request.method} ${request.url}: ${(error as Error).stack}\n`);
      response.writeHead(500, { "content-type": "application/json" });
      response.end(JSON.stringify({ message: `The stand-in failed: ${(error as Error).message}` }));
    });
  }

  return {
    origin: state.origin,
    runtimeTokens,
    issuer,
    log,
    intercept: (interceptor) => {
      interceptors.add(interceptor);
      return () => interceptors.delete(interceptor);
    },
    observe: (observer) => {
      observers.add(observer);
      return () => observers.delete(observer);
    },
    onKill: (next) => {
      kill = next;
    },
    close: async () => {
      await Promise.all([api.close(), blobs.close()]);
    },
  };
}

interface Incoming {
  exchange: Exchange;
  found: { route: Route; params: Record<string, string> } | undefined;
  url: URL;
  body: Buffer;
  request: IncomingMessage;
  token: Token | undefined;
  bearer: string | undefined;
}

const NOBODY: Token = { kind: "person", value: "", login: "", role: "none" };
