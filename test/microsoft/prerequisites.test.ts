import assert from "node:assert/strict";
import { test } from "node:test";
import { COPILOT_PLAN_ID, type RoleAssignment } from "../../rehearsal/graph/tenant.ts";
import { PREREQUISITE_REASONS } from "../../src/microsoft/reasons.ts";
import { ROLE_IDS } from "../../src/microsoft/roles.ts";
import { ADELE, ALL_PERMISSIONS, type Contoso, type ContosoOptions, contoso, MEGAN } from "./contoso.ts";

const GLOBAL_ADMIN = ROLE_IDS["global-administrator"];
const MEGAN_UPN = "megan.bowen@contoso.com";
const GROUP = "7d5c1f0e-0000-4000-8000-00000000beef";

function assignment(over: Partial<RoleAssignment> = {}): RoleAssignment {
  return {
    principalId: MEGAN,
    roleDefinitionId: GLOBAL_ADMIN,
    directoryScopeId: "/",
    startDateTime: null,
    endDateTime: null,
    assignmentType: "Assigned",
    ...over,
  };
}

function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

type Roles = Parameters<typeof contoso>[0];

async function withRoles(t: Roles, rows: RoleAssignment[], options: ContosoOptions = {}): Promise<Contoso> {
  const world = await contoso(t, options);
  world.tenant.roleAssignments.push(...rows);
  world.tenant.groups.push({ id: GROUP, members: [MEGAN] });
  return world;
}

async function codeFor(world: Contoso, upn = MEGAN_UPN): Promise<string> {
  const verdict = await world.microsoft.checkAdmin(upn);
  return verdict.ok ? `${verdict.role} by ${verdict.through}` : verdict.code;
}

const CASES: readonly (readonly [string, RoleAssignment[], string])[] = [
  ["a permanent assignment", [assignment()], "global-administrator by assignment"],
  [
    "an activation that runs",
    [assignment({ assignmentType: "Activated", startDateTime: inMinutes(-5), endDateTime: inMinutes(55) })],
    "global-administrator by assignment",
  ],
  [
    "an activation that ended",
    [assignment({ assignmentType: "Activated", startDateTime: inMinutes(-65), endDateTime: inMinutes(-5) })],
    "role-not-in-force",
  ],
  ["an assignment that has not begun", [assignment({ startDateTime: inMinutes(5) })], "role-not-in-force"],
  ["an unreadable bound", [assignment({ endDateTime: "someday" })], "role-not-in-force"],
  ["an administrative unit", [assignment({ directoryScopeId: "/administrativeUnits/1" })], "role-scoped"],
  ["another role", [assignment({ roleDefinitionId: ROLE_IDS["ai-administrator"] })], "role-not-held"],
  ["somebody else", [assignment({ principalId: ADELE })], "role-not-held"],
  ["nothing", [], "role-not-held"],
  ["a group", [assignment({ principalId: GROUP })], "global-administrator by group"],
  [
    "a group whose assignment ended",
    [assignment({ principalId: GROUP, endDateTime: inMinutes(-1) })],
    "role-not-held",
  ],
  [
    "a group one is not in",
    [assignment({ principalId: "7d5c1f0e-0000-4000-8000-00000000cafe" })],
    "role-not-held",
  ],
];

for (const [name, rows, expected] of CASES) {
  test(`role through ${name}: ${expected}`, async (t) => {
    assert.equal(await codeFor(await withRoles(t, rows)), expected);
  });
}

test("without Entra ID P2 plain assignments count, directly and by group", async (t) => {
  const direct = await withRoles(t, [assignment()]);
  direct.tenant.premium = false;
  assert.equal(await codeFor(direct), "global-administrator by assignment");
  const group = await withRoles(t, [assignment({ principalId: GROUP })]);
  group.tenant.premium = false;
  assert.equal(await codeFor(group), "global-administrator by group");
  const none = await withRoles(t, []);
  none.tenant.premium = false;
  assert.equal(await codeFor(none), "role-not-held");
});

test("more groups than one question takes are asked about in several", async (t) => {
  const groups = Array.from(
    { length: 45 },
    (_, index) => `7d5c1f0e-0000-4000-8000-${String(index).padStart(12, "0")}`,
  );
  const world = await withRoles(
    t,
    groups.map((principalId) => assignment({ principalId })),
  );
  world.tenant.groups.push(...groups.map((id, index) => ({ id, members: index === 44 ? [MEGAN] : [] })));
  assert.equal(await codeFor(world), "global-administrator by group");
});

test("a group that cannot be looked into is refused, not guessed", async (t) => {
  const world = await withRoles(t, [assignment({ principalId: GROUP })], {
    app: { roles: ALL_PERMISSIONS.filter((role) => role !== "GroupMember.Read.All") },
  });
  assert.equal(await codeFor(world), "role-by-group-unverified");
});

test("the least permission that is documented suffices", async (t) => {
  const world = await withRoles(t, [assignment()], {
    app: { roles: ["User.Read.All", "RoleAssignmentSchedule.Read.Directory"] },
  });
  assert.equal(await codeFor(world), "global-administrator by assignment");
});

test("missing permissions, unknown and disabled admins are told apart", async (t) => {
  assert.equal(
    await codeFor(await withRoles(t, [assignment()], { app: { roles: ["User.Read.All"] } })),
    "role-check-denied",
  );
  assert.equal(await codeFor(await withRoles(t, [assignment()], { app: { roles: [] } })), "directory-denied");
  const world = await withRoles(t, [assignment()]);
  assert.equal(await codeFor(world, "nobody@contoso.com"), "admin-not-found");
  const [, megan] = world.tenant.users;
  assert.ok(megan);
  world.tenant.users[1] = { ...megan, accountEnabled: false };
  assert.equal(await codeFor(world), "admin-disabled");
});

test("the affected user needs the Copilot plan, enabled", async (t) => {
  const world = await contoso(t);
  const [adele] = world.tenant.users;
  assert.ok(adele);
  const check = async (assignedPlans: typeof adele.assignedPlans, address = "adele.vance@contoso.com") => {
    world.tenant.users[0] = { ...adele, assignedPlans };
    const verdict = await world.microsoft.checkUser(address);
    return verdict.ok ? verdict.user.id : verdict.code;
  };
  const plan = (capabilityStatus: string, servicePlanId = COPILOT_PLAN_ID) => ({
    servicePlanId,
    capabilityStatus,
  });
  assert.equal(await check([plan("Enabled")]), ADELE);
  assert.equal(await check([plan("Deleted"), plan("Enabled", COPILOT_PLAN_ID.toUpperCase())]), ADELE);
  assert.equal(await check([plan("Enabled")], "adele@contoso.com"), ADELE, "by alias");
  for (const status of ["Warning", "Suspended", "Deleted", "LockedOut", ""]) {
    assert.equal(await check([plan(status)]), "copilot-plan-not-enabled");
  }
  assert.equal(
    await check([plan("Enabled", "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba")]),
    "copilot-plan-missing",
  );
  assert.equal(await check([], "nobody@contoso.com"), "user-not-found");
  world.tenant.users.push({ ...adele, id: "other", userPrincipalName: "other@contoso.com" });
  assert.equal(await check([], "adele@contoso.com"), "user-ambiguous");
});

test("every refusal has a title, a cause and a next step", () => {
  for (const { title, cause, next } of Object.values(PREREQUISITE_REASONS)) {
    for (const text of [title, cause, next]) assert.ok(text.length > 10);
    assert.match(next, /\.$/);
  }
});
