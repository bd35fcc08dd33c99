import { gitBlobId } from "../review/digest.ts";
import { findEntry } from "./blob.ts";
import { listChangedFiles } from "./changed-files.ts";
import { createCommit } from "./create-commit.ts";
import { type Repository, statusOf } from "./repository.ts";

/** One request file on a branch of its own. */
export interface RequestBranch {
  readonly branch: string;
  /** Where the branch begins. */
  readonly defaultBranch: string;
  /** `requests/<id>.yaml` */
  readonly path: string;
  readonly content: string;
  readonly message: string;
}

/**
 * Makes a branch hold the default branch and this one file. Doing it again changes nothing; a branch that holds
 * anything else is begun anew, so it must be one that is ours by its name and that no open pull request uses.
 * Needs `contents: write`.
 */
export async function writeRequestBranch(
  repository: Repository,
  { branch, defaultBranch, path, content, message }: RequestBranch,
): Promise<void> {
  const { octokit, owner, repo } = repository;
  const tip = await readBranch(repository, defaultBranch);
  if (tip === null) throw new Error(`there is no branch ${defaultBranch}`);
  const head = await readBranch(repository, branch);
  if (head !== null) {
    if (await holdsExactly(repository, tip, head, path, content)) return;
    // Deleted and created instead of forced: a job's token may not move a branch across changes of workflows.
    await octokit.rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` });
  }
  await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: tip });
  const outcome = await createCommit(repository, { branch, expectedHead: tip, path, content, message });
  if (outcome === "stale") throw new Error("somebody else wrote to the request's branch at the same time");
}

/** The open pull request of a branch of this repository; null where there is none. */
export async function findOpenPull(
  { octokit, owner, repo }: Repository,
  branch: string,
): Promise<{ readonly number: number; readonly url: string } | null> {
  const { data } = await octokit.rest.pulls.list({ owner, repo, state: "open", head: `${owner}:${branch}` });
  const pull = data.find(({ head }) => head.ref === branch);
  return pull ? { number: pull.number, url: pull.html_url } : null;
}

/** Whether a branch of the repository has a file of this path. */
export async function hasFile(repository: Repository, branch: string, path: string): Promise<boolean> {
  const tip = await readBranch(repository, branch);
  return tip !== null && (await findEntry(repository, tip, path)) !== null;
}

async function holdsExactly(
  repository: Repository,
  tip: string,
  head: string,
  path: string,
  content: string,
): Promise<boolean> {
  const [file, ...others] = await listChangedFiles(repository, tip, head);
  if (file?.path !== path || file.status !== "added" || others.length > 0) return false;
  return (await findEntry(repository, head, path))?.sha === gitBlobId(Buffer.from(content));
}

async function readBranch({ octokit, owner, repo }: Repository, branch: string): Promise<string | null> {
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}
