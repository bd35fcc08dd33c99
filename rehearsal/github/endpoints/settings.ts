import { ApiError, type Call, notFound, type Reply, type Route } from "../http.ts";
import { type Ruleset, rulesetsOf, settingsOf } from "../repository-settings.ts";
import { nodeId } from "../shapes/account.ts";
import {
  fullName,
  ownRepository,
  repositoryPage,
  repositoryShape,
  repositoryUrl,
} from "../shapes/repository.ts";
import type { Environment, State } from "../state.ts";

const NO_CONTENT: Reply = { status: 204 };

/** What administrators set and the doctor reads. Stands before the repository's own routes and refines them. */
export function settingsRoutes(state: State): Route[] {
  return [
    ...repositorySwitches(state),
    ...actionsSettings(state),
    ...environments(state),
    ...rulesets(state),
  ];
}

function repositorySwitches(state: State): Route[] {
  const path = "/repos/{owner}/{repo}";
  const settings = settingsOf(state);
  const shape = (call: Call) => {
    const {
      allow_forking,
      allow_auto_merge,
      allow_merge_commit,
      allow_squash_merge,
      allow_rebase_merge,
      ...rest
    } = repositoryShape(state);
    const role = call.token.kind === "person" ? call.token.role : "none";
    // GitHub shows merge settings to those who can push.
    const switches = {
      allow_auto_merge: settings.allowAutoMerge,
      allow_merge_commit,
      allow_squash_merge,
      allow_rebase_merge,
    };
    const permissions = {
      admin: role === "admin",
      maintain: role === "admin" || role === "maintain",
      push: ["admin", "maintain", "write"].includes(role),
      triage: role !== "none" && role !== "read",
      pull: true,
    };
    return {
      ...rest,
      allow_forking: settings.allowForking,
      ...(permissions.push && switches),
      ...(call.token.kind === "person" && { permissions }),
    };
  };
  return [
    {
      method: "GET",
      path,
      needs: [{ metadata: "read" }],
      handle: (call) => ({ status: 200, body: shape(call) }),
    },
    {
      method: "PATCH",
      path,
      needs: [{ administration: "write" }],
      handle: (call) => {
        const { json } = call;
        if (typeof json["allow_forking"] === "boolean") settings.allowForking = json["allow_forking"];
        if (typeof json["allow_auto_merge"] === "boolean") settings.allowAutoMerge = json["allow_auto_merge"];
        state.settings.allowedMergeMethods = (["merge", "squash", "rebase"] as const).filter((method) => {
          const wanted = json[method === "merge" ? "allow_merge_commit" : `allow_${method}_merge`];
          return typeof wanted === "boolean" ? wanted : state.settings.allowedMergeMethods.includes(method);
        });
        return { status: 200, body: shape(call) };
      },
    },
  ];
}

function actionsSettings(state: State): Route[] {
  const settings = settingsOf(state);
  const base = "/repos/{owner}/{repo}/actions/permissions";
  const selectedUrl = () => `${repositoryUrl(state)}/actions/permissions/selected-actions`;
  const get = (path: string, body: () => unknown): Route => ({
    method: "GET",
    path,
    needs: [{ administration: "read" }],
    handle: () => ({ status: 200, body: body() }),
  });
  const put = (path: string, change: (call: Call) => void, reply: Reply = NO_CONTENT): Route => ({
    method: "PUT",
    path,
    needs: [{ administration: "write" }],
    handle: (call) => {
      change(call);
      return reply;
    },
  });
  const onlySelected = () => {
    if (settings.actions.allowed !== "selected") throw new ApiError(409, "Actions are not selected");
  };
  return [
    get(base, () => ({
      enabled: settings.actions.enabled,
      allowed_actions: settings.actions.allowed,
      sha_pinning_required: settings.actions.shaPinning,
      ...(settings.actions.allowed === "selected" && { selected_actions_url: selectedUrl() }),
    })),
    put(base, ({ json }) => {
      settings.actions.enabled = json["enabled"] === true;
      const allowed = json["allowed_actions"];
      if (allowed === "all" || allowed === "local_only" || allowed === "selected")
        settings.actions.allowed = allowed;
      if (typeof json["sha_pinning_required"] === "boolean")
        settings.actions.shaPinning = json["sha_pinning_required"];
    }),
    get(`${base}/selected-actions`, () => {
      onlySelected();
      const { githubOwned, verified, patterns } = settings.selectedActions;
      return { github_owned_allowed: githubOwned, verified_allowed: verified, patterns_allowed: patterns };
    }),
    put(`${base}/selected-actions`, ({ json }) => {
      onlySelected();
      const patterns = json["patterns_allowed"];
      settings.selectedActions = {
        githubOwned: json["github_owned_allowed"] === true,
        verified: json["verified_allowed"] === true,
        patterns: Array.isArray(patterns) ? patterns.map(String) : [],
      };
    }),
    get(`${base}/workflow`, () => ({
      default_workflow_permissions: settings.workflowToken.permissions,
      can_approve_pull_request_reviews: settings.workflowToken.approves,
    })),
    put(`${base}/workflow`, ({ json }) => {
      settings.workflowToken = {
        permissions: json["default_workflow_permissions"] === "write" ? "write" : "read",
        approves: json["can_approve_pull_request_reviews"] === true,
      };
    }),
    get(`${base}/artifact-and-log-retention`, () => ({
      days: settings.retentionDays,
      maximum_allowed_days: 400,
    })),
    put(`${base}/artifact-and-log-retention`, ({ json }) => {
      settings.retentionDays = Number(json["days"]);
    }),
    get(`${base}/fork-pr-workflows-private-repos`, () => ({
      run_workflows_from_fork_pull_requests: settings.forkWorkflows.run,
      send_write_tokens_to_workflows: settings.forkWorkflows.writeTokens,
      send_secrets_and_variables: settings.forkWorkflows.secrets,
      require_approval_for_fork_pr_workflows: settings.forkWorkflows.approval,
    })),
    put(`${base}/fork-pr-workflows-private-repos`, ({ json }) => {
      settings.forkWorkflows = {
        run: json["run_workflows_from_fork_pull_requests"] === true,
        writeTokens: json["send_write_tokens_to_workflows"] === true,
        secrets: json["send_secrets_and_variables"] === true,
        approval: json["require_approval_for_fork_pr_workflows"] === true,
      };
    }),
    {
      ...get("/repos/{owner}/{repo}/actions/oidc/customization/sub", () => ({
        use_default: settings.subject.useDefault,
        ...(settings.subject.claims.length > 0 && { include_claim_keys: settings.subject.claims }),
        use_immutable_subject: state.settings.immutableSubject,
        sub_claim_prefix: subjectPrefix(state),
      })),
      needs: [{ actions: "read" }],
    },
    {
      ...put(
        "/repos/{owner}/{repo}/actions/oidc/customization/sub",
        ({ json }) => {
          settings.subject.useDefault = json["use_default"] === true;
          if (settings.subject.useDefault) settings.subject.claims = [];
        },
        { status: 201, body: {} },
      ),
      needs: [{ actions: "write" }],
    },
  ];
}

function subjectPrefix(state: State): string {
  return state.settings.immutableSubject
    ? `repo:${state.owner.login}@${state.owner.id}/${state.repositoryName}@${state.repositoryId}`
    : `repo:${fullName(ownRepository(state))}`;
}

function environments(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/environments/{environment_name}";
  const find = (call: Call): Environment => {
    const found = state.environments.get(call.params["environment_name"] ?? "");
    if (!found) throw notFound();
    return found;
  };
  return [
    {
      method: "GET",
      path: base,
      needs: [{ actions: "read" }],
      handle: (call) => ({ status: 200, body: environmentShape(state, find(call)) }),
    },
    {
      method: "GET",
      path: `${base}/deployment-branch-policies`,
      needs: [{ actions: "read" }],
      handle: (call) => {
        const branches = find(call).branches ?? [];
        const policies = branches.map((name, index) => ({
          id: index + 1,
          node_id: nodeId("DBP", index + 1),
          name,
          type: "branch",
        }));
        return { status: 200, body: { total_count: policies.length, branch_policies: policies } };
      },
    },
  ];
}

function environmentShape(state: State, environment: Environment) {
  const id = [...state.environments.keys()].indexOf(environment.name) + 1;
  const bypass = settingsOf(state).adminsBypass.get(environment.name);
  return {
    id,
    node_id: nodeId("EN", id),
    name: environment.name,
    url: `${repositoryUrl(state)}/environments/${environment.name}`,
    html_url: `${repositoryPage(state)}/deployments/activity_log?environments_filter=${environment.name}`,
    created_at: "2026-11-01T08:00:00Z",
    updated_at: "2026-11-01T08:00:00Z",
    protection_rules:
      environment.branches === undefined ? [] : [{ id, node_id: nodeId("GA", id), type: "branch_policy" }],
    deployment_branch_policy:
      environment.branches === undefined ? null : { protected_branches: false, custom_branch_policies: true },
    ...(bypass !== undefined && { can_admins_bypass: bypass }),
  };
}

function rulesets(state: State): Route[] {
  const source = () => ({ source_type: "Repository", source: fullName(ownRepository(state)) });
  return [
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/rulesets",
      needs: [{ metadata: "read" }],
      handle: () => ({
        status: 200,
        body: settingsOf(state).rulesets.map(({ id, name, target, enforcement }) => ({
          id,
          name,
          target,
          ...source(),
          enforcement,
          node_id: nodeId("RRS", id),
          created_at: "2026-11-01T08:00:00Z",
          updated_at: "2026-11-01T08:00:00Z",
        })),
      }),
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
      needs: [{ metadata: "read" }],
      handle: (call) => {
        const found = settingsOf(state).rulesets.find(({ id }) => String(id) === call.params["ruleset_id"]);
        if (!found) throw notFound();
        // Who may bypass a ruleset is shown to those who may change it.
        const shown = call.token.kind === "person" && call.token.role === "admin";
        return { status: 200, body: rulesetShape(found, source(), shown) };
      },
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/rules/branches/{branch}",
      needs: [{ metadata: "read" }],
      handle: (call) => ({
        status: 200,
        body: rulesetsOf(state, call.params["branch"] ?? "").flatMap(({ id, rules }) =>
          rules.map((rule) => ({
            ...rule,
            ruleset_source_type: "Repository",
            ruleset_source: source().source,
            ruleset_id: id,
          })),
        ),
      }),
    },
  ];
}

function rulesetShape(ruleset: Ruleset, source: object, showBypass: boolean) {
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: ruleset.target,
    ...source,
    enforcement: ruleset.enforcement,
    ...(showBypass && { bypass_actors: ruleset.bypassActors, current_user_can_bypass: "never" }),
    conditions: ruleset.target === "push" ? null : { ref_name: { include: ruleset.includes, exclude: [] } },
    rules: ruleset.rules,
    node_id: nodeId("RRS", ruleset.id),
    created_at: "2026-11-01T08:00:00Z",
    updated_at: "2026-11-01T08:00:00Z",
  };
}
