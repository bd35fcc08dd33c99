import { matchesGlob } from "node:path";
import type { State, WorkflowRun } from "../github/state.ts";

/** The `vars` context: the repository's variables, overlaid by the environment's. */
export function variables(state: State, environment?: string): Record<string, string> {
  const own = environment === undefined ? [] : (state.environments.get(environment)?.variables ?? []);
  return Object.fromEntries([...state.variables, ...own]);
}

/** An environment's branch policy is matched against the ref the run executes. */
export function refuseForeignBranch(state: State, run: WorkflowRun, environment: string | undefined): void {
  if (environment === undefined) return;
  const known = state.environments.get(environment);
  // GitHub creates an environment that a job names and nobody configured; it protects nothing.
  if (!known)
    state.environments.set(environment, { name: environment, branches: undefined, variables: new Map() });
  const branch = run.ref.replace(/^refs\/heads\//, "");
  if (known?.branches && !known.branches.some((pattern) => matchesGlob(branch, pattern)))
    throw new Error(
      `Branch "${branch}" is not allowed to deploy to ${environment} due to environment protection rules.`,
    );
}
