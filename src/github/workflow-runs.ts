import type { Repository } from "./repository.ts";

export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  /** Repository-relative path of the workflow file, without the `@ref` GitHub may append. */
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
 * Runs of one workflow file that were named `title`, newest first.
 * @param workflowFile base name, for example `copilot-feedback-prepare.yml`.
 * @param since ISO 8601; runs created before cannot concern the pull request.
 */
export async function listRuns(
  { octokit, owner, repo }: Repository,
  workflowFile: string,
  title: string,
  since: string,
): Promise<WorkflowRun[]> {
  const runs = await octokit.paginate(octokit.rest.actions.listWorkflowRuns, {
    owner,
    repo,
    workflow_id: workflowFile,
    created: `>=${since}`,
    per_page: 100,
  });
  return runs
    .filter((run) => run.display_title === title)
    .map((run) => ({
      id: run.id,
      attempt: run.run_attempt ?? 1,
      workflowPath: run.path.replace(/@.*$/, ""),
      event: run.event,
      headBranch: run.head_branch,
      headSha: run.head_sha,
      title: run.display_title,
      status: run.status,
      conclusion: run.conclusion,
      createdAt: run.created_at,
    }));
}
