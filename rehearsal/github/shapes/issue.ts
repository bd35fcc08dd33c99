import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { Issue, Pull, State } from "../state.ts";
import { accountShape, authorAssociation, nodeId } from "./account.ts";
import { labelShape } from "./label.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

type IssueShape = RestEndpointMethodTypes["issues"]["get"]["response"]["data"];

/** GitHub's issue; a pull request is one too, told apart by `pull_request`. */
export function issueShape(state: State, issue: Issue | Pull): IssueShape {
  const url = `${repositoryUrl(state)}/issues/${issue.number}`;
  const pull = "head" in issue ? issue : undefined;
  const page = `${repositoryPage(state)}/${pull ? "pull" : "issues"}/${issue.number}`;
  return {
    url,
    repository_url: repositoryUrl(state),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    id: issue.id,
    node_id: nodeId("I", issue.id),
    number: issue.number,
    title: issue.title,
    user: accountShape(state, issue.author),
    labels: issue.labels.map((name) => labelShape(state, name)),
    state: issue.state,
    state_reason: "stateReason" in issue ? issue.stateReason : null,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: state.comments.filter((comment) => comment.issue === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: authorAssociation(state, issue.author),
    active_lock_reason: null,
    body: issue.body,
    closed_by: null,
    timeline_url: `${url}/timeline`,
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      "+1": 0,
      "-1": 0,
      laugh: 0,
      confused: 0,
      heart: 0,
      hooray: 0,
      eyes: 0,
      rocket: 0,
    },
    performed_via_github_app: null,
    ...(pull && {
      draft: pull.draft,
      pull_request: {
        url: `${repositoryUrl(state)}/pulls/${pull.number}`,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        merged_at: pull.merged?.at ?? null,
      },
    }),
  };
}
