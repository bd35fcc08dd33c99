import type { Repository } from "../github/repository.ts";
import { ALLOWED_ACTION, wantedRetention } from "./actions-checks.ts";
import type { Finding } from "./assess.ts";
import type { RepositorySettings } from "./settings.ts";

type Repair = (repository: Repository, settings: RepositorySettings) => Promise<unknown>;

const selectActions: Repair = async ({ octokit, owner, repo }) => {
  const own = { owner, repo };
  await octokit.rest.actions.setGithubActionsPermissionsRepository({
    ...own,
    enabled: true,
    allowed_actions: "selected",
    sha_pinning_required: true,
  });
  await octokit.rest.actions.setAllowedActionsRepository({
    ...own,
    github_owned_allowed: false,
    verified_allowed: false,
    patterns_allowed: [ALLOWED_ACTION],
  });
};

/** What `doctor --fix` can set by itself, by check. Each is safe to repeat and takes nothing from anybody. */
const repairs: Readonly<Record<string, Repair>> = {
  "forking-off": ({ octokit, owner, repo }) =>
    octokit.rest.repos.update({ owner, repo, allow_forking: false }),
  "auto-merge-off": ({ octokit, owner, repo }) =>
    octokit.rest.repos.update({ owner, repo, allow_auto_merge: false }),
  "merge-commits-only": ({ octokit, owner, repo }) =>
    octokit.rest.repos.update({
      owner,
      repo,
      allow_merge_commit: true,
      allow_squash_merge: false,
      allow_rebase_merge: false,
    }),
  "actions-selected": selectActions,
  "actions-pinned": selectActions,
  "workflow-token": ({ octokit, owner, repo }) =>
    octokit.rest.actions.setGithubActionsDefaultWorkflowPermissionsRepository({
      owner,
      repo,
      default_workflow_permissions: "read",
      can_approve_pull_request_reviews: false,
    }),
  retention: ({ octokit, owner, repo }, settings) =>
    octokit.request("PUT /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention", {
      owner,
      repo,
      days: wantedRetention(settings),
    }),
  "fork-workflows-off": ({ octokit, owner, repo }) =>
    octokit.request("PUT /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos", {
      owner,
      repo,
      run_workflows_from_fork_pull_requests: false,
    }),
  "subject-default": ({ octokit, owner, repo }) =>
    octokit.rest.actions.setCustomOidcSubClaimForRepo({ owner, repo, use_default: true }),
};

/** Sets what is wrong and can be set; returns the checks it set. Unknown settings are left alone. */
export async function repair(
  repository: Repository,
  settings: RepositorySettings,
  findings: readonly Finding[],
): Promise<readonly string[]> {
  const done: string[] = [];
  for (const { check, status } of findings) {
    const mend = repairs[check];
    if (status !== "wrong" || mend === undefined) continue;
    await mend(repository, settings);
    done.push(check);
  }
  return done;
}
