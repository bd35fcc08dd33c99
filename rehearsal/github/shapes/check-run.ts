import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { CheckRun, State } from "../state.ts";
import { actionsApp, nodeId } from "./account.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

type CheckRunShape = RestEndpointMethodTypes["checks"]["get"]["response"]["data"];

/** GitHub's check run. */
export function checkRunShape(state: State, check: CheckRun): CheckRunShape {
  const url = `${repositoryUrl(state)}/check-runs/${check.id}`;
  return {
    id: check.id,
    node_id: nodeId("CR", check.id),
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `${repositoryPage(state)}/runs/${check.id}`,
    details_url: check.detailsUrl ?? `${repositoryPage(state)}/runs/${check.id}`,
    status: check.status,
    conclusion: check.conclusion as CheckRunShape["conclusion"],
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: {
      title: check.output.title,
      summary: check.output.summary,
      text: check.output.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.suite },
    app: actionsApp(state),
    pull_requests: [],
  };
}
