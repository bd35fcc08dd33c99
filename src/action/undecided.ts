import { type ListedPullRequest, listPullRequests } from "../github/pull-request.ts";
import type { Repository } from "../github/repository.ts";
import { DECIDE_WORKFLOW } from "../github/review-artifacts.ts";
import { listRuns, type WorkflowRun } from "../github/workflow-runs.ts";
import { MILLISECONDS_PER_DAY } from "../request/day.ts";

/** Re-runs of a run are possible for 30 days; what is older than that and a few days is history. */
const HORIZON_DAYS = 35;
const TITLE = "copilot-feedback decide pr-";

/** Numbers of pull requests closed lately whose decision did not run to its end: two listings, however many there are. */
export async function listUndecided(repository: Repository): Promise<number[]> {
  const since = new Date(Date.now() - HORIZON_DAYS * MILLISECONDS_PER_DAY).toISOString();
  const runs = (await listRuns(repository, DECIDE_WORKFLOW, TITLE, since))
    .filter(({ event }) => event === "pull_request_target")
    .filter(({ status, conclusion }) => status !== "completed" || conclusion === "success");
  const byTitle = Map.groupBy(runs, ({ title }) => title);
  return (await listPullRequests(repository, { closedSince: since }))
    .filter((closed) => !(byTitle.get(titleOf(closed)) ?? []).some((run) => isAbout(run, closed)))
    .map(({ number }) => number);
}

/** How the workflow file names the run that decides about this end of a pull request. */
function titleOf({ number, head, merged }: ListedPullRequest): string {
  return `${TITLE}${number} ${head}${merged ? " merged" : ""}`;
}

/** A pull request is merged once, but closed as often as it is reopened: an earlier close is not about this one. */
function isAbout({ createdAt }: WorkflowRun, { merged, closedAt }: ListedPullRequest): boolean {
  return merged || (closedAt !== null && Date.parse(createdAt) >= Date.parse(closedAt));
}
