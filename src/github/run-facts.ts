import type { RunFacts } from "../consent/facts.ts";
import type { Repository } from "./repository.ts";
import { findAttempt, isAncestor, readRun } from "./workflow-runs.ts";

/**
 * What consent has to know about a run.
 * @param attempt the one that counts; without it, or where there is no such attempt, the last one.
 * @param tip commit of the default branch whose history the run's code has to be in.
 */
export async function runFacts(
  repository: Repository,
  id: number,
  tip: string,
  attempt?: number,
): Promise<RunFacts> {
  const named = attempt === undefined ? null : await findAttempt(repository, id, attempt);
  const run = named ?? (await readRun(repository, id));
  return {
    id,
    attempt: run.attempt,
    workflowPath: run.workflowPath,
    event: run.event,
    displayTitle: run.title,
    status: run.status ?? "",
    conclusion: run.conclusion,
    headSha: run.headSha,
    actor: run.actor,
    headShaOnDefaultBranch: await isAncestor(repository, run.headSha, tip),
  };
}
