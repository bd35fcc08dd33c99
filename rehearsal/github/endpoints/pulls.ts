import { changedFiles } from "../diff.ts";
import { type Call, notFound, optionalText, pathNumber, type Route, validationFailed } from "../http.ts";
import { mergePull } from "../merge-pull.ts";
import { openPull } from "../open-pull.ts";
import { page } from "../page.ts";
import { actorOf } from "../pull-events.ts";
import { commitShape } from "../shapes/commit.ts";
import { pullRequestShape, simplePullRequestShape } from "../shapes/pull-request.ts";
import type { Pull, State } from "../state.ts";
import { updatePull } from "../update-pull.ts";
import { fileShape } from "./commits.ts";

const LARGEST_LIST_OF_FILES = 3000;

/** Pull requests: reading, opening, changing, merging. */
export function pullRoutes(state: State): Route[] {
  const base = "/repos/{owner}/{repo}/pulls";
  const one = `${base}/{pull_number}`;
  return [
    {
      method: "GET",
      path: base,
      needs: [{ "pull-requests": "read" }],
      handle: async (call) => {
        const pulls = listed(state, call);
        return page(
          call,
          state.origin,
          await Promise.all(pulls.map((pull) => simplePullRequestShape(state, pull))),
        );
      },
    },
    {
      method: "POST",
      path: base,
      needs: [{ "pull-requests": "write" }],
      handle: (call) => state.exclusively(() => openPull(state, call)),
    },
    {
      method: "GET",
      path: one,
      needs: [{ "pull-requests": "read" }],
      handle: async (call) => ({ status: 200, body: await pullRequestShape(state, pullOf(state, call)) }),
    },
    {
      method: "PATCH",
      path: one,
      needs: [{ "pull-requests": "write" }],
      handle: (call) => state.exclusively(() => updatePull(state, call, pullOf(state, call))),
    },
    {
      method: "GET",
      path: `${one}/files`,
      needs: [{ "pull-requests": "read" }],
      handle: async (call) => {
        const pull = pullOf(state, call);
        const files = await changedFiles(state.git, pull.base.sha, pull.head.sha);
        return page(
          call,
          state.origin,
          files.slice(0, LARGEST_LIST_OF_FILES).map((file) => fileShape(state, file, pull.head.sha)),
        );
      },
    },
    {
      method: "GET",
      path: `${one}/commits`,
      needs: [{ "pull-requests": "read" }],
      handle: async (call) => {
        const pull = pullOf(state, call);
        const list = await state.git.run(["rev-list", "--reverse", `${pull.base.sha}..${pull.head.sha}`]);
        const commits = await Promise.all(
          list
            .split("\n")
            .filter(Boolean)
            .map((sha) => state.git.commitObject(sha)),
        );
        return page(
          call,
          state.origin,
          commits.filter((commit) => commit !== undefined).map((commit) => commitShape(state, commit)),
        );
      },
    },
    {
      method: "GET",
      path: `${one}/merge`,
      needs: [{ "pull-requests": "read" }],
      handle: (call) => {
        if (!pullOf(state, call).merged) throw notFound();
        return { status: 204 };
      },
    },
    {
      method: "PUT",
      path: `${one}/merge`,
      needs: [{ contents: "write" }],
      handle: (call) => {
        const pull = pullOf(state, call);
        return state.exclusively(async () => {
          const sha = await mergePull(state, pull, {
            by: actorOf(state, call.token),
            method: mergeMethod(call),
            expectedHead: optionalText(call, "sha"),
            title: optionalText(call, "commit_title"),
            message: optionalText(call, "commit_message"),
          });
          return { status: 200, body: { sha, merged: true, message: "Pull Request successfully merged" } };
        });
      },
    },
  ];
}

/** The pull request a path names; 404 where there is none. */
export function pullOf(state: State, call: Call, name = "pull_number"): Pull {
  const pull = state.pulls.get(pathNumber(call, name));
  if (!pull) throw notFound();
  return pull;
}

function listed(state: State, call: Call): Pull[] {
  const wanted = call.query.get("state") ?? "open";
  const head = call.query.get("head");
  const base = call.query.get("base");
  const key = call.query.get("sort") === "updated" ? "updatedAt" : "createdAt";
  const ascending = (call.query.get("direction") ?? "desc") === "asc";
  return [...state.pulls.values()]
    .filter((pull) => wanted === "all" || pull.state === wanted)
    .filter((pull) => !base || pull.base.ref === base)
    .filter((pull) => !head || `${pull.head.repository.owner.login}:${pull.head.ref}` === head)
    .sort((one, other) => {
      const order = one[key].localeCompare(other[key]) || one.number - other.number;
      return ascending ? order : -order;
    });
}

function mergeMethod(call: Call): "merge" | "squash" | "rebase" {
  const value = optionalText(call, "merge_method") ?? "merge";
  if (value !== "merge" && value !== "squash" && value !== "rebase")
    throw validationFailed("PullRequest", "merge_method", "invalid");
  return value;
}
