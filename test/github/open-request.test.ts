import assert from "node:assert/strict";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { openRequest, type ProposedRequest } from "../../src/github/open-request.ts";
import { connectRepository } from "../../src/github/repository.ts";

const REQUEST: ProposedRequest = {
  id: "adele",
  path: "requests/adele.yaml",
  content: "user: adele.vance@contoso.com\n",
  title: "Copilot feedback for adele.vance@contoso.com",
  body: "Why.",
};
const HEAD = "a".repeat(40);

interface Answers {
  readonly contents: number;
  readonly createRef: number;
}

/** GitHub as far as this needs it; remembers what was written. */
async function startGitHub(test: TestContext, { contents, createRef }: Answers) {
  const writes: { readonly call: string; readonly body: Record<string, unknown> }[] = [];
  const server = createServer(async (request, response) => {
    const call = `${request.method} ${request.url?.split("?")[0]}`;
    const body = await readJson(request);
    if (request.method !== "GET") writes.push({ call, body });
    const [status, answer] = reply(call);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  const reply = (call: string): [number, unknown] => {
    if (call === "GET /repos/contoso/feedback") return [200, { default_branch: "main" }];
    if (call === "GET /repos/contoso/feedback/git/ref/heads%2Fmain") return [200, { object: { sha: HEAD } }];
    if (call === "GET /repos/contoso/feedback/contents/requests%2Fadele.yaml") return [contents, {}];
    if (call === "POST /repos/contoso/feedback/git/refs") return [createRef, {}];
    if (call === "PUT /repos/contoso/feedback/contents/requests%2Fadele.yaml") return [201, {}];
    if (call === "POST /repos/contoso/feedback/pulls")
      return [201, { html_url: "https://github.example/pull/7" }];
    return [500, { message: `unexpected ${call}` }];
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { repository: connectRepository("contoso/feedback", "t", `http://127.0.0.1:${port}`), writes };
}

describe("openRequest", () => {
  it("puts the file on a branch of its own, from the default branch, and opens the pull request", async (test) => {
    const { repository, writes } = await startGitHub(test, { contents: 404, createRef: 201 });
    assert.deepEqual(await openRequest(repository, REQUEST), {
      opened: true,
      url: "https://github.example/pull/7",
    });
    assert.deepEqual(
      writes.map(({ call, body }) => [
        call.split("/feedback/")[1],
        body["ref"] ?? body["branch"] ?? body["head"],
      ]),
      [
        ["git/refs", "refs/heads/copilot-feedback/adele"],
        ["contents/requests%2Fadele.yaml", "copilot-feedback/adele"],
        ["pulls", "copilot-feedback/adele"],
      ],
    );
    assert.equal(writes[0]?.body["sha"], HEAD);
    assert.equal(Buffer.from(String(writes[1]?.body["content"]), "base64").toString(), REQUEST.content);
    assert.deepEqual([writes[2]?.body["base"], writes[2]?.body["title"]], ["main", REQUEST.title]);
  });

  it("writes nothing where the request is there already", async (test) => {
    const { repository, writes } = await startGitHub(test, { contents: 200, createRef: 201 });
    const result = await openRequest(repository, REQUEST);
    assert.deepEqual(result, { opened: false, reason: "request-exists", branch: "copilot-feedback/adele" });
    assert.deepEqual(writes, []);
  });

  it("leaves a branch of the same name alone", async (test) => {
    const { repository, writes } = await startGitHub(test, { contents: 404, createRef: 422 });
    const result = await openRequest(repository, REQUEST);
    assert.deepEqual(result, { opened: false, reason: "branch-exists", branch: "copilot-feedback/adele" });
    assert.equal(writes.length, 1);
  });

  it("passes refusals on", async (test) => {
    const { repository } = await startGitHub(test, { contents: 403, createRef: 201 });
    await assert.rejects(openRequest(repository, REQUEST), { status: 403 });
  });
});

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text === "" ? {} : JSON.parse(text);
}
