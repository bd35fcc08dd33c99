import { listPullRequestFiles } from "../github/changed-files.ts";
import type { PullRequest } from "../github/pull-request.ts";
import type { Repository } from "../github/repository.ts";
import { requestId } from "../request/admission.ts";
import type { ClosedRequest } from "./consent-facts.ts";

/** The request a pull request is about, by its files alone; null for pull requests that are about none. */
export async function findRequest(
  repository: Repository,
  pullRequest: PullRequest,
): Promise<ClosedRequest | null> {
  const files = await listPullRequestFiles(repository, pullRequest.number);
  for (const { path } of files) {
    const id = requestId(path);
    if (id !== null) return { id, path, files };
  }
  return null;
}
