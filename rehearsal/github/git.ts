import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fastImportStream } from "./fast-import.ts";
import { type Commit, parseCommit, parseTree, type Signature, type TreeEntry } from "./object-format.ts";
import { type GitObject, openObjectReader } from "./object-reader.ts";

/** What a commit does to one path: new content, a deletion, a rename of another path, or another kind of entry. */
export type FileChange =
  | string
  | Uint8Array
  | null
  | { renameFrom: string }
  | { symlinkTo: string }
  | { executable: string }
  | { submoduleAt: string };

export interface NewCommit {
  /** Full ref name, for example `refs/heads/main`. */
  ref: string;
  /** Commit to build on; undefined for the first commit of a branch without history. */
  parent: string | undefined;
  changes: Readonly<Record<string, FileChange>>;
  author: Signature;
  committer: Signature;
  message: string;
  /** Moves the ref even where the old tip is not an ancestor. */
  force?: boolean;
}

export interface Git {
  readonly directory: string;
  run(args: readonly string[], options?: RunOptions): Promise<string>;
  /** An object by any revision name; undefined when there is none. */
  read(revision: string): Promise<GitObject | undefined>;
  resolve(revision: string): Promise<string | undefined>;
  commit(commit: NewCommit): Promise<string>;
  commitObject(revision: string): Promise<Commit | undefined>;
  tree(revision: string): Promise<TreeEntry[] | undefined>;
  updateRef(ref: string, to: string, from?: string): Promise<void>;
  deleteRef(ref: string): Promise<void>;
  close(): Promise<void>;
}

interface RunOptions {
  input?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers rather than failures. */
  accept?: readonly number[];
}

/** Creates a bare repository whose objects may be borrowed from another (a fork's network). */
export async function createGit(directory: string, borrowFrom?: Git): Promise<Git> {
  await mkdir(directory, { recursive: true });
  const git = openGit(directory);
  await git.run(["init", "--quiet", "--bare", "--initial-branch=main", directory]);
  if (borrowFrom)
    await writeFile(join(directory, "objects/info/alternates"), `${borrowFrom.directory}/objects\n`);
  return git;
}

/** Opens a bare repository; reads go through one long-lived `git cat-file --batch`. */
function openGit(directory: string): Git {
  const reader = openObjectReader(directory, gitEnvironment());

  function run(args: readonly string[], options: RunOptions = {}): Promise<string> {
    return runGit(directory, args, options);
  }

  async function commit(next: NewCommit): Promise<string> {
    const stream = fastImportStream(next);
    const output = await run(["fast-import", "--quiet", "--done", ...(next.force ? ["--force"] : [])], {
      input: stream,
    });
    return output.trim();
  }

  async function commitObject(revision: string): Promise<Commit | undefined> {
    const object = await reader.read(`${revision}^{commit}`);
    return object?.type === "commit" ? parseCommit(object) : undefined;
  }

  async function tree(revision: string): Promise<TreeEntry[] | undefined> {
    const object = await reader.read(revision);
    const tree = object?.type === "tree" ? object : await reader.read(`${object?.sha}^{tree}`);
    return tree?.type === "tree" ? parseTree(tree.body) : undefined;
  }

  return {
    directory,
    run,
    read: reader.read,
    resolve: async (revision) => (await reader.read(revision))?.sha,
    commit,
    commitObject,
    tree,
    updateRef: async (ref, to, from) => {
      await run(["update-ref", ref, to, ...(from === undefined ? [] : [from])]);
    },
    deleteRef: async (ref) => {
      await run(["update-ref", "-d", ref]);
    },
    close: reader.close,
  };
}

function gitEnvironment(): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
    TZ: "UTC",
    // No housekeeping: it would go on in the background after the rehearsal ended.
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "gc.auto",
    GIT_CONFIG_VALUE_0: "0",
    GIT_CONFIG_KEY_1: "maintenance.auto",
    GIT_CONFIG_VALUE_1: "false",
  };
}

function runGit(directory: string, args: readonly string[], options: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      cwd: directory,
      env: { ...gitEnvironment(), GIT_DIR: directory, ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (cause) => reject(new Error("git could not be started; is it installed?", { cause })));
    child.on("close", (code) => {
      const stdout = Buffer.concat(out).toString();
      if (code === 0 || (code !== null && options.accept?.includes(code))) resolve(stdout);
      else reject(new Error(`git ${args[0]} failed (${code}): ${Buffer.concat(err).toString().trim()}`));
    });
    child.stdin.on("error", () => {}); // a child that ends early reports by its exit code
    child.stdin.end(options.input ?? "");
  });
}
