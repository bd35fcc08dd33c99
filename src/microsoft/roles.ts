import type { GraphClient } from "./graph-client.ts";
import { field, fieldText } from "./json-field.ts";
import { type PrerequisiteRefusal, unmet } from "./reasons.ts";
import { describeTrail } from "./service-error.ts";
import { findUser } from "./users.ts";

/** Built-in roles an organisation may accept; a built-in role has the same id in every tenant. */
export const ROLE_IDS = {
  "global-administrator": "62e90394-69f5-4237-9190-012177145e10",
  "ai-administrator": "d2562ede-74db-457e-a7b6-544e236ebb61",
} as const;

export type AdminRole = keyof typeof ROLE_IDS;

export type RoleVerdict =
  | {
      readonly ok: true;
      readonly role: AdminRole;
      /** Directly, or as a member of a group that holds it. */
      readonly through: "assignment" | "group";
      readonly userId: string;
    }
  | PrerequisiteRefusal;

/** Entra takes at most so many groups in one question. */
const GROUPS_PER_QUESTION = 20;

/**
 * Whether an admin holds one of the accepted roles at this moment, for the whole directory. Asks the endpoint
 * that knows activations of Privileged Identity Management; tenants without Entra ID P2 have none, and there
 * plain assignments are what counts. What cannot be verified is refused.
 *
 * @param now Milliseconds since the epoch.
 */
export async function checkAdminRole(
  graph: GraphClient,
  address: string,
  accepted: readonly AdminRole[],
  now: number,
): Promise<RoleVerdict> {
  const lookup = await findUser(graph, address);
  switch (lookup.kind) {
    case "absent":
    case "ambiguous":
      return unmet("admin-not-found");
    case "denied":
      return unmet("directory-denied", lookup.detail);
    case "unexpected":
      return unmet("directory-unexpected", lookup.detail);
    case "found":
      return lookup.user.accountEnabled
        ? checkRoles(graph, lookup.user.id, accepted, now)
        : unmet("admin-disabled");
  }
}

async function checkRoles(
  graph: GraphClient,
  userId: string,
  accepted: readonly AdminRole[],
  now: number,
): Promise<RoleVerdict> {
  const refusals: PrerequisiteRefusal[] = [];
  for (const role of accepted) {
    const verdict = await checkRole(graph, userId, role, now);
    if (verdict.ok) return verdict;
    refusals.push(verdict);
  }
  return mostTelling(refusals);
}

async function checkRole(
  graph: GraphClient,
  userId: string,
  role: AdminRole,
  now: number,
): Promise<RoleVerdict> {
  const own = await assignments(
    graph,
    `roleDefinitionId eq '${ROLE_IDS[role]}' and principalId eq '${userId}'`,
  );
  if (!own.ok) return own;
  const direct = judge(
    own.rows.filter(({ principalId }) => principalId === userId),
    now,
  );
  if (direct === undefined) return { ok: true, role, through: "assignment", userId };
  const throughGroup = await checkGroups(graph, userId, role, now);
  if (throughGroup === "member") return { ok: true, role, through: "group", userId };
  // What the account holds itself tells people more than what its groups do not hold.
  return direct.code !== "role-not-held" || throughGroup === "none" ? direct : throughGroup;
}

async function checkGroups(
  graph: GraphClient,
  userId: string,
  role: AdminRole,
  now: number,
): Promise<"member" | "none" | PrerequisiteRefusal> {
  const all = await assignments(graph, `roleDefinitionId eq '${ROLE_IDS[role]}'`, "&$expand=principal");
  if (!all.ok) return all;
  const groups = all.rows.filter(({ isGroup }) => isGroup);
  const inForce = [
    ...new Set(groups.filter((row) => judge([row], now) === undefined).map((row) => row.principalId)),
  ];
  for (let start = 0; start < inForce.length; start += GROUPS_PER_QUESTION) {
    const asked = inForce.slice(start, start + GROUPS_PER_QUESTION);
    const reply = await graph.send(
      "POST",
      "check the group membership",
      `/v1.0/users/${encodeURIComponent(userId)}/checkMemberGroups`,
      { json: { groupIds: asked } },
      "always",
    );
    if (reply.kind !== "ok") {
      return unmet(
        "role-by-group-unverified",
        describeTrail(reply.kind === "refused" ? reply.refusal : reply.trail),
      );
    }
    const member = field(reply.body, "value");
    if (Array.isArray(member) && member.some((id) => asked.includes(id))) return "member";
  }
  return "none";
}

/** One active assignment; `start` and `end` are milliseconds since the epoch where the assignment has bounds. */
interface Assignment {
  readonly principalId: string;
  readonly isGroup: boolean;
  readonly wholeDirectory: boolean;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

type Assignments = { readonly ok: true; readonly rows: readonly Assignment[] } | PrerequisiteRefusal;

async function assignments(graph: GraphClient, filter: string, expand = ""): Promise<Assignments> {
  const query = `?${new URLSearchParams({ $filter: filter })}${expand}`;
  const scheduled = await list(
    graph,
    `/v1.0/roleManagement/directory/roleAssignmentScheduleInstances${query}`,
  );
  if (scheduled.kind !== "premium-needed") return scheduled.assignments;
  const plain = await list(graph, `/v1.0/roleManagement/directory/roleAssignments${query}`);
  return plain.kind === "premium-needed" ? unmet("directory-unexpected") : plain.assignments;
}

async function list(
  graph: GraphClient,
  path: string,
): Promise<
  { readonly kind: "listed"; readonly assignments: Assignments } | { readonly kind: "premium-needed" }
> {
  const rows: Assignment[] = [];
  for await (const page of graph.pages("read the role assignments", path)) {
    if (page.kind === "ok") {
      rows.push(...page.body.map(toAssignment));
      continue;
    }
    if (page.kind === "oversized") {
      return { kind: "listed", assignments: unmet("directory-unexpected", describeTrail(page.trail)) };
    }
    const { status, code } = page.refusal;
    if (status === 400 && code === "AadPremiumLicenseRequired") return { kind: "premium-needed" };
    const reason = status === 401 || status === 403 ? "role-check-denied" : "directory-unexpected";
    return { kind: "listed", assignments: unmet(reason, describeTrail(page.refusal)) };
  }
  return { kind: "listed", assignments: { ok: true, rows } };
}

function toAssignment(row: unknown): Assignment {
  return {
    principalId: fieldText(row, "principalId") ?? "",
    isGroup: fieldText(field(row, "principal"), "@odata.type") === "#microsoft.graph.group",
    wholeDirectory: fieldText(row, "directoryScopeId") === "/" && fieldText(row, "appScopeId") === undefined,
    start: time(field(row, "startDateTime")),
    end: time(field(row, "endDateTime")),
  };
}

/** Undefined where there is no bound; a bound that cannot be read is one that never holds. */
function time(value: unknown): number | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === "string" ? Date.parse(value) : Number.NaN;
}

/** Undefined where one of the assignments is in force for the whole directory, else why none is. */
function judge(rows: readonly Assignment[], now: number): PrerequisiteRefusal | undefined {
  const whole = rows.filter(({ wholeDirectory }) => wholeDirectory);
  const inForce = whole.some(
    ({ start, end }) => (start === undefined || start <= now) && (end === undefined || end > now),
  );
  if (inForce) return undefined;
  if (whole.length > 0) return unmet("role-not-in-force");
  return rows.length > 0 ? unmet("role-scoped") : unmet("role-not-held");
}

const TELLING = [
  "role-check-denied",
  "directory-unexpected",
  "role-not-in-force",
  "role-scoped",
  "role-by-group-unverified",
] as const;

function mostTelling(refusals: readonly PrerequisiteRefusal[]): PrerequisiteRefusal {
  for (const code of TELLING) {
    const refusal = refusals.find((one) => one.code === code);
    if (refusal !== undefined) return refusal;
  }
  return refusals[0] ?? unmet("role-not-held");
}
