import assert from "node:assert/strict";
import { createPublicKey, createVerify, type JsonWebKey } from "node:crypto";
import { test } from "node:test";
import { startGithub } from "./fixture/github.ts";

const IDENTITY = { workflow: ".github/workflows/prepare.yml", run: 1, attempt: 1, job: "collect" };

async function requestToken(origin: string, bearer: string) {
  const response = await fetch(
    `${origin}/actions-runtime/idtoken?api-version=2.0&audience=api%3A%2F%2FAzureADTokenExchange`,
    { headers: { authorization: `Bearer ${bearer}` } },
  );
  return { status: response.status, value: ((await response.json()) as { value?: string }).value ?? "" };
}

for (const immutableSubject of [true, false])
  test(`ID tokens are signed and carry GitHub's claims, ${immutableSubject ? "immutable" : "named"} subject`, async () => {
    await using github = await startGithub({ immutableSubject });
    const token = github.server.runtimeTokens.issue(IDENTITY);
    github.server.issuer.allow(token, {
      identity: IDENTITY,
      environment: "copilot-read",
      headRef: "request",
      baseRef: "main",
      jobId: 9,
    });
    const { value } = await requestToken(github.server.origin, token);
    const [header = "", payload = "", signature = ""] = value.split(".");
    const discovery = (await (
      await fetch(`${github.server.origin}/.well-known/openid-configuration`)
    ).json()) as { issuer: string; jwks_uri: string };
    const { keys } = (await (await fetch(discovery.jwks_uri)).json()) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const { kid } = JSON.parse(Buffer.from(header, "base64url").toString());
    const key = keys.find((candidate) => candidate.kid === kid);
    assert.ok(key);
    const verifier = createVerify("RSA-SHA256").update(`${header}.${payload}`);
    assert.ok(verifier.verify(createPublicKey({ key, format: "jwk" }), Buffer.from(signature, "base64url")));
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    assert.equal(claims.iss, discovery.issuer);
    assert.equal(claims.aud, "api://AzureADTokenExchange");
    const owner = immutableSubject
      ? "contoso@1500001/copilot-feedback@1100000001"
      : "contoso/copilot-feedback";
    assert.equal(claims.sub, `repo:${owner}:environment:copilot-read`);
    assert.equal(
      claims.job_workflow_ref,
      "contoso/copilot-feedback/.github/workflows/prepare.yml@refs/heads/main",
    );
    assert.equal(claims.event_name, "pull_request_target");
    assert.equal(claims.repository_visibility, "private");
    assert.ok(claims.exp > Date.parse("2026-11-20T09:00:00Z") / 1000);
  });

test("a job without `id-token: write` gets no ID token", async () => {
  await using github = await startGithub();
  const token = github.server.runtimeTokens.issue(IDENTITY);
  assert.equal((await requestToken(github.server.origin, token)).status, 403);
  assert.equal((await requestToken(github.server.origin, "forged")).status, 403);
});
