import { zipSync } from "fflate";
import { type ConsentStatement, statementBytes } from "../consent/statement.ts";
import { readRequest } from "../request/read-request.ts";
import type { FeedbackRequest } from "../request/request.ts";
import { canonicalBytes } from "../review/canonical-json.ts";
import { sha256 } from "../review/digest.ts";
import type { ConversationLog } from "../review/log.ts";
import { PACKAGE_LIMIT_BYTES, type PackageIdentity, packageIdentity } from "./package-identity.ts";
import type { SubmitRefusal } from "./reasons.ts";
import { reviewedRequest } from "./reviewed-request.ts";

/** One reproducible zip and what an intake needs to accept it at most once. */
export interface SubmissionPackage extends PackageIdentity {
  /** `sha256:` of `bytes`. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** What a package is made of. */
export interface PackageContent {
  readonly log: Uint8Array;
  /** The request file as it stands in git. */
  readonly request: Uint8Array;
  readonly statement: ConsentStatement;
  readonly report: Uint8Array;
}

export type PackageResult =
  | { readonly ok: true; readonly package: SubmissionPackage; readonly request: FeedbackRequest }
  | { readonly ok: false; readonly code: SubmitRefusal; readonly message: string };

// Local time on purpose: zip stores local time, so this is the same bytes in every time zone.
const EPOCH = new Date(1980, 0, 1);
const text = new TextDecoder();

/**
 * Packs log, request, consent statement and redaction report, the request with its comments as they were reviewed.
 * Refuses content that is not what the statement consents to. Entries are stored, not deflated: another version of the compressor must not make other bytes
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

  const reading = readRequest(request, predicate.request.path);
  if (!reading.ok) {
    return refuse("request-unreadable", `${predicate.request.path} has ${reading.problems.length} problems`);
  }
  // Its digest is the one consented to: these are the bytes this program made.
  const reviewed = JSON.parse(text.decode(log)) as ConversationLog;

  const bytes = zipSync(
    {
      "log.json": log,
      "request.json": canonicalBytes(reviewedRequest(reading.value, reviewed)),
      "consent.json": statementBytes(statement),
      "redaction.json": report,
    },
    { level: 0, mtime: EPOCH, os: 0, attrs: 0 },
  );
  return {
    ok: true,
    package: { ...packageIdentity(predicate.request.id, logDigest), digest: sha256(bytes), bytes },
    request: reading.value,
  };
}

function refuse(code: SubmitRefusal, message: string): PackageResult {
  return { ok: false, code, message };
}
