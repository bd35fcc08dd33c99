import { mergeBase } from "./diff.ts";
import type { Git } from "./git.ts";
import type { Signature } from "./object-format.ts";
import type { MergeMethod } from "./state.ts";

interface MergeRequest {
  method: MergeMethod;
  base: string;
  head: string;
  author: Signature;
  committer: Signature;
  message: string;
}

/**
 * Merges two commits the way GitHub's button does and returns the new tip of the base branch; undefined where they
 * conflict. Refs are not touched.
 */
export async function mergeCommits(git: Git, request: MergeRequest): Promise<string | undefined> {
  if (request.method === "rebase") return rebase(git, request);
  const tree = await mergeTree(git, request.base, request.head);
  if (!tree) return undefined;
  const parents = request.method === "merge" ? [request.base, request.head] : [request.base];
  return writeCommit(git, { ...request, tree, parents });
}

interface NewCommitObject {
  tree: string;
  parents: readonly string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/** Writes a commit object over an existing tree. */
export async function writeCommit(git: Git, commit: NewCommitObject): Promise<string> {
  const output = await git.run(
    ["commit-tree", commit.tree, ...commit.parents.flatMap((parent) => ["-p", parent]), "-F", "-"],
    {
      input: commit.message,
      env: {
        GIT_AUTHOR_NAME: commit.author.name,
        GIT_AUTHOR_EMAIL: commit.author.email,
        GIT_AUTHOR_DATE: commit.author.date,
        GIT_COMMITTER_NAME: commit.committer.name,
        GIT_COMMITTER_EMAIL: commit.committer.email,
        GIT_COMMITTER_DATE: commit.committer.date,
      },
    },
  );
  return output.trim();
}

/** Tree of the three-way merge of two commits; undefined where they conflict. Needs git 2.38. */
async function mergeTree(git: Git, ours: string, theirs: string): Promise<string | undefined> {
  const output = await git.run(["merge-tree", "--write-tree", "--name-only", "--no-messages", ours, theirs], {
    accept: [1],
  });
  const lines = output.trim().split("\n");
  return lines.length === 1 ? lines[0] : undefined;
}

async function rebase(git: Git, request: MergeRequest): Promise<string | undefined> {
  const from = await mergeBase(git, request.base, request.head);
  const range = from ? `${from}..${request.head}` : request.head;
  const list = await git.run(["rev-list", "--reverse", "--no-merges", range]);
  let tip = request.base;
  for (const sha of list.split("\n").filter(Boolean)) {
    const picked = await cherryPick(git, sha, tip, request.committer);
    if (!picked) return undefined;
    tip = picked;
  }
  return tip;
}

/**
 * `git merge-tree --merge-base` exists only since 2.40. The same merge comes out of two throw-away commits whose
 * common parent holds the tree to merge from.
 */
async function cherryPick(
  git: Git,
  sha: string,
  onto: string,
  committer: Signature,
): Promise<string | undefined> {
  const commit = await git.commitObject(sha);
  const parent = commit?.parents[0] && (await git.commitObject(commit.parents[0]));
  const target = await git.commitObject(onto);
  if (!commit || !parent || !target) throw new Error(`Cannot rebase ${sha} onto ${onto}`);
  const scratch = { author: committer, committer, message: "scratch" };
  const base = await writeCommit(git, { ...scratch, tree: parent.tree, parents: [] });
  const ours = await writeCommit(git, { ...scratch, tree: target.tree, parents: [base] });
  const theirs = await writeCommit(git, { ...scratch, tree: commit.tree, parents: [base] });
  const tree = await mergeTree(git, ours, theirs);
  if (!tree) return undefined;
  return writeCommit(git, {
    tree,
    parents: [onto],
    author: commit.author,
    committer,
    message: commit.message,
  });
}
