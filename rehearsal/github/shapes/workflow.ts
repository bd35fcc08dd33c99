import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { Artifact, JobRecord, State, WorkflowRecord, WorkflowRun } from "../state.ts";
import { accountShape, nodeId } from "./account.ts";
import { minimalRepositoryShape, repositoryPage, repositoryUrl } from "./repository.ts";

type Actions = RestEndpointMethodTypes["actions"];
type JobShape = Actions["getJobForWorkflowRun"]["response"]["data"];

export function workflowShape(
  state: State,
  workflow: WorkflowRecord,
): Actions["getWorkflow"]["response"]["data"] {
  const file = workflow.path.split("/").at(-1);
  return {
    id: workflow.id,
    node_id: nodeId("W", workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: "active",
    created_at: "2026-11-01T08:00:00.000Z",
    updated_at: "2026-11-01T08:00:00.000Z",
    url: `${repositoryUrl(state)}/actions/workflows/${workflow.id}`,
    html_url: `${repositoryPage(state)}/blob/${state.settings.defaultBranch}/${workflow.path}`,
    badge_url: `${repositoryPage(state)}/workflows/${file}/badge.svg`,
  };
}

/** GitHub's workflow run; `jobs` and log are separate resources. */
export async function runShape(
  state: State,
  run: WorkflowRun,
): Promise<Actions["getWorkflowRun"]["response"]["data"]> {
  const url = `${repositoryUrl(state)}/actions/runs/${run.id}`;
  const commit = await state.git.commitObject(run.headSha);
  const repository = minimalRepositoryShape(state);
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId("WFR", run.id),
    check_suite_id: run.suite,
    check_suite_node_id: nodeId("CS", run.suite),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow.path,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    url,
    html_url: `${repositoryPage(state)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor: accountShape(state, run.actor),
    triggering_actor: accountShape(state, run.triggeringActor),
    run_started_at: run.startedAt,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(state)}/check-suites/${run.suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${repositoryUrl(state)}/actions/workflows/${run.workflow.id}`,
    head_commit: commit
      ? {
          id: commit.sha,
          tree_id: commit.tree,
          message: commit.message,
          timestamp: commit.committer.date,
          author: { name: commit.author.name, email: commit.author.email },
          committer: { name: commit.committer.name, email: commit.committer.email },
        }
      : null,
    repository,
    head_repository: repository,
    display_title: run.displayTitle,
    referenced_workflows: [],
  };
}

export function jobShape(state: State, run: WorkflowRun, job: JobRecord): JobShape {
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${repositoryUrl(state)}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId("CR", job.id),
    head_sha: run.headSha,
    url: `${repositoryUrl(state)}/actions/jobs/${job.id}`,
    html_url: `${repositoryPage(state)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion === "startup_failure" ? "failure" : job.conclusion,
    created_at: job.createdAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: job.steps.map((step) => ({
      name: step.name,
      status: step.status === "pending" ? "queued" : step.status,
      conclusion: step.conclusion,
      number: step.number,
      started_at: step.startedAt,
      completed_at: step.completedAt,
    })),
    check_run_url: `${repositoryUrl(state)}/check-runs/${job.id}`,
    labels: ["ubuntu-latest"],
    runner_id: 1,
    runner_name: "GitHub Actions 1",
    runner_group_id: 0,
    runner_group_name: "GitHub Actions",
    workflow_name: run.workflow.name,
    head_branch: run.headBranch,
  };
}

export function isExpired(state: State, artifact: Artifact): boolean {
  return Date.parse(artifact.expiresAt) <= state.clock.now().getTime();
}

export function artifactShape(state: State, artifact: Artifact): Actions["getArtifact"]["response"]["data"] {
  const url = `${repositoryUrl(state)}/actions/artifacts/${artifact.id}`;
  const run = state.runs.find((candidate) => candidate.id === artifact.run);
  return {
    id: artifact.id,
    node_id: nodeId("ART", artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(state, artifact),
    digest: artifact.digest,
    created_at: artifact.createdAt,
    updated_at: artifact.updatedAt,
    expires_at: artifact.expiresAt,
    workflow_run: run
      ? {
          id: run.id,
          repository_id: state.repositoryId,
          head_repository_id: state.repositoryId,
          head_branch: run.headBranch,
          head_sha: run.headSha,
        }
      : null,
  };
}
