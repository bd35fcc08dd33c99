import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { consultGit, refusedRepository } from "../ledger/git.ts";
import type { CommandContext } from "./command.ts";
import { canonicalHost, PUBLIC_HOST } from "./github-host.ts";

/** Reading ssh's configuration goes online only where the configuration says so. */
const SSH_TIMEOUT_MS = 5000;

/** What the remote `origin` of a clone says. */
export interface ClonedRepository {
  readonly host: string;
  /** `host` is a name of somebody's own for a host, which ssh here does not resolve. */
  readonly isAlias: boolean;
  /** `owner/name`; null where the address has another form. */
  readonly name: string | null;
}

/**
 * Reads the remote `origin` of the clone in a folder; null where there is none, or it is no other machine's.
 * @throws GitError where git does not use the repository, or cannot be started.
 */
export async function clonedRepository({
  cwd,
  env,
}: Pick<CommandContext, "cwd" | "env">): Promise<ClonedRepository | null> {
  const address = await remoteAddress(cwd);
  const remote = address === null ? null : parseRemote(address);
  if (remote === null) return null;
  const { bySsh, path } = remote;
  const written = canonicalHost(remote.host);
  const host = bySsh && written !== PUBLIC_HOST ? canonicalHost(await resolveAlias(written, env)) : written;
  return { host, isAlias: bySsh && !host.includes("."), name: nameIn(path) };
}

async function remoteAddress(cwd: string): Promise<string | null> {
  const { answer, said } = await consultGit(cwd, ["remote", "get-url", "origin"]);
  const refusal = answer === null ? refusedRepository(said) : undefined;
  if (refusal !== undefined) throw refusal;
  return answer;
}

interface Remote {
  readonly host: string;
  readonly path: string;
  readonly bySsh: boolean;
}

/** The forms of git-clone(1) that name a host. One letter before a colon is a drive of Windows. */
function parseRemote(address: string): Remote | null {
  if (/^(?:https?|git|(?:git\+)?ssh):\/\//i.test(address)) {
    if (!URL.canParse(address)) return null;
    const { hostname, pathname, protocol } = new URL(address);
    return { host: hostname, path: pathname, bySsh: protocol.endsWith("ssh:") };
  }
  const [, host, path] = /^(?:[^@:/\s]+@)?([^@:/\s]{2,}):(?!:|\/\/)(\S+)$/.exec(address) ?? [];
  return host === undefined || path === undefined ? null : { host, path, bySsh: true };
}

function nameIn(path: string): string | null {
  return /^\/?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path)?.[1] ?? null;
}

/** The host behind an alias of ssh's configuration, such as `github-work`; the alias itself where ssh cannot say. */
async function resolveAlias(alias: string, env: CommandContext["env"]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)("ssh", ["-G", "--", alias], {
      env: { ...env },
      timeout: SSH_TIMEOUT_MS,
    });
    return /^hostname (\S+)$/m.exec(stdout)?.[1] ?? alias;
  } catch {
    // No ssh here, or a configuration it cannot read: the alias stays unknown, and unknown hosts are refused.
    return alias;
  }
}
