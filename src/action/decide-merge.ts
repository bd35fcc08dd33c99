import { info } from "@actions/core";
import type { Config } from "../config/config-schema.ts";
import { CONSENT_REASONS, type ConsentRefusal } from "../consent/reasons.ts";
import { type ConsentStatement, statementBytes } from "../consent/statement.ts";
import { isBefore } from "../consent/verdict.ts";
import { verifyConsent } from "../consent/verify-consent.ts";
import { githubLedger } from "../github/ledger-store.ts";
import type { PullRequest } from "../github/pull-request.ts";
import { readChain } from "../ledger/chain.ts";
import { CLAIM_REASONS, type ClaimRefusal, claimSubmission } from "../ledger/claim.ts";
import type { ClaimConsent, EventNamed, LedgerEvent } from "../ledger/event.ts";
import { lastOf, type RequestState, requestState } from "../ledger/state.ts";
import { STEP_REASONS, type StepReason } from "../ledger/step-reasons.ts";
import { sha256 } from "../review/digest.ts";
import { findRequest } from "./closed-request.ts";
import { consentPolicy, gatherFacts } from "./consent-facts.ts";
import type { StepContext } from "./context.ts";
import { destinationIn, otherDestination } from "./destination.ts";
import { ownerOf, PATIENCE, readable, record, written } from "./ledger.ts";
import { refusal } from "./refusal.ts";
import type { DecidedMerge } from "./results.ts";

/** Somebody else's decision stands; saying anything about it now would overwrite what they said. */
const DECIDED: ReadonlySet<string> = new Set<ConsentRefusal | ClaimRefusal | StepReason>([
  "already-submitted",
  "already-refused",
  "claimed-by-another",
  "outcome-unknown",
  "claimed-elsewhere",
]);

/** Asking again may give another answer, so these end the run but not the request. */
const PASSING: ReadonlySet<string> = new Set<ConsentRefusal>([
  "artifact-unreadable",
  "digest-download",
  "run-under-way",
]);

/** What stands for a refusal while a delivery may be under way or done. */
const DOUBTS: { readonly [S in RequestState]?: ClaimRefusal } = {
  submitting: "claimed-by-another",
  unknown: "outcome-unknown",
};

/**
 * Decides whether a merge is consent, and if so claims the one right to submit. With `mayResume`, a submission
 * whose outcome is unknown goes on: the same package under the same name, which an intake takes once.
 */
export async function decideMerge(
  context: StepContext,
  config: Config,
  pullRequest: PullRequest,
  { mayResume }: { readonly mayResume: boolean },
): Promise<DecidedMerge> {
  const { repository } = context;
  const { number } = pullRequest;
  const request = await findRequest(repository, pullRequest);
  if (request === null) {
    info(`Pull request ${number} is not a feedback request.`);
    return { pullRequest: number, decision: "ignore", reason: "not-a-request" };
  }

  const { breaks, events } = readChain((await githubLedger(repository).read(request.id)).files);
  if (breaks.length > 0) throw refusal("ledger-broken");
  const no = (code: string, message: string, next: string): DecidedMerge => {
    info(`Pull request ${number}: ${code}. ${message} ${next}`);
    return {
      pullRequest: number,
      decision: DECIDED.has(code) ? "ignore" : PASSING.has(code) ? "failed" : "refused",
      reason: code,
      requestId: request.id,
      message,
      next,
    };
  };
  const owner = ownerOf(events);
  if (owner !== null && owner !== number) {
    const { title, next } = STEP_REASONS["request-id-taken"];
    return no("request-id-taken", `${title}: #${owner}.`, next);
  }

  const destination = destinationIn(config);
  const elsewhere = (claim: EventNamed<"claimed"> | undefined): DecidedMerge | null => {
    const other = otherDestination(claim?.data.destination, destination);
    const { title, next } = STEP_REASONS["claimed-elsewhere"];
    return other === null ? null : no("claimed-elsewhere", `${title}. ${other}`, next);
  };
  if (requestState(events) === "unknown") {
    const asked = elsewhere(lastOf(events, "claimed"));
    if (asked !== null) return asked;
  }

  const { facts, reportArtifact } = await gatherFacts(repository, pullRequest, request, events);
  const decision = verifyConsent(facts, consentPolicy(config));
  const refuse = (code: string, message: string, next: string): DecidedMerge => {
    // Something may have left: a consent that cannot be verified any more does not unsay it.
    const doubt = DOUBTS[requestState(events)];
    return doubt === undefined ? no(code, message, next) : no(doubt, message, CLAIM_REASONS[doubt]);
  };
  if (decision.decision === "refused") return refuse(decision.code, decision.message, decision.next);
  if (reportArtifact === null) {
    // GitHub gives nothing back that was deleted, so asking again would never end.
    const { title, next } = STEP_REASONS["review-file-gone"];
    return refuse("review-file-gone", `${title}: the redaction report.`, next);
  }

  const { statement } = decision;
  const { digest } = statement.predicate.log;
  const expired = expiry(statement, events);
  if (expired !== null) {
    const { title, next } = CONSENT_REASONS["consent-expired"];
    return no("consent-expired", `${title}: ${expired}.`, next);
  }
  let doubtful = mayResume && requestState(events) === "unknown" ? lastOf(events, "claimed") : undefined;
  if (doubtful === undefined) {
    const claim = readable(
      await claimSubmission(
        githubLedger(repository),
        request.id,
        {
          ...written(context),
          pullRequest: number,
          logDigest: digest,
          consent: claimedConsent(statement),
          destination,
        },
        PATIENCE,
      ),
    );
    if (claim.outcome === "refused")
      return no(claim.code, "The submission could not be claimed.", claim.next);
    if (claim.outcome === "held" && claim.claim.run?.attempt !== context.run.attempt) {
      // An earlier attempt of this run may have delivered.
      doubtful = claim.claim;
      const { log } = doubtful.data;
      await record(context, request.id, () => ({
        event: "unknown-outcome",
        data: { log, code: "submit-interrupted" },
      }));
      const asked = elsewhere(doubtful);
      if (asked !== null) return asked;
    }
  }
  if (doubtful !== undefined && doubtful.data.consent.statement !== sha256(statementBytes(statement))) {
    // Another statement makes another package, which an intake that has the first one cannot recognise.
    const message = "Consent can be verified, but not by the statement it was claimed with.";
    return no("outcome-unknown", message, CLAIM_REASONS["outcome-unknown"]);
  }
  info(`Pull request ${number}: consent is valid for ${digest}; the submission is claimed.`);
  return {
    pullRequest: number,
    decision: "submit",
    reason: "",
    requestId: request.id,
    claim: { statement, reportArtifact, digest, resumed: doubtful !== undefined },
  };
}

/**
 * Whether a submission that failed is tried again too late, in words; null where it is not. A merge in time is consent
 * however late it is heard of, but what failed is not tried for longer than the comment said.
 */
function expiry({ predicate }: ConsentStatement, events: readonly LedgerEvent[]): string | null {
  const { validUntil } = predicate.consent;
  const now = new Date().toISOString();
  if (requestState(events) !== "failed" || isBefore(now, validUntil)) return null;
  return `valid until ${validUntil}, and the submission failed until now, ${now}`;
}

function claimedConsent(statement: ConsentStatement): ClaimConsent {
  const { consent, pullRequest, request, artifact } = statement.predicate;
  return {
    statement: sha256(statementBytes(statement)),
    by: consent.by,
    at: consent.at,
    mergeCommit: consent.mergeCommit,
    head: pullRequest.head,
    blob: request.blob,
    approvals: consent.approvals.map(({ by }) => by),
    artifact: artifact.id,
  };
}
