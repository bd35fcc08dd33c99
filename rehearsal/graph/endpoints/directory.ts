import { type Call, collection, missingPermission, type Reply, serviceError } from "../http.ts";
import { findUser, type RoleAssignment, type Tenant, type User } from "../tenant.ts";

const DENIED = "Authorization_RequestDenied";

/** Users, group membership and directory roles, as far as prerequisites are checked. */
export function directoryEndpoint(call: Call): Reply | undefined {
  const [version, area, id, action, ...rest] = call.segments;
  if (version !== "v1.0" || rest.length > 0) return undefined;
  if (area === "users" && call.method === "GET" && action === undefined) {
    return missingPermission(call, ["User.Read.All", "Directory.Read.All"], DENIED) ?? users(call, id);
  }
  if (area === "users" && call.method === "POST" && action === "checkMemberGroups") {
    return (
      missingPermission(call, ["GroupMember.Read.All", "Directory.Read.All"], DENIED) ??
      memberGroups(call, id ?? "")
    );
  }
  if (area === "roleManagement" && id === "directory" && call.method === "GET") return roles(call, action);
  return undefined;
}

function users(call: Call, id: string | undefined): Reply {
  const selected = call.query.get("$select")?.split(",") ?? ["id", "userPrincipalName", "mail"];
  if (id !== undefined) {
    const user = findUser(call.tenant, id);
    return user === undefined
      ? serviceError(404, "Request_ResourceNotFound", `Resource '${id}' does not exist.`)
      : { status: 200, body: project(user, selected) };
  }
  const match = /^mail eq '((?:[^']|'')+)' or proxyAddresses\/any\(p:p eq 'smtp:((?:[^']|'')+)'\)$/.exec(
    call.query.get("$filter") ?? "",
  );
  if (match === null) return serviceError(400, "Request_UnsupportedQuery", "Unsupported filter.");
  const address = (match[1] ?? "").replaceAll("''", "'").toLowerCase();
  const found = call.tenant.users.filter(
    ({ mail, aliases = [] }) =>
      mail.toLowerCase() === address || aliases.some((alias) => alias.toLowerCase() === address),
  );
  return collection(
    call.url,
    found.map((user) => project(user, selected)),
  );
}

function project(user: User, selected: readonly string[]): Readonly<Record<string, unknown>> {
  const { id, userPrincipalName, mail, accountEnabled, assignedPlans } = user;
  const all: Readonly<Record<string, unknown>> = {
    id,
    userPrincipalName,
    mail,
    accountEnabled,
    assignedPlans,
  };
  return Object.fromEntries(selected.flatMap((name) => (name in all ? [[name, all[name]]] : [])));
}

function memberGroups(call: Call, id: string): Reply {
  const body: unknown = JSON.parse(call.body.toString("utf8"));
  const asked = (body as { groupIds?: unknown }).groupIds;
  const user = findUser(call.tenant, id);
  if (user === undefined || !Array.isArray(asked) || asked.length > 20) {
    return serviceError(400, "Request_BadRequest", "Invalid groupIds.");
  }
  const member = call.tenant.groups.filter(
    (group) => asked.includes(group.id) && group.members.includes(user.id),
  );
  return collection(
    call.url,
    member.map((group) => group.id),
  );
}

function roles(call: Call, resource: string | undefined): Reply | undefined {
  const scheduled = resource === "roleAssignmentScheduleInstances";
  if (!scheduled && resource !== "roleAssignments") return undefined;
  const allowed = scheduled
    ? ["RoleAssignmentSchedule.Read.Directory", "RoleManagement.Read.Directory"]
    : ["RoleManagement.Read.Directory"];
  const missing = missingPermission(call, allowed, DENIED);
  if (missing !== undefined) return missing;
  if (scheduled && !call.tenant.premium) {
    return serviceError(400, "AadPremiumLicenseRequired", "The tenant needs Microsoft Entra ID P2.");
  }
  const terms = (call.query.get("$filter") ?? "")
    .split(" and ")
    .map((term) => /^(\w+) eq '([^']+)'$/.exec(term));
  if (terms.some((term) => term === null || !["roleDefinitionId", "principalId"].includes(term[1] ?? ""))) {
    return serviceError(400, "Request_UnsupportedQuery", "Unsupported filter.");
  }
  const wanted = new Map(terms.map((term) => [term?.[1] ?? "", term?.[2] ?? ""]));
  const rows = call.tenant.roleAssignments.filter(
    (row) =>
      row.roleDefinitionId === (wanted.get("roleDefinitionId") ?? row.roleDefinitionId) &&
      row.principalId === (wanted.get("principalId") ?? row.principalId),
  );
  return collection(
    call.url,
    rows.map((row) => shape(call.tenant, row, scheduled, call.query.get("$expand") === "principal")),
  );
}

function shape(
  tenant: Tenant,
  row: RoleAssignment,
  scheduled: boolean,
  expanded: boolean,
): Readonly<Record<string, unknown>> {
  const { startDateTime, endDateTime, assignmentType, ...plain } = row;
  const isGroup = tenant.groups.some(({ id }) => id === row.principalId);
  return {
    id: `${row.principalId}-${row.roleDefinitionId}`,
    appScopeId: null,
    ...plain,
    ...(scheduled
      ? { startDateTime, endDateTime, assignmentType, memberType: isGroup ? "Group" : "Direct" }
      : {}),
    ...(expanded
      ? {
          principal: {
            "@odata.type": isGroup ? "#microsoft.graph.group" : "#microsoft.graph.user",
            id: row.principalId,
          },
        }
      : {}),
  };
}
