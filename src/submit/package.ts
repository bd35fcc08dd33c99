import { zipSync } from "fflate";
import { type ConsentStatement, statementBytes } from "../consent/statement.ts";
import { sha256 } from "../review/digest.ts";
import type { SubmitRefusal } from "./reasons.ts";

/** What of a package is known without its bytes; enough to ask an intake whether it has it. */
export interface PackageIdentity {
  readonly requestId: string;
  /** File name at the intake, unique for request and log. */
  readonly name: string;
  readonly logDigest: string;
}

/** One reproducible zip and what an intake needs to accept it at most once. */
export interface SubmissionPackage extends PackageIdentity {
  /** `sha256:` of `bytes`. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** What goes into a package, each exactly as it was reviewed. */
export interface PackageContent {
  readonly log: Uint8Array;
  readonly request: Uint8Array;
  readonly statement: ConsentStatement;
  readonly report: Uint8Array;
}

export type PackageResult =
  | { readonly ok: true; readonly package: SubmissionPackage }
  | { readonly ok: false; readonly code: SubmitRefusal; readonly message: string };

/** Far above 30 rounds with their cards; an intake may accept less. */
export const PACKAGE_LIMIT_BYTES = 64 * 1024 * 1024;

// Local time on purpose: zip stores local time, so this is the same bytes in every time zone.
const EPOCH = new Date(1980, 0, 1);

/**
 * Packs log, request, consent statement and redaction report. Refuses content that is not what the statement
 * consents to. Entries are stored, not deflated: another version of the compressor must not make other bytes
 * of the same submission.
 */
export function buildPackage(content: PackageContent): PackageResult {
  const { log, request, statement, report } = content;
  const { predicate, subject } = statement;
  const logDigest = sha256(log);

  if (logDigest !== `sha256:${subject[0].digest.sha256}` || logDigest !== predicate.log.digest) {
    return refuse(
      "log-differs",
      `the log is ${logDigest}, consent is for sha256:${subject[0].digest.sha256}`,
    );
  }
  if (sha256(request) !== predicate.request.digest) {
    return refuse(
      "request-differs",
      `the request is ${sha256(request)}, consent is for ${predicate.request.digest}`,
    );
  }
  if (sha256(report) !== predicate.report.digest) {
    return refuse(
      "report-differs",
      `the report is ${sha256(report)}, consent is for ${predicate.report.digest}`,
    );
  }
  const total = log.length + request.length + report.length;
  if (total > PACKAGE_LIMIT_BYTES) {
    return refuse("package-too-large", `${total} bytes, at most ${PACKAGE_LIMIT_BYTES}`);
  }

  const bytes = zipSync(
    {
      "log.json": log,
      "request.yaml": request,
      "consent.json": statementBytes(statement),
      "redaction.json": report,
    },
    { level: 0, mtime: EPOCH, os: 0, attrs: 0 },
  );
  return {
    ok: true,
    package: { ...packageIdentity(predicate.request.id, logDigest), digest: sha256(bytes), bytes },
  };
}

/** The name under which an intake keeps the package of a request and log: the idempotency key of a delivery. */
export function packageIdentity(requestId: string, logDigest: string): PackageIdentity {
  const hex = logDigest.slice("sha256:".length);
  return { requestId, name: `${requestId}.${hex.slice(0, 16)}.zip`, logDigest };
}

function refuse(code: SubmitRefusal, message: string): PackageResult {
  return { ok: false, code, message };
}
