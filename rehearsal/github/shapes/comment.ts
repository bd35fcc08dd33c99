import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { Comment, State } from "../state.ts";
import { accountShape, actionsApp, authorAssociation, nodeId } from "./account.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

/** GitHub's issue comment. */
export function commentShape(
  state: State,
  comment: Comment,
): RestEndpointMethodTypes["issues"]["getComment"]["response"]["data"] {
  const kind = state.pulls.has(comment.issue) ? "pull" : "issues";
  return {
    url: `${repositoryUrl(state)}/issues/comments/${comment.id}`,
    html_url: `${repositoryPage(state)}/${kind}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(state)}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: accountShape(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: authorAssociation(state, comment.author),
    performed_via_github_app: comment.byActions ? actionsApp(state) : null,
  };
}
