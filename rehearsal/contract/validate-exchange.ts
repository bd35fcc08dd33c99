import type { OperationContract, ResponseContract } from "./contract.ts";
import type { MatchedOperation } from "./match-operation.ts";
import { checks, contract, matchOperation } from "./rest-contract.ts";
import { unknownProperties } from "./unknown-properties.ts";
import { GRAPHQL_PATH, validateGraphql } from "./validate-graphql.ts";

/** One request to GitHub and its answer. */
export interface Exchange {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where nothing was sent. */
  readonly requestBody: unknown;
  readonly status: number;
  /** By lower-case name. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** Parsed JSON, or text where it is none; undefined where it is empty. */
  readonly responseBody: unknown;
}

/** Something in an exchange that GitHub would not accept, would ignore, or would not answer. */
export interface ContractProblem {
  /** As in `GET /repos/{owner}/{repo}` or `pull-request-closed`; method and path where none is known. */
  readonly operation: string;
  readonly place:
    | "operation"
    | "event"
    | "path"
    | "query"
    | "request body"
    | "status"
    | "response headers"
    | "response body";
  /** JSON pointer into the value at that place. */
  readonly pointer: string;
  readonly message: string;
}

type Finding = Omit<ContractProblem, "operation">;

/** "Troubleshooting the REST API" and "Rate limits" in GitHub's documentation: any request may be answered so. */
const ANSWERS_OF_EVERY_OPERATION = new Set([401, 403, 404, 429]);
/** Larger values are cut down without a word. */
const LARGEST_PAGE = 100;

/** Checks a request and its answer against GitHub's OpenAPI description, or its GraphQL schema. */
export function validateExchange(exchange: Exchange): ContractProblem[] {
  if (exchange.path === GRAPHQL_PATH) return validateGraphql(exchange);
  const matched = matchOperation(exchange.method, exchange.path);
  if (!matched) {
    const message = "is not in the contract: add it to operations.ts and run extract.ts";
    return [{ operation: `${exchange.method} ${exchange.path}`, place: "operation", pointer: "", message }];
  }
  const findings = [
    ...checkParameters(matched, exchange),
    ...checkRequestBody(matched, exchange.requestBody),
    ...checkResponse(matched, exchange),
  ];
  return findings.map((finding) => ({ operation: matched.name, ...finding }));
}

function checkParameters({ name, parameters }: MatchedOperation, { query }: Exchange): Finding[] {
  const values = Object.fromEntries([...new Set(query.keys())].map((key) => [key, textValue(query, key)]));
  const findings: Finding[] = [
    ...checks
      .text(parameters, ["operations", name, "path"])
      .map((problem) => ({ place: "path" as const, ...problem })),
    ...checks
      .text(values, ["operations", name, "query"])
      .map((problem) => ({ place: "query" as const, ...problem })),
  ];
  if (Number(query.get("per_page") ?? 0) > LARGEST_PAGE)
    findings.push({ place: "query", pointer: "/per_page", message: `must be at most ${LARGEST_PAGE}` });
  return findings;
}

function textValue(query: URLSearchParams, key: string): string | string[] {
  const values = query.getAll(key);
  return values.length > 1 ? values : (values[0] ?? "");
}

function checkRequestBody({ name, contract: { body } }: MatchedOperation, value: unknown): Finding[] {
  const finding = (pointer: string, message: string): Finding => ({
    place: "request body",
    pointer,
    message,
  });
  if (value === undefined) return body?.required ? [finding("", "is required")] : [];
  if (!body) return [finding("", "is not read by this operation")];
  return [
    ...checks
      .json(value, ["operations", name, "body", "schema"])
      .map(({ pointer, message }) => finding(pointer, message)),
    ...unknownProperties(value, body.schema, contract.$defs).map((pointer) =>
      finding(pointer, "is not a property GitHub knows: it would be ignored"),
    ),
  ];
}

function checkResponse(
  matched: MatchedOperation,
  { status, responseHeaders, responseBody }: Exchange,
): Finding[] {
  const response = documentedResponse(matched.contract, status);
  if (!response) return checkUndocumented(matched.contract, status, responseBody);
  const headers = (response.headers ?? [])
    .filter((header) => !responseHeaders[header])
    .map((header): Finding => ({ place: "response headers", pointer: `/${header}`, message: "is required" }));
  return [...headers, ...checkResponseBody(matched, status, response, responseHeaders, responseBody)];
}

function documentedResponse(operation: OperationContract, status: number): ResponseContract | undefined {
  return operation.responses[String(status)];
}

function checkUndocumented(operation: OperationContract, status: number, body: unknown): Finding[] {
  if (status >= 500) return [];
  if (!ANSWERS_OF_EVERY_OPERATION.has(status)) {
    const known = Object.keys(operation.responses).join(", ");
    return [
      { place: "status", pointer: "", message: `${status} is not documented; GitHub answers ${known}` },
    ];
  }
  const isError =
    typeof body === "object" && body !== null && "message" in body && typeof body.message === "string";
  return isError
    ? []
    : [{ place: "response body", pointer: "/message", message: "an error must say what is wrong" }];
}

function checkResponseBody(
  { name }: MatchedOperation,
  status: number,
  { schema }: ResponseContract,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Finding[] {
  const finding = (pointer: string, message: string): Finding => ({
    place: "response body",
    pointer,
    message,
  });
  // Errors say what is wrong even where the description gives them no body.
  if (!schema)
    return body === undefined || status >= 400 ? [] : [finding("", `must be empty with status ${status}`)];
  if (body === undefined) return [finding("", "is required")];
  const type = headers["content-type"] ?? "";
  if (!/^application\/(?:[\w.]+\+)?json\b/.test(type)) {
    return [{ place: "response headers", pointer: "/content-type", message: `must be JSON, is "${type}"` }];
  }
  return checks
    .json(body, ["operations", name, "responses", String(status), "schema"])
    .map(({ pointer, message }) => finding(pointer, message));
}
