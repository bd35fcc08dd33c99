import type { Repository } from "./repository.ts";

/** Whoever writes with a job's token. Anyone can paste our marker; only this account's comment is ours. */
const BOT = { login: "github-actions[bot]", type: "Bot" } as const;

export interface StickyComment {
  readonly id: number;
  readonly body: string;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** Our comment on a pull request: the first by our bot that carries the marker. */
export async function findStickyComment(
  { octokit, owner, repo }: Repository,
  pullRequest: number,
  marker: string,
): Promise<StickyComment | null> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const comment of data) {
      const ours = comment.user?.login === BOT.login && comment.user.type === BOT.type;
      if (ours && comment.body?.startsWith(marker))
        return { id: comment.id, body: comment.body, updatedAt: comment.updated_at };
    }
  }
  return null;
}

/** Puts `body` into our one comment; touches nothing where it already says so. */
export async function writeStickyComment(
  repository: Repository,
  pullRequest: number,
  marker: string,
  body: string,
): Promise<void> {
  const { octokit, owner, repo } = repository;
  const existing = await findStickyComment(repository, pullRequest, marker);
  if (existing?.body === body) return;
  if (existing) await octokit.rest.issues.updateComment({ owner, repo, comment_id: existing.id, body });
  else await octokit.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
}
