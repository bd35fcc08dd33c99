import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { findEntry } from "../../src/github/blob.ts";
import { githubLedger, listLedger } from "../../src/github/ledger-store.ts";
import { connectRepository, type Repository } from "../../src/github/repository.ts";

const [HEAD = "", ROOT = "", FOLDER = "", BLOB = ""] = ["a", "b", "c", "d"].map((one) => one.repeat(40));

/** GitHub with a branch whose listings are cut off after their first entries. */
async function startGitHub(test: TestContext, truncated: boolean): Promise<Repository> {
  const entry = (path: string, type: "tree" | "blob", sha: string) => ({ path, type, sha, mode: "100644" });
  const answers: Readonly<Record<string, unknown>> = {
    "/git/ref/heads%2Fledger": { object: { sha: HEAD } },
    [`/git/commits/${HEAD}`]: { tree: { sha: ROOT } },
    "/commits": [],
    [`/git/trees/${HEAD}`]: { tree: [entry("ledger", "tree", FOLDER)], truncated },
    [`/git/trees/${ROOT}`]: { tree: [entry("requests", "tree", FOLDER)], truncated },
    [`/git/trees/${FOLDER}`]: { tree: [entry("adele.yaml", "blob", BLOB)], truncated },
  };
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0]?.replace("/repos/contoso/feedback", "") ?? "";
    response.writeHead(answers[path] === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answers[path] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return connectRepository(
    "contoso/feedback",
    "t",
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
}

test("a request that a complete listing does not show was never recorded", async (t) => {
  const repository = await startGitHub(t, false);
  assert.deepEqual(await githubLedger(repository).read("alex"), { head: HEAD, files: [] });
  assert.equal(await findEntry(repository, HEAD, "requests/alex.yaml"), null);
});

test("what an incomplete listing does not show is not absent: nothing is concluded from it", async (t) => {
  const repository = await startGitHub(t, true);
  await assert.rejects(githubLedger(repository).read("alex"), /more entries than GitHub lists/);
  await assert.rejects(listLedger(repository), /more entries than GitHub lists/);
  await assert.rejects(findEntry(repository, HEAD, "requests/alex.yaml"), /more entries than GitHub lists/);
});

test("what even an incomplete listing shows is there", async (t) => {
  const repository = await startGitHub(t, true);
  assert.equal((await findEntry(repository, HEAD, "requests/adele.yaml"))?.sha, BLOB);
});
