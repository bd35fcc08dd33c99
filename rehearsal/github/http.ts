import type { IncomingHttpHeaders } from "node:http";
import type { Need, Token } from "./access.ts";

export type HttpMethod = "GET" | "POST" | "PATCH" | "PUT" | "DELETE" | "HEAD";

/** One request as an endpoint sees it. */
export interface Call {
  method: HttpMethod;
  path: string;
  /** Decoded values of the route's `{placeholders}`. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The body as a JSON object; an empty object where there is none. */
  json: Readonly<Record<string, unknown>>;
  /** Absent only at routes that authenticate by other means. */
  token: Token;
}

export interface Reply {
  status: number;
  /** Sent as JSON unless it is bytes or a string with its own content type. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** Where a route belongs decides how it authenticates. */
export type Audience =
  /** `/repos/{owner}/{repo}/…`: a GitHub token with the needed permission. */
  | "repository"
  /** Any valid GitHub token. */
  | "user"
  /** The endpoint checks for itself (signed URLs, the runner's tokens, public keys). */
  | "own";

export interface Route {
  method: HttpMethod;
  /** As in GitHub's OpenAPI description: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  path: string;
  audience?: Audience;
  /** Alternatives, any one of which is enough. */
  needs?: readonly Need[];
  handle(call: Call): Promise<Reply> | Reply;
}

const DOCUMENTATION = "https://docs.github.com/rest";

interface FieldError {
  resource: string;
  field: string;
  code: "missing" | "missing_field" | "invalid" | "already_exists" | "unprocessable" | "custom";
  message?: string;
}

/** An answer that is an error in GitHub's shape; thrown by endpoints, sent by the server. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: readonly (FieldError | string)[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    errors?: readonly (FieldError | string)[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }

  reply(): Reply {
    const body = {
      message: this.message,
      ...(this.errors && { errors: this.errors }),
      documentation_url: DOCUMENTATION,
      status: String(this.status),
    };
    return { status: this.status, body, headers: this.headers };
  }
}

export const notFound = (): ApiError => new ApiError(404, "Not Found");

export function validationFailed(
  resource: string,
  field: string,
  code: FieldError["code"],
  message?: string,
): ApiError {
  return new ApiError(422, "Validation Failed", [{ resource, field, code, ...(message && { message }) }]);
}

/** A string of the request body; 422 where it is missing or something else. */
export function requiredText(call: Call, resource: string, field: string): string {
  const value = call.json[field];
  if (value === undefined || value === null || value === "")
    throw validationFailed(resource, field, "missing_field");
  if (typeof value !== "string")
    throw new ApiError(
      422,
      `Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(value)} is not a string.`,
    );
  return value;
}

/** A string of the request body, or undefined; 422 where it is something else. */
export function optionalText(call: Call, field: string): string | undefined {
  const value = call.json[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string")
    throw new ApiError(
      422,
      `Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(value)} is not a string.`,
    );
  return value;
}

/** A positive whole number in the path; 404 where it is none, as GitHub answers. */
export function pathNumber(call: Call, name: string): number {
  const value = call.params[name] ?? "";
  if (!/^\d{1,15}$/.test(value)) throw notFound();
  return Number(value);
}
