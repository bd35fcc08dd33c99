import { connectionFailure } from "../github/connection-failure.ts";
import { type Repository, statusOf } from "../github/repository.ts";
import type { BundledFiles } from "../install/plan-installation.ts";
import { LEDGER_BRANCH } from "../ledger/event-file.ts";
import type { Azure } from "./azure.ts";
import { readInstallation } from "./read-installation.ts";
import { readTenant } from "./read-tenant.ts";
import {
  type ActionsSettings,
  type BranchRule,
  ENVIRONMENT_NAMES,
  type EnvironmentName,
  type EnvironmentSettings,
  type Installation,
  known,
  type PushRuleset,
  type Reading,
  type RepositorySettings,
  type RepositorySwitches,
  unreadable,
} from "./settings.ts";

/** Octokit has no methods of its own for these two. */
const RETENTION = "GET /repos/{owner}/{repo}/actions/permissions/artifact-and-log-retention";
const FORK_WORKFLOWS = "GET /repos/{owner}/{repo}/actions/permissions/fork-pr-workflows-private-repos";

/** Reads everything the checks ask for. What the token may not see becomes unknown instead of an error. */
export async function readSettings(
  repository: Repository,
  bundled: BundledFiles,
  azure: Azure,
): Promise<RepositorySettings> {
  const switches = await attempt(() => readSwitches(repository));
  const branch = switches.known ? switches.value.defaultBranch : null;
  const installation: Reading<Installation> =
    branch === null
      ? unreadable("the default branch is unknown")
      : await attempt(() => readInstallation(repository, branch, bundled));
  const configuration = installation.known ? installation.value.configuration : null;
  const { octokit, owner, repo } = repository;
  const own = { owner, repo };
  const environments: [EnvironmentName, Reading<EnvironmentSettings | null>][] = [];
  for (const name of ENVIRONMENT_NAMES) {
    environments.push([name, await attempt(() => readEnvironment(repository, name))]);
  }
  return {
    name: `${owner}/${repo}`,
    repository: switches,
    main:
      branch === null
        ? unreadable("the default branch is unknown")
        : await attempt(() => readRules(repository, branch)),
    ledger: await attempt(() => readRules(repository, LEDGER_BRANCH)),
    pushRulesets: await attempt(() => readPushRulesets(repository)),
    environments: Object.fromEntries(environments) as RepositorySettings["environments"],
    actions: await attempt(() => readActions(repository)),
    workflowToken: await attempt(async () => {
      const { data } = await octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(own);
      return {
        permissions: data.default_workflow_permissions,
        approves: data.can_approve_pull_request_reviews,
      };
    }),
    retention: await attempt(async () => {
      const { data } = await octokit.request(RETENTION, own);
      return { days: data.days };
    }),
    forkWorkflows: await attempt(async () => {
      const { data } = await octokit.request(FORK_WORKFLOWS, own);
      return { run: data.run_workflows_from_fork_pull_requests };
    }),
    subject: await attempt(async () => {
      const { data } = await octokit.rest.actions.getCustomOidcSubClaimForRepo(own);
      const prefix: unknown = Object(data).sub_claim_prefix;
      return { usesDefault: data.use_default, prefix: typeof prefix === "string" ? prefix : null };
    }),
    workflows: await attempt(async () => {
      const all = await octokit.paginate(octokit.rest.actions.listRepoWorkflows, { ...own, per_page: 100 });
      return all.map(({ path, state }) => ({ path, state }));
    }),
    installation,
    tenant:
      configuration === null
        ? unreadable("copilot-feedback.yaml, which names the tenant, cannot be read")
        : known(await readTenant(azure, configuration)),
  };
}

/** A reading, or why there is none as its reason. Whatever is no request's failure is a bug and thrown. */
async function attempt<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return known(await read());
  } catch (error) {
    const failure = connectionFailure(error);
    if (failure !== undefined) return unreadable(`no connection to ${failure.host}: ${failure.code}`);
    const status = statusOf(error);
    if (status === undefined) throw error;
    return unreadable(
      status === 401 || status === 403 || status === 404
        ? `GitHub answered ${status}: the token needs administration of the repository`
        : `GitHub answered ${status}: it does not work now`,
    );
  }
}

async function readSwitches({ octokit, owner, repo }: Repository): Promise<RepositorySwitches> {
  const { data } = await octokit.rest.repos.get({ owner, repo });
  return {
    private: data.private,
    organisation: data.owner.type === "Organization",
    defaultBranch: data.default_branch,
    allowForking: data.allow_forking,
    allowAutoMerge: data.allow_auto_merge,
    allowSquashMerge: data.allow_squash_merge,
    allowRebaseMerge: data.allow_rebase_merge,
  };
}

/** The rules in force for a branch, from every level; GitHub itself decides which rulesets apply. */
async function readRules(repository: Repository, branch: string): Promise<BranchRule[]> {
  const { octokit, owner, repo } = repository;
  const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, {
    owner,
    repo,
    branch,
    per_page: 100,
  });
  const rulesets = new Map<number, { name: string; bypassActors: number | undefined }>();
  const read: BranchRule[] = [];
  for (const rule of rules) {
    const id = rule.ruleset_id;
    if (id === undefined) continue;
    const ruleset = rulesets.get(id) ?? (await readRuleset(repository, id));
    rulesets.set(id, ruleset);
    const parameters: unknown = Object(rule).parameters;
    read.push({
      type: rule.type,
      parameters: Object(parameters),
      ruleset: ruleset.name,
      bypassActors: ruleset.bypassActors,
    });
  }
  return read;
}

async function readRuleset(
  { octokit, owner, repo }: Repository,
  id: number,
): Promise<{ name: string; bypassActors: number | undefined }> {
  const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id });
  return { name: data.name, bypassActors: data.bypass_actors?.length };
}

async function readPushRulesets(repository: Repository): Promise<PushRuleset[]> {
  const { octokit, owner, repo } = repository;
  const all = await octokit.paginate(octokit.rest.repos.getRepoRulesets, { owner, repo, per_page: 100 });
  const found: PushRuleset[] = [];
  for (const { id, target, enforcement } of all) {
    if (target !== "push" || enforcement !== "active") continue;
    const { data } = await octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id });
    const paths = (data.rules ?? []).flatMap((rule) =>
      rule.type === "file_path_restriction" ? (rule.parameters?.restricted_file_paths ?? []) : [],
    );
    found.push({ name: data.name, restrictedPaths: paths });
  }
  return found;
}

async function readEnvironment(
  { octokit, owner, repo }: Repository,
  name: EnvironmentName,
): Promise<EnvironmentSettings | null> {
  const place = { owner, repo, environment_name: name };
  const environment = await octokit.rest.repos.getEnvironment(place).catch((error: unknown) => {
    if (statusOf(error) === 404) return null;
    throw error;
  });
  if (environment === null) return null;
  const bypass: unknown = Object(environment.data).can_admins_bypass;
  const settings = { adminsBypass: typeof bypass === "boolean" ? bypass : undefined };
  if (!environment.data.deployment_branch_policy?.custom_branch_policies)
    return { ...settings, branches: null };
  const { data } = await octokit.rest.repos.listDeploymentBranchPolicies({ ...place, per_page: 100 });
  const branches = data.branch_policies.map((policy) => ({
    name: policy.name ?? "",
    type: policy.type ?? "branch",
  }));
  return { ...settings, branches };
}

async function readActions({ octokit, owner, repo }: Repository): Promise<ActionsSettings> {
  const { data } = await octokit.rest.actions.getGithubActionsPermissionsRepository({ owner, repo });
  const allowed = data.allowed_actions ?? "all";
  const settings = { enabled: data.enabled, allowed, shaPinning: data.sha_pinning_required };
  // GitHub answers 409 to this question where actions are not selected.
  if (allowed !== "selected") return { ...settings, selected: null };
  const selected = await octokit.rest.actions.getAllowedActionsRepository({ owner, repo });
  return {
    ...settings,
    selected: {
      githubOwned: selected.data.github_owned_allowed ?? false,
      verified: selected.data.verified_allowed ?? false,
      patterns: selected.data.patterns_allowed ?? [],
    },
  };
}
