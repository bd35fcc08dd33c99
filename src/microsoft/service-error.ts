/** How an exchange is named to people and to Microsoft's support; nothing in it comes from a body. */
export interface Trail {
  /** For example `Microsoft Graph`. */
  readonly service: string;
  /** For example `read the interactions`. */
  readonly operation: string;
  readonly status?: number;
  /** The service's error code, made harmless by `errorCode`. */
  readonly code?: string;
  readonly requestId?: string;
  readonly clientRequestId?: string;
  readonly attempts?: number;
}

/** An exchange that came to no usable answer. Says what, where and what to do; carries no body and no token. */
export class ServiceError extends Error {
  readonly trail: Trail;
  /** `unavailable` passes by itself; `unexpected` is an answer no documentation knows. */
  readonly kind: "unavailable" | "unexpected";
  /** One sentence without the next step. */
  readonly problem: string;
  /** What to do next, one sentence or two. */
  readonly next: string;

  constructor(
    kind: ServiceError["kind"],
    { problem, next }: { readonly problem: string; readonly next: string },
    trail: Trail,
    cause?: unknown,
  ) {
    const whole = `${trail.service} could not ${trail.operation}: ${problem}${describeTrail(trail)}`;
    super(`${whole}. ${next}`, { cause });
    this.name = "ServiceError";
    this.kind = kind;
    this.trail = trail;
    this.problem = whole;
    this.next = next;
  }
}

/** The identifiers Microsoft's support asks for, in brackets; empty where there are none. */
export function describeTrail(trail: Trail): string {
  const parts = [
    trail.status === undefined ? undefined : `HTTP ${trail.status}`,
    trail.code,
    trail.requestId === undefined ? undefined : `request-id ${trail.requestId}`,
    trail.clientRequestId === undefined ? undefined : `client-request-id ${trail.clientRequestId}`,
    trail.attempts === undefined || trail.attempts < 2 ? undefined : `${trail.attempts} attempts`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** A service's error code, or undefined where it is not one: codes are printed, so nothing else may pass. */
export function errorCode(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z][\w.-]{0,79}$/.test(value) ? value : undefined;
}

/** A request identifier from a header, or undefined where it is not one. */
export function requestIdentifier(value: string | null): string | undefined {
  return value !== null && /^[\w.:-]{1,80}$/.test(value) ? value : undefined;
}
