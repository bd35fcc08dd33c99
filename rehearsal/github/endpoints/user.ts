import type { Route } from "../http.ts";
import { actorOf } from "../pull-events.ts";
import { accountShape } from "../shapes/account.ts";
import type { State } from "../state.ts";

const JOINED = "2026-01-01T00:00:00Z";

/** Whose token it is. */
export function userRoutes(state: State): Route[] {
  return [
    {
      method: "GET",
      path: "/user",
      audience: "user",
      handle: (call) => ({
        status: 200,
        body: {
          ...accountShape(state, actorOf(state, call.token)),
          name: null,
          company: null,
          blog: "",
          location: null,
          email: null,
          hireable: null,
          bio: null,
          twitter_username: null,
          public_repos: 0,
          public_gists: 0,
          followers: 0,
          following: 0,
          created_at: JOINED,
          updated_at: JOINED,
        },
      }),
    },
  ];
}
