import { createHash } from "node:crypto";
import type { Notice } from "../../src/submit/notification.ts";
import type { SubmissionPackage } from "../../src/submit/package.ts";
import { packageIdentity } from "../../src/submit/package-identity.ts";

/** A package of so many bytes. */
export function submissionOf(size = 1_000, requestId = "adele-teams-summary"): SubmissionPackage {
  const bytes = Buffer.alloc(size, "package ");
  return { ...packageIdentity(requestId, sha256(Buffer.from("log"))), digest: sha256(bytes), bytes };
}

export const NOTICE: Notice = {
  key: "adele-teams-summary sha256:0123",
  requestId: "adele-teams-summary",
  to: "adele.vance@contoso.com",
  requestedBy: "megan.bowen@contoso.com",
  consentedBy: "megan.bowen@contoso.com",
  consentedAt: "2026-11-20T12:00:00Z",
  destination: "Azure container feedback of contosofeedback",
  rounds: 10,
  conversations: {
    apps: ["Copilot Chat", "Teams"],
    period: { oldest: "2026-11-16T08:12:04.120Z", newest: "2026-11-19T16:25:02.700Z" },
  },
  category: "wrong-answer",
  ticket: "2411080050001234",
};

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
