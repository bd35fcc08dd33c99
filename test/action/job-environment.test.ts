import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { requireEnvironment } from "../../src/action/job-environment.ts";

/** GitHub's issuer as a job sees it, which says these things about the job. */
async function startIssuer(test: TestContext, claims: object): Promise<void> {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const value = `${encode({ alg: "none" })}.${encode(claims)}.`;
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ value }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env["ACTIONS_ID_TOKEN_REQUEST_URL"] = `http://127.0.0.1:${port}/?api-version=2`;
  process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = "t";
  test.after(() => {
    delete process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
    delete process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
    server.closeAllConnections();
    server.close();
  });
}

for (const event_name of ["pull_request_target", "schedule", "workflow_dispatch"]) {
  test(`a job in its environment, started by ${event_name}, may go on`, async (t) => {
    await startIssuer(t, { environment: "copilot-submit", event_name });
    await requireEnvironment("copilot-submit");
  });
}

for (const [what, claims] of [
  ["another environment", { environment: "copilot-read", event_name: "schedule" }],
  ["no environment", { event_name: "schedule" }],
  ["a pull request's own code", { environment: "copilot-submit", event_name: "pull_request" }],
] as const) {
  test(`a job in ${what} is refused`, async (t) => {
    await startIssuer(t, claims);
    await assert.rejects(requireEnvironment("copilot-submit"), { reason: "environment-mismatch" });
  });
}

test("a job that GitHub gives no token is refused", async () => {
  await assert.rejects(requireEnvironment("copilot-submit"), { reason: "id-token-unavailable" });
});
