import type { ConsentFacts, ConsentPolicy, LedgerFacts } from "./facts.ts";
import { CONSENT_REASONS, type ConsentRefusal } from "./reasons.ts";
import { type ConsentStatement, consentStatement } from "./statement.ts";
import { fails, holds, type Verdict } from "./verdict.ts";
import { verifyApprovals } from "./verify-approvals.ts";
import { verifyDigests, verifyManifest } from "./verify-bytes.ts";
import { verifyLog } from "./verify-log.ts";
import { verifyMerge } from "./verify-merge.ts";
import { verifyRequest } from "./verify-request.ts";

export type ConsentDecision =
  | { readonly decision: "granted"; readonly statement: ConsentStatement }
  | {
      readonly decision: "refused";
      readonly code: ConsentRefusal;
      /** What is wrong, in one sentence. */
      readonly message: string;
      /** What to do now. */
      readonly next: string;
    };

/**
 * Decides whether a merge is consent to send exactly one reviewed log. Pure: the same facts give the same
 * decision and the same statement, byte for byte. Whatever cannot be verified is refused.
 * Whether the merger holds an Entra role now is asked elsewhere, by the job that has an identity for it.
 */
export function verifyConsent(facts: ConsentFacts, policy: ConsentPolicy): ConsentDecision {
  // 1. A human admin merged it into the default branch of this private repository.
  const merge = verifyMerge(facts, policy);
  if (!merge.holds) return refused(merge);

  // 2. The request did not already come to an end.
  const open = verifyOpen(facts.ledger);
  if (!open.holds) return refused(open);

  // 3. It adds one regular request file, and the merge did not change it.
  const blob = verifyRequest(facts);
  if (!blob.holds) return refused(blob);

  // 4. One live log of this head, asked for by an admin and made by our workflow on the default branch, before the
  //    merge and still valid then.
  const log = verifyLog(facts, policy, merge.value);
  if (!log.holds) return refused(log);

  // 5. Its manifest is about this request, this head and the policy in force.
  const manifest = verifyManifest(facts, policy, log.value, blob.value);
  if (!manifest.holds) return refused(manifest);

  // 6. The bytes are the ones that were shown, and go where it was shown: one digest and one intake everywhere.
  const digest = verifyDigests(facts, policy, log.value, merge.value);
  if (!digest.holds) return refused(digest);

  // 7. Two admins stand for exactly this log, where the policy asks for a second one.
  const approvals = verifyApprovals(facts, policy, merge.value, log.value);
  if (!approvals.holds) return refused(approvals);

  return {
    decision: "granted",
    statement: consentStatement(facts, policy, {
      mergedBy: merge.value.by,
      mergedAt: merge.value.at,
      mergeCommit: merge.value.commit,
      blob: blob.value,
      approvals: approvals.value,
      artifact: log.value.artifact,
      run: log.value.run,
      attempt: log.value.attempt,
      askedBy: log.value.askedBy,
      validUntil: log.value.validUntil,
      manifest: manifest.value,
      digest: digest.value,
    }),
  };
}

function verifyOpen(ledger: LedgerFacts): Verdict<null> {
  if (ledger.submitted) return fails("already-submitted", "its receipt is in the ledger");
  if (ledger.refused) return fails("already-refused", "the refusal is in the ledger");
  if (ledger.cancelled) return fails("cancelled", "the cancellation is in the ledger");
  return holds(null);
}

function refused(verdict: Extract<Verdict<unknown>, { holds: false }>): ConsentDecision {
  const reason = CONSENT_REASONS[verdict.code];
  return {
    decision: "refused",
    code: verdict.code,
    message: `${reason.title}: ${verdict.detail}.`,
    next: reason.next,
  };
}
