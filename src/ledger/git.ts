import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** What a person can mend: no git, no repository, no such branch, a clone that is not whole. */
export class GitError extends Error {
  /** What to do about it. */
  readonly next: string;
  constructor(message: string, next: string, cause?: unknown) {
    super(message, { cause });
    this.name = "GitError";
    this.next = next;
  }
}

/**
 * A clone may come from somebody else: replacement objects and grafts would show another history than the
 * branch has, a file system monitor or a lazy fetch would run programs or go online.
 */
const ENVIRONMENT = {
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: "/dev/null",
  GIT_NO_LAZY_FETCH: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** Signatures are GnuPG's to check, never a program's that the clone names; of other kinds GitHub makes none. */
const CONFIGURATION = [
  "core.fsmonitor=false",
  "core.commitGraph=false",
  "gpg.program=gpg",
  "gpg.openpgp.program=gpg",
  "gpg.ssh.program=",
  "gpg.x509.program=",
].flatMap((setting) => ["-c", setting]);

/** Starts git in a directory, isolated from what the directory's configuration could make it do. */
export function startGit(
  directory: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<Writable, Readable, Readable> {
  return spawn("git", [...CONFIGURATION, ...args], {
    cwd: directory,
    env: { ...process.env, ...ENVIRONMENT, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

interface RecordOptions {
  readonly separator?: "\n" | "\0";
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The records git prints, a batch for each piece of output that arrives; throws when git fails. */
export async function* gitRecords(
  directory: string,
  args: readonly string[],
  { separator = "\n", input = "", environment }: RecordOptions = {},
): AsyncGenerator<string[]> {
  const git = startGit(directory, args, environment);
  const ended = exitOf(git);
  // A git that ends early breaks the pipe; why it ended is what counts.
  git.stdin.on("error", () => {});
  git.stdin.end(input);
  git.stdout.setEncoding("utf8");
  let rest = "";
  try {
    for await (const piece of git.stdout) {
      const records = (rest + piece).split(separator);
      rest = records.pop() ?? "";
      if (records.length > 0) yield records;
    }
    const { code, said } = await ended;
    if (code !== 0) throw failure(args, said);
    if (rest !== "") yield [rest];
  } finally {
    git.kill();
  }
}

/** All of git's output as one trimmed text, for questions with short answers; null when git says no. */
export async function askGit(directory: string, args: readonly string[]): Promise<string | null> {
  return (await consultGit(directory, args)).answer;
}

/** The same, with what git complained about. */
export async function consultGit(
  directory: string,
  args: readonly string[],
): Promise<{ readonly answer: string | null; readonly said: string }> {
  const git = startGit(directory, args);
  const ended = exitOf(git);
  git.stdin.end();
  git.stdout.setEncoding("utf8");
  let answer = "";
  for await (const piece of git.stdout) answer += piece;
  const { code, said } = await ended;
  return { answer: code === 0 ? answer.trim() : null, said };
}

/**
 * Git's refusal to use a repository that is there, with its own reason; undefined where there is no repository.
 * @param said what git complained about.
 */
export function refusedRepository(said: string): GitError | undefined {
  const reason = /^fatal: (.+)$/m.exec(said)?.[1];
  if (reason === undefined || /^(?:not a git repository|No such remote)/i.test(reason)) return undefined;
  const exception = /^\s*(git config --global --add safe\.directory .+)$/m.exec(said)?.[1];
  if (exception === undefined) {
    return new GitError(`git cannot use this folder: ${reason}`, "Mend what git names, or clone again.");
  }
  return new GitError(
    `git does not use this repository, because its folder belongs to another user: ${reason}`,
    `If you trust that user, run \`${exception}\`; otherwise clone again as yourself.`,
  );
}

/** How a process ended and the first of what it complained about. */
export function exitOf(git: Watched): Promise<Exit> {
  const ended = watch(git);
  // Output is read first and its end asked for afterwards: a git that never started is no unhandled rejection.
  ended.catch(() => undefined);
  return ended;
}

interface Watched {
  readonly stderr: Readable;
  once(event: string, listener: (...args: never[]) => void): unknown;
}

interface Exit {
  readonly code: number | null;
  readonly said: string;
}

async function watch(git: Watched): Promise<Exit> {
  let said = "";
  git.stderr.setEncoding("utf8");
  git.stderr.on("data", (piece: string) => {
    if (said.length < 2000) said += piece;
  });
  try {
    const [code] = (await once(git as never, "close")) as [number | null];
    return { code, said: said.trim() };
  } catch (error) {
    throw new GitError(
      "git could not be started",
      "Install git 2.31 or newer and put it on the PATH.",
      error,
    );
  }
}

export function failure(args: readonly string[], said: string): GitError {
  const line = said.split("\n")[0] ?? "";
  return new GitError(
    `git ${args[0]} failed: ${line}`,
    "Check that the folder is a complete clone: git fsck",
  );
}
