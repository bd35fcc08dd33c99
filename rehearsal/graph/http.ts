import type { IncomingHttpHeaders } from "node:http";
import type { Claims } from "./jwt.ts";
import type { Tenant } from "./tenant.ts";

/** One request as an endpoint sees it. */
export interface Call {
  readonly method: string;
  /** Decoded segments of the path. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly url: URL;
  /** Of the access token that was verified; empty where the endpoint needs none. */
  readonly claims: Claims;
  readonly tenant: Tenant;
  /** The stand-in's idea of the present, milliseconds since the epoch. */
  readonly now: number;
}

export interface Reply {
  readonly status: number;
  /** Sent as JSON; nothing where undefined. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers, or gives undefined for the next endpoint to try. */
export type Endpoint = (call: Call) => Promise<Reply | undefined> | Reply | undefined;

/** An error in the shape Graph and Azure Resource Manager share. */
export function serviceError(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}

/** A list in OData's shape. */
export function collection(url: URL, value: readonly unknown[], next?: string): Reply {
  return {
    status: 200,
    body: {
      "@odata.context": `${url.origin}/v1.0/$metadata#Collection(rehearsal)`,
      ...(next === undefined ? {} : { "@odata.nextLink": next }),
      value,
    },
  };
}

/** A 403 unless the token carries one of the application permissions. */
export function missingPermission(
  { claims }: Call,
  anyOf: readonly string[],
  code: string,
): Reply | undefined {
  const roles = Array.isArray(claims["roles"]) ? claims["roles"] : [];
  return anyOf.some((role) => roles.includes(role))
    ? undefined
    : serviceError(403, code, "Insufficient privileges to complete the operation.");
}
