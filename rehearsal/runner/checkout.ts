import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Git } from "../github/git.ts";
import { defaultBranchSha } from "../github/pull-events.ts";
import type { Contexts } from "./expression.ts";
import type { JobStart } from "./job.ts";
import type { Session } from "./job-session.ts";
import type { StepResult } from "./job-steps.ts";
import { resolveTexts } from "./template.ts";
import type { Step } from "./workflow-file.ts";

export interface Checkouts {
  /** Puts the files of a commit into a new directory. */
  into(sha: string, directory: string): Promise<void>;
}

/**
 * Checks commits out of the bare repository, each once, and copies them for every job. Unlike the real action it leaves
 * no `.git` directory behind.
 */
export function createCheckouts(git: Git, cache: string): Checkouts {
  const known = new Map<string, Promise<string>>();

  async function extract(sha: string): Promise<string> {
    const directory = join(cache, sha);
    await mkdir(directory, { recursive: true });
    const env = { GIT_INDEX_FILE: `${directory}.index`, GIT_WORK_TREE: directory };
    await git.run(["read-tree", sha], { env });
    await git.run(["checkout-index", "--all", "--force", `--prefix=${directory}/`], { env });
    return directory;
  }

  return {
    into: async (sha, directory) => {
      const extracted = known.get(sha) ?? extract(sha);
      known.set(sha, extracted);
      await cp(await extracted, directory, { recursive: true, verbatimSymlinks: true });
    },
  };
}

/**
 * `actions/checkout` as a step: the commit the workflow runs at, or with `ref` the tip of the default branch, if the
 * token can read it.
 */
export async function runCheckout(
  start: JobStart,
  step: Step,
  contexts: Contexts,
  session: Session,
  workspace: string,
): Promise<StepResult> {
  const given = resolveTexts(step.with, contexts);
  for (const name of Object.keys(given))
    if (name !== "persist-credentials" && name !== "ref")
      throw new Error(
        `The rehearsal checks out the trusted default branch only, without the input '${name}'`,
      );
  if (given["persist-credentials"] !== "false")
    throw new Error("The rehearsal checks out without credentials only: persist-credentials must be false");
  const { state } = start.host;
  if (given["ref"] !== undefined && given["ref"] !== state.settings.defaultBranch)
    throw new Error(`The rehearsal checks out the trusted default branch only, not '${given["ref"]}'`);
  const level = session.token.permissions.contents ?? "none";
  if (level === "none") {
    // What git prints when a private repository cannot be seen with the token.
    throw new Error(`fatal: repository '${state.repositoryName}' not found (contents: read is missing)`);
  }
  const sha = given["ref"] === undefined ? start.run.workflowSha : await defaultBranchSha(state);
  await start.host.checkouts.into(sha, workspace);
  return { outputs: {}, outcome: "success", conclusion: "success" };
}
