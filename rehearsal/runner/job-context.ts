import { fullName, ownRepository } from "../github/shapes/repository.ts";
import type { RepositoryEvent, State, WorkflowRun } from "../github/state.ts";

/** Not an address anybody contacts; the artifact client wants a host it knows. */
const SERVER_URL = "http://github.localhost";

/** The `github` context of a run, without what only a job or step adds. */
export function githubContext(
  state: State,
  run: WorkflowRun,
  event: RepositoryEvent,
): Record<string, unknown> {
  const pull = pullOfEvent(event);
  const repository = fullName(ownRepository(state));
  return {
    event: event.payload,
    event_name: run.event,
    ref: run.ref,
    ref_name: run.ref.replace(/^refs\/heads\//, ""),
    ref_type: "branch",
    ref_protected: true,
    sha: run.workflowSha,
    repository,
    repository_id: String(state.repositoryId),
    repository_owner: state.owner.login,
    repository_owner_id: String(state.owner.id),
    repository_visibility: state.private ? "private" : "public",
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    retention_days: String(state.settings.artifactRetentionDays),
    actor: run.actor.login,
    actor_id: String(run.actor.id),
    triggering_actor: run.triggeringActor.login,
    workflow: run.workflow.name,
    workflow_ref: `${repository}/${run.workflow.path}@${run.ref}`,
    workflow_sha: run.workflowSha,
    head_ref: pull?.head.ref ?? "",
    base_ref: pull?.base.ref ?? "",
    server_url: SERVER_URL,
    api_url: state.origin,
    graphql_url: `${state.origin}/graphql`,
  };
}

interface PullOfEvent {
  head: { ref: string; sha: string };
  base: { ref: string };
}

export function pullOfEvent(event: RepositoryEvent): PullOfEvent | undefined {
  return event.payload["pull_request"] as PullOfEvent | undefined;
}

/** Context values that the runner also hands to actions, as `GITHUB_<NAME>`. */
const EXPORTED = [
  "event_name",
  "ref",
  "ref_name",
  "ref_type",
  "ref_protected",
  "sha",
  "repository",
  "repository_id",
  "repository_owner",
  "repository_owner_id",
  "run_id",
  "run_number",
  "run_attempt",
  "retention_days",
  "actor",
  "actor_id",
  "triggering_actor",
  "workflow",
  "workflow_ref",
  "workflow_sha",
  "head_ref",
  "base_ref",
  "server_url",
  "api_url",
  "graphql_url",
] as const;

export function githubVariables(context: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(EXPORTED.map((name) => [`GITHUB_${name.toUpperCase()}`, String(context[name])]));
}
