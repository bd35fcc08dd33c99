import { ApiError, optionalText, type Route, validationFailed } from "../http.ts";
import { page } from "../page.ts";
import { actorOf } from "../pull-events.ts";
import { reviewShape } from "../shapes/review.ts";
import type { ReviewState, State } from "../state.ts";
import { pullOf } from "./pulls.ts";

const EVENTS: Readonly<Record<string, ReviewState>> = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
};

/** Reviews of a pull request. Authors cannot approve their own. */
export function reviewRoutes(state: State): Route[] {
  const path = "/repos/{owner}/{repo}/pulls/{pull_number}/reviews";
  return [
    {
      method: "GET",
      path,
      needs: [{ "pull-requests": "read" }],
      handle: (call) => {
        const pull = pullOf(state, call);
        return page(
          call,
          state.origin,
          pull.reviews.map((review) => reviewShape(state, pull, review)),
        );
      },
    },
    {
      method: "POST",
      path,
      needs: [{ "pull-requests": "write" }],
      handle: (call) => {
        const pull = pullOf(state, call);
        const author = actorOf(state, call.token);
        const event = optionalText(call, "event") ?? "";
        const verdict = event === "" ? "PENDING" : EVENTS[event];
        if (!verdict) throw validationFailed("PullRequestReview", "event", "invalid");
        if (verdict === "APPROVED" && author.id === pull.author.id)
          throw new ApiError(422, "Unprocessable Entity", ["Can not approve your own pull request"]);
        const review = {
          id: state.nextId("review"),
          author,
          state: verdict,
          body: optionalText(call, "body") ?? "",
          commit: optionalText(call, "commit_id") ?? pull.head.sha,
          submittedAt: state.clock.iso(),
        };
        pull.reviews.push(review);
        return { status: 200, body: reviewShape(state, pull, review) };
      },
    },
  ];
}
