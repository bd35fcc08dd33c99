import type { Repository } from "./repository.ts";

/** A pull request as GitHub shows it now, reduced to what decisions rest on. */
export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly draft: boolean;
  readonly merged: boolean;
  readonly mergedAt: string | null;
  readonly mergedBy: Account | null;
  readonly mergeCommit: string | null;
  readonly autoMerge: boolean;
  readonly createdAt: string;
  readonly author: Account;
  readonly head: { readonly sha: string; readonly repositoryId: number | null };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly repository: {
    readonly id: number;
    readonly fullName: string;
    readonly defaultBranch: string;
    readonly private: boolean;
  };
}

export interface Account {
  readonly login: string;
  /** `User`, `Bot` or `Organization`. */
  readonly type: string;
}

/** Reads the pull request live: event payloads are history by the time a job starts. */
export async function readPullRequest(
  { octokit, owner, repo }: Repository,
  number: number,
): Promise<PullRequest> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return {
    number: data.number,
    open: data.state === "open",
    draft: data.draft ?? false,
    merged: data.merged,
    mergedAt: data.merged_at,
    mergedBy: data.merged_by ? { login: data.merged_by.login, type: data.merged_by.type } : null,
    mergeCommit: data.merge_commit_sha,
    autoMerge: data.auto_merge !== null,
    createdAt: data.created_at,
    author: { login: data.user.login, type: data.user.type },
    // The type says that a head repository always exists; for a deleted fork it is null.
    head: { sha: data.head.sha, repositoryId: (data.head.repo as { id: number } | null)?.id ?? null },
    base: { ref: data.base.ref, sha: data.base.sha },
    repository: {
      id: data.base.repo.id,
      fullName: data.base.repo.full_name,
      defaultBranch: data.base.repo.default_branch,
      private: data.base.repo.private,
    },
  };
}

/** What a listing tells of a pull request. */
export interface ListedPullRequest {
  readonly number: number;
  /** Commit; of a closed one, the head it was closed with. */
  readonly head: string;
  readonly merged: boolean;
  /** ISO 8601; null while it is open. */
  readonly closedAt: string | null;
}

/** Pull requests closed since a time (ISO 8601), or those open and untouched since then; latest first. */
export async function listPullRequests(
  { octokit, owner, repo }: Repository,
  wanted: { readonly closedSince: string } | { readonly openAndQuietSince: string },
): Promise<ListedPullRequest[]> {
  const closed = "closedSince" in wanted;
  const pages = octokit.paginate.iterator(octokit.rest.pulls.list, {
    owner,
    repo,
    state: closed ? "closed" : "open",
    sort: "updated",
    direction: "desc",
    per_page: 100,
  });
  const bound = Date.parse(closed ? wanted.closedSince : wanted.openAndQuietSince);
  const listed: ListedPullRequest[] = [];
  for await (const { data } of pages) {
    for (const { number, head, merged_at: mergedAt, closed_at: closedAt, updated_at: updatedAt } of data) {
      // Sorted by update, and nothing is closed after its last update.
      if (closed && Date.parse(updatedAt) < bound) return listed;
      const matches = closed
        ? closedAt !== null && Date.parse(closedAt) >= bound
        : Date.parse(updatedAt) <= bound;
      if (matches) listed.push({ number, head: head.sha, merged: mergedAt !== null, closedAt });
    }
  }
  return listed;
}

export interface Review {
  readonly login: string;
  readonly type: string;
  readonly state: string;
  readonly commitId: string | null;
  readonly submittedAt: string | null;
}

/** All reviews, oldest first. */
export async function listReviews({ octokit, owner, repo }: Repository, number: number): Promise<Review[]> {
  const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  return reviews.map((review) => ({
    login: review.user?.login ?? "",
    type: review.user?.type ?? "",
    state: review.state,
    commitId: review.commit_id,
    submittedAt: review.submitted_at ?? null,
  }));
}
