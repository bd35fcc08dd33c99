import type { ConsentStatement } from "../../src/consent/statement.ts";
import { verifyConsent } from "../../src/consent/verify-consent.ts";
import { canonicalBytes } from "../../src/review/canonical-json.ts";
import { sha256 } from "../../src/review/digest.ts";
import type { Notice } from "../../src/submit/notification.ts";
import { buildPackage, type PackageContent, type SubmissionPackage } from "../../src/submit/package.ts";
import { grantedFacts, STRICT, spoil } from "../consent/granted.ts";

const text = new TextEncoder();

export const LOG = logOf("The password [password-1] stood in the answer.");
export const REQUEST = text.encode(`# Adele wrote it down: hunter2
user: adele.vance@contoso.com
interactions: 10
comment: The password hunter2 stood in the answer.
before: 2026-11-20T12:00:00+01:00
ticket: INC0012345
comments:
  r-77ab01de: hunter2 again.
`);
export const REPORT = text.encode('{\n  "findings": []\n}\n');

/** A log as far as a package looks into it. */
export function logOf(comment: string): Uint8Array {
  return canonicalBytes({
    schema: "copilot-feedback/log@1",
    request: { id: "wrong-meeting", digest: `sha256:${"11".repeat(32)}` },
    comment,
    rounds: [{ id: "r-3f9a1c20" }, { id: "r-77ab01de", comment: "[password-1] again." }],
  });
}

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
