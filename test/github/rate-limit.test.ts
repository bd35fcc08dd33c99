import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { connectRepository } from "../../src/github/repository.ts";

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
}

/** GitHub, which turns requests away with these answers, one after the other, and takes any after them. */
async function ask(test: TestContext, method: "GET" | "POST", refusals: readonly Answer[]) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { status, headers, message } = refusals[asked.length] ?? { status: 200 };
    asked.push(request.method ?? "");
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ message }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { octokit } = connectRepository("contoso/feedback", "t", address);
  const status = await octokit.request(`${method} /repos/contoso/feedback/issues`).then(
    (response) => response.status,
    (error) => error.status,
  );
  return { status, asked: asked.length };
}

const PAST = "1000000000";
const LIMITED: readonly [string, Answer][] = [
  ["a secondary limit", { status: 403, headers: { "retry-after": "0" } }],
  ["a secondary limit with the newer status", { status: 429, headers: { "retry-after": "0" } }],
  [
    "a limit that is over",
    { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": PAST } },
  ],
];

for (const [what, answer] of LIMITED) {
  for (const method of ["GET", "POST"] as const) {
    test(`${method} turned away by ${what} is repeated`, async (t) => {
      assert.deepEqual(await ask(t, method, [answer]), { status: 200, asked: 2 });
    });
  }
}

test("a limit that does not end is reported after four attempts", async (t) => {
  const refusal = LIMITED[0]?.[1] as Answer;
  assert.deepEqual(await ask(t, "POST", Array(9).fill(refusal)), { status: 403, asked: 4 });
});

const FINAL: readonly [string, Answer][] = [
  [
    "a missing permission",
    { status: 403, headers: { "x-ratelimit-remaining": "17", "x-ratelimit-reset": PAST } },
  ],
  ["a limit of an hour", { status: 403, headers: { "retry-after": "3600" } }],
  ["a limit that says no time we can read", { status: 403, headers: { "retry-after": "soon" } }],
  ["a write that broke", { status: 502 }],
];

for (const [what, answer] of FINAL) {
  test(`${what} is not repeated`, async (t) => {
    assert.deepEqual(await ask(t, "POST", [answer]), { status: answer.status, asked: 1 });
  });
}
