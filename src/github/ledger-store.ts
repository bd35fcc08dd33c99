import type { LedgerChange, LedgerStore } from "../ledger/append.ts";
import { EVENT_LIMIT_BYTES, LEDGER_BRANCH, type LedgerFile, ledgerFolder } from "../ledger/event-file.ts";
import { readBlob } from "./blob.ts";
import { type Repository, statusOf } from "./repository.ts";

const ABOUT = `# Ledger

What became of every feedback request, one file per event, each naming the hash of the one before.
Written by the workflows only; \`copilot-feedback audit --verify\` checks it.
`;

const CREATE_COMMIT = `
mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
    }
  }
}`;

/**
 * The ledger branch. Commits go through `createCommitOnBranch`: GitHub signs them, and `expectedHeadOid` makes
 * each one a compare-and-swap on the whole branch.
 */
export function githubLedger(repository: Repository): LedgerStore {
  const { octokit, owner, repo } = repository;
  return {
    async read(requestId) {
      const head = (await readHead(repository)) ?? (await createBranch(repository));
      return { head, files: await readFolder(repository, head, ledgerFolder(requestId)) };
    },
    async commit({ expectedHead, path, content, message }: LedgerChange) {
      try {
        await octokit.graphql(CREATE_COMMIT, {
          input: {
            branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: LEDGER_BRANCH },
            message: { headline: message },
            expectedHeadOid: expectedHead,
            fileChanges: { additions: [{ path, contents: Buffer.from(content).toString("base64") }] },
          },
        });
        return "committed";
      } catch (error) {
        if (isStale(error)) return "stale";
        throw error;
      }
    },
  };
}

/** Path and blob of every file of the ledger branch; empty where there is no ledger yet. */
export async function listLedger(repository: Repository): Promise<{ path: string; sha: string }[]> {
  const head = await readHead(repository);
  if (head === null) return [];
  const { octokit, owner, repo } = repository;
  const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: head, recursive: "1" });
  if (data.truncated) throw new Error("the ledger has more files than GitHub lists at once");
  return data.tree.filter(({ type }) => type === "blob").map(({ path, sha }) => ({ path, sha }));
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

async function readFolder(repository: Repository, commit: string, folder: string): Promise<LedgerFile[]> {
  const { octokit, owner, repo } = repository;
  let tree = commit;
  for (const segment of folder.split("/")) {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: tree });
    const entry = data.tree.find((candidate) => candidate.path === segment && candidate.type === "tree");
    if (!entry) return [];
    tree = entry.sha;
  }
  const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: tree });
  return Promise.all(
    data.tree.map(async ({ path, sha }) => ({
      path: `${folder}/${path}`,
      content: (await readBlob(repository, sha, EVENT_LIMIT_BYTES)).toString("utf8"),
    })),
  );
}

/** GitHub's answer to an `expectedHeadOid` that is no longer the head. */
function isStale(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("errors" in error)) return false;
  const { errors } = error;
  return Array.isArray(errors) && errors.some((entry: { type?: unknown }) => entry?.type === "STALE_DATA");
}
