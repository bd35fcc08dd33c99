import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, test } from "node:test";
import type { Azurite } from "../../rehearsal/graph/azurite.ts";
import { REHEARSAL_ACCOUNT, startAzurite } from "../../rehearsal/graph/azurite.ts";
import { realWire, type Wire } from "../../src/microsoft/wire.ts";
import { receiptSchema } from "../../src/submit/receipt.ts";
import { type Contoso, contoso } from "./contoso.ts";
import { NOTICE, submissionOf } from "./submission.ts";

const CONTAINER = "intake";
const INTAKE = { type: "azure-blob", account: REHEARSAL_ACCOUNT, container: CONTAINER } as const;

/** One emulator for the file; every test has its own request id. */
let azurite: Azurite;
let serial = 0;

before(async (t) => {
  const world = await contoso(t as Parameters<typeof contoso>[0]);
  azurite = await startAzurite(world.certificate, world.directory);
  (t as Parameters<typeof contoso>[0]).after(() => azurite.close());
  await azurite.createContainer(CONTAINER);
});

type Test = Parameters<typeof contoso>[0];

async function connected(t: Test, wire: Partial<Wire> = {}): Promise<Contoso> {
  return contoso(t, { wire, env: azurite.env });
}

function fresh(size?: number) {
  serial += 1;
  return submissionOf(size, `adele-${serial}`);
}

/** The network as it is, but for blob requests what `step` does with them. */
function network(
  step: (send: () => Promise<Response>, count: number, url: string) => Promise<Response>,
): Partial<Wire> {
  let count = 0;
  return {
    fetch: (url, init) => {
      if (!url.startsWith(azurite.origin)) return realWire.fetch(url, init);
      count += 1;
      return step(() => realWire.fetch(url, init), count, url);
    },
  };
}

function reset(): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
}

test("a package arrives whole, once, with what it is written beside it", async (t) => {
  const { microsoft } = await connected(t);
  const submission = fresh(300_000);
  const intake = microsoft.intake(INTAKE, { ticket: null });
  const delivery = await intake.deliver(submission);
  assert.equal(delivery.outcome, "delivered");
  const receipt = "receipt" in delivery ? receiptSchema.parse(delivery.receipt) : undefined;
  const path = `${submission.requestId}/${submission.name}`;
  assert.equal(receipt?.intake.location, `${azurite.origin}/${REHEARSAL_ACCOUNT}/${CONTAINER}/${path}`);
  assert.equal(receipt?.package.digest, submission.digest);
  const { bytes, headers } = await azurite.read(CONTAINER, path);
  assert.deepEqual(bytes, submission.bytes);
  assert.equal(headers.get("content-type"), "application/zip");
  assert.equal(headers.get("content-md5"), createHash("md5").update(submission.bytes).digest("base64"));
  assert.equal(headers.get("x-ms-meta-packagedigest"), submission.digest);
  assert.equal(headers.get("x-ms-meta-logdigest"), submission.logDigest);
  assert.equal(headers.get("x-ms-meta-request"), submission.requestId);

  assert.equal((await intake.deliver(submission)).outcome, "already-delivered");
});

test("a connection that drops after the blob was written ends as delivered, written once", async (t) => {
  const submission = fresh();
  const { microsoft, waits } = await connected(
    t,
    network(async (send, count) => {
      const response = await send();
      if (count > 1) return response;
      assert.equal(response.status, 201);
      throw reset();
    }),
  );
  const delivery = await microsoft.intake(INTAKE, { ticket: null }).deliver(submission);
  assert.equal(delivery.outcome, "already-delivered");
  assert.equal("receipt" in delivery && delivery.receipt.package.digest, submission.digest);
  assert.equal(waits.length, 1);
  const names = await azurite.list(CONTAINER);
  assert.equal(names.filter((name) => name.startsWith(`${submission.requestId}/`)).length, 1);
});

test("a connection that drops before anything was written ends as delivered, too", async (t) => {
  const { microsoft } = await connected(
    t,
    network(async (send, count) => {
      if (count <= 2) throw reset();
      return send();
    }),
  );
  assert.equal((await microsoft.intake(INTAKE, { ticket: null }).deliver(fresh())).outcome, "delivered");
});

test("a service that never confirms leaves the outcome unknown, and delivering again finds it out", async (t) => {
  const submission = fresh();
  const silent = await connected(
    t,
    network(async (send) => {
      await send();
      throw reset();
    }),
  );
  const lost = await silent.microsoft.intake(INTAKE, { ticket: null }).deliver(submission);
  assert.equal(lost.outcome, "unknown");
  assert.match(
    "message" in lost ? lost.message : "",
    /failed with ECONNRESET \(client-request-id .+ attempts\)/,
  );
  const again = await connected(t);
  assert.equal(
    (await again.microsoft.intake(INTAKE, { ticket: null }).deliver(submission)).outcome,
    "already-delivered",
  );
});

test("a refusal after a broken attempt is not taken for a no", async (t) => {
  const { microsoft } = await connected(
    t,
    network(async (_, count) => {
      if (count === 1) throw reset();
      return new Response("", { status: 403 });
    }),
  );
  assert.equal((await microsoft.intake(INTAKE, { ticket: null }).deliver(fresh())).outcome, "unknown");
});

test("a service that was never reached refused", async (t) => {
  const { microsoft } = await connected(
    t,
    network(async () => {
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ENOTFOUND" }) });
    }),
  );
  const delivery = await microsoft.intake(INTAKE, { ticket: null }).deliver(fresh());
  assert.equal(delivery.outcome, "refused");
});

test("an identity that may only create cannot look, and the name is the evidence", async (t) => {
  const createOnly = await connected(
    t,
    network(async (send, _, url) => {
      const response = await send();
      return url.includes("adele") && response.status === 200
        ? new Response(null, { status: 403 })
        : response;
    }),
  );
  const intake = createOnly.microsoft.intake(INTAKE, { ticket: null });
  const submission = fresh();
  assert.equal((await intake.deliver(submission)).outcome, "delivered");
  assert.equal((await intake.deliver(submission)).outcome, "already-delivered");
});

test("other bytes under the same name are a conflict", async (t) => {
  const { microsoft } = await connected(t);
  const intake = microsoft.intake(INTAKE, { ticket: null });
  const submission = fresh();
  await intake.deliver(submission);
  const bytes = Buffer.alloc(submission.bytes.byteLength, "other");
  const other = { ...submission, bytes, digest: `sha256:${"0".repeat(64)}` };
  const delivery = await intake.deliver(other);
  assert.equal(delivery.outcome, "conflict");
  assert.match(
    "message" in delivery ? delivery.message : "",
    new RegExp(`${submission.digest}.*${other.digest}`),
  );
});

test("missing containers and rights are refusals that name the remedy", async (t) => {
  const { microsoft } = await connected(t);
  const missing = await microsoft
    .intake({ ...INTAKE, container: "elsewhere" }, { ticket: null })
    .deliver(fresh());
  assert.equal(missing.outcome, "refused");
  assert.match(
    "message" in missing ? missing.message : "",
    /HTTP 404, ContainerNotFound, request-id .+\. Create the container/,
  );
  const denied = await connected(
    t,
    network(
      async () =>
        new Response("<x/>", { status: 403, headers: { "x-ms-error-code": "AuthorizationFailure" } }),
    ),
  );
  const refused = await denied.microsoft.intake(INTAKE, { ticket: null }).deliver(fresh());
  assert.equal(refused.outcome, "refused");
  assert.match("message" in refused ? refused.message : "", /AuthorizationFailure.*blobs\/add\/action/);
});

test("without a token the refusal says why there is none", async (t) => {
  const { microsoft } = await contoso(t, { env: azurite.env, app: { subjects: [] } });
  const refused = await microsoft.intake(INTAKE, { ticket: null }).deliver(fresh());
  assert.equal(refused.outcome, "refused");
  assert.match("message" in refused ? refused.message : "", /az ad app federated-credential create/);
});

test("a notice is mailed once, whoever runs it again", async (t) => {
  const { microsoft, tenant } = await connected(t);
  const mailbox = "copilot-feedback@contoso.com";
  const notifier = () => microsoft.notifier({ type: "graph-mail", mailbox }, INTAKE);
  assert.equal((await notifier().notify(NOTICE)).outcome, "notified");
  const again = await notifier().notify(NOTICE);
  assert.equal(again.outcome, "unknown");
  assert.match("message" in again ? again.message : "", /sent items of copilot-feedback@contoso\.com/);
  assert.equal(tenant.sentMail.length, 1);
});
