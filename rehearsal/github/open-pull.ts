import { type Call, optionalText, type Reply, requiredText, validationFailed } from "./http.ts";
import { actorOf, adoptHead, announce } from "./pull-events.ts";
import { pullRequestShape } from "./shapes/pull-request.ts";
import { ownRepository } from "./shapes/repository.ts";
import type { HeadRepository, Pull, State } from "./state.ts";

/** Opens a pull request as `POST /pulls` does. Call inside `exclusively`. */
export async function openPull(state: State, call: Call): Promise<Reply> {
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
