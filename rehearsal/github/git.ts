import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type GitObject, openObjectReader } from "./object-reader.ts";

/** Git's name for "no such object", the old value of a ref that is being created. */
export const ZERO_SHA = "0".repeat(40);

export type TreeMode = "100644" | "100755" | "120000" | "160000" | "040000";

export interface TreeEntry {
  path: string;
  mode: TreeMode;
  type: "blob" | "tree" | "commit";
  sha: string;
}

export interface Signature {
  name: string;
  email: string;
  /** ISO 8601. */
  date: string;
}

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

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
export function openGit(directory: string): Git {
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

/** One fast-import stream makes blobs, trees, commit and ref in a single process; it prints the new commit. */
function fastImportStream(next: NewCommit): Buffer {
  const parts: (string | Uint8Array)[] = [];
  const data = (content: string | Uint8Array) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    parts.push(`data ${bytes.length}\n`, bytes, "\n");
  };
  const file = (mode: TreeMode, name: string, content: string | Uint8Array) => {
    parts.push(`M ${mode} inline ${name}\n`);
    data(content);
  };
  parts.push(`commit ${next.ref}\nmark :1\n`);
  parts.push(`author ${identity(next.author)}\ncommitter ${identity(next.committer)}\n`);
  data(next.message);
  if (next.parent) parts.push(`from ${next.parent}\n`);
  for (const [path, change] of Object.entries(next.changes)) {
    const name = quotePath(path);
    if (change === null) parts.push(`D ${name}\n`);
    else if (typeof change === "string" || change instanceof Uint8Array) file("100644", name, change);
    else if ("symlinkTo" in change) file("120000", name, change.symlinkTo);
    else if ("executable" in change) file("100755", name, change.executable);
    else if ("submoduleAt" in change) parts.push(`M 160000 ${change.submoduleAt} ${name}\n`);
    else parts.push(`R ${quotePath(change.renameFrom)} ${name}\n`);
  }
  parts.push("\nget-mark :1\ndone\n");
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

function quotePath(path: string): string {
  return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** Git's own notation for a person and a time. */
export function identity(signature: Signature): string {
  return `${signature.name} <${signature.email}> ${Math.floor(Date.parse(signature.date) / 1000)} +0000`;
}

function parseCommit(object: GitObject): Commit {
  const text = object.body.toString();
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end).split("\n");
  const values = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    sha: object.sha,
    tree: values("tree")[0] ?? "",
    parents: values("parent"),
    author: parseIdentity(values("author")[0] ?? ""),
    committer: parseIdentity(values("committer")[0] ?? ""),
    message: text.slice(end + 2),
  };
}

function parseIdentity(line: string): Signature {
  const match = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
  if (!match) throw new Error(`Not a git identity: ${line}`);
  const [, name = "", email = "", seconds = "0"] = match;
  return { name, email, date: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` };
}

function parseTree(body: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let offset = 0;
  while (offset < body.length) {
    const zero = body.indexOf(0, offset);
    const [mode = "", ...name] = body.toString("utf8", offset, zero).split(" ");
    const padded = mode.padStart(6, "0") as TreeMode;
    const type = padded === "040000" ? "tree" : padded === "160000" ? "commit" : "blob";
    entries.push({
      path: name.join(" "),
      mode: padded,
      type,
      sha: body.toString("hex", zero + 1, zero + 21),
    });
    offset = zero + 21;
  }
  return entries;
}
