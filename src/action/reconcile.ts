import { info, warning } from "@actions/core";
import type { Config } from "../config/config-schema.ts";
import { listPullRequests, type PullRequest, readPullRequest } from "../github/pull-request.ts";
import { DECIDE_WORKFLOW } from "../github/review-artifacts.ts";
import { listRuns, readRun, rerun } from "../github/workflow-runs.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import { answerUnheard } from "./answer-unheard.ts";
import { cancel } from "./cancel.ts";
import { concludeRecorded } from "./conclude-recorded.ts";
import { concludeResolved } from "./conclude-resolved.ts";
import { loadConfiguration } from "./configuration.ts";
import type { StepContext } from "./context.ts";
import { decideMerge } from "./decide-merge.ts";
import { record } from "./ledger.ts";
import { readOpenRequests } from "./open-requests.ts";
import { Refusal } from "./refusal.ts";
import { type DecidedMerge, finish } from "./results.ts";

/** Re-runs of a run are possible for 30 days; what is older than that and a few days is history. */
const HORIZON_DAYS = 35;
/** A log that expires sooner than this on an open pull request is made again. */
const RENEW_BEFORE_DAYS = 2;
/** Each submission takes a download and a delivery; the rest is done by the next run. */
const MERGES_AT_ONCE = 20;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Finds what an event missed and brings it to its end: merged but not submitted, closed but not cleaned, a
 * claim without an outcome, a log about to expire. Idempotent.
 */
export async function run(context: StepContext): Promise<void> {
  const config = await loadConfiguration(context.workspace);
  const merges: DecidedMerge[] = [];
  const seen = new Set<number>();
  const look = async (number: number, work: () => Promise<DecidedMerge | null>): Promise<void> => {
    if (seen.has(number) || merges.length === MERGES_AT_ONCE) return;
    seen.add(number);
    try {
      const merge = await work();
      if (merge !== null && merge.decision !== "ignore") merges.push(merge);
    } catch (thrown) {
      // One damaged request must not keep the others from their end.
      if (!(thrown instanceof Refusal)) throw thrown;
      warning(`${thrown.message} ${thrown.next}`, { title: thrown.reason });
    }
  };

  for (const { requestId, events } of (await readOpenRequests(context.repository)).open) {
    const number = lastOf(events, "prepared")?.data.pullRequest;
    if (number !== undefined)
      await look(number, () => continueRequest(context, config, requestId, number, events));
  }
  for (const pullRequest of await undecided(context)) {
    await look(pullRequest.number, () => endPullRequest(context, config, pullRequest));
  }
  await answerUnheard(context);
  finish({ decision: merges.length > 0 ? "submit" : "ignore", result: { merges } });
}

/** What to do next about a request that has not come to its end. */
async function continueRequest(
  context: StepContext,
  config: Config,
  requestId: string,
  number: number,
  events: readonly LedgerEvent[],
): Promise<DecidedMerge | null> {
  const { repository } = context;
  const pullRequest = await readPullRequest(repository, number);
  const state = requestState(events);
  if (state === "submitting") {
    const claim = lastOf(events, "claimed");
    const claimant = claim?.run ? await readRun(repository, claim.run.id) : null;
    if (claim === undefined || claimant?.status !== "completed") return null;
    info(`${requestId}: run ${claimant.id} claimed it and ended without saying what it did.`);
    await record(context, requestId, () => ({
      event: "unknown-outcome",
      data: { log: claim.data.log, code: "submit-interrupted" },
    }));
  }
  if (state === "submitted") {
    await concludeResolved(context, pullRequest, requestId);
    return null;
  }
  if (pullRequest.open) {
    if (state === "ready") await renew(context, requestId, events);
    return null;
  }
  return endPullRequest(context, config, pullRequest);
}

async function endPullRequest(
  context: StepContext,
  config: Config,
  pullRequest: PullRequest,
): Promise<DecidedMerge | null> {
  if (!pullRequest.merged) {
    if (!pullRequest.open) await cancel(context, pullRequest, null);
    return null;
  }
  const merge = await decideMerge(context, config, pullRequest, { mayResume: true });
  if (merge.decision === "ignore" && merge.requestId !== undefined) {
    await concludeRecorded(context, pullRequest, merge.requestId);
  }
  return merge;
}

/** Makes a log again before GitHub deletes it: the same run, so that consent still finds where it comes from. */
async function renew(context: StepContext, requestId: string, events: readonly LedgerEvent[]): Promise<void> {
  const prepared = lastOf(events, "prepared");
  if (!prepared?.run) return;
  const expires = Date.parse(prepared.data.artifact.expiresAt);
  if (expires - Date.now() > RENEW_BEFORE_DAYS * MILLISECONDS_PER_DAY) return;
  info(`${requestId}: the log expires at ${prepared.data.artifact.expiresAt}; it is made again.`);
  await rerun(context.repository, prepared.run.id);
}

/** Pull requests closed lately whose decision did not run to its end. */
async function undecided({ repository }: StepContext): Promise<PullRequest[]> {
  const since = new Date(Date.now() - HORIZON_DAYS * MILLISECONDS_PER_DAY).toISOString();
  const runs = await listRuns(repository, DECIDE_WORKFLOW, "copilot-feedback decide pr-", since);
  const decided = new Set(
    runs
      .filter(({ status, conclusion }) => status !== "completed" || conclusion === "success")
      .map(({ title }) => Number(/ pr-(\d+) /.exec(title)?.[1])),
  );
  const numbers = (await listPullRequests(repository, { closedSince: since })).filter(
    (number) => !decided.has(number),
  );
  const pullRequests: PullRequest[] = [];
  for (const number of numbers) pullRequests.push(await readPullRequest(repository, number));
  return pullRequests;
}
