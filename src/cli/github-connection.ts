import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { neutralise } from "../document/hostile-text.ts";
import type { Repository } from "../github/repository.ts";
import { clonedRepository } from "./cloned-repository.ts";
import type { CommandContext } from "./command.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_API = "https://api.github.com";

/** A repository to talk to, and what it is called. */
export interface GithubConnection {
  readonly repository: Repository;
  /** `owner/name` */
  readonly name: string;
}

/**
 * Connects to the repository named, the one cloned here or the one of the workflow, with the token of the
 * environment or of GitHub's own command line.
 * @param purpose what the token is for, as in `Reading settings`.
 * @param permission what it may have to do, as in `read contents`.
 * @throws UsageError where repository or token are missing.
 */
export async function connectGithub(
  { cwd, env }: CommandContext,
  named: string | undefined,
  { purpose, permission }: { readonly purpose: string; readonly permission: string },
): Promise<GithubConnection> {
  const name = named ?? (await clonedRepository(cwd)) ?? env["GITHUB_REPOSITORY"];
  const isName = name !== undefined && /^[\w.-]+\/[\w.-]+$/.test(name);
  if (named !== undefined && !isName) {
    throw new UsageError(
      `--repository ${neutralise(named)} is no repository; expected owner/name.`,
      "Write it such as --repository contoso/copilot-feedback.",
    );
  }
  if (!isName) {
    throw new UsageError("It is not clear which repository is meant.", "Add --repository owner/name.");
  }
  const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"] ?? (await tokenOfGh(env));
  if (!token) {
    throw new UsageError(
      `${purpose} needs a token.`,
      `Sign in with \`gh auth login\`, or set GITHUB_TOKEN to a token that may ${permission}.`,
    );
  }
  const { connectRepository } = await import("../github/repository.ts");
  return { repository: connectRepository(name, token, env["GITHUB_API_URL"] ?? DEFAULT_API), name };
}

/** The token of GitHub's own command line, for people who signed in there. */
async function tokenOfGh(env: CommandContext["env"]): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("gh", ["auth", "token"], { env: { ...env } });
    return stdout.trim() || null;
  } catch {
    // Not installed or not signed in: the caller says what to do.
    return null;
  }
}
