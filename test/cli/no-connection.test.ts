import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { writeCertificate } from "../../rehearsal/graph/certificate.ts";
import { proxyAdvice } from "../../src/cli/explain-connection.ts";
import { connectionFailure } from "../../src/github/connection-failure.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const COMMANDS = {
  review: ["review", "7"],
  doctor: ["doctor"],
  resolve: ["resolve", "adele", "--not-delivered"],
  new: [
    "new",
    "--user",
    "adele.vance@contoso.com",
    "--interactions",
    "5",
    "--comment",
    "x",
    "--pull-request",
  ],
};

async function listen(test: TestContext, server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  test.after(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port where somebody listened and nobody does. */
async function closedPort(test: TestContext): Promise<string> {
  const server = createServer();
  const host = await listen(test, server);
  server.close();
  await once(server, "close");
  return host;
}

async function run(test: TestContext, args: readonly string[], api: string, env: object = {}) {
  const cwd = temporaryFolder(test);
  const { code, stderr } = await runCli([...args, "--repository", "contoso/x"], {
    cwd,
    env: { GITHUB_TOKEN: "t", GITHUB_API_URL: api, ...env },
  });
  assert.equal(code, 2);
  return stderr;
}

describe("no connection is told apart from an answer", { concurrency: true }, () => {
  for (const [name, args] of Object.entries(COMMANDS)) {
    it(`${name}: nobody listens`, async (test) => {
      const host = await closedPort(test);
      const [said, next] = (await run(test, args, `http://${host}`)).split("\n");
      assert.equal(said, `There is no connection to ${host}: ECONNREFUSED.`);
      assert.match(
        next ?? "",
        /^Check the network\. Behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1\./,
      );
      assert.equal(next?.endsWith("nothing is recorded twice."), name === "resolve");
    });

    it(`${name}: GitHub answers that it does not work`, async (test) => {
      const answer: RequestListener = (_, response) => response.writeHead(503).end("{}");
      const said = await run(test, args, `http://${await listen(test, createServer(answer))}`);
      assert.match(said, /answered 503/);
      assert.match(said, /again later/);
      assert.doesNotMatch(said, /no connection|reached/);
    });
  }

  it("names a host that has no address", async (test) => {
    const said = await run(test, COMMANDS.review, "https://ghe.invalid/api/v3");
    assert.match(said, /^There is no connection to ghe\.invalid: (ENOTFOUND|EAI_AGAIN)\.\n/);
  });

  it("says what to do about a certificate that is not trusted", async (test) => {
    const files = await writeCertificate(temporaryFolder(test));
    const [key, cert] = [readFileSync(files.key), readFileSync(files.cert)];
    const host = await listen(test, createTlsServer({ key, cert }));
    const said = await run(test, COMMANDS.review, `https://${host}`);
    assert.match(said, new RegExp(`^There is no connection to ${host}: [A-Z_]*CERT[A-Z_]*\\.\n`));
    assert.match(said, /set NODE_EXTRA_CA_CERTS to a file with the proxy's certificate/);
  });

  it("says that a proxy variable is there and not used", async (test) => {
    const env = { HTTPS_PROXY: "http://proxy.contoso.com:8080" };
    const said = await run(test, COMMANDS.review, `http://${await closedPort(test)}`, env);
    assert.match(said, /\nCheck the network\. HTTPS_PROXY is set, but Node\.js/);
  });
});

describe("a proxy", () => {
  const set = { https_proxy: "http://proxy.contoso.com:8080" };

  it("is ignored by a Node.js that knows none, whatever is set", () => {
    for (const version of ["20.20.2", "22.20.0", "23.11.0"]) {
      assert.equal(
        proxyAdvice({ ...set, NODE_USE_ENV_PROXY: "1" }, version),
        `https_proxy is set, but Node.js ${version} ignores it: use Node.js 24, or 22.21 and newer, and set NODE_USE_ENV_PROXY=1.`,
      );
    }
  });

  it("is used by a newer one when asked to", () => {
    for (const version of ["22.21.0", "24.0.0", "25.1.0"]) {
      assert.match(proxyAdvice(set, version), /^https_proxy is set, but .* set NODE_USE_ENV_PROXY=1 as well/);
      for (const on of [{ NODE_USE_ENV_PROXY: "1" }, { NODE_OPTIONS: "--use-env-proxy" }]) {
        assert.match(proxyAdvice({ ...set, ...on }, version), /^Check the proxy that https_proxy names/);
      }
    }
  });
});

describe("what is no connection", () => {
  it("knows a time that ran out, a proxy that refuses and a body that breaks off", () => {
    const late = new DOMException("The operation was aborted due to timeout", "TimeoutError");
    assert.equal(connectionFailure(late)?.code, "no answer in time");
    const cause = new Error("Request was cancelled.", { cause: new Error("Proxy response (407)") });
    const refused = Object.assign(new Error("x", { cause: new TypeError("fetch failed", { cause }) }), {
      status: 500,
      request: { url: "https://api.github.com/user" },
    });
    assert.deepEqual(connectionFailure(refused), {
      host: "api.github.com",
      code: "Proxy response (407)",
      isCertificate: false,
    });
    const closed = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
    const broken = new TypeError("terminated", { cause: closed });
    assert.deepEqual(connectionFailure(broken), {
      host: "GitHub",
      code: "UND_ERR_SOCKET",
      isCertificate: false,
    });
  });

  it("takes neither answers nor bugs for one", () => {
    const cause = new TypeError("fetch failed", { cause: new Error("x") });
    const answered = Object.assign(new Error("x", { cause }), { status: 500, response: {} });
    for (const other of [answered, new TypeError("x is not a function", { cause }), new Error("x"), null]) {
      assert.equal(connectionFailure(other), undefined);
    }
  });
});
