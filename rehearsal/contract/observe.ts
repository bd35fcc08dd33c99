import { AssertionError } from "node:assert";
import type { Exchange as ObservedExchange, Observer } from "../github/exchange.ts";
import { undescribedProperties } from "./undescribed.ts";
import { type ContractProblem, type Exchange, validateExchange } from "./validate-exchange.ts";

export interface ContractObserver {
  /** Operations that were exchanged so far, as in `GET /repos/{owner}/{repo}`. */
  readonly operations: ReadonlySet<string>;
  /** Every problem once, however often it occurred. */
  problems(): readonly ContractProblem[];
  /** What answers held beyond GitHub's description; see `undescribedProperties`. */
  readonly undescribed: ReadonlySet<string>;
  /** Fails with all problems, one per line. */
  assertNoProblems(): void;
  /** Observes no more. */
  stop(): void;
}

/** Where runners, artifact storage and token issuer answer: no part of GitHub's public API description. */
const UNDESCRIBED = /^\/(?:twirp|actions-results|actions-runtime|\.well-known)\//;

/** Checks everything that goes over the stand-in's wire against GitHub's API descriptions. */
export function observeContract(server: { observe(observer: Observer): () => void }): ContractObserver {
  const operations = new Set<string>();
  const undescribed = new Set<string>();
  const found = new Map<string, ContractProblem>();
  const stop = server.observe((observed) => {
    if (UNDESCRIBED.test(observed.url) || !observed.response) return;
    if (observed.route) operations.add(`${observed.method} ${observed.route}`);
    const exchange = toExchange(observed, observed.response);
    const replaced = observed.fault === "replaced";
    for (const problem of validateExchange(exchange)) {
      if (!replaced || isAboutRequest(problem)) found.set(describe(problem), problem);
    }
    if (!replaced) for (const property of undescribedProperties(exchange)) undescribed.add(property);
  });
  return {
    operations,
    undescribed,
    problems: () => [...found.values()],
    assertNoProblems: () => {
      if (found.size === 0) return;
      const message = `traffic that GitHub's API descriptions do not allow:\n${[...found.keys()].join("\n")}`;
      throw new AssertionError({ message, actual: found.size, expected: 0, operator: "assertNoProblems" });
    },
    stop,
  };
}

function toExchange(
  { method, url, request }: Readonly<ObservedExchange>,
  response: NonNullable<ObservedExchange["response"]>,
): Exchange {
  const { pathname, searchParams } = new URL(url, "http://stand-in");
  return {
    method,
    path: pathname,
    query: searchParams,
    requestBody: parseBody(request.body),
    status: response.status,
    responseHeaders: response.headers,
    responseBody: parseBody(response.body),
  };
}

/** What a test answered in the stand-in's place is the test's affair; what was asked is checked all the same. */
function isAboutRequest({ place }: ContractProblem): boolean {
  return place !== "status" && !place.startsWith("response ");
}

function describe({ operation, place, pointer, message }: ContractProblem): string {
  return `${operation}: ${place} ${pointer ? `${pointer} ` : ""}${message}`;
}

function parseBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return body.toString("utf8");
  }
}
