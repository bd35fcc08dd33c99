import { statusOf } from "./repository.ts";

/** A request that nobody answered. */
export interface ConnectionFailure {
  /** Who did not answer, `api.github.com` for example. */
  readonly host: string;
  /** What the system calls it, `ECONNREFUSED` for example; a sentence where it has no name for it. */
  readonly code: string;
  /** Somebody answered, with a certificate that Node does not trust. */
  readonly isCertificate: boolean;
}

/** OpenSSL's and Node's names for a certificate that does not hold. */
const CERTIFICATE = /CERT|SIGNATURE/;

/**
 * Tells a request without an answer from an answer that is an error: Octokit gives both the status 500.
 * @returns undefined where GitHub answered, or the error is no request's.
 */
export function connectionFailure(error: unknown): ConnectionFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const isRequest = statusOf(error) !== undefined;
  if (isRequest && "response" in error && error.response !== undefined) return undefined;
  const failed = isRequest ? error.cause : error;
  if (!(failed instanceof Error)) return undefined;
  const host = hostOf(error);
  if (failed.name === "TimeoutError") return { host, code: "no answer in time", isCertificate: false };
  if (failed.name !== "TypeError" || !(failed.cause instanceof Error)) return undefined;
  // A body that breaks off reaches us past Octokit; another TypeError of ours would be a bug.
  if (!isRequest && failed.message !== "terminated") return undefined;
  const reason: Error & { readonly code?: unknown; readonly hostname?: unknown } = failed.cause;
  const name = typeof reason.code === "string" ? reason.code : undefined;
  return {
    host: typeof reason.hostname === "string" ? reason.hostname : host,
    // A proxy that refuses has no name for it; what it said is the innermost cause.
    code: name ?? (reason.cause instanceof Error ? reason.cause : reason).message,
    isCertificate: name !== undefined && CERTIFICATE.test(name),
  };
}

function hostOf(error: Error): string {
  const { url } = Object("request" in error ? error.request : undefined) as { readonly url?: unknown };
  return typeof url === "string" && URL.canParse(url) ? new URL(url).host : "GitHub";
}
