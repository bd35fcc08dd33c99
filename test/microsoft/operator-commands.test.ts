import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { syntheticHistory } from "../../rehearsal/graph/history.ts";
import { ROLE_IDS } from "../../src/microsoft/roles.ts";
import {
  ADELE,
  ALL_PERMISSIONS,
  CLIENT_ID,
  type Contoso,
  type ContosoOptions,
  contoso,
  MEGAN,
  TENANT_ID,
} from "./contoso.ts";

const NEWEST = "2026-11-20T11:59:00.000Z";
const CONFIG = `version: 1
tenant: ${TENANT_ID}
admins:
  megan-contoso: megan.bowen@contoso.com
source:
  type: graph
intake:
  type: azure-blob
  account: contosofeedback
  container: intake
notification:
  type: graph-mail
  mailbox: copilot-feedback@contoso.com
`;
const REQUEST = `user: adele.vance@contoso.com
interactions: 10
comment: Copilot summarised the wrong meeting.
before: 2026-11-20T12:00:00Z
`;

/** What the synthetic conversations say, and how every JSON Web Token begins. */
const SECRETS = /customer meetings|follow-up, and by whom|eyJ[A-Za-z0-9_-]{10}/;

type Test = Parameters<typeof contoso>[0];

async function operator(t: Test, options: ContosoOptions = {}) {
  const world = await contoso(t, {
    history: syntheticHistory({ count: 3_000, newest: NEWEST, stepMs: 10 * 60_000, userId: ADELE }),
    ...options,
  });
  world.tenant.roleAssignments.push({
    principalId: MEGAN,
    roleDefinitionId: ROLE_IDS["global-administrator"],
    directoryScopeId: "/",
    startDateTime: null,
    endDateTime: null,
    assignmentType: "Assigned",
  });
  await writeFile(join(world.directory, "token"), await world.idToken("api://AzureADTokenExchange"));
  await writeFile(join(world.directory, "copilot-feedback.yaml"), CONFIG);
  await mkdir(join(world.directory, "requests"));
  await writeFile(join(world.directory, "requests/adele-teams-summary.yaml"), REQUEST);
  return { ...world, run: (...args: string[]) => runCommand(world, args) };
}

/** Signed in the way a workload is, which needs no browser. */
async function runCommand({ directory, server }: Contoso, args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "run-command.ts"), ...args], {
    cwd: directory,
    env: {
      PATH: process.env["PATH"],
      HOME: directory,
      NO_COLOR: "1",
      ...server.env,
      AZURE_TENANT_ID: TENANT_ID,
      AZURE_CLIENT_ID: CLIENT_ID,
      AZURE_FEDERATED_TOKEN_FILE: join(directory, "token"),
      AZURE_LOG_LEVEL: "verbose",
      RUNNER_DEBUG: "1",
      ACTIONS_STEP_DEBUG: "true",
    },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  assert.doesNotMatch(stdout + stderr, SECRETS);
  return { code: Number(code), stdout, stderr };
}

test("collect writes a review of what Graph has, and says no word of it", async (t) => {
  const { run, directory } = await operator(t);
  await writeFile(
    join(directory, "feedback.csv"),
    "Date Submitted,User Email,Comments\n2026-11-20T11:59:30Z,Adele.Vance@contoso.com,Not what I asked\n",
  );
  const { code, stdout, stderr } = await run(
    "collect",
    "--request",
    "requests/adele-teams-summary.yaml",
    "--out",
    "review",
    "--feedback",
    "feedback.csv",
    "--verbose",
  );
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^10 rounds of 10 requested/);
  assert.match(stderr, /read the Copilot interactions: attempt 1, 200, \d+ ms, request-id [\w-]+/);
  assert.deepEqual((await readdir(join(directory, "review"))).sort(), [
    "log.json",
    "manifest.json",
    "redaction.json",
    "review.html",
  ]);
  const log = JSON.parse(await readFile(join(directory, "review/log.json"), "utf8"));
  assert.equal(log.rounds.length, 10);
  assert.match(log.rounds[9].prompt.text, /customer meetings/);
  assert.equal(log.rounds[9].feedback[0].comment, "Not what I asked");
});

test("collect says why there is nothing to read, with the next step", async (t) => {
  const { run } = await operator(t, { app: { roles: ["User.Read.All"] } });
  const { code, stderr } = await run(
    "collect",
    "--request",
    "requests/adele-teams-summary.yaml",
    "--out",
    "review",
  );
  assert.equal(code, 2);
  assert.match(stderr, /Microsoft Graph answered 403 Forbidden \(request-id/);
  assert.match(stderr, /AiEnterpriseInteraction\.Read\.All/);
});

test("failures in the midst of reading say no word of it either", async (t) => {
  const { run } = await operator(t, {
    fault: (_, path) => (path.includes("getAll") ? { kind: "rewrite", rewrite: broken } : undefined),
  });
  const { code, stderr } = await run(
    "collect",
    "--request",
    "requests/adele-teams-summary.yaml",
    "--out",
    "r",
    "--verbose",
  );
  assert.equal(code, 2);
  assert.match(
    stderr,
    /page 1 from Graph: \$\.value\[0\]\.sessionId is missing; expected a non-empty string/,
  );

  function broken(reply: { status: number; body?: unknown }) {
    const { value } = reply.body as { value: Record<string, unknown>[] };
    return { ...reply, body: { value: value.map(({ sessionId: _, ...rest }) => rest) } };
  }
});

test("check-access tells item by item what works", async (t) => {
  const { run } = await operator(t);
  const { code, stdout, stderr } = await run("check-access", "--user", "adele.vance@contoso.com");
  assert.equal(code, 0, stderr);
  assert.match(stdout, new RegExp(`✓ sign in to Entra: as ${CLIENT_ID} in tenant ${TENANT_ID}`));
  assert.match(stdout, /✓ find the user and their Copilot plan: the plan is enabled/);
  assert.match(stdout, /✓ read the user's Copilot interactions: with the date filter/);
  assert.match(
    stdout,
    /✓ see that megan\.bowen@contoso\.com holds an accepted role: global-administrator, by assignment/,
  );
  assert.match(stdout, /\? send mail from copilot-feedback@contoso\.com: /);
  assert.match(stdout, /\? deliver to azure-blob: /);
});

test("check-access names what is missing, what is too much, and the next step; exit code 1", async (t) => {
  const { run, tenant } = await operator(t, {
    app: {
      roles: [...ALL_PERMISSIONS.filter((role) => role !== "AiEnterpriseInteraction.Read.All"), "Mail.Read"],
    },
  });
  tenant.roleAssignments.length = 0;
  const { code, stdout } = await run("check-access", "--user", "adele.vance@contoso.com", "--json");
  assert.equal(code, 1);
  const items: { item: string; verdict: string; detail: string; next?: string }[] = JSON.parse(stdout);
  const verdicts = Object.fromEntries(items.map(({ item, verdict }) => [item, verdict]));
  assert.deepEqual(verdicts, {
    "sign in to Entra": "yes",
    "hold no more than is needed": "no",
    "find the user and their Copilot plan": "yes",
    "read the user's Copilot interactions": "no",
    "see that megan.bowen@contoso.com holds an accepted role": "no",
    "send mail from copilot-feedback@contoso.com": "open",
    "deliver to azure-blob": "open",
  });
  assert.ok(items.every(({ verdict, next }) => verdict !== "no" || (next?.length ?? 0) > 20));
});

test("check-access without a sign-in says how to sign in", async (t) => {
  const { run, tenant } = await operator(t);
  tenant.apps.length = 0;
  const { code, stdout } = await run("check-access", "--user", "adele.vance@contoso.com");
  assert.equal(code, 2);
  assert.match(stdout, /^✗ sign in to Entra: /);
});

test("check-access refuses a user that is no address before it asks anything", async (t) => {
  const { run } = await operator(t);
  for (const user of ["a", "adele.vance@contoso.com,alex.wilber@contoso.com", ""]) {
    const { code, stdout, stderr } = await run("check-access", "--user", user);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(
      stderr,
      /^--user .*is not an address; expected one e-mail address.*\nWrite it such as --user adele/,
    );
  }
});
