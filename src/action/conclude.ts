import { error, info } from "@actions/core";
import { describeBug } from "../describe-bug.ts";
import { readPullRequest } from "../github/pull-request.ts";
import { type Attempt, concludeMerge } from "./conclude-merge.ts";
import { concludeRecorded } from "./conclude-recorded.ts";
import type { StepContext } from "./context.ts";
import { eventOf } from "./context.ts";
import { explained, Refusal } from "./refusal.ts";
import { consentResult, type DecidedMerge, finish, readNeed, submitResult } from "./results.ts";

/**
 * Records how each merged request ended, shows it, and deletes the artifacts of those that ended for good. One that
 * cannot be concluded leaves the others theirs; the reconciler comes back to it.
 */
export async function run(context: StepContext): Promise<void> {
  const consent = readNeed(context.needs, "consent", consentResult);
  const submit = readNeed(context.needs, "submit", submitResult);
  const merges = consent.result?.merges.length ? consent.result.merges : undecided(context, consent.reason);
  const reasons: string[] = [];
  for (const merge of merges) {
    try {
      await conclude(context, merge, {
        submission: submit.result?.submissions.find(({ requestId }) => requestId === merge.requestId),
        // A job that gave an account before it ended, or never began, tried nothing that is not in it.
        accounted: submit.result !== null || submit.outcome === "skipped",
      });
    } catch (caught) {
      const thrown = explained(caught);
      const reason = thrown instanceof Refusal ? thrown.reason : "internal-error";
      const said = thrown instanceof Refusal ? `${thrown.message} ${thrown.next}` : describeBug(thrown);
      error(`Pull request ${merge.pullRequest}: ${said}`, { title: reason });
      reasons.push(reason);
    }
  }
  const [reason] = reasons;
  if (reason !== undefined) process.exitCode = 1;
  finish({ decision: reason === undefined ? "concluded" : "failed", reason: reason ?? "", result: {} });
}

async function conclude(context: StepContext, merge: DecidedMerge, attempt: Attempt): Promise<void> {
  const pullRequest = await readPullRequest(context.repository, merge.pullRequest);
  if (merge.decision === "ignore") {
    if (merge.requestId !== undefined) await concludeRecorded(context, pullRequest, merge.requestId, merge);
    return;
  }
  const state = await concludeMerge(context, pullRequest, merge, attempt);
  info(`Pull request ${merge.pullRequest}: ${state}.`);
}

/** The consent job ended before it decided anything about the pull request of the event. */
function undecided(context: StepContext, reason: string): DecidedMerge[] {
  if (context.event === null) return [];
  return [
    { pullRequest: eventOf(context).pull_request.number, decision: "failed", reason: reason || "job-failed" },
  ];
}
