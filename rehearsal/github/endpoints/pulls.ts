import { mayManage } from "../access.ts";
import { changedFiles } from "../diff.ts";
import {
  ApiError,
  type Call,
  notFound,
  optionalText,
  pathNumber,
  type Route,
  requiredText,
  validationFailed,
} from "../http.ts";
import { mergePull } from "../merge-pull.ts";
import { page } from "../page.ts";
import { actorOf, adoptHead, announce } from "../pull-events.ts";
import { commitShape } from "../shapes/commit.ts";
import { pullRequestShape, simplePullRequestShape } from "../shapes/pull-request.ts";
import { ownRepository } from "../shapes/repository.ts";
import type { HeadRepository, Pull, State } from "../state.ts";
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
      handle: (call) => state.exclusively(() => open(state, call)),
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
      handle: (call) => state.exclusively(() => update(state, call)),
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

async function open(state: State, call: Call) {
  const author = actorOf(state, call.token);
  const title = requiredText(call, "PullRequest", "title");
  const baseRef = requiredText(call, "PullRequest", "base");
  const { repository, ref } = headOf(state, requiredText(call, "PullRequest", "head"));
  const baseSha = await state.git.resolve(`refs/heads/${baseRef}`);
  if (!baseSha) throw validationFailed("PullRequest", "base", "invalid");
  const headSha = await repository.git.resolve(`refs/heads/${ref}`);
  if (!headSha) throw validationFailed("PullRequest", "head", "invalid");
  const label = `${repository.owner.login}:${ref}`;
  const duplicate = [...state.pulls.values()].some(
    (pull) =>
      pull.state === "open" &&
      pull.head.repository.id === repository.id &&
      pull.head.ref === ref &&
      pull.base.ref === baseRef,
  );
  if (duplicate)
    throw validationFailed("PullRequest", "head", "custom", `A pull request already exists for ${label}.`);
  const now = state.clock.iso();
  const pull: Pull = {
    id: state.nextId("pull"),
    number: state.nextNumber(),
    title,
    body: optionalText(call, "body") ?? null,
    author,
    state: "open",
    draft: call.json["draft"] === true,
    base: { ref: baseRef, sha: baseSha },
    head: { ref, sha: headSha, repository },
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    merged: undefined,
    testMerge: undefined,
    autoMerge: undefined,
    labels: [],
    reviews: [],
  };
  await adoptHead(state, pull, headSha);
  const ahead = await state.git.run(["rev-list", "--count", `${baseSha}..${headSha}`]);
  if (ahead.trim() === "0")
    throw validationFailed("PullRequest", "head", "custom", `No commits between ${baseRef} and ${ref}`);
  state.pulls.set(pull.number, pull);
  await announce(state, pull, "opened", author);
  return { status: 201, body: await pullRequestShape(state, pull) };
}

function headOf(state: State, head: string): { repository: HeadRepository; ref: string } {
  const [first = "", second] = head.split(":");
  if (second === undefined || first === state.owner.login)
    return { repository: ownRepository(state), ref: second ?? first };
  const fork = state.forks.get(first);
  if (!fork) throw validationFailed("PullRequest", "head", "invalid");
  return { repository: fork, ref: second };
}

async function update(state: State, call: Call) {
  const pull = pullOf(state, call);
  if (!mayManage(call.token, pull.author.login)) throw notFound();
  const sender = actorOf(state, call.token);
  const changes: Record<string, unknown> = {};
  const title = optionalText(call, "title");
  if (title !== undefined && title !== pull.title) {
    changes["title"] = { from: pull.title };
    pull.title = title;
  }
  const body = optionalText(call, "body");
  if (body !== undefined && body !== pull.body) {
    changes["body"] = { from: pull.body };
    pull.body = body;
  }
  const base = optionalText(call, "base");
  if (base !== undefined && base !== pull.base.ref) {
    if (pull.state === "closed")
      throw validationFailed(
        "PullRequest",
        "base",
        "invalid",
        "Cannot change the base branch of a closed pull request.",
      );
    const sha = await state.git.resolve(`refs/heads/${base}`);
    if (!sha) throw validationFailed("PullRequest", "base", "invalid");
    changes["base"] = { ref: { from: pull.base.ref }, sha: { from: pull.base.sha } };
    pull.base = { ref: base, sha };
  }
  if (Object.keys(changes).length > 0) {
    pull.updatedAt = state.clock.iso();
    await announce(state, pull, "edited", sender, { changes });
  }
  const target = optionalText(call, "state");
  if (target === "closed" && pull.state === "open") {
    pull.state = "closed";
    pull.closedAt = pull.updatedAt = state.clock.iso();
    await announce(state, pull, "closed", sender);
  } else if (target === "open" && pull.state === "closed") {
    if (pull.merged)
      throw validationFailed(
        "PullRequest",
        "state",
        "invalid",
        "state cannot be changed. The pull request has already been merged.",
      );
    const sha = await pull.head.repository.git.resolve(`refs/heads/${pull.head.ref}`);
    if (!sha)
      throw validationFailed(
        "PullRequest",
        "state",
        "invalid",
        `state cannot be changed. The ${pull.head.ref} branch has been deleted.`,
      );
    pull.state = "open";
    pull.closedAt = null;
    await adoptHead(state, pull, sha);
    await announce(state, pull, "reopened", sender);
  } else if (target !== undefined && target !== "open" && target !== "closed")
    throw new ApiError(422, "Validation Failed", [
      { resource: "PullRequest", field: "state", code: "invalid" },
    ]);
  return { status: 200, body: await pullRequestShape(state, pull) };
}
