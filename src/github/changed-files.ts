import type { Repository } from "./repository.ts";

export interface ChangedFile {
  readonly path: string;
  /** added, removed, modified, renamed, copied, changed or unchanged. */
  readonly status: string;
  readonly previousPath: string | null;
}

/**
 * What a head changes against where it left its base, both pinned by SHA: the pull request's own file list
 * describes whatever is the head at that moment. GitHub lists at most 300 files here, which is enough to see
 * that a pull request is more than one request.
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
  return (data.files ?? []).map((file) => ({
    path: file.filename,
    status: file.status,
    previousPath: file.previous_filename ?? null,
  }));
}
