import { ApiError, optionalText, type Route, validationFailed } from "../http.ts";
import { page } from "../page.ts";
import { actorOf } from "../pull-events.ts";
import { accountShape, nodeId } from "../shapes/account.ts";
import { repositoryUrl } from "../shapes/repository.ts";
import type { CommitStatus, State } from "../state.ts";

const LONGEST_DESCRIPTION = 140;

/** Commit statuses. */
export function statusRoutes(state: State): Route[] {
  return [
    {
      method: "POST",
      path: "/repos/{owner}/{repo}/statuses/{sha}",
      needs: [{ statuses: "write" }],
      handle: async (call) => {
        const sha = call.params["sha"] ?? "";
        if (!/^[0-9a-f]{40}$/.test(sha) || !(await state.git.commitObject(sha)))
          throw new ApiError(422, `No commit found for SHA: ${sha}`);
        const value = optionalText(call, "state");
        if (value !== "error" && value !== "failure" && value !== "pending" && value !== "success")
          throw validationFailed(
            "Status",
            "state",
            "custom",
            "State must be one of: 'pending', 'success', 'error', 'failure'",
          );
        const description = optionalText(call, "description") ?? null;
        if (description && description.length > LONGEST_DESCRIPTION)
          throw validationFailed(
            "Status",
            "description",
            "custom",
            "description is too long (maximum is 140 characters)",
          );
        const status: CommitStatus = {
          id: state.nextId("status"),
          sha,
          state: value,
          context: optionalText(call, "context") ?? "default",
          description,
          targetUrl: optionalText(call, "target_url") ?? null,
          creator: actorOf(state, call.token),
          createdAt: state.clock.iso(),
        };
        state.statuses.push(status);
        return { status: 201, body: statusShape(state, status) };
      },
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/commits/{ref}/statuses",
      needs: [{ statuses: "read" }],
      handle: (call) => {
        const found = state.statuses.filter((status) => status.sha === call.params["ref"]).reverse();
        return page(
          call,
          state.origin,
          found.map((status) => statusShape(state, status)),
        );
      },
    },
  ];
}

function statusShape(state: State, status: CommitStatus) {
  return {
    url: `${repositoryUrl(state)}/statuses/${status.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${status.creator.id}?v=4`,
    id: status.id,
    node_id: nodeId("SC", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: accountShape(state, status.creator),
  };
}
