import type { LedgerChange, LedgerStore } from "../ledger/append.ts";
import { EVENT_LIMIT_BYTES, LEDGER_BRANCH, type LedgerFile, ledgerFolder } from "../ledger/event-file.ts";
import { BlobTooLarge, readBlob } from "./blob.ts";
import { createCommit } from "./create-commit.ts";
import { isWorkflowsOwn } from "./ledger-commits.ts";
import { type Repository, statusOf } from "./repository.ts";
import { findInTree, listTree } from "./tree.ts";

const ABOUT = `# Ledger

What became of every feedback request, one file per event, each naming the hash of the one before.
Written by the workflows only; \`copilot-feedback audit --verify\` checks it.
`;

/**
 * The ledger branch. Commits go through `createCommitOnBranch`: GitHub signs them, and `expectedHeadOid` makes
 * each one a compare-and-swap on the whole branch.
 */
export function githubLedger(repository: Repository): LedgerStore {
  return {
    async read(requestId) {
      const head = (await readHead(repository)) ?? (await createBranch(repository));
      const entries = await listFolder(repository, head, ledgerFolder(requestId));
      return { head, files: await readEventFiles(repository, head, requestId, entries) };
    },
    commit(change: LedgerChange) {
      return createCommit(repository, { branch: LEDGER_BRANCH, ...change });
    },
  };
}

/** A file of the ledger branch. */
export interface LedgerEntry {
  readonly path: string;
  readonly sha: string;
}

/** Every file of the ledger branch at its head; null where there is no ledger yet. */
export async function listLedger(
  repository: Repository,
): Promise<{ readonly head: string; readonly entries: readonly LedgerEntry[] } | null> {
  const head = await readHead(repository);
  if (head === null) return null;
  const entries = await listTree(repository, head, { recursive: true });
  return { head, entries: entries.filter(({ type }) => type === "blob") };
}

/**
 * All event files of a request at a commit. Where they are not by the workflows, what stands for them is no event, so
 * that nobody builds on any: their chain is broken.
 */
export async function readEventFiles(
  repository: Repository,
  head: string,
  requestId: string,
  entries: readonly LedgerEntry[],
): Promise<LedgerFile[]> {
  const files = await Promise.all(
    entries.map(async ({ path, sha }) => ({ path, content: await readEventFile(repository, sha) })),
  );
  const own = await isWorkflowsOwn(repository, head, requestId, files);
  return own ? files : [{ path: ledgerFolder(requestId), content: "" }];
}

/**
 * When GitHub committed a file of the ledger, ISO 8601 UTC; null where it never did. The last commit counts: a file
 * that was written again says nothing about what it said before.
 */
export async function committedAt(
  { octokit, owner, repo }: Repository,
  path: string,
): Promise<string | null> {
  const { data } = await octokit.rest.repos.listCommits({
    owner,
    repo,
    sha: LEDGER_BRANCH,
    path,
    per_page: 1,
  });
  return data[0]?.commit.committer?.date ?? null;
}

/**
 * The content of an event file; empty for one that is larger than any event. Whoever can push could otherwise stop
 * everything that reads the ledger with one such file; like this, its request alone is broken.
 */
async function readEventFile(repository: Repository, sha: string): Promise<string> {
  try {
    return (await readBlob(repository, sha, EVENT_LIMIT_BYTES)).toString("utf8");
  } catch (error) {
    if (error instanceof BlobTooLarge) return "";
    throw error;
  }
}

async function readHead({ octokit, owner, repo }: Repository): Promise<string | null> {
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${LEDGER_BRANCH}` });
    return data.object.sha;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Starts the branch with a history of its own, so that it holds events and nothing else. */
async function createBranch(repository: Repository): Promise<string> {
  const { octokit, owner, repo } = repository;
  const tree = await octokit.rest.git.createTree({
    owner,
    repo,
    tree: [{ path: "README.md", mode: "100644", type: "blob", content: ABOUT }],
  });
  const root = await octokit.rest.git.createCommit({
    owner,
    repo,
    message: "Begin the ledger",
    tree: tree.data.sha,
    parents: [],
  });
  try {
    await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${LEDGER_BRANCH}`, sha: root.data.sha });
    return root.data.sha;
  } catch (error) {
    // Two first requests at once: whoever came second uses the first one's branch.
    const head = statusOf(error) === 422 ? await readHead(repository) : null;
    if (head === null) throw error;
    return head;
  }
}

/** An incomplete listing must not pass for a request that never was: its first event would be written again. */
async function listFolder(repository: Repository, commit: string, folder: string): Promise<LedgerEntry[]> {
  let tree = commit;
  for (const segment of folder.split("/")) {
    const entry = await findInTree(repository, tree, segment);
    if (entry?.type !== "tree") return [];
    tree = entry.sha;
  }
  const entries = await listTree(repository, tree);
  return entries
    .filter(({ type }) => type === "blob")
    .map(({ path, sha }) => ({ path: `${folder}/${path}`, sha }));
}
