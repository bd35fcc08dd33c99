import { mayManage } from "./access.ts";
import { ApiError, type Call, notFound, optionalText, type Reply, validationFailed } from "./http.ts";
import { actorOf, adoptHead, announce } from "./pull-events.ts";
import { pullRequestShape } from "./shapes/pull-request.ts";
import type { Pull, State } from "./state.ts";

/** Edits, retargets, closes or reopens as `PATCH /pulls/{n}` does. Call inside `exclusively`. */
export async function updatePull(state: State, call: Call, pull: Pull): Promise<Reply> {
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
