import assert from "node:assert/strict";
import { createServer } from "node:http";
import { describe, it } from "node:test";
import { readConfig } from "../../src/config/read-config.ts";
import { type Azure, AzureRefusal, connectAzure } from "../../src/doctor/azure.ts";
import { readTenant } from "../../src/doctor/read-tenant.ts";
import { known, type RepositorySettings } from "../../src/doctor/settings.ts";
import { tenantChecks } from "../../src/doctor/tenant-checks.ts";
import { EMBEDDED_ANSWERS } from "../../src/install/answers.ts";
import { configurationText } from "../../src/install/configuration-text.ts";

const account =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosofeedback";
const container = `${account}/blobServices/default/containers/feedback`;
const role = "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/create-only";
const create = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action";
const readConversations = "839c90ab-5771-41ee-aef8-a562e8487c1e";
const sendMail = "b633e1c5-b582-4048-a93e-9f11b44c7e96";

/** What Azure and Graph say of the tenant after `pulumi up` and the lock. */
function healthy() {
  return {
    account: { allowSharedKeyAccess: false as boolean | undefined, allowBlobPublicAccess: false },
    container: {
      publicAccess: "None",
      hasImmutabilityPolicy: true,
      immutabilityPolicy: { properties: { immutabilityPeriodSinceCreationInDays: 30, state: "Locked" } },
    },
    locks: [{ properties: { level: "CanNotDelete" } }],
    assignments: [{ principalId: "submitter", roleDefinitionId: role, scope: container }],
    dataActions: [create],
    grants: [{ appRoleId: readConversations, principalId: "reader", principalDisplayName: "reader" }],
    found: true,
  };
}
type World = ReturnType<typeof healthy>;

function azureOf(world: World): Azure {
  const answers: readonly (readonly [string, () => unknown])[] = [
    [
      `${container}/providers/Microsoft.Authorization/roleAssignments`,
      () => ({
        value: world.assignments.map((properties) => ({ properties })),
      }),
    ],
    [`${account}/providers/Microsoft.Authorization/locks`, () => ({ value: world.locks })],
    [container, () => ({ properties: world.container })],
    [role, () => ({ properties: { permissions: [{ dataActions: world.dataActions }] } })],
    [
      "/v1.0/servicePrincipals(",
      () => ({ value: world.grants.slice(0, 1), "@odata.nextLink": "https://graph.microsoft.com/next" }),
    ],
    ["/next", () => ({ value: world.grants.slice(1) })],
  ];
  return {
    async get(_, path) {
      const answer = answers.find(([start]) => path.startsWith(start));
      return answer ? answer[1]() : assert.fail(`unexpected ${path}`);
    },
    async post() {
      return { data: world.found ? [{ id: account, properties: world.account }] : [] };
    },
  };
}

const admins = { "megan-contoso": "megan.bowen@contoso.com" };
const graphConfig = () => {
  const reading = readConfig(
    configurationText({
      ...EMBEDDED_ANSWERS,
      admins,
      tenant: "contoso.onmicrosoft.com",
      source: { type: "graph" },
      intake: { type: "azure-blob", account: "contosofeedback", container: "feedback" },
    }),
  );
  return reading.ok ? reading.value : assert.fail();
};

async function judge(azure: Azure, config = graphConfig()): Promise<Record<string, string>> {
  const settings = { tenant: known(await readTenant(azure, config)) } as RepositorySettings;
  return Object.fromEntries(tenantChecks.map((check) => [check.id, check.judge(settings).status]));
}

const disorders: readonly (readonly [check: string, what: string, disorder: (world: World) => unknown])[] = [
  [
    "intake-entra-only",
    "shared keys",
    ({ account }) => Object.assign(account, { allowSharedKeyAccess: true }),
  ],
  [
    "intake-entra-only",
    "keys by default",
    ({ account }) => Object.assign(account, { allowSharedKeyAccess: undefined }),
  ],
  [
    "intake-entra-only",
    "a public container",
    ({ container }) => Object.assign(container, { publicAccess: "Blob" }),
  ],
  [
    "intake-writer",
    "a second writer",
    ({ assignments }) => assignments.push({ ...(assignments[0] ?? assert.fail()), principalId: "x" }),
  ],
  ["intake-writer", "nobody", ({ assignments }) => assignments.pop()],
  ["intake-writer", "reading", ({ dataActions }) => dataActions.push(create.replace("add/action", "read"))],
  [
    "intake-immutable",
    "no policy",
    ({ container }) => Object.assign(container, { hasImmutabilityPolicy: false }),
  ],
  [
    "intake-immutable",
    "unlocked",
    ({ container }) => Object.assign(container.immutabilityPolicy.properties, { state: "Unlocked" }),
  ],
  ["intake-delete-lock", "no lock", ({ locks }) => locks.pop()],
  [
    "privileges-separate",
    "the submitter reads",
    ({ grants }) =>
      grants.push({ appRoleId: readConversations, principalId: "submitter", principalDisplayName: "s" }),
  ],
  [
    "privileges-separate",
    "the submitter mails as anybody",
    ({ grants }) => grants.push({ appRoleId: sendMail, principalId: "submitter", principalDisplayName: "s" }),
  ],
  [
    "conversation-readers",
    "another application",
    ({ grants }) =>
      grants.push({ appRoleId: readConversations, principalId: "x", principalDisplayName: "x" }),
  ],
];

describe("the tenant", () => {
  it("is in order after pulumi up and the lock", async () => {
    assert.deepEqual(new Set(Object.values(await judge(azureOf(healthy())))), new Set(["ok"]));
  });

  for (const [check, what, disorder] of disorders) {
    it(`${check}: ${what}`, async () => {
      const world = healthy();
      disorder(world);
      assert.equal((await judge(azureOf(world)))[check], "wrong");
    });
  }

  it("has a disorder for every check", () => {
    assert.deepEqual(new Set(disorders.map(([check]) => check)), new Set(tenantChecks.map(({ id }) => id)));
  });

  it("ignores roles inherited from above the container, which are not the submitter's", async () => {
    const world = healthy();
    world.assignments.push({ principalId: "owner", roleDefinitionId: role, scope: "/subscriptions/s" });
    assert.equal((await judge(azureOf(world)))["intake-writer"], "ok");
  });

  it("is unknown, not good, where nobody is signed in or the account is not visible", async () => {
    const refuse = () => Promise.reject(new AzureRefusal("nobody is signed in to Azure: run az login"));
    assert.deepEqual(
      new Set(Object.values(await judge({ get: refuse, post: refuse }))),
      new Set(["unknown"]),
    );
    assert.equal((await judge(azureOf({ ...healthy(), found: false })))["intake-writer"], "unknown");
  });

  it("is not asked for what an embedded installation does not use", async () => {
    const reading = readConfig(configurationText({ ...EMBEDDED_ANSWERS, admins }));
    const never: Azure = { get: () => assert.fail("asked"), post: () => assert.fail("asked") };
    assert.ok(reading.ok);
    if (reading.ok) {
      assert.deepEqual(new Set(Object.values(await judge(never, reading.value))), new Set(["ok"]));
    }
  });
});

describe("the connection to Azure", () => {
  it("sends the signed-in person's token and says in words what was refused", async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.writeHead(request.url === "/forbidden" ? 403 : 200, { "content-type": "application/json" });
      response.end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
      const azure = connectAzure(async () => "token", { arm: origin, graph: origin });
      await azure.get("arm", "/fine");
      await azure.post("graph", "/query", { a: 1 });
      assert.deepEqual(seen, ["GET /fine Bearer token", "POST /query Bearer token"]);
      await assert.rejects(azure.get("arm", "/forbidden"), { message: /^127\.0\.0\.1:\d+ answered 403$/ });
    } finally {
      server.close();
      server.closeAllConnections();
    }
    const nobody = connectAzure(() =>
      Promise.reject(new AzureRefusal("nobody is signed in to Azure: run az login")),
    );
    await assert.rejects(nobody.get("arm", "/"), AzureRefusal);
  });
});
