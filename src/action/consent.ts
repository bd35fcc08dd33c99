import { readPullRequest } from "../github/pull-request.ts";
import { loadConfiguration } from "./configuration.ts";
import { eventOf, type StepContext } from "./context.ts";
import { decideMerge } from "./decide-merge.ts";
import { finish } from "./results.ts";

/**
 * Decides about the pull request that was just merged: `submit`, `refused`, `failed`, `ended` for
 * requests that were decided before, or `ignore` for merges of something else.
 */
export async function run(context: StepContext): Promise<void> {
  const pullRequest = await readPullRequest(context.repository, eventOf(context).pull_request.number);
  const config = await loadConfiguration(context.workspace);
  const merge = await decideMerge(context, config, pullRequest, { mayResume: false });
  // What was decided before may not have been shown: the job that showed it may have died.
  const decision = merge.decision === "ignore" && merge.requestId !== undefined ? "ended" : merge.decision;
  // Red until it is decided: the reconciler comes back to runs that failed, also to show what it decided.
  if (decision === "failed") process.exitCode = 1;
  finish({ decision, reason: merge.reason, result: { merges: [merge] } });
}
