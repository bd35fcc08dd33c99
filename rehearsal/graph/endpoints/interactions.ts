import { firstAtOrAfter, type History } from "../history.ts";
import { type Call, collection, missingPermission, type Reply, serviceError } from "../http.ts";
import { COPILOT_PLAN_ID, findUser } from "../tenant.ts";

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 100;
const OPTIONS: ReadonlySet<string> = new Set(["$top", "$filter", "$skiptoken"]);

/** `GET /v1.0/copilot/users/{id}/interactionHistory/getAllEnterpriseInteractions`, paths in any case. */
export function interactionsEndpoint(call: Call): Reply | undefined {
  const [, copilot, users, id = "", history, action, ...rest] = call.segments;
  const path = [copilot, users, history, action].join("/").toLowerCase();
  if (path !== "copilot/users/interactionhistory/getallenterpriseinteractions" || rest.length > 0)
    return undefined;
  const missing = missingPermission(call, ["AiEnterpriseInteraction.Read.All"], "Forbidden");
  if (missing !== undefined) return missing;
  const user = findUser(call.tenant, id);
  if (user?.history === undefined) {
    return serviceError(404, "ResourceNotFound", "The user does not have a mailbox.");
  }
  if (
    !user.assignedPlans.some(
      (plan) => plan.servicePlanId === COPILOT_PLAN_ID && plan.capabilityStatus === "Enabled",
    )
  ) {
    return serviceError(403, "Forbidden", "The user does not have a valid Copilot license.");
  }
  return answer(call, user.history);
}

/** Where a paging stands; travels inside the opaque `$skiptoken`. */
interface Position {
  readonly skip: number;
  readonly top: number;
  readonly filter: string | null;
}

function answer(call: Call, history: History): Reply {
  const { query, tenant, url } = call;
  const unknown = [...query.keys()].find((key) => !OPTIONS.has(key));
  if (unknown !== undefined)
    return serviceError(400, "BadRequest", `Query option '${unknown}' is not allowed.`);
  const position = positionOf(query);
  if (position === undefined) return serviceError(400, "BadRequest", "Invalid skip token.");
  const filter = position.filter === null ? {} : parseFilter(position.filter);
  if ("refusal" in filter) return filter.refusal;
  if (filter.after !== undefined && tenant.dateFilter === "refused") {
    return serviceError(400, "BadRequest", "Missing 'createdDateTime' value");
  }
  const [from, to] =
    filter.after === undefined || tenant.dateFilter === "ignored"
      ? [0, history.length]
      : [firstAtOrAfter(history, filter.after + 1), firstAtOrAfter(history, filter.before)];
  // Newest first, as the documented samples are; the order is not promised.
  const newest = to - 1 - position.skip;
  const oldest = Math.max(from, newest - position.top + 1);
  const value: unknown[] = [];
  for (let index = newest; index >= oldest; index -= 1) {
    const entry = history.at(index);
    if (filter.apps === undefined || filter.apps.includes(String(entry["appClass"]))) value.push(entry);
  }
  if (oldest <= from) return collection(url, value);
  const next = new URL(url.pathname, url);
  next.searchParams.set("$skiptoken", skipToken({ ...position, skip: position.skip + position.top }));
  return collection(url, value, next.href);
}

function positionOf(query: URLSearchParams): Position | undefined {
  const token = query.get("$skiptoken");
  if (token === null) {
    const top = query.get("$top");
    const size = top === null ? DEFAULT_PAGE : Number(top);
    if (!Number.isInteger(size) || size < 1) return undefined;
    return { skip: 0, top: Math.min(size, LARGEST_PAGE), filter: query.get("$filter") };
  }
  try {
    const [skip, top, ...filter] = Buffer.from(token, "base64url").toString("utf8").split("#");
    return { skip: Number(skip), top: Number(top), filter: filter.join("#") || null };
  } catch {
    return undefined;
  }
}

function skipToken({ skip, top, filter }: Position): string {
  return Buffer.from(`${skip}#${top}#${filter ?? ""}`).toString("base64url");
}

type Filter =
  | { readonly after?: never; readonly before?: never; readonly apps?: readonly string[] }
  | { readonly after: number; readonly before: number; readonly apps?: readonly string[] };

/** Only what the documentation shows: `appClass eq` joined by `or`, and a date window with both bounds, strict. */
function parseFilter(text: string): Filter | { readonly refusal: Reply } {
  const dates = /^createdDateTime gt (\S+) and createdDateTime lt (\S+)$/.exec(text);
  if (dates !== null) {
    const [after, before] = [Date.parse(dates[1] ?? ""), Date.parse(dates[2] ?? "")];
    if (Number.isNaN(after) || Number.isNaN(before)) {
      return { refusal: serviceError(400, "BadRequest", "Invalid date in $filter.") };
    }
    return { after, before };
  }
  if (/^createdDateTime (gt|lt) \S+$/.test(text)) {
    return { refusal: serviceError(500, "InternalServerError", "Failed to execute request.") };
  }
  const apps = text.split(" or ").map((term) => /^appClass eq '([^']+)'$/.exec(term)?.[1]);
  if (apps.every((app) => app !== undefined)) return { apps };
  const property = /^(\w+)/.exec(text)?.[1] ?? "";
  return {
    refusal: serviceError(
      400,
      "BadRequest",
      `The entity property '${property}' and operationKind is not allowed in $filter query.`,
    ),
  };
}
