import { type Repository, statusOf } from "./repository.ts";

export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** Repository-relative path of the workflow file; GitHub may append `@ref`. */
  readonly workflowPath: string;
  readonly event: string;
  readonly headBranch: string | null;
  /** Commit of the workflow file that ran; the default branch's for `pull_request_target`. */
  readonly headSha: string;
  /** The evaluated `run-name`. */
  readonly title: string;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly createdAt: string;
}

/**
 * Runs of one workflow file whose name begins with `title`, newest first.
 * @param workflow its path, for example `.github/workflows/copilot-feedback-prepare.yml`.
 * @param since ISO 8601; runs created before cannot concern the pull request.
 */
export async function listRuns(
  { octokit, owner, repo }: Repository,
  workflow: string,
  title: string,
  since: string,
): Promise<WorkflowRun[]> {
  const runs = await octokit.paginate(octokit.rest.actions.listWorkflowRuns, {
    owner,
    repo,
    workflow_id: workflow.slice(workflow.lastIndexOf("/") + 1),
    created: `>=${since}`,
    per_page: 100,
  });
  return runs.filter((run) => run.display_title.startsWith(title)).map(toRun);
}

type RunResponse = Awaited<ReturnType<Repository["octokit"]["rest"]["actions"]["getWorkflowRun"]>>["data"];

function toRun(run: RunResponse): WorkflowRun {
  return {
    id: run.id,
    attempt: run.run_attempt ?? 1,
    workflowPath: run.path,
    event: run.event,
    headBranch: run.head_branch,
    headSha: run.head_sha,
    title: run.display_title,
    status: run.status,
    conclusion: run.conclusion,
    createdAt: run.created_at,
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

/** How long after it was created GitHub runs a run again. */
export const RERUN_DAYS = 30;

/** Runs a finished run again, all its jobs, at most `RERUN_DAYS` after it was created. Needs `actions: write`. */
export async function rerun({ octokit, owner, repo }: Repository, id: number): Promise<void> {
  await octokit.rest.actions.reRunWorkflow({ owner, repo, run_id: id });
}
