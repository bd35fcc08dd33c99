import type { PullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { type NewEvent, type NotificationRecord, WORKFLOWS } from "../ledger/event.ts";
import { STEP_REASONS } from "../ledger/step-reasons.ts";
import { COMMENT_MARKER } from "../review/comment.ts";
import type { ReviewState } from "../review/state.ts";
import type { NotificationOutcome } from "../submit/notification.ts";
import { SUBMIT_REASONS } from "../submit/reasons.ts";
import { concludeRecorded } from "./conclude-recorded.ts";
import type { StepContext } from "./context.ts";
import { recordEnding } from "./record-ending.ts";
import type { AttemptedSubmission, DecidedMerge } from "./results.ts";
import { showCheck, showComment } from "./show.ts";

/** How a merged request ended, before it is recorded and shown. */
interface Ending {
  readonly state: ReviewState;
  /** What the ledger has to say, in order; empty where the request stays as it is. */
  readonly events: readonly Pick<NewEvent, "event" | "data">[];
  /** The reviewed bytes are deleted once nothing can need them any more. */
  readonly final: boolean;
}

/** What is known about the delivery of a claim. */
export interface Attempt {
  readonly submission: AttemptedSubmission | undefined;
  /** Whether a missing submission means that none was tried. */
  readonly accounted: boolean;
}

/** Records and shows how one merge ended; returns the state shown. */
export async function concludeMerge(
  context: StepContext,
  pullRequest: PullRequest,
  merge: DecidedMerge,
  attempt: Attempt,
): Promise<ReviewState["state"]> {
  const { repository } = context;
  const ending =
    merge.claim === undefined
      ? await withoutConsent(context, pullRequest, merge)
      : afterAttempt(context, merge, merge.claim, attempt);
  const { requestId } = merge;
  if (requestId !== undefined && !(await recordEnding(context, requestId, pullRequest.number, ending.events)))
    return (await concludeRecorded(context, pullRequest, requestId)) ?? "unknown";
  let { state } = ending;
  if (ending.final) {
    const deleted = await deleteAll(repository, await listReviewArtifacts(repository, pullRequest));
    if (state.state === "submitted") state = { ...state, artifactsDeleted: deleted };
  }
  await showCheck(repository, pullRequest.head.sha, state);
  await showComment(repository, pullRequest.number, state);
  return state.state;
}

async function withoutConsent(
  context: StepContext,
  pullRequest: PullRequest,
  merge: DecidedMerge,
): Promise<Ending> {
  const { reason, message, next } = merge;
  const named = { requestId: merge.requestId ?? null, runUrl: context.run.url, digest: null };
  if (merge.decision === "refused" && message !== undefined && next !== undefined) {
    const { number, head, mergeCommit, mergedBy } = pullRequest;
    const by = mergedBy?.login ?? "unknown";
    return {
      state: { ...named, state: "refused", reason, message, next },
      events: [
        {
          event: "refused",
          data: {
            pullRequest: number,
            head: head.sha,
            mergeCommit: mergeCommit ?? head.sha,
            by,
            code: reason,
          },
        },
      ],
      final: true,
    };
  }
  // Consent will be verified again, and the digest reviewers saw has to stand where they saw it.
  const comment = await findStickyComment(context.repository, pullRequest.number, COMMENT_MARKER);
  return {
    state: {
      ...named,
      digest: /sha256:[0-9a-f]{64}/.exec(comment?.body ?? "")?.[0] ?? null,
      state: "failed",
      reason,
      message: message ?? "Consent could not be verified. Nothing was sent.",
      next: next ?? STEP_REASONS["job-failed"].next,
    },
    events: [],
    final: false,
  };
}

function afterAttempt(
  context: StepContext,
  merge: DecidedMerge,
  { statement, digest, resumed }: NonNullable<DecidedMerge["claim"]>,
  { submission, accounted }: Attempt,
): Ending {
  const named = { requestId: merge.requestId ?? null, runUrl: context.run.url, digest };
  const log = { digest };
  const outcome = submission?.outcome;
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
        onlyWritten: "receipt" in notification && notification.receipt.onlyWritten === true,
        artifactsDeleted: 0,
      },
      events: resumed
        ? [
            { event: "resolved", data: { log, by: WORKFLOWS, receipt } },
            { event: "notified", data: { notification: recordOf(notification) } },
          ]
        : [{ event: "submitted", data: { log, receipt, notification: recordOf(notification) } }],
      final: true,
    };
  }

  const untried = submission === undefined ? accounted : submission.reason !== undefined;
  if (outcome?.outcome === "failed" || untried) {
    const code = outcome?.code ?? submission?.reason ?? "submission-failed";
    const { message, next } = outcome ?? submission ?? {};
    const failed = {
      ...named,
      state: "failed",
      reason: code,
      message: message ?? `${STEP_REASONS["submission-failed"].title}.`,
      next: next ?? STEP_REASONS["submission-failed"].next,
    } as const;
    // Whatever became of this attempt, an earlier one is as unknown as before.
    if (resumed) {
      const { next } = SUBMIT_REASONS["submit-interrupted"];
      return { state: { ...failed, state: "unknown", next }, events: [], final: false };
    }
    return { state: failed, events: [{ event: "failed", data: { log, code } }], final: false };
  }

  const code = outcome?.code ?? "submit-interrupted";
  const { title, next } = SUBMIT_REASONS[code];
  return {
    state: { ...named, state: "unknown", reason: code, message: outcome?.message ?? `${title}.`, next },
    events: resumed ? [] : [{ event: "unknown-outcome", data: { log, code } }],
    final: false,
  };
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
