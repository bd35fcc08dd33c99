import { info } from "@actions/core";
import type { NotificationRecord } from "../ledger/event.ts";
import type { ReviewState } from "../review/state.ts";
import type { NotificationOutcome } from "../submit/notification.ts";
import { SUBMIT_REASONS } from "../submit/reasons.ts";
import type { StepContext } from "./context.ts";
import { type Decide, record } from "./ledger.ts";
import { STEP_REASONS } from "./reasons.ts";
import {
  type ConsentResult,
  consentResult,
  finish,
  type Need,
  readNeed,
  type SubmitResult,
  submitResult,
} from "./results.ts";
import { deleteAll, listReviewArtifacts } from "./review-artifacts.ts";
import { showCheck, showComment } from "./show.ts";

/** How a merged request ended, before it is recorded and shown. */
interface Ending {
  readonly state: ReviewState;
  /** What the ledger has to say; null where the request stays as it is. */
  readonly event: ReturnType<Decide>;
  /** The reviewed bytes are deleted once nothing can need them any more. */
  readonly final: boolean;
}

/** Records how a merged request ended, shows it, and deletes the artifacts where it ended for good. */
export async function run(context: StepContext): Promise<void> {
  const { repository, event } = context;
  const { number, head } = event.pull_request;
  const consent = readNeed(context.needs, "consent", consentResult);
  const submit = readNeed(context.needs, "submit", submitResult);
  const ending =
    consent.decision === "submit" ? afterSubmit(context, consent, submit) : afterConsent(context, consent);

  const requestId = consent.result?.requestId;
  if (requestId !== undefined && ending.event !== null) await record(context, requestId, () => ending.event);
  let { state } = ending;
  if (ending.final) {
    const deleted = await deleteAll(repository, await listReviewArtifacts(repository, event.pull_request));
    if (state.state === "submitted") state = { ...state, artifactsDeleted: deleted };
  }
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
  info(`Concluded: ${state.state}.`);
  finish({ decision: state.state, result: {} });
}

function afterConsent(context: StepContext, consent: Need<ConsentResult>): Ending {
  const { result, reason } = consent;
  const named = { requestId: result?.requestId ?? null, runUrl: context.run.url, digest: null };
  const { number, head } = context.event.pull_request;
  if (consent.decision === "refused" && result?.message !== undefined && result.next !== undefined) {
    const { merged_by: mergedBy, merge_commit_sha: mergeCommit } = context.event.pull_request;
    return {
      state: { ...named, state: "refused", reason, message: result.message, next: result.next },
      event: {
        event: "refused",
        data: {
          pullRequest: number,
          head: head.sha,
          mergeCommit: mergeCommit ?? head.sha,
          by: mergedBy?.login ?? "unknown",
          code: reason,
        },
      },
      final: true,
    };
  }
  return {
    state: {
      ...named,
      state: "failed",
      reason: reason || "job-failed",
      message: result?.message ?? "Consent could not be verified. Nothing was sent.",
      next: result?.next ?? STEP_REASONS["job-failed"].next,
    },
    event: null,
    final: false,
  };
}

function afterSubmit(context: StepContext, consent: Need<ConsentResult>, submit: Need<SubmitResult>): Ending {
  const { requestId, statement, digest } = consent.result ?? {};
  if (!requestId || !statement || !digest) throw new Error("the consent job left no statement");
  const named = { requestId, runUrl: context.run.url, digest };
  const outcome = submit.result?.outcome;
  if (outcome?.outcome === "submitted") {
    const { receipt, notification } = outcome;
    return {
      state: {
        ...named,
        state: "submitted",
        mergedBy: statement.predicate.consent.by,
        receipt: {
          destination: receipt.intake.location,
          name: receipt.package.name,
          packageDigest: receipt.package.digest,
          deliveredAt: receipt.deliveredAt,
        },
        notifiedAt: "receipt" in notification ? notification.receipt.notifiedAt : null,
        artifactsDeleted: 0,
      },
      event: {
        event: "submitted",
        data: { log: { digest }, receipt, notification: recordOf(notification) },
      },
      final: true,
    };
  }
  if (outcome?.outcome === "failed" || isDefinite(submit)) {
    const code = submit.reason || "submission-failed";
    const { message, next } = outcome ?? submit.result ?? {};
    return {
      state: {
        ...named,
        state: "failed",
        reason: code,
        message: message ?? `${STEP_REASONS["submission-failed"].title}.`,
        next: next ?? STEP_REASONS["submission-failed"].next,
      },
      event: { event: "failed", data: { log: { digest }, code } },
      final: false,
    };
  }
  const code = outcome?.code ?? "submit-interrupted";
  const { title, next } = SUBMIT_REASONS[code];
  return {
    state: { ...named, state: "unknown", reason: code, message: outcome?.message ?? `${title}.`, next },
    event: { event: "unknown-outcome", data: { log: { digest }, code } },
    final: false,
  };
}

/** A refusal is thrown before anything is delivered, and a job that was skipped did nothing at all. */
function isDefinite(submit: Need<SubmitResult>): boolean {
  const refused = submit.decision === "failed" && submit.result?.next !== undefined;
  return refused || submit.outcome === "skipped";
}

function recordOf(notification: NotificationOutcome): NotificationRecord {
  switch (notification.outcome) {
    case "notified":
    case "already-notified":
      return {
        outcome: "notified",
        messageId: notification.receipt.messageId,
        at: notification.receipt.notifiedAt,
      };
    case "refused":
      return { outcome: "refused", code: "notifier-refused" };
    case "unknown":
      return { outcome: "unknown", code: "notifier-unknown" };
  }
}
