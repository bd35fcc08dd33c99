import { type Repository, statusOf } from "./repository.ts";

export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** Repository-relative path of the workflow file; GitHub may append `@ref`. */
  readonly workflowPath: string;
  readonly event: string;
  /** Commit of the workflow file that ran; the default branch's for `pull_request_target`. */
  readonly headSha: string;
  /** The evaluated `run-name`. */
  readonly title: string;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly createdAt: string;
  /** Who caused the event that started it; re-runs do not change that. Null for an account that is gone. */
  readonly actor: { readonly login: string; readonly type: string } | null;
}

/** GitHub ends a search for runs here, without saying that there are more (REST description of the endpoint). */
export const MOST_RUNS_LISTED = 1_000;
/** Searches one after the other that a job's rate limit allows for one listing. */
const MOST_SEARCHES = 10;

/** There are more runs than can be listed; what was not seen must not count as absent. */
export class TooManyRunsError extends Error {
  override readonly name = "TooManyRunsError";
  /** Its path. */
  readonly workflow: string;

  constructor(workflow: string) {
    super(`${workflow} has more runs than can be listed`);
    this.workflow = workflow;
  }
}

/**
 * Runs of one workflow file whose name begins with `title`, newest first; all of them.
 * @param workflow its path, for example `.github/workflows/copilot-feedback-prepare.yml`.
 * @param since ISO 8601; runs created before cannot concern the pull request.
 * @throws TooManyRunsError
 */
export async function listRuns(
  repository: Repository,
  workflow: string,
  title: string,
  since: string,
): Promise<WorkflowRun[]> {
  const runs = new Map<number, RunResponse>();
  let created = `>=${since}`;
  for (let searches = 1; searches <= MOST_SEARCHES; searches += 1) {
    const found = await searchRuns(repository, workflow, created);
    for (const run of found) runs.set(run.id, run);
    const oldest = found.at(-1);
    if (oldest === undefined || found.length < MOST_RUNS_LISTED) {
      return [...runs.values()].filter((run) => run.display_title.startsWith(title)).map(toRun);
    }
    // Runs of the same second may lie on both sides of the end, so that second is searched again.
    created = `${since}..${oldest.created_at}`;
  }
  throw new TooManyRunsError(workflow);
}

/** What one search gives: the newest first, and no more than the service lists. */
async function searchRuns(
  { octokit, owner, repo }: Repository,
  workflow: string,
  created: string,
): Promise<RunResponse[]> {
  return octokit.paginate(octokit.rest.actions.listWorkflowRuns, {
    owner,
    repo,
    workflow_id: workflow.slice(workflow.lastIndexOf("/") + 1),
    created,
    per_page: 100,
  });
}

type RunResponse = Awaited<ReturnType<Repository["octokit"]["rest"]["actions"]["getWorkflowRun"]>>["data"];

function toRun(run: RunResponse): WorkflowRun {
  return {
    id: run.id,
    attempt: run.run_attempt ?? 1,
    workflowPath: run.path,
    event: run.event,
    headSha: run.head_sha,
    title: run.display_title,
    status: run.status,
    conclusion: run.conclusion,
    createdAt: run.created_at,
    actor: run.actor ? { login: run.actor.login, type: run.actor.type } : null,
  };
}

/**
 * Whether a commit is in the history of another: code that ran from it was once reviewed code of that branch.
 */
export async function isAncestor(
  { octokit, owner, repo }: Repository,
  commit: string,
  descendant: string,
): Promise<boolean> {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${commit}...${descendant}`,
  });
  return data.status === "ahead" || data.status === "identical";
}

/** One run as GitHub knows it now: facts that nobody who can write to the repository can forge. */
export async function readRun({ octokit, owner, repo }: Repository, id: number): Promise<WorkflowRun> {
  const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: id });
  return toRun(data);
}

/** The same, null for a run that was deleted: anybody with write access can. */
export async function findRun(repository: Repository, id: number): Promise<WorkflowRun | null> {
  try {
    return await readRun(repository, id);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** One attempt of a run, as it ended or goes on; null where there is none. A later attempt changes nothing about it. */
export async function findAttempt(
  { octokit, owner, repo }: Repository,
  id: number,
  attempt: number,
): Promise<WorkflowRun | null> {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRunAttempt({
      owner,
      repo,
      run_id: id,
      attempt_number: attempt,
    });
    return toRun(data);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** How long after it was created GitHub runs a run again. */
export const RERUN_DAYS = 30;

/** Runs a finished run again, all its jobs, at most `RERUN_DAYS` after it was created. Needs `actions: write`. */
export async function rerun({ octokit, owner, repo }: Repository, id: number): Promise<void> {
  await octokit.rest.actions.reRunWorkflow({ owner, repo, run_id: id });
}
