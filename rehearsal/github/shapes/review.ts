import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { Pull, Review, State } from "../state.ts";
import { accountShape, authorAssociation, nodeId } from "./account.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

/** GitHub's pull request review. */
export function reviewShape(
  state: State,
  pull: Pull,
  review: Review,
): RestEndpointMethodTypes["pulls"]["getReview"]["response"]["data"] {
  const page = `${repositoryPage(state)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const pullUrl = `${repositoryUrl(state)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId("PRR", review.id),
    user: accountShape(state, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pullUrl,
    author_association: authorAssociation(state, review.author),
    _links: { html: { href: page }, pull_request: { href: pullUrl } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
  };
}
