import type { RunFacts } from "../consent/facts.ts";
import type { Repository } from "./repository.ts";
import { isAncestor, readRun } from "./workflow-runs.ts";

/**
 * What consent has to know about a run.
 * @param tip commit of the default branch whose history the run's code has to be in.
 */
export async function runFacts(repository: Repository, id: number, tip: string): Promise<RunFacts> {
  const run = await readRun(repository, id);
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
