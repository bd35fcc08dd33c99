import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { downloadArtifact } from "../../src/github/artifacts.ts";
import { connectRepository, type Repository } from "../../src/github/repository.ts";

const LIMIT = 200_000;

/** GitHub with one artifact, which it sends in chunks and without saying how long it is. */
async function startGitHub(test: TestContext, bytes: Buffer): Promise<Repository> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    for (let start = 0; start < bytes.length; start += 50_000)
      response.write(bytes.subarray(start, start + 50_000));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return connectRepository("contoso/feedback", "t", `http://127.0.0.1:${port}`);
}

test("an artifact of exactly the accepted size arrives whole, with its digest", async (t) => {
  const bytes = Buffer.alloc(LIMIT, "a");
  const download = await downloadArtifact(await startGitHub(t, bytes), 1, LIMIT);
  assert.ok(download);
  assert.ok(download.bytes.equals(bytes));
  assert.equal(download.digest, `sha256:${createHash("sha256").update(bytes).digest("hex")}`);
});

test("an artifact larger than accepted is an error that names the limit, not a cut or missing file", async (t) => {
  const repository = await startGitHub(t, Buffer.alloc(LIMIT + 1, "a"));
  await assert.rejects(
    downloadArtifact(repository, 1, LIMIT),
    /larger than 200000 bytes/,
    "too much was read",
  );
});
