import { stat } from "node:fs/promises";
import { neutralise } from "../document/hostile-text.ts";
import { askGit, consultGit, GitError, gitRecords, refusedRepository } from "./git.ts";
import { type FoundObject, readObjects, type Wanted } from "./git-objects.ts";
import type { Keyring } from "./keyring.ts";

/**
 * How git calls a good signature: of a key that is trusted, not known to be, or expired since. Whatever GitHub signed
 * before a key of its own expired stays signed.
 */
const GOOD_SIGNATURES: readonly string[] = ["G", "U", "Y"];

/** An entry of a tree, read with everything below it. */
export interface TreeFile {
  readonly mode: string;
  readonly oid: string;
  readonly path: string;
}

/** A file that differs between a commit and its parent. */
export interface TreeChange {
  readonly commit: string;
  /** `A` for added; git's letter for anything else. */
  readonly status: string;
  /** The file's id at the commit. */
  readonly oid: string;
  /** As git prints it: one that needs quoting is quoted. */
  readonly path: string;
}

/** What an audit reads of a plain clone. Everything that grows with history is streamed in batches. */
export interface Clone {
  readonly ledger: CloneBranch;
  readonly main: CloneBranch;
  filesAt(commit: string, folder?: string): AsyncIterable<readonly TreeFile[]>;
  /** Ids of all commits a commit leads back to, itself included; with a path, those that changed it. */
  commitsOf(commit: string, path?: string): AsyncIterable<readonly string[]>;
  /** Those of them with a good signature by one of the keys; a process for each that has a signature at all. */
  signedBy(keyring: Keyring, commit: string): AsyncIterable<readonly string[]>;
  isAncestor(ancestor: string, commit: string): Promise<boolean>;
  /** What commits changed; compares whole trees, so only for few. */
  changesOf(commits: readonly string[]): AsyncIterable<readonly TreeChange[]>;
  /** Ids and sizes of all blobs in the object store, in no order. */
  blobs(): AsyncIterable<readonly { readonly oid: string; readonly size: number }[]>;
  /** Paths that a branch's history ever had; walks all of it, so only for evidence. */
  everNamed(commit: string): AsyncIterable<readonly { readonly oid: string; readonly path: string }[]>;
  read<T>(
    wanted: AsyncIterable<readonly Wanted<T>[]>,
    limit: number,
  ): AsyncIterable<readonly FoundObject<T>[]>;
}

export interface CloneBranch {
  /** As git names it, `origin/ledger` for example. */
  readonly name: string;
  readonly head: string;
}

/** Opens a clone for auditing: finds both branches, remote ones first, and makes sure that history is whole. */
export async function openClone(directory: string): Promise<Clone> {
  await expectFolder(directory);
  const [shallow, promisor, ledger, main] = await Promise.all([
    consultGit(directory, ["rev-parse", "--is-shallow-repository"]),
    askGit(directory, ["config", "--get-regexp", "^remote\\..*\\.promisor$"]),
    branch(directory, ["refs/remotes/origin/ledger", "refs/heads/ledger"]),
    branch(directory, ["refs/remotes/origin/HEAD", "HEAD"]),
  ]);
  if (shallow.answer === null) {
    throw (
      refusedRepository(shallow.said) ??
      new GitError(
        "This folder is not a git repository",
        "Run it in a clone of the admin repository; `copilot-feedback audit` also takes the folder of one.",
      )
    );
  }
  if (shallow.answer === "true") {
    throw new GitError("The clone is shallow: its history is cut off", "Run `git fetch --unshallow` first.");
  }
  if (promisor !== null) {
    throw new GitError("The clone is partial: objects are missing", "Clone again without --filter.");
  }
  if (ledger === null) {
    throw new GitError(
      "There is no ledger branch",
      "Run `git fetch origin ledger:refs/remotes/origin/ledger`. If GitHub has none, no request was ever prepared.",
    );
  }
  if (main === null) throw new GitError("There is no default branch", "Clone the repository again.");

  return {
    ledger,
    main,
    async *filesAt(commit, folder) {
      const args = [
        "ls-tree",
        "-r",
        "-z",
        "--full-tree",
        commit,
        ...(folder === undefined ? [] : [`${folder}/`]),
      ];
      for await (const records of gitRecords(directory, args, { separator: "\0" }))
        yield records.map(treeFile);
    },
    commitsOf: (commit, path) =>
      gitRecords(directory, [
        "rev-list",
        ...(path === undefined ? [commit] : ["--full-history", commit, "--", path]),
      ]),
    async *signedBy({ directory: home, fingerprints }, commit) {
      const args = ["rev-list", "--format=%H %G? %GP", commit];
      for await (const records of gitRecords(directory, args, { environment: { GNUPGHOME: home } })) {
        yield records.flatMap((record) => {
          // The keyring has no other keys; a signature that is not OpenPGP has no such fingerprint either.
          const [oid = "", verdict = "", fingerprint = ""] = record.split(" ");
          return GOOD_SIGNATURES.includes(verdict) && fingerprints.includes(fingerprint) ? [oid] : [];
        });
      }
    },
    isAncestor: async (ancestor, commit) =>
      (await askGit(directory, ["merge-base", "--is-ancestor", ancestor, commit])) !== null,
    async *changesOf(commits) {
      const args = ["diff-tree", "--stdin", "-r", "--raw", "--no-abbrev", "--no-renames"];
      let commit = "";
      for await (const records of gitRecords(directory, args, { input: `${commits.join("\n")}\n` })) {
        yield records.flatMap((record) => {
          if (record.startsWith(":")) return [treeChange(commit, record)];
          commit = record;
          return [];
        });
      }
    },
    async *blobs() {
      const format = "--batch-check=%(objecttype) %(objectname) %(objectsize)";
      for await (const records of gitRecords(directory, [
        "cat-file",
        "--batch-all-objects",
        "--unordered",
        format,
      ])) {
        yield records.flatMap((record) => {
          const [type, oid, size] = record.split(" ");
          return type === "blob" && oid !== undefined ? [{ oid, size: Number(size) }] : [];
        });
      }
    },
    async *everNamed(commit) {
      for await (const records of gitRecords(directory, ["rev-list", "--objects", commit])) {
        yield records.flatMap((record) => {
          const space = record.indexOf(" ");
          return space === -1 ? [] : [{ oid: record.slice(0, space), path: record.slice(space + 1) }];
        });
      }
    },
    read: (wanted, limit) => readObjects(directory, wanted, limit),
  };
}

/** Git cannot be started in a folder that is not there, which looks as if there were no git. */
async function expectFolder(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => null);
  if (found?.isDirectory() === true) return;
  throw new GitError(
    `${neutralise(directory)} is ${found === null ? "not there" : "no folder"}; expected the folder of a clone`,
    "Name the folder of a clone of the admin repository, or run it there.",
  );
}

async function branch(directory: string, candidates: readonly string[]): Promise<CloneBranch | null> {
  for (const candidate of candidates) {
    const head = await askGit(directory, ["rev-parse", "--verify", "--quiet", `${candidate}^{commit}`]);
    if (head === null || head === "") continue;
    const name = await askGit(directory, ["rev-parse", "--abbrev-ref", candidate]);
    return { name: name ?? candidate, head };
  }
  return null;
}

function treeFile(record: string): TreeFile {
  const tab = record.indexOf("\t");
  const [mode = "", , oid = ""] = record.slice(0, tab).split(" ");
  return { mode, oid, path: record.slice(tab + 1) };
}

/** `:<old mode> <mode> <old id> <id> <status>\t<path>` */
function treeChange(commit: string, record: string): TreeChange {
  const tab = record.indexOf("\t");
  const [, , , oid = "", status = ""] = record.slice(0, tab).split(" ");
  return { commit, status, oid, path: record.slice(tab + 1) };
}
