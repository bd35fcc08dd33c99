import { type Repository, statusOf } from "./repository.ts";

/** A request file and how to propose it. */
export interface ProposedRequest {
  readonly id: string;
  /** `requests/<id>.yaml` */
  readonly path: string;
  readonly content: string;
  readonly title: string;
  readonly body: string;
}

export type OpenedRequest =
  | { readonly opened: true; readonly url: string }
  | { readonly opened: false; readonly reason: "branch-exists" | "request-exists"; readonly branch: string };

/**
 * Puts one request on a branch of its own, `copilot-feedback/<id>`, and opens a pull request to the default
 * branch. Never overwrites: an id that is taken, as a branch or as a file, is the answer.
 */
export async function openRequest(
  { octokit, owner, repo }: Repository,
  request: ProposedRequest,
): Promise<OpenedRequest> {
  const branch = `copilot-feedback/${request.id}`;
  const { data: repository } = await octokit.rest.repos.get({ owner, repo });
  const base = repository.default_branch;
  const { data: head } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${base}` });
  if (
    await exists(octokit.rest.repos.getContent({ owner, repo, path: request.path, ref: head.object.sha }))
  ) {
    return { opened: false, reason: "request-exists", branch };
  }
  try {
    await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha: head.object.sha });
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    return { opened: false, reason: "branch-exists", branch };
  }
  await octokit.rest.repos.createOrUpdateFileContents({
    owner,
    repo,
    branch,
    path: request.path,
    message: request.title,
    content: Buffer.from(request.content).toString("base64"),
  });
  const { data: pull } = await octokit.rest.pulls.create({
    owner,
    repo,
    head: branch,
    base,
    title: request.title,
    body: request.body,
  });
  return { opened: true, url: pull.html_url };
}

async function exists(read: Promise<unknown>): Promise<boolean> {
  try {
    await read;
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}
