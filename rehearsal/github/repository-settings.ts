import type { State } from "./state.ts";

/** Settings of the repository that change nothing in a flow, but are what its safety rests on. */
export interface RepositorySettings {
  allowForking: boolean;
  allowAutoMerge: boolean;
  rulesets: Ruleset[];
  /** By environment; absent: GitHub does not say, as its description has no such property. */
  adminsBypass: Map<string, boolean>;
  actions: { enabled: boolean; allowed: "all" | "local_only" | "selected"; shaPinning: boolean };
  selectedActions: { githubOwned: boolean; verified: boolean; patterns: string[] };
  workflowToken: { permissions: "read" | "write"; approves: boolean };
  retentionDays: number;
  forkWorkflows: { run: boolean; writeTokens: boolean; secrets: boolean; approval: boolean };
  subject: { useDefault: boolean; claims: string[] };
}

export interface Ruleset {
  id: number;
  name: string;
  target: "branch" | "push";
  enforcement: "active" | "disabled" | "evaluate";
  bypassActors: { actor_id: number; actor_type: string; bypass_mode: string }[];
  /** Full names, `~DEFAULT_BRANCH` or `~ALL`; empty for push rulesets. */
  includes: string[];
  rules: { type: string; parameters?: Record<string, unknown> }[];
}

const kept = new WeakMap<State, RepositorySettings>();

/** The settings of a repository, to be changed in place. At first those of a new repository on GitHub. */
export function settingsOf(state: State): RepositorySettings {
  const existing = kept.get(state);
  if (existing) return existing;
  const fresh: RepositorySettings = {
    allowForking: false,
    allowAutoMerge: false,
    rulesets: [],
    adminsBypass: new Map(),
    actions: { enabled: true, allowed: "all", shaPinning: false },
    selectedActions: { githubOwned: true, verified: false, patterns: [] },
    workflowToken: { permissions: "read", approves: false },
    retentionDays: 90,
    forkWorkflows: { run: false, writeTokens: false, secrets: false, approval: false },
    subject: { useDefault: true, claims: [] },
  };
  kept.set(state, fresh);
  return fresh;
}

/** The rulesets in force for a branch, as GitHub matches them. */
export function rulesetsOf(state: State, branch: string): Ruleset[] {
  const names = new Set(["~ALL", `refs/heads/${branch}`]);
  if (branch === state.settings.defaultBranch) names.add("~DEFAULT_BRANCH");
  return settingsOf(state).rulesets.filter(
    ({ target, enforcement, includes }) =>
      target === "branch" && enforcement === "active" && includes.some((name) => names.has(name)),
  );
}
