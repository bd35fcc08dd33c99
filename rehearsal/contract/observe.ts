import { AssertionError } from "node:assert";
import type { Exchange as ObservedExchange, Observer } from "../github/exchange.ts";
import { type ContractProblem, validateExchange } from "./validate-exchange.ts";

export interface ContractObserver {
  /** Operations that were exchanged so far, as in `GET /repos/{owner}/{repo}`. */
  readonly operations: ReadonlySet<string>;
  /** Every problem once, however often it occurred. */
  problems(): readonly ContractProblem[];
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
  const found = new Map<string, ContractProblem>();
  const stop = server.observe((exchange) => {
    if (UNDESCRIBED.test(exchange.url)) return;
    if (exchange.route) operations.add(`${exchange.method} ${exchange.route}`);
    for (const problem of validateObserved(exchange)) found.set(describe(problem), problem);
  });
  return {
    operations,
    problems: () => [...found.values()],
    assertNoProblems: () => {
      if (found.size === 0) return;
      const message = `traffic that GitHub's API descriptions do not allow:\n${[...found.keys()].join("\n")}`;
      throw new AssertionError({ message, actual: found.size, expected: 0, operator: "assertNoProblems" });
    },
    stop,
  };
}

/** What a test answered in the stand-in's place is the test's affair; what was asked is checked all the same. */
function validateObserved({
  method,
  url,
  request,
  response,
  fault,
}: Readonly<ObservedExchange>): ContractProblem[] {
  if (!response) return [];
  const { pathname, searchParams } = new URL(url, "http://stand-in");
  const problems = validateExchange({
    method,
    path: pathname,
    query: searchParams,
    requestBody: parseBody(request.body),
    status: response.status,
    responseHeaders: response.headers,
    responseBody: parseBody(response.body),
  });
  const isAnswer = ({ place }: ContractProblem) => place === "status" || place.startsWith("response ");
  return fault === "replaced" ? problems.filter((problem) => !isAnswer(problem)) : problems;
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
