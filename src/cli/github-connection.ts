import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { neutralise } from "../document/hostile-text.ts";
import type { Repository } from "../github/repository.ts";
import { GitError } from "../ledger/git.ts";
import { type ClonedRepository, clonedRepository } from "./cloned-repository.ts";
import type { CommandContext } from "./command.ts";
import { apiExample, type GithubApi, githubApi, PUBLIC_HOST } from "./github-host.ts";
import { UsageError } from "./usage-error.ts";

/** A repository to talk to, and what it is called. */
export interface GithubConnection {
  readonly repository: Repository;
  /** `owner/name` */
  readonly name: string;
}

export interface ConnectionPurpose {
  /** What the token is for, as in `Reading settings`. */
  readonly purpose: string;
  /** What it may have to do, as in `read contents`. */
  readonly permission: string;
  /** The repository whose page was named by its address, and the host in that address. */
  readonly page?: { readonly host: string; readonly name: string } | undefined;
}

/**
 * Connects to the repository named, the one cloned here or the one of the workflow, with the token of the
 * environment or of GitHub's own command line.
 * @throws UsageError where repository or token are missing, or the repository is on another GitHub.
 */
export async function connectGithub(
  { cwd, env }: CommandContext,
  named: string | undefined,
  { purpose, permission, page }: ConnectionPurpose,
): Promise<GithubConnection> {
  const api = githubApi(env);
  const name = await chooseRepository({ cwd, env }, { named, page }, api);
  const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"] ?? (await tokenOfGh(env, api.host));
  if (!token) {
    throw new UsageError(
      `${purpose} needs a token.`,
      `Sign in with \`gh auth login${api.host === PUBLIC_HOST ? "" : ` --hostname ${api.host}`}\`, or set GITHUB_TOKEN to a token that may ${permission}.`,
    );
  }
  const { connectRepository } = await import("../github/repository.ts");
  return { repository: connectRepository(name, token, api.address), name };
}

/** @returns `owner/name` of a repository that is on the GitHub whose API is going to be asked. */
async function chooseRepository(
  context: Pick<CommandContext, "cwd" | "env">,
  { named, page }: { readonly named: string | undefined; readonly page: ConnectionPurpose["page"] },
  api: GithubApi,
): Promise<string> {
  if (named !== undefined && !isName(named)) {
    throw new UsageError(
      `--repository ${neutralise(named)} is no repository; expected owner/name.`,
      "Write it such as --repository contoso/copilot-feedback.",
    );
  }
  if (page !== undefined) expectSameHost("The address", page.host, api);
  if (named === undefined && page !== undefined) return page.name;
  const other = named ?? context.env["GITHUB_REPOSITORY"];
  const cloned = await readClone(context, other === undefined);
  if (cloned !== null && (named === undefined || isSame(cloned, named))) expectCloneOf(cloned, api);
  const name = named ?? cloned?.name ?? other;
  if (name !== undefined && isName(name)) return name;
  throw new UsageError("It is not clear which repository is meant.", "Add --repository owner/name.");
}

/** Without git, or where git refuses, the repository may still be named; otherwise its reason is the answer. */
async function readClone(
  context: Pick<CommandContext, "cwd" | "env">,
  isNeeded: boolean,
): Promise<ClonedRepository | null> {
  try {
    return await clonedRepository(context);
  } catch (error) {
    if (isNeeded || !(error instanceof GitError)) throw error;
    return null;
  }
}

function isName(text: string): boolean {
  return /^[\w.-]+\/[\w.-]+$/.test(text);
}

/** Whoever names the clone's own repository hardly means one of that name on another GitHub. */
function isSame({ name, isAlias }: ClonedRepository, named: string): boolean {
  return !isAlias && name?.toLowerCase() === named.toLowerCase();
}

function expectCloneOf({ host, isAlias }: ClonedRepository, api: GithubApi): void {
  if (isAlias) {
    throw new UsageError(
      `The remote origin of this clone is on ${neutralise(host)}, an alias that ssh here does not resolve.`,
      `Name the repository with --repository owner/name, if it is on ${api.host}.`,
    );
  }
  expectSameHost("The remote origin of this clone", host, api);
}

/** Repositories of one name exist on every GitHub: the token and a user's address go to the right one only. */
function expectSameHost(what: string, host: string, api: GithubApi): void {
  if (host === api.host) return;
  const chosen = api.chosen
    ? `GITHUB_API_URL is of ${neutralise(api.host)}`
    : `GITHUB_API_URL is not set, which means ${PUBLIC_HOST}`;
  const correction =
    host === PUBLIC_HOST
      ? "unset GITHUB_API_URL"
      : `set GITHUB_API_URL=${neutralise(apiExample(host))}, if ${neutralise(host)} is GitHub Enterprise`;
  throw new UsageError(
    `${what} is on ${neutralise(host)}, but ${chosen}.`,
    `To ask ${neutralise(host)}, ${correction}. To ask ${neutralise(api.host)}, run it in a clone from there.`,
  );
}

/** The token of GitHub's own command line, for people who signed in there, and for this GitHub only. */
async function tokenOfGh(env: CommandContext["env"], host: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("gh", ["auth", "token", "--hostname", host], {
      env: { ...env },
    });
    return stdout.trim() || null;
  } catch {
    // Not installed or not signed in: the caller says what to do.
    return null;
  }
}
