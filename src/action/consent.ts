import { info } from "@actions/core";
import type { ConsentRefusal } from "../consent/reasons.ts";
import { type ConsentStatement, statementBytes } from "../consent/statement.ts";
import { verifyConsent } from "../consent/verify-consent.ts";
import { githubLedger } from "../github/ledger-store.ts";
import { readPullRequest } from "../github/pull-request.ts";
import { readChain } from "../ledger/chain.ts";
import { type ClaimRefusal, claimSubmission } from "../ledger/claim.ts";
import type { ClaimConsent } from "../ledger/event.ts";
import { sha256 } from "../review/digest.ts";
import { findRequest } from "./closed-request.ts";
import { loadConfiguration } from "./configuration.ts";
import { consentPolicy, gatherFacts } from "./consent-facts.ts";
import type { StepContext } from "./context.ts";
import { PATIENCE, readable, written } from "./ledger.ts";
import { refusal } from "./refusal.ts";
import { type ConsentResult, finish } from "./results.ts";

/** Somebody else's decision stands; saying anything about it now would overwrite what they said. */
const DECIDED: ReadonlySet<string> = new Set<ConsentRefusal | ClaimRefusal>([
  "already-submitted",
  "already-refused",
  "claimed-by-another",
  "outcome-unknown",
]);

/** Asking again may give another answer, so these end the run but not the request. */
const PASSING: ReadonlySet<string> = new Set<ConsentRefusal>(["artifact-unreadable", "digest-download"]);

/**
 * Decides whether the merge is consent, and if so claims the one right to submit: `submit`, `refused`,
 * `failed`, or `ignore` for merges of something else and for requests that were decided before.
 */
export async function run(context: StepContext): Promise<void> {
  const { repository, event } = context;
  const pullRequest = await readPullRequest(repository, event.pull_request.number);
  const request = await findRequest(repository, pullRequest);
  if (request === null) {
    info("The merged pull request is not a feedback request.");
    return finish({ decision: "ignore", reason: "not-a-request", result: {} });
  }

  const config = await loadConfiguration(context.workspace);
  const { breaks, events } = readChain((await githubLedger(repository).read(request.id)).files);
  if (breaks.length > 0) readable({ outcome: "broken" });
  const { facts, reportArtifact } = await gatherFacts(repository, pullRequest, request, events);
  const decision = verifyConsent(facts, consentPolicy(config));
  if (decision.decision === "refused") return answerNo(request.id, decision.code, decision);

  const { statement } = decision;
  const digest = statement.predicate.log.digest;
  const claim = readable(
    await claimSubmission(
      githubLedger(repository),
      request.id,
      {
        ...written(context),
        run: { id: context.run.id, attempt: context.run.attempt },
        pullRequest: pullRequest.number,
        logDigest: digest,
        consent: claimedConsent(statement),
      },
      PATIENCE,
    ),
  );
  if (claim.outcome === "refused") {
    return answerNo(request.id, claim.code, {
      message: "The submission could not be claimed.",
      next: claim.next,
    });
  }
  if (reportArtifact === null) {
    throw refusal("review-file-gone", "the redaction report.");
  }
  info(`Consent is valid for ${digest}; the submission is claimed.`);
  finish({
    decision: "submit",
    result: { requestId: request.id, statement, reportArtifact, digest } satisfies ConsentResult,
  });
}

function answerNo(
  requestId: string,
  code: string,
  { message, next }: { readonly message: string; readonly next: string },
): void {
  const decision = DECIDED.has(code) ? "ignore" : PASSING.has(code) ? "failed" : "refused";
  info(`${decision}: ${code}. ${message} ${next}`);
  finish({ decision, reason: code, result: { requestId, message, next } satisfies ConsentResult });
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
