import { info } from "@actions/core";
import { prepareRunTitle } from "../consent/verify-log.ts";
import type { PullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts, PREPARE_WORKFLOW } from "../github/review-artifacts.ts";
import { findAttempt, findRun, listRuns, RERUN_DAYS, rerun } from "../github/workflow-runs.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf } from "../ledger/state.ts";
import { STEP_REASONS } from "../ledger/step-reasons.ts";
import { MILLISECONDS_PER_DAY } from "../request/day.ts";
import type { ReviewState } from "../review/state.ts";
import type { StepContext } from "./context.ts";
import { claimant, record } from "./ledger.ts";
import { refusedState } from "./refused-state.ts";
import { showCheck, showComment } from "./show.ts";

/** A log that expires sooner than this on an open pull request is made again. */
const RENEW_BEFORE_DAYS = 2;
/** A run that published its log and then broke off is run again until then; what breaks it off more often is no accident. */
const MOST_ATTEMPTS = 3;

/**
 * Makes a log again that could not be consented to: before GitHub deletes it, and where the run that published it broke
 * off at its end. The same run, so that consent still finds where it comes from. A log that cannot be made again is
 * taken down.
 */
export async function renewLog(
  context: StepContext,
  pullRequest: PullRequest,
  requestId: string,
  events: readonly LedgerEvent[],
): Promise<void> {
  const { repository } = context;
  const { number, head, createdAt } = pullRequest;
  const prepared = lastOf(events, "prepared");
  // A run of an earlier commit would make nothing: what became of the newer one is said where its run is looked for.
  if (!prepared?.run || prepared.data.head !== head.sha) return;
  const made = await findRun(repository, prepared.run.id);
  if (made !== null && made.status !== "completed") return;
  const { attempt } = prepared.run;
  const publisher =
    made === null || made.attempt === attempt ? made : await findAttempt(repository, made.id, attempt);
  const brokeOff = publisher !== null && publisher.conclusion !== "success";
  const { expiresAt } = prepared.data.artifact;
  const left = Date.parse(expiresAt) - Date.now();
  if (!brokeOff && left > RENEW_BEFORE_DAYS * MILLISECONDS_PER_DAY) return;
  if (brokeOff) {
    // Whoever comes later stops whoever is at it: a newer run of the same commit may be about to publish.
    const runs = await listRuns(repository, PREPARE_WORKFLOW, prepareRunTitle(number, head.sha), createdAt);
    if (runs.some(({ status }) => status !== "completed")) return;
  }
  const young = made !== null && Date.now() - Date.parse(made.createdAt) < RERUN_DAYS * MILLISECONDS_PER_DAY;
  if (young && !(brokeOff && made.attempt >= MOST_ATTEMPTS)) {
    info(
      `${requestId}: ${brokeOff ? `run ${made.id} published the log and broke off` : `the log expires at ${expiresAt}`}; it is made again.`,
    );
    return rerun(repository, made.id);
  }
  if (!brokeOff && left > 0) return;
  const state =
    brokeOff && young ? failedState(context, requestId, made.id) : expiredState(context, requestId);
  const { outcome } = await record(context, requestId, (recorded) =>
    claimant(recorded) === number
      ? { event: "withdrawn", data: { pullRequest: number, head: head.sha, code: state.reason } }
      : null,
  );
  if (outcome !== "appended") return;
  await deleteAll(repository, await listReviewArtifacts(repository, pullRequest));
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
}

function expiredState(context: StepContext, requestId: string): Extract<ReviewState, { state: "refused" }> {
  return refusedState(context, requestId, "log-expired");
}

function failedState(
  { run }: StepContext,
  requestId: string,
  died: number,
): Extract<ReviewState, { state: "failed" }> {
  const { title, next } = STEP_REASONS["job-failed"];
  const runUrl = run.url.replace(/\d+$/, String(died));
  return {
    state: "failed",
    requestId,
    runUrl,
    digest: null,
    reason: "job-failed",
    message: `${title}.`,
    next,
  };
}
