import { type ChangedFile, changedFiles, mergeBase } from "../diff.ts";
import { type Call, notFound, type Route } from "../http.ts";
import type { Commit } from "../object-format.ts";
import { page } from "../page.ts";
import { commitShape } from "../shapes/commit.ts";
import { simplePullRequestShape } from "../shapes/pull-request.ts";
import { repositoryPage, repositoryUrl } from "../shapes/repository.ts";
import type { State } from "../state.ts";
import { safeRevision } from "./git-database.ts";

/** A comparison lists this many commits on its first page when nothing else is asked for. */
const COMPARED_COMMITS = 250;

/** Commits of the repository and comparisons between them. */
export function commitRoutes(state: State): Route[] {
  return [
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/commits/{commit_sha}/pulls",
      needs: [{ "pull-requests": "read" }],
      handle: async (call) => {
        const sha = await resolveCommit(state, call.params["commit_sha"] ?? "");
        const pulls = [...state.pulls.values()].filter(
          (pull) => pull.head.sha === sha || pull.merged?.commit === sha,
        );
        return page(
          call,
          state.origin,
          await Promise.all(pulls.map((pull) => simplePullRequestShape(state, pull))),
        );
      },
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/commits",
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const start = call.query.get("sha") ?? state.settings.defaultBranch;
        const from = await resolveCommit(state, start);
        const path = call.query.get("path");
        const list = await state.git.run(["rev-list", from, "--", ...(path ? [path] : [])]);
        const commits = await readCommits(state, list);
        return page(
          call,
          state.origin,
          commits.map((commit) => commitShape(state, commit)),
        );
      },
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/commits/{ref}",
      needs: [{ contents: "read" }],
      handle: async (call) => {
        const commit = await state.git.commitObject(await resolveCommit(state, call.params["ref"] ?? ""));
        if (!commit) throw notFound();
        const files = commit.parents[0] ? await changedFiles(state.git, commit.parents[0], commit.sha) : [];
        return {
          status: 200,
          body: {
            ...commitShape(state, commit),
            stats: {
              additions: files.reduce((sum, file) => sum + file.additions, 0),
              deletions: files.reduce((sum, file) => sum + file.deletions, 0),
              total: files.reduce((sum, file) => sum + file.additions + file.deletions, 0),
            },
            files: files.map((file) => fileShape(state, file, commit.sha)),
          },
        };
      },
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/compare/{basehead}",
      needs: [{ contents: "read" }],
      handle: (call) => compare(state, call),
    },
  ];
}

async function compare(state: State, call: Call) {
  const [baseName = "", headName = "", ...rest] = (call.params["basehead"] ?? "").split("...");
  if (!baseName || !headName || rest.length > 0) throw notFound();
  const [base, head] = await Promise.all([resolveCommit(state, baseName), resolveCommit(state, headName)]);
  const common = await mergeBase(state.git, base, head);
  if (!common) throw notFound();
  const [ahead, behind, files] = await Promise.all([
    state.git.run(["rev-list", "--reverse", "--topo-order", `${base}..${head}`]),
    state.git.run(["rev-list", "--count", `${head}..${base}`]),
    changedFiles(state.git, base, head),
  ]);
  const commits = await readCommits(state, ahead);
  const [baseCommit, commonCommit] = await Promise.all([
    state.git.commitObject(base),
    state.git.commitObject(common),
  ]);
  if (!baseCommit || !commonCommit) throw notFound();
  const behindBy = Number(behind);
  const url = `${repositoryUrl(state)}/compare/${baseName}...${headName}`;
  const web = `${repositoryPage(state)}/compare/${baseName}...${headName}`;
  const listed = page(
    call,
    state.origin,
    commits.slice(0, call.query.has("per_page") ? undefined : COMPARED_COMMITS),
  );
  return {
    status: 200,
    headers: listed.headers ?? {},
    body: {
      url,
      html_url: web,
      permalink_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: commitShape(state, baseCommit),
      merge_base_commit: commitShape(state, commonCommit),
      status:
        commits.length === 0 && behindBy === 0
          ? "identical"
          : behindBy === 0
            ? "ahead"
            : commits.length === 0
              ? "behind"
              : "diverged",
      ahead_by: commits.length,
      behind_by: behindBy,
      total_commits: commits.length,
      commits: (listed.body as Commit[]).map((commit) => commitShape(state, commit)),
      files: files.slice(0, 300).map((file) => fileShape(state, file, head)),
    },
  };
}

async function readCommits(state: State, list: string): Promise<Commit[]> {
  const commits = await Promise.all(
    list
      .split("\n")
      .filter(Boolean)
      .map((sha) => state.git.commitObject(sha)),
  );
  return commits.filter((commit) => commit !== undefined);
}

async function resolveCommit(state: State, name: string): Promise<string> {
  const revision = safeRevision(name);
  const branch = await state.git.resolve(`refs/heads/${revision}^{commit}`);
  const sha = branch ?? (await state.git.resolve(`${revision}^{commit}`));
  if (!sha) throw notFound();
  return sha;
}

/** GitHub's "diff entry": one changed file. */
export function fileShape(state: State, file: ChangedFile, head: string) {
  const encoded = file.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repositoryPage(state)}/blob/${head}/${encoded}`,
    raw_url: `${repositoryPage(state)}/raw/${head}/${encoded}`,
    contents_url: `${repositoryUrl(state)}/contents/${encoded}?ref=${head}`,
    ...(file.previousPath !== undefined && { previous_filename: file.previousPath }),
  };
}
