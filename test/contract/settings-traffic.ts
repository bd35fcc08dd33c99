import assert from "node:assert/strict";
import { settingsOf } from "../../rehearsal/github/repository-settings.ts";
import type { Rehearsal } from "../../rehearsal/rehearsal.ts";
import { statusOf } from "../../src/github/repository.ts";
import { type Client, clientOf, OWNER, REPO } from "./small-rehearsal.ts";

const own = { owner: OWNER, repo: REPO };

/** Asks every endpoint that is about the repository's settings, for good and for bad. */
export async function askForSettings(rehearsal: Rehearsal): Promise<void> {
  const alex = clientOf(rehearsal, "alex");
  addRulesets(rehearsal);
  await change(alex);
  await read(alex, rehearsal);
  const actions = clientOf(rehearsal, "actions");
  await refused(403, actions.actions.getGithubActionsPermissionsRepository(own));
  const { data } = await actions.repos.getRepoRuleset({ ...own, ruleset_id: 1 });
  assert.equal("bypass_actors" in data, false, "only administrators see who may step around a ruleset");
}

function addRulesets({ state }: Rehearsal): void {
  const settings = settingsOf(state);
  settings.rulesets.push(
    {
      id: 1,
      name: "main",
      target: "branch",
      enforcement: "active",
      bypassActors: [{ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }],
      includes: ["~DEFAULT_BRANCH"],
      rules: [{ type: "deletion" }, { type: "non_fast_forward" }],
    },
    {
      id: 2,
      name: "push",
      target: "push",
      enforcement: "active",
      bypassActors: [],
      includes: [],
      rules: [{ type: "file_path_restriction", parameters: { restricted_file_paths: [".github/**/*"] } }],
    },
  );
}

async function change(alex: Client): Promise<void> {
  await alex.repos.update({
    ...own,
    allow_auto_merge: false,
    allow_forking: false,
    allow_squash_merge: true,
  });
  const permissions = { enabled: true, allowed_actions: "selected", sha_pinning_required: true } as const;
  await alex.actions.setGithubActionsPermissionsRepository({ ...own, ...permissions });
  await alex.actions.setAllowedActionsRepository({ ...own, patterns_allowed: ["actions/checkout@*"] });
  await alex.actions.setGithubActionsDefaultWorkflowPermissionsRepository({
    ...own,
    default_workflow_permissions: "read",
  });
  await alex.actions.setCustomOidcSubClaimForRepo({ ...own, use_default: true });
}

async function read(alex: Client, { server, state }: Rehearsal): Promise<void> {
  await alex.actions.getGithubActionsPermissionsRepository(own);
  await alex.actions.getAllowedActionsRepository(own);
  await alex.actions.getGithubActionsDefaultWorkflowPermissionsRepository(own);
  await alex.actions.getCustomOidcSubClaimForRepo(own);
  const environment = { ...own, environment_name: "copilot-read" };
  await alex.repos.getEnvironment(environment);
  await alex.repos.listDeploymentBranchPolicies(environment);
  await refused(404, alex.repos.getEnvironment({ ...own, environment_name: "missing" }));
  const { data: rules } = await alex.repos.getBranchRules({ ...own, branch: "main" });
  assert.deepEqual(
    rules.map(({ type }) => type),
    ["deletion", "non_fast_forward"],
  );
  assert.deepEqual((await alex.repos.getBranchRules({ ...own, branch: "ledger" })).data, []);
  assert.equal((await alex.repos.getRepoRulesets(own)).data.length, 2);
  await alex.repos.getRepoRuleset({ ...own, ruleset_id: 2 });
  await refused(404, alex.repos.getRepoRuleset({ ...own, ruleset_id: 3 }));
  // Octokit has no methods of its own for these two settings.
  const base = `${server.origin}/repos/${OWNER}/${REPO}/actions/permissions`;
  const authorization = `Bearer ${state.people.get("alex")?.token}`;
  for (const [path, body] of [
    ["artifact-and-log-retention", { days: 7 }],
    ["fork-pr-workflows-private-repos", { run_workflows_from_fork_pull_requests: false }],
  ] as const) {
    const headers = { authorization, "content-type": "application/json" };
    assert.equal((await fetch(`${base}/${path}`, { headers })).status, 200);
    assert.equal(
      (await fetch(`${base}/${path}`, { method: "PUT", headers, body: JSON.stringify(body) })).status,
      204,
    );
  }
}

async function refused(status: number, request: Promise<unknown>): Promise<void> {
  await assert.rejects(request, (error) => statusOf(error) === status);
}
