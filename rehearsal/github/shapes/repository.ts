import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { HeadRepository, State } from "../state.ts";
import { accountShape, nodeId } from "./account.ts";

type FullRepository = RestEndpointMethodTypes["repos"]["get"]["response"]["data"];

/** The repository's own place among those a pull request can come from. */
export function ownRepository(state: State): HeadRepository {
  return {
    id: state.repositoryId,
    owner: state.owner,
    name: state.repositoryName,
    fork: false,
    git: state.git,
  };
}

export function fullName(repository: Pick<HeadRepository, "owner" | "name">): string {
  return `${repository.owner.login}/${repository.name}`;
}

/** API address of the repository, without a final slash. */
export function repositoryUrl(state: State): string {
  return `${state.origin}/repos/${state.owner.login}/${state.repositoryName}`;
}

/** Address of the repository's web page. */
export function repositoryPage(state: State): string {
  return `https://github.com/${state.owner.login}/${state.repositoryName}`;
}

/** GitHub's "full repository", which is also a valid "repository" and "minimal repository". */
export function repositoryShape(state: State, repository: HeadRepository = ownRepository(state)) {
  const name = fullName(repository);
  const url = `${state.origin}/repos/${name}`;
  const page = `https://github.com/${name}`;
  const openPulls = [...state.pulls.values()].filter((pull) => pull.state === "open").length;
  const openIssues = [...state.issues.values()].filter((issue) => issue.state === "open").length;
  const allowed = state.settings.allowedMergeMethods;
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: name,
    private: state.private,
    owner: accountShape(state, repository.owner),
    html_url: page,
    description: null,
    fork: repository.fork,
    url,
    forks_url: `${url}/forks`,
    keys_url: `${url}/keys{/key_id}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    teams_url: `${url}/teams`,
    hooks_url: `${url}/hooks`,
    issue_events_url: `${url}/issues/events{/number}`,
    events_url: `${url}/events`,
    assignees_url: `${url}/assignees{/user}`,
    branches_url: `${url}/branches{/branch}`,
    tags_url: `${url}/tags`,
    blobs_url: `${url}/git/blobs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    trees_url: `${url}/git/trees{/sha}`,
    statuses_url: `${url}/statuses/{sha}`,
    languages_url: `${url}/languages`,
    stargazers_url: `${url}/stargazers`,
    contributors_url: `${url}/contributors`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    commits_url: `${url}/commits{/sha}`,
    git_commits_url: `${url}/git/commits{/sha}`,
    comments_url: `${url}/comments{/number}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    contents_url: `${url}/contents/{+path}`,
    compare_url: `${url}/compare/{base}...{head}`,
    merges_url: `${url}/merges`,
    archive_url: `${url}/{archive_format}{/ref}`,
    downloads_url: `${url}/downloads`,
    issues_url: `${url}/issues{/number}`,
    pulls_url: `${url}/pulls{/number}`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    labels_url: `${url}/labels{/name}`,
    releases_url: `${url}/releases{/id}`,
    deployments_url: `${url}/deployments`,
    created_at: "2026-11-01T08:00:00Z",
    updated_at: "2026-11-01T08:00:00Z",
    pushed_at: state.clock.iso(),
    git_url: `git://github.com/${name}.git`,
    ssh_url: `git@github.com:${name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: false,
    has_downloads: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: openPulls + openIssues,
    license: null,
    allow_forking: false,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: state.private ? "private" : "public",
    forks: 0,
    open_issues: openPulls + openIssues,
    watchers: 0,
    default_branch: state.settings.defaultBranch,
    network_count: 0,
    subscribers_count: 0,
    allow_merge_commit: allowed.includes("merge"),
    allow_squash_merge: allowed.includes("squash"),
    allow_rebase_merge: allowed.includes("rebase"),
    allow_auto_merge: false,
    delete_branch_on_merge: false,
  } satisfies FullRepository;
}

/** GitHub's "repository", as it stands inside a pull request: without the counts only the full one has. */
export function innerRepositoryShape(state: State, repository?: HeadRepository) {
  const { network_count, subscribers_count, ...shape } = repositoryShape(state, repository);
  return shape;
}

/** GitHub's "minimal repository", as it stands inside a workflow run: without its merge settings. */
export function minimalRepositoryShape(state: State) {
  const { allow_merge_commit, allow_squash_merge, allow_rebase_merge, allow_auto_merge, ...shape } =
    repositoryShape(state);
  return shape;
}
