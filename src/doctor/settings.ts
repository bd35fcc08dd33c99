import type { Config } from "../config/config-schema.ts";
import type { TenantSettings } from "./tenant-settings.ts";

/** What GitHub answered, or why it could not be read; not reading something is never taken for a good value. */
export type Reading<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly reason: string };

export function known<T>(value: T): Reading<T> {
  return { known: true, value };
}

export function unreadable(reason: string): { readonly known: false; readonly reason: string } {
  return { known: false, reason };
}

/** Everything the promises depend on outside the code, as the live repository has it. */
export interface RepositorySettings {
  /** `owner/name` */
  readonly name: string;
  readonly repository: Reading<RepositorySwitches>;
  readonly main: Reading<readonly BranchRule[]>;
  readonly ledger: Reading<readonly BranchRule[]>;
  readonly pushRulesets: Reading<readonly PushRuleset[]>;
  readonly environments: Readonly<Record<EnvironmentName, Reading<EnvironmentSettings | null>>>;
  readonly actions: Reading<ActionsSettings>;
  readonly workflowToken: Reading<{ readonly permissions: string; readonly approves: boolean }>;
  readonly retention: Reading<{ readonly days: number }>;
  readonly forkWorkflows: Reading<{ readonly run: boolean }>;
  readonly subject: Reading<{ readonly usesDefault: boolean; readonly prefix: string | null }>;
  readonly workflows: Reading<readonly { readonly path: string; readonly state: string }[]>;
  readonly installation: Reading<Installation>;
  readonly tenant: Reading<TenantSettings>;
}

export const ENVIRONMENT_NAMES = ["copilot-read", "copilot-submit"] as const;
export type EnvironmentName = (typeof ENVIRONMENT_NAMES)[number];

/** Undefined where GitHub does not show a switch to this token. */
export interface RepositorySwitches {
  readonly private: boolean;
  readonly organisation: boolean;
  readonly defaultBranch: string;
  readonly allowForking: boolean | undefined;
  readonly allowAutoMerge: boolean | undefined;
  readonly allowSquashMerge: boolean | undefined;
  readonly allowRebaseMerge: boolean | undefined;
}

/** One rule that applies to a branch, with the ruleset it comes from. */
export interface BranchRule {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly ruleset: string;
  /** How many actors may step around it; undefined where GitHub does not show them to this token. */
  readonly bypassActors: number | undefined;
}

export interface PushRuleset {
  readonly name: string;
  readonly restrictedPaths: readonly string[];
}

export interface EnvironmentSettings {
  /** Patterns that may use it; null: every branch, or every protected one. */
  readonly branches: readonly { readonly name: string; readonly type: string }[] | null;
  readonly adminsBypass: boolean | undefined;
}

export interface ActionsSettings {
  readonly enabled: boolean;
  readonly allowed: string;
  readonly shaPinning: boolean | undefined;
  /** Only where `allowed` is `selected`. */
  readonly selected: {
    readonly githubOwned: boolean;
    readonly verified: boolean;
    readonly patterns: readonly string[];
  } | null;
}

/** What lies on the default branch. */
export interface Installation {
  /** Version the lock names; null where nothing was installed. */
  readonly version: string | null;
  /** Managed files that differ from this version's, or are missing; null where versions differ. */
  readonly changed: readonly string[] | null;
  readonly otherWorkflows: readonly string[];
  readonly codeowners: string | null;
  readonly configuration: Config | null;
  /** What is wrong first with a configuration that is there, with its line. */
  readonly configurationProblem: string | null;
}
