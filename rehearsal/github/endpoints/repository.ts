import { notFound, type Route } from "../http.ts";
import { accountShape } from "../shapes/account.ts";
import { repositoryShape } from "../shapes/repository.ts";
import type { State } from "../state.ts";

/** The repository itself, its branches and who may do what in it. */
export function repositoryRoutes(state: State): Route[] {
  return [
    {
      method: "GET",
      path: "/repos/{owner}/{repo}",
      needs: [{ metadata: "read" }],
      handle: (call) => {
        const role = call.token.kind === "person" ? call.token.role : "none";
        const permissions = {
          admin: role === "admin",
          maintain: role === "admin" || role === "maintain",
          push: ["admin", "maintain", "write"].includes(role),
          triage: role !== "none" && role !== "read",
          pull: true,
        };
        return {
          status: 200,
          body: { ...repositoryShape(state), ...(call.token.kind === "person" && { permissions }) },
        };
      },
    },
    {
      method: "GET",
      path: "/repos/{owner}/{repo}/collaborators/{username}/permission",
      needs: [{ metadata: "read" }],
      handle: (call) => {
        const person = state.people.get(call.params["username"] ?? "");
        if (!person) throw notFound();
        const legacy = { maintain: "write", triage: "read" } as Record<string, string>;
        const permission = legacy[person.role] ?? person.role;
        return {
          status: 200,
          body: {
            permission,
            role_name: person.role,
            user: { ...accountShape(state, person), role_name: person.role },
          },
        };
      },
    },
  ];
}
