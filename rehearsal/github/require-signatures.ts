import { ApiError } from "./http.ts";
import { rulesetsOf } from "./repository-settings.ts";
import type { State } from "./state.ts";

/** Whether the rules in force for a ref's branch take signed commits only. */
export function wantsSignatures(state: State, ref: string): boolean {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined) return false;
  return rulesetsOf(state, branch).some(({ rules }) =>
    rules.some(({ type }) => type === "required_signatures"),
  );
}

/**
 * Refuses to move such a branch to a commit that brings unsigned ones along. In the stand-in only GitHub itself can
 * sign: a signature in a commit that it did not make is made up.
 */
export async function requireSignatures(state: State, ref: string, to: string, from?: string): Promise<void> {
  if (!wantsSignatures(state, ref)) return;
  const output = await state.git.run(["rev-list", to, ...(from === undefined ? [] : [`^${from}`])]);
  const commits = output.split("\n").filter(Boolean);
  if (!commits.every((commit) => state.signedCommits.has(commit))) throw unverified(422);
}

/** GitHub's answer to commits without a verified signature. */
export function unverified(status: 409 | 422): ApiError {
  return new ApiError(
    status,
    "Repository rule violations found\n\nCommits must have verified signatures.\n\n",
  );
}
