import type { RestEndpointMethodTypes } from "@octokit/rest";
import { ACTIONS_APP_ID, ACTIONS_BOT, type Account, type State } from "../state.ts";

export type SimpleUser = RestEndpointMethodTypes["pulls"]["get"]["response"]["data"]["user"];

export function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}${id}`).toString("base64url");
}

/** GitHub's "simple user". */
export function accountShape(state: State, account: Account): SimpleUser {
  const url = `${state.origin}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId("U", account.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: "",
    url,
    html_url: `https://github.com/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
    user_view_type: "public",
  };
}

/** The GitHub Actions app, as it stands on comments and checks made with a job's token. */
export function actionsApp(
  state: State,
): NonNullable<RestEndpointMethodTypes["checks"]["get"]["response"]["data"]["app"]> {
  return {
    id: ACTIONS_APP_ID,
    client_id: "Iv1.0000000000000000",
    slug: "github-actions",
    node_id: nodeId("A", ACTIONS_APP_ID),
    owner: accountShape(state, { id: 9919, login: "github", type: "Organization" }),
    name: "GitHub Actions",
    description: "Automate your workflow from idea to production",
    external_url: "https://help.github.com/en/actions",
    html_url: "https://github.com/apps/github-actions",
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2025-03-07T16:35:00Z",
    permissions: { actions: "write", checks: "write", contents: "write", metadata: "read" },
    events: ["check_run", "check_suite", "push"],
  };
}

/** How GitHub describes somebody's relation to the repository. */
export function authorAssociation(state: State, account: Account): "MEMBER" | "CONTRIBUTOR" | "NONE" {
  if (account.id === ACTIONS_BOT.id) return "CONTRIBUTOR";
  const role = state.people.get(account.login)?.role ?? "none";
  return role === "none" ? "NONE" : "MEMBER";
}

/** GitHub's "organization simple", as it stands in webhook payloads. */
export function organizationShape(state: State, organization: Account) {
  const url = `${state.origin}/orgs/${encodeURIComponent(organization.login)}`;
  return {
    login: organization.login,
    id: organization.id,
    node_id: nodeId("O", organization.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${organization.id}?v=4`,
    description: null,
  };
}
