import type { Repository } from "./repository.ts";

export interface ChangedFile {
  readonly path: string;
  /** added, removed, modified, renamed, copied, changed or unchanged. */
  readonly status: string;
  readonly previousPath: string | null;
}

/** GitHub ends a comparison here, in the order of the paths, without saying that there are more. */
export const MOST_COMPARED = 300;
/** The same for the list of a pull request's files. */
export const MOST_LISTED = 3_000;

/**
 * What a head changes against where it left its base, both pinned by SHA: the pull request's own file list
 * describes whatever is the head at that moment. At most 300 files, which is enough to see that a pull request is more
 * than one request, and not enough to see that it is none.
 */
export async function listChangedFiles(
  { octokit, owner, repo }: Repository,
  base: string,
  head: string,
): Promise<ChangedFile[]> {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${base}...${head}`,
  });
  return (data.files ?? []).map(toChangedFile);
}

/**
 * What a closed pull request changed, as GitHub keeps it: after a merge the base has moved, and comparing with it
 * may show nothing any more. At most 3,000 files.
 */
export async function listPullRequestFiles(
  { octokit, owner, repo }: Repository,
  number: number,
): Promise<ChangedFile[]> {
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  return files.map(toChangedFile);
}

function toChangedFile(file: {
  filename: string;
  status: string;
  previous_filename?: string | undefined;
}): ChangedFile {
  return { path: file.filename, status: file.status, previousPath: file.previous_filename ?? null };
}
