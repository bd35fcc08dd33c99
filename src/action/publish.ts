import { info } from "@actions/core";
import type { Artifact } from "../github/artifacts.ts";
import { listArtifacts } from "../github/artifacts.ts";
import { githubLedger } from "../github/ledger-store.ts";
import { type PullRequest, readPullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import { readChain } from "../ledger/chain.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { requestState } from "../ledger/state.ts";
import { STEP_REASONS } from "../ledger/step-reasons.ts";
import { isReviewArtifact } from "../review/artifact-names.ts";
import type { ReviewState } from "../review/state.ts";
import { cancel } from "./cancel.ts";
import { concludeRecorded } from "./conclude-recorded.ts";
import { loadConfiguration } from "./configuration.ts";
import { eventOf, type StepContext } from "./context.ts";
import { discard } from "./discard.ts";
import { claimant, ownerOf, record } from "./ledger.ts";
import { ready } from "./ready-review.ts";
import { refusedState } from "./refused-state.ts";
import {
  type CollectResult,
  collectResult,
  finish,
  type Need,
  readNeed,
  type ValidateResult,
  validateResult,
} from "./results.ts";
import { showCheck, showComment } from "./show.ts";
import { withdraw } from "./withdraw.ts";

/** Shows what the jobs before found: the log for review, or why there is none. */
export async function run(context: StepContext): Promise<void> {
  const { repository } = context;
  const event = eventOf(context);
  const { number, head } = event.pull_request;
  const validated = readNeed(context.needs, "validate", validateResult);
  const collected = readNeed(context.needs, "collect", collectResult);
  const made = (await listArtifacts(repository, context.run.id)).filter(({ name }) =>
    isReviewArtifact(name, number),
  );

  const pullRequest = await readPullRequest(repository, number);
  if (!pullRequest.open || pullRequest.head.sha !== head.sha) {
    return superseded(context, pullRequest, validated, made);
  }

  const review =
    collected.decision === "collected"
      ? await ready(context, await loadConfiguration(context.workspace), validated, collected, made)
      : null;
  let state = review?.state ?? notReady(context, validated, collected);
  const rival = review === null ? null : await rivalOf(context, review.requestId);
  if (rival === "merged") {
    return superseded(context, await readPullRequest(repository, number), validated, made);
  }
  if (rival !== null) state = rival;
  if (state.state !== "ready") {
    const code = "reason" in state ? state.reason : validated.reason;
    const requestId = await withdraw(context, state.requestId, { pullRequest: number, head: head.sha, code });
    // Named in the comment, so that the next run knows it as well.
    state = { ...state, requestId };
  }

  const current = new Set(Object.values(collected.result?.artifacts ?? {}).map(({ id }) => id));
  const others = (await listReviewArtifacts(repository, pullRequest)).filter(
    ({ id }) => state.state !== "ready" || !current.has(id),
  );
  // Until this log is published, a merge is consent to the one that an earlier attempt of this run published.
  const earlier = others.filter(({ runId }) => state.state === "ready" && runId === context.run.id);
  await deleteAll(
    repository,
    others.filter((artifact) => !earlier.includes(artifact)),
  );
  if (review !== null && state.state === "ready") {
    // Published last: a merge before this was made by somebody who cannot have seen the log, and is no consent.
    await showComment(repository, number, state);
    const { outcome } = await record(context, review.requestId, (events) =>
      isFree(events, number) ? review.prepared : null,
    );
    const rival = outcome === "appended" ? null : await rivalOf(context, review.requestId);
    if (rival === "merged") {
      const merged = await readPullRequest(repository, number);
      await superseded(context, merged, validated, made);
      // What this run showed may stand over the end of the merge.
      await concludeRecorded(context, merged, review.requestId);
      return;
    }
    state = rival ?? state;
    await deleteAll(repository, earlier);
  }
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
  info(`Published: ${state.state}.`);
  // Closed while this ran: whoever came first, nothing may stay behind.
  const now = await readPullRequest(repository, number);
  if (!now.open && !now.merged) await cancel(context, now);
  finish({ decision: state.state, result: {} });
}

/** The pull request was closed, merged or pushed to, and others look after it now. */
async function superseded(
  context: StepContext,
  pullRequest: PullRequest,
  validated: Need<ValidateResult>,
  made: readonly Artifact[],
): Promise<void> {
  await discard(context, pullRequest, validated.result?.request?.id ?? null, made);
  info(`Pull request ${pullRequest.number} has moved on; what was collected for its review is deleted.`);
  finish({ decision: "superseded", reason: "superseded", result: {} });
}

/** Whether a log may be published under this id for this pull request. */
function isFree(events: readonly LedgerEvent[], number: number): boolean {
  const owner = claimant(events);
  const state = requestState(events);
  return (
    (owner === null || owner === number) &&
    (state === "waiting" || state === "ready" || state === "cancelled")
  );
}

/** What to show where the request's id is somebody else's, or had its end; or that it is this one's, merged. */
async function rivalOf(context: StepContext, requestId: string): Promise<ReviewState | "merged" | null> {
  const { number } = eventOf(context).pull_request;
  const { events } = readChain((await githubLedger(context.repository).read(requestId)).files);
  if (isFree(events, number)) return null;
  // Only a merge is claimed or refused.
  if (ownerOf(events) === number) return "merged";
  const owner = claimant(events);
  return owner === null
    ? refusedState(context, requestId, "request-id-ended")
    : refusedState(context, requestId, "request-id-taken", `#${owner}`);
}

function notReady(
  context: StepContext,
  validated: Need<ValidateResult>,
  collected: Need<CollectResult>,
): ReviewState {
  const named = { requestId: validated.result?.request?.id ?? null, runUrl: context.run.url };
  const ended = { ...named, digest: null };
  if (validated.decision === "invalid") {
    const { problems = [], moreProblems = 0 } = validated.result ?? {};
    return { ...named, state: "needs-fixing", problems, more: moreProblems };
  }
  if (validated.reason === "pull-request-draft") return { ...named, state: "waiting" };
  const [reason, result] =
    validated.decision === "collect"
      ? [collected.reason, collected.result]
      : [validated.reason, validated.result];
  if (result?.message !== undefined && result.next !== undefined) {
    return { ...ended, state: "refused", reason, message: result.message, next: result.next };
  }
  return {
    ...ended,
    state: "failed",
    reason: reason || "job-failed",
    message: "The log could not be made. Nothing was sent.",
    next: STEP_REASONS["job-failed"].next,
  };
}
