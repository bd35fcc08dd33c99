import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { createSigner } from "../../rehearsal/graph/jwt.ts";
import { createTokenProvider, type Identity } from "../../src/microsoft/credential.ts";
import { CredentialError } from "../../src/microsoft/credential-error.ts";
import { endpointsOf } from "../../src/microsoft/endpoints.ts";
import { CLIENT_ID, type Contoso, contoso, SUBJECT, TENANT_ID } from "./contoso.ts";

const SCOPE = "https://graph.microsoft.com/.default";

async function refusedWith(promise: Promise<unknown>): Promise<CredentialError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof CredentialError, inspect(error));
    assert.doesNotMatch(inspect(error, { depth: 10 }), /eyJ/, "a token is in the error");
    return error;
  }
  return assert.fail("a token was issued");
}

function providerFor({ server, waits }: Contoso, identity: Partial<Extract<Identity, { kind: "github" }>>) {
  return createTokenProvider(
    {
      kind: "github",
      tenantId: TENANT_ID,
      clientId: CLIENT_ID,
      getIdToken: async () => "not a token",
      ...identity,
    },
    endpointsOf("global", server.env),
    { now: Date.now, sleep: async (wait) => void waits.push(wait), random: () => 0.5 },
  );
}

test("a job's ID token becomes an access token, which is kept until it is called expired", async (t) => {
  const { microsoft, server } = await contoso(t);
  const first = await microsoft.tokens(SCOPE);
  assert.equal(await microsoft.tokens(SCOPE), first);
  await microsoft.tokens(SCOPE, { renew: true });
  assert.equal(server.requests.filter(({ path }) => path.endsWith("/token")).length, 2);
});

test("each exchange asks for a fresh ID token", async (t) => {
  const world = await contoso(t);
  const asked: string[] = [];
  const tokens = providerFor(world, {
    getIdToken: (audience) => {
      asked.push(audience);
      return world.idToken(audience);
    },
  });
  const asksFor = async (call: () => Promise<string>) => {
    const before = asked.length;
    await call();
    return asked.length > before;
  };
  assert.equal(await asksFor(() => tokens(SCOPE)), true);
  assert.equal(await asksFor(() => tokens(SCOPE)), false);
  assert.equal(await asksFor(() => tokens(SCOPE, { renew: true })), true);
  assert.equal(await asksFor(() => tokens("https://storage.azure.com/.default")), true);
  assert.deepEqual([...new Set(asked)], ["api://AzureADTokenExchange"]);
});

test("an unknown subject is printed with the command that makes it known", async (t) => {
  const presented = "repo:contoso/copilot-feedback:environment:copilot-read";
  const { microsoft, waits } = await contoso(t, { claims: { sub: presented } });
  const error = await refusedWith(microsoft.tokens(SCOPE));
  assert.equal(error.reason, "no-matching-credential");
  assert.equal(error.entraCode, "AADSTS700213");
  assert.match(error.message, new RegExp(`The subject that was presented is: ${presented}\n`));
  const parameters = /--parameters '(\{[^']+\})'/.exec(error.message)?.[1];
  assert.deepEqual(JSON.parse(parameters ?? ""), {
    name: "copilot-feedback",
    issuer: "https://token.actions.githubusercontent.com",
    subject: presented,
    audiences: ["api://AzureADTokenExchange"],
  });
  assert.match(error.message, new RegExp(`az ad app federated-credential create --id ${CLIENT_ID} `));
  assert.equal(waits.length, 3, "a new credential may still be spreading");
});

test("a credential that becomes known while waiting is used", async (t) => {
  const world = await contoso(t, { app: { subjects: [] }, claims: { sub: "repo:a/b:environment:c" } });
  const tokens = createTokenProvider(
    { kind: "github", tenantId: TENANT_ID, clientId: CLIENT_ID, getIdToken: world.idToken },
    endpointsOf("global", world.server.env),
    {
      now: Date.now,
      random: () => 0,
      sleep: async () => {
        const [app] = world.tenant.apps;
        assert.ok(app);
        world.tenant.apps[0] = { ...app, subjects: ["repo:a/b:environment:c"] };
      },
    },
  );
  assert.ok(await tokens(SCOPE));
});

test("a subject that would break out of the command is made harmless", async (t) => {
  const { microsoft } = await contoso(t, { claims: { sub: "repo:a/b`;rm -rf $HOME\u001b[31m" } });
  const { message } = await refusedWith(microsoft.tokens(SCOPE));
  assert.doesNotMatch(message.split("\n").find((line) => line.startsWith("az ")) ?? "", /[`$;\u001b]/);
  assert.doesNotMatch(message, /\u001b/);
});

test("a missing permission for ID tokens names the permission", async (t) => {
  const world = await contoso(t);
  const tokens = providerFor(world, {
    getIdToken: () => Promise.reject(new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")),
  });
  const error = await refusedWith(tokens(SCOPE));
  assert.equal(error.reason, "no-id-token");
  assert.match(error.message, /permissions: id-token: write/);
});

test("an expired assertion and one of the future point at the clock", async (t) => {
  const world = await contoso(t, { serverNow: () => Date.now() + 10 * 60_000 });
  const late = await refusedWith(world.microsoft.tokens(SCOPE));
  assert.equal(late.reason, "assertion-expired");
  assert.match(late.message, /AADSTS700024.*clock/);
  const early = await contoso(t, { serverNow: () => Date.now() - 10 * 60_000 });
  assert.equal((await refusedWith(early.microsoft.tokens(SCOPE))).reason, "assertion-expired");
});

test("wrong tenant, client, issuer, audience and signature are told apart", async (t) => {
  const world = await contoso(t);
  const reason = async (identity: Partial<Extract<Identity, { kind: "github" }>>) => {
    const error = await refusedWith(providerFor(world, { getIdToken: world.idToken, ...identity })(SCOPE));
    return [error.reason, error.entraCode];
  };
  assert.deepEqual(await reason({ clientId: "11111111-1111-4111-8111-111111111111" }), [
    "unknown-application",
    "AADSTS700016",
  ]);
  assert.deepEqual(await reason({ clientId: "" }), ["identity-not-configured", undefined]);
  assert.deepEqual(await reason({ getIdToken: () => world.idToken("api://Other") }), [
    "no-matching-credential",
    "AADSTS700212",
  ]);
  const forger = createSigner("github");
  const seconds = Math.floor(Date.now() / 1_000);
  const forged = forger.sign({
    iss: "https://token.actions.githubusercontent.com",
    aud: "api://AzureADTokenExchange",
    sub: SUBJECT,
    iat: seconds,
    exp: seconds + 300,
  });
  assert.deepEqual(await reason({ getIdToken: async () => forged }), ["sign-in-refused", "AADSTS7000215"]);
  const issuer = await contoso(t, { claims: { iss: "https://token.actions.example.com" } });
  assert.equal((await refusedWith(issuer.microsoft.tokens(SCOPE))).entraCode, "AADSTS700211");
  const tenant = await reason({ tenantId: "22222222-2222-4222-8222-222222222222" });
  assert.deepEqual(tenant, ["unknown-tenant", "AADSTS90002"]);
});

test("Entra that is down or throttles is asked again, then named", async (t) => {
  let answers = 0;
  const { microsoft, waits } = await contoso(t, {
    fault: (method, path) => {
      if (method !== "POST" || !path.endsWith("/token")) return undefined;
      answers += 1;
      return {
        kind: "answer",
        reply: { status: answers === 1 ? 503 : 429, body: { error: "temporarily_unavailable" } },
      };
    },
  });
  const error = await refusedWith(microsoft.tokens(SCOPE));
  assert.equal(error.reason, "sign-in-unavailable");
  assert.equal(answers, 4);
  assert.equal(waits.length, 3);
});

test("an unreachable Entra is named as such", async (t) => {
  const world = await contoso(t);
  const tokens = createTokenProvider(
    { kind: "github", tenantId: TENANT_ID, clientId: CLIENT_ID, getIdToken: world.idToken },
    endpointsOf("global", { AZURE_AUTHORITY_HOST: "https://localhost:1" }),
    { now: Date.now, sleep: async () => undefined, random: () => 0 },
  );
  assert.equal((await refusedWith(tokens(SCOPE))).reason, "sign-in-unavailable");
});

test("tokens are sent to https addresses only", () => {
  for (const value of ["http://localhost:1", "ftp://x", "https://user:pw@host", "https://host/?x=1", "::"]) {
    assert.throws(() => endpointsOf("global", { COPILOT_FEEDBACK_GRAPH_ENDPOINT: value }), {
      name: "TypeError",
      message: /COPILOT_FEEDBACK_GRAPH_ENDPOINT is not an https address/,
    });
  }
  const { graph, authority, scopes, knownAuthority, blob } = endpointsOf("us-dod", {});
  assert.equal(graph.href, "https://dod-graph.microsoft.us/");
  assert.equal(authority.href, "https://login.microsoftonline.us/");
  assert.equal(scopes.graph, "https://dod-graph.microsoft.us/.default");
  assert.equal(blob("contosofeedback").href, "https://contosofeedback.blob.core.usgovcloudapi.net/");
  assert.equal(knownAuthority, true);
});
