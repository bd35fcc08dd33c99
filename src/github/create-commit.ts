import type { Repository } from "./repository.ts";

const CREATE_COMMIT = `
mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
    }
  }
}`;

/** One file to add on top of what a branch holds. */
export interface NewCommit {
  readonly branch: string;
  /** What the branch has to point to; a compare-and-swap. */
  readonly expectedHead: string;
  readonly path: string;
  readonly content: string;
  readonly message: string;
}

/** Commits through `createCommitOnBranch`, so that GitHub signs it. `stale`: the branch has moved, nothing was written. */
export async function createCommit(
  { octokit, owner, repo }: Repository,
  { branch, expectedHead, path, content, message }: NewCommit,
): Promise<"committed" | "stale"> {
  try {
    await octokit.graphql(CREATE_COMMIT, {
      input: {
        branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
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
}

/** GitHub's answer to an `expectedHeadOid` that is no longer the head. */
function isStale(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("errors" in error)) return false;
  const { errors } = error;
  return Array.isArray(errors) && errors.some((entry: { type?: unknown }) => entry?.type === "STALE_DATA");
}
