import { error, info, warning } from "@actions/core";
import type { Config } from "../config/config-schema.ts";
import { describeBug } from "../describe-bug.ts";
import { type PullRequest, readPullRequest } from "../github/pull-request.ts";
import { findRun } from "../github/workflow-runs.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import { abandon } from "./abandon.ts";
import { answerUnheard, listQuiet } from "./answer-unheard.ts";
import { cancel } from "./cancel.ts";
import { concludeRecorded } from "./conclude-recorded.ts";
import { concludeResolved } from "./conclude-resolved.ts";
import { loadConfiguration } from "./configuration.ts";
import type { StepContext } from "./context.ts";
import { decideMerge } from "./decide-merge.ts";
import { record } from "./ledger.ts";
import { readOpenRequests } from "./open-requests.ts";
import { inTurn, type OwedMerge } from "./owed-merges.ts";
import { Refusal } from "./refusal.ts";
import { renewLog } from "./renew-log.ts";
import { type DecidedMerge, finish } from "./results.ts";
import { showWithdrawn } from "./show-withdrawn.ts";
import { listUndecided } from "./undecided.ts";

/** Each submission takes a download and a delivery; the others have their turn in the next run. */
const SUBMISSIONS_AT_ONCE = 20;

/**
 * Finds what an event missed and brings it to its end: merged but not submitted, closed but not cleaned, a
 * claim without an outcome, a log about to expire or left behind by a run that broke off. Idempotent.
 */
export async function run(context: StepContext): Promise<void> {
  const config = await loadConfiguration(context.workspace);
  const merges: DecidedMerge[] = [];
  const troubled: number[] = [];
  const seen = new Set<number>();
  const look = async (number: number, work: () => Promise<DecidedMerge | null>): Promise<void> => {
    try {
      const merge = await work();
      if (merge !== null && merge.decision !== "ignore") merges.push(merge);
    } catch (thrown) {
      // One damaged request must not keep the others from their end; the report job opens an issue about it.
      if (thrown instanceof Refusal) warning(`${thrown.message} ${thrown.next}`, { title: thrown.reason });
      else {
        error(describeBug(thrown), { title: `internal-error, pull request ${number}` });
        troubled.push(number);
      }
    }
  };

  // Everything that sends nothing comes first and is never put off: failing submissions must not keep it waiting.
  const owed: OwedMerge[] = [];
  for (const { requestId, events } of (await readOpenRequests(context.repository)).open) {
    const number = lastOf(events, "prepared")?.data.pullRequest;
    if (number === undefined) continue;
    await look(number, async () => {
      const pullRequest = await readPullRequest(context.repository, number);
      if (await abandon(context, pullRequest, requestId, events)) return null;
      if (seen.has(number)) return null;
      seen.add(number);
      if (await continueRequest(context, requestId, pullRequest, events)) owed.push({ pullRequest, events });
      return null;
    });
  }
  for (const number of await listUndecided(context.repository)) {
    if (seen.has(number)) continue;
    await look(number, async () => {
      const pullRequest = await readPullRequest(context.repository, number);
      if (pullRequest.merged) owed.push({ pullRequest, events: [] });
      else if (!pullRequest.open) await cancel(context, pullRequest);
      return null;
    });
  }
  for (const number of await listQuiet(context)) {
    await look(number, async () => {
      await answerUnheard(context, number);
      return null;
    });
  }
  const turns = owed.length > SUBMISSIONS_AT_ONCE ? await inTurn(context.repository, owed) : owed;
  for (const { pullRequest } of turns) {
    if (merges.filter(({ decision }) => decision === "submit").length >= SUBMISSIONS_AT_ONCE) break;
    await look(pullRequest.number, () => decideOwed(context, config, pullRequest));
  }
  finish({ decision: merges.length > 0 ? "submit" : "ignore", result: { merges, troubled } });
}

/**
 * Does what is to do next about a request that has not come to its end.
 * @returns whether its merge is owed a decision.
 */
async function continueRequest(
  context: StepContext,
  requestId: string,
  pullRequest: PullRequest,
  events: readonly LedgerEvent[],
): Promise<boolean> {
  const { repository } = context;
  const state = requestState(events);
  if (state === "submitting") {
    const claim = lastOf(events, "claimed");
    if (!claim?.run) return false;
    const claiming = await findRun(repository, claim.run.id);
    if (claiming !== null && claiming.status !== "completed") return false;
    info(`${requestId}: run ${claim.run.id} claimed it and ended without saying what it did.`);
    await record(context, requestId, () => ({
      event: "unknown-outcome",
      data: { log: claim.data.log, code: "submit-interrupted" },
    }));
  }
  if (state === "submitted") {
    await concludeResolved(context, pullRequest, requestId);
    return false;
  }
  if (pullRequest.merged) return true;
  if (!pullRequest.open) await cancel(context, pullRequest, { unrecorded: true });
  else if (state === "ready") await renewLog(context, pullRequest, requestId, events);
  else if (state === "waiting") await showWithdrawn(context, pullRequest, requestId, events);
  return false;
}

/** Decides about a merge that nobody decided about, or whose submission has not come to its end. */
async function decideOwed(
  context: StepContext,
  config: Config,
  pullRequest: PullRequest,
): Promise<DecidedMerge> {
  const merge = await decideMerge(context, config, pullRequest, { mayResume: true });
  if (merge.decision === "ignore" && merge.requestId !== undefined) {
    await concludeRecorded(context, pullRequest, merge.requestId, merge);
  }
  return merge;
}
