import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { Commit } from "../object-format.ts";
import { ACTIONS_BOT, type Account, type State } from "../state.ts";
import { accountShape, nodeId } from "./account.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

type GitCommit = RestEndpointMethodTypes["git"]["getCommit"]["response"]["data"];
type ListedCommit = RestEndpointMethodTypes["repos"]["listCommits"]["response"]["data"][number];

/** The account that signs and commits what is done in GitHub's web page or through its API. */
export const WEB_FLOW: Account = { id: 19864447, login: "web-flow", type: "User" };

/** A commit as the git database endpoints answer it. */
export function gitCommitShape(state: State, commit: Commit): GitCommit {
  return {
    sha: commit.sha,
    node_id: nodeId("C", Number.parseInt(commit.sha.slice(0, 8), 16)),
    url: `${repositoryUrl(state)}/git/commits/${commit.sha}`,
    html_url: `${repositoryPage(state)}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${repositoryUrl(state)}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repositoryUrl(state)}/git/commits/${sha}`,
      html_url: `${repositoryPage(state)}/commit/${sha}`,
    })),
    verification: verification(state, commit),
  };
}

/** A commit as the repository's commit list, comparison and pull request answer it. */
export function commitShape(state: State, commit: Commit): ListedCommit {
  const url = `${repositoryUrl(state)}/commits/${commit.sha}`;
  const author = accountOf(state, commit.author.email);
  const committer = accountOf(state, commit.committer.email);
  return {
    sha: commit.sha,
    node_id: nodeId("C", Number.parseInt(commit.sha.slice(0, 8), 16)),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${repositoryUrl(state)}/git/trees/${commit.tree}` },
      url: `${repositoryUrl(state)}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: verification(state, commit),
    },
    url,
    html_url: `${repositoryPage(state)}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    author: author ? accountShape(state, author) : null,
    committer: committer ? accountShape(state, committer) : null,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repositoryUrl(state)}/commits/${sha}`,
      html_url: `${repositoryPage(state)}/commit/${sha}`,
    })),
  };
}

function verification(state: State, commit: Commit): GitCommit["verification"] {
  const verified = state.signedCommits.has(commit.sha);
  return {
    verified,
    reason: verified ? "valid" : "unsigned",
    signature: verified ? "-----BEGIN PGP SIGNATURE-----\nrehearsal\n-----END PGP SIGNATURE-----\n" : null,
    payload: verified ? `tree ${commit.tree}\n` : null,
    verified_at: verified ? commit.committer.date : null,
  };
}

/** The address GitHub gives somebody for commits made on their behalf. */
export function noreplyAddress(account: Account): string {
  return account.id === WEB_FLOW.id
    ? "noreply@github.com"
    : `${account.id}+${account.login}@users.noreply.github.com`;
}

function accountOf(state: State, email: string): Account | undefined {
  return [WEB_FLOW, ACTIONS_BOT, ...state.people.values()].find(
    (account) => noreplyAddress(account) === email,
  );
}
