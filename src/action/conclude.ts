import { info } from "@actions/core";
import { readPullRequest } from "../github/pull-request.ts";
import { concludeMerge } from "./conclude-merge.ts";
import { concludeRecorded } from "./conclude-recorded.ts";
import type { StepContext } from "./context.ts";
import { eventOf } from "./context.ts";
import { consentResult, type DecidedMerge, finish, readNeed, submitResult } from "./results.ts";

/** Records how each merged request ended, shows it, and deletes the artifacts of those that ended for good. */
export async function run(context: StepContext): Promise<void> {
  const consent = readNeed(context.needs, "consent", consentResult);
  const submit = readNeed(context.needs, "submit", submitResult);
  const merges = consent.result?.merges.length ? consent.result.merges : undecided(context, consent.reason);
  for (const merge of merges) {
    const pullRequest = await readPullRequest(context.repository, merge.pullRequest);
    if (merge.decision === "ignore") {
      if (merge.requestId !== undefined) await concludeRecorded(context, pullRequest, merge.requestId, merge);
      continue;
    }
    const submission = submit.result?.submissions.find(({ requestId }) => requestId === merge.requestId);
    const state = await concludeMerge(context, pullRequest, merge, {
      submission,
      // A job that gave an account before it ended, or never began, tried nothing that is not in it.
      accounted: submit.result !== null || submit.outcome === "skipped",
    });
    info(`Pull request ${merge.pullRequest}: ${state}.`);
  }
  finish({ decision: "concluded", result: {} });
}

/** The consent job ended before it decided anything about the pull request of the event. */
function undecided(context: StepContext, reason: string): DecidedMerge[] {
  if (context.event === null) return [];
  return [
    { pullRequest: eventOf(context).pull_request.number, decision: "failed", reason: reason || "job-failed" },
  ];
}
