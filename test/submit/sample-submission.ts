import type { ConsentStatement } from "../../src/consent/statement.ts";
import { verifyConsent } from "../../src/consent/verify-consent.ts";
import { sha256 } from "../../src/review/digest.ts";
import type { Notice } from "../../src/submit/notification.ts";
import { buildPackage, type PackageContent, type SubmissionPackage } from "../../src/submit/package.ts";
import { grantedFacts, STRICT, spoil } from "../consent/granted.ts";

const text = new TextEncoder();

export const LOG = text.encode('{\n  "schema": "copilot-feedback/log@1"\n}\n');
export const REQUEST = text.encode("user: adele.vance@contoso.com\ninteractions: 10\n");
export const REPORT = text.encode('{\n  "findings": []\n}\n');

/** A statement that consents to exactly these bytes. */
export function statementFor(log: Uint8Array, request = REQUEST, report = REPORT): ConsentStatement {
  let facts = grantedFacts();
  const digests: readonly (readonly [readonly (string | number)[], unknown])[] = [
    [["artifacts", 0, "digest"], sha256(log)],
    [["artifacts", 0, "bytes"], log.length],
    [["manifest", "log"], { digest: sha256(log), bytes: log.length }],
    [["manifest", "report", "digest"], sha256(report)],
    [["manifest", "request", "digest"], sha256(request)],
    [["request", "digest"], sha256(request)],
    [["download"], { digest: sha256(log), bytes: log.length }],
    [["published", "comment", "digest"], sha256(log)],
    [["ledger", "prepared", "digest"], sha256(log)],
  ];
  for (const [path, value] of digests) facts = spoil(facts, path, value);
  const decision = verifyConsent(facts, STRICT);
  if (decision.decision !== "granted") throw new Error(decision.message);
  return decision.statement;
}

export function content(log = LOG): PackageContent {
  return { log, request: REQUEST, statement: statementFor(log), report: REPORT };
}

export function samplePackage(log = LOG): SubmissionPackage {
  const built = buildPackage(content(log));
  if (!built.ok) throw new Error(built.message);
  return built.package;
}

export const NOTICE: Notice = {
  key: "wrong-meeting sha256:1111",
  requestId: "wrong-meeting",
  to: "adele.vance@contoso.com",
  requestedBy: "alex.wilber@contoso.com",
  consentedBy: "megan.bowen@contoso.com",
  consentedAt: "2026-11-20T10:00:00Z",
  destination: "Azure container feedback of contosofeedback",
  rounds: 10,
  conversations: {
    apps: ["Copilot Chat", "Teams"],
    period: { oldest: "2026-11-16T08:12:04.120Z", newest: "2026-11-19T16:25:02.700Z" },
  },
  category: "wrong-answer",
  ticket: "INC0012345",
};
