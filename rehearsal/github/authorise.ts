import { acceptedPermissions, isAllowed, type Token } from "./access.ts";
import { ApiError, type Route } from "./http.ts";
import type { State } from "./state.ts";

/** 401 for a bad token, 404 for what it must not know of, 403 for what it may see and not do. */
export function authorise(
  state: State,
  route: Route,
  params: Readonly<Record<string, string>>,
  token: Token | undefined,
  bearer: string | undefined,
): void {
  if (bearer !== undefined && (!token || (token.kind === "job" && token.expired)))
    throw new ApiError(401, "Bad credentials");
  if (route.audience === "user") {
    if (!token) throw new ApiError(401, "Requires authentication");
    return;
  }
  const ours =
    params["owner"]?.toLowerCase() === state.owner.login.toLowerCase() &&
    params["repo"]?.toLowerCase() === state.repositoryName.toLowerCase();
  if (!ours || !token || (token.kind === "person" && token.role === "none"))
    throw new ApiError(404, "Not Found");
  if (isAllowed(token, route.needs ?? [])) return;
  if (token.kind === "job")
    throw new ApiError(403, "Resource not accessible by integration", undefined, {
      "x-accepted-github-permissions": acceptedPermissions(route.needs ?? []),
    });
  // To people without the right, GitHub hides what they could change only as an administrator or writer.
  throw route.method === "GET"
    ? new ApiError(404, "Not Found")
    : new ApiError(403, "Must have push access to repository");
}
