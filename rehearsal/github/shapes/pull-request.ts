import type { RestEndpointMethodTypes } from "@octokit/rest";
import { diffStat } from "../diff.ts";
import type { Pull, State } from "../state.ts";
import { testMergeOf } from "../test-merge.ts";
import { accountShape, authorAssociation, nodeId } from "./account.ts";
import { labelShape } from "./label.ts";
import { innerRepositoryShape, ownRepository, repositoryPage, repositoryUrl } from "./repository.ts";

export type PullRequestShape = RestEndpointMethodTypes["pulls"]["get"]["response"]["data"];

/** GitHub's full pull request, as `GET /pulls/{n}` answers and webhooks carry it. */
export async function pullRequestShape(state: State, pull: Pull): Promise<PullRequestShape> {
  const testMerge = pull.state === "open" ? await testMergeOf(state, pull) : null;
  const url = `${repositoryUrl(state)}/pulls/${pull.number}`;
  const issue = `${repositoryUrl(state)}/issues/${pull.number}`;
  const page = `${repositoryPage(state)}/pull/${pull.number}`;
  const statuses = `${repositoryUrl(state)}/statuses/${pull.head.sha}`;
  const stat = await diffStat(state.git, pull.base.sha, pull.head.sha);
  const headOwner = pull.head.repository.owner;
  const comments = state.comments.filter((comment) => comment.issue === pull.number).length;
  const mergeable = pull.state === "open" ? testMerge !== null : null;
  return {
    url,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: accountShape(state, pull.author),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.commit ?? testMerge,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((name) => labelShape(state, name)),
    milestone: null,
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(state)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    head: {
      label: `${headOwner.login}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.head.sha,
      user: accountShape(state, headOwner),
      repo: innerRepositoryShape(state, pull.head.repository),
    },
    base: {
      label: `${state.owner.login}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha,
      user: accountShape(state, state.owner),
      repo: innerRepositoryShape(state, ownRepository(state)),
    },
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repositoryUrl(state)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: authorAssociation(state, pull.author),
    auto_merge: pull.autoMerge
      ? {
          enabled_by: accountShape(state, pull.autoMerge.enabledBy),
          merge_method: pull.autoMerge.method,
          commit_title: pull.title,
          commit_message: "",
        }
      : null,
    active_lock_reason: null,
    merged: pull.merged !== undefined,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeableState(pull, mergeable),
    merged_by: pull.merged ? accountShape(state, pull.merged.by) : null,
    comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: stat.commits,
    additions: stat.additions,
    deletions: stat.deletions,
    changed_files: stat.files,
  };
}

/** GitHub's "simple" pull request, as lists hold it: whether, by whom and how it can be merged is not in it. */
export async function simplePullRequestShape(state: State, pull: Pull) {
  const {
    merged,
    mergeable,
    rebaseable,
    mergeable_state,
    merged_by,
    comments,
    review_comments,
    maintainer_can_modify,
    commits,
    additions,
    deletions,
    changed_files,
    ...shape
  } = await pullRequestShape(state, pull);
  return shape;
}

function mergeableState(pull: Pull, mergeable: boolean | null): string {
  if (mergeable === null) return "unknown";
  if (!mergeable) return "dirty";
  return pull.draft ? "draft" : "clean";
}
