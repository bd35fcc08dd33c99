import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fault } from "../../rehearsal/graph/server.ts";
import { realWire } from "../../src/microsoft/wire.ts";
import { cut, MOST_CHUNK_BYTES, MOST_FILE_BYTES } from "../../src/submit/azure-support-intake.ts";
import { receiptSchema } from "../../src/submit/receipt.ts";
import { type ContosoOptions, contoso } from "./contoso.ts";
import { submissionOf } from "./submission.ts";

const SUBSCRIPTION = "0b1f6471-1bf0-4dda-aec3-111122223333";
const TICKET = "2411080050001234";

async function supported(t: Parameters<typeof contoso>[0], options: ContosoOptions = {}) {
  const world = await contoso(t, options);
  world.tenant.tickets.set(TICKET, { files: new Map() });
  const intake = (ticket: string | null = TICKET) =>
    world.microsoft.intake({ type: "azure-support", subscription: SUBSCRIPTION }, { ticket });
  const uploaded = () => {
    const files = [...(world.tenant.tickets.get(TICKET)?.files ?? [])];
    return files.map(([name, file]) => ({
      name,
      bytes: Buffer.concat([...file.chunks].sort(([one], [other]) => one - other).map(([, chunk]) => chunk)),
    }));
  };
  return { ...world, intake, uploaded };
}

for (const size of [1, 1_000, MOST_CHUNK_BYTES, MOST_CHUNK_BYTES + 1, MOST_FILE_BYTES]) {
  test(`a package of ${size} bytes is attached whole to the ticket`, async (t) => {
    const { intake, uploaded } = await supported(t);
    const submission = submissionOf(size);
    const delivery = await intake().deliver(submission);
    assert.equal(delivery.outcome, "delivered");
    const [file, ...others] = uploaded();
    assert.equal(others.length, 0);
    assert.equal(file?.name, submission.name);
    assert.deepEqual(file?.bytes, Buffer.from(submission.bytes));
    const receipt = "receipt" in delivery ? receiptSchema.parse(delivery.receipt) : undefined;
    assert.match(
      receipt?.intake.location ?? "",
      new RegExp(`/fileWorkspaces/${TICKET}/files/${submission.name}$`),
    );
  });
}

test("what is too large or names no ticket is refused before anything is sent", async (t) => {
  const { intake, server } = await supported(t);
  const large = await intake().deliver(submissionOf(MOST_FILE_BYTES + 1));
  assert.equal(large.outcome, "refused");
  assert.match("message" in large ? large.message : "", /5242881 bytes and a support ticket takes 5242880/);
  for (const ticket of [null, "INC0012345", "../2411080050001234", "24110800500012345678901"]) {
    const delivery = await intake(ticket).deliver(submissionOf());
    assert.equal(delivery.outcome, "refused");
    assert.match(
      "message" in delivery ? delivery.message : "",
      /names no Azure support ticket; expected `ticket:`/,
    );
  }
  assert.equal(server.requests.length, 0);
});

test("an upload that broke off is completed by delivering again, as the same file", async (t) => {
  let fault: Fault | undefined = {
    kind: "answer",
    reply: { status: 400, body: { error: { code: "InternalError", message: "no" } } },
  };
  const { intake, uploaded } = await supported(t, {
    fault: (method, path, count) =>
      method === "POST" && path.endsWith("/upload") && count > 4 ? fault : undefined,
  });
  const submission = submissionOf(MOST_FILE_BYTES);
  const first = await intake().deliver(submission);
  assert.equal(first.outcome, "unknown", "one chunk is there");
  fault = undefined;
  assert.equal((await intake().deliver(submission)).outcome, "already-delivered");
  assert.equal(uploaded().length, 1);
  assert.deepEqual(uploaded()[0]?.bytes, Buffer.from(submission.bytes));
});

test("broken connections and throttling do not add a second file", async (t) => {
  let faults = 0;
  const { intake, uploaded } = await supported(t, {
    fault: (_, path, count) => {
      if (!path.includes("fileWorkspaces") || count % 2 === 0) return undefined;
      faults += 1;
      return faults % 2 === 0
        ? { kind: "drop", when: "after" }
        : { kind: "answer", reply: { status: 429, headers: { "retry-after": "1" }, body: {} } };
    },
  });
  const submission = submissionOf(MOST_FILE_BYTES);
  assert.equal((await intake().deliver(submission)).outcome, "delivered");
  assert.equal(uploaded().length, 1);
  assert.deepEqual(uploaded()[0]?.bytes, Buffer.from(submission.bytes));
  assert.ok(faults >= 4);
});

const UNAUTHORIZED: Fault = {
  kind: "answer",
  reply: { status: 401, body: { error: { code: "ExpiredAuthenticationToken", message: "expired" } } },
};
const FORBIDDEN: Fault = {
  kind: "answer",
  reply: { status: 403, body: { error: { code: "AuthorizationFailed", message: "no" } } },
};

test("a chunk that may have arrived is not called refused after the token was called expired", async (t) => {
  const faults: Fault[] = [{ kind: "drop", when: "after" }, UNAUTHORIZED, FORBIDDEN];
  const { intake, uploaded } = await supported(t, {
    fault: (method, path) => (method === "POST" && path.endsWith("/upload") ? faults.shift() : undefined),
  });
  assert.equal((await intake().deliver(submissionOf())).outcome, "unknown");
  assert.equal(uploaded().length, 1, "it did arrive");
  assert.equal(faults.length, 0);
});

test("a chunk that may have arrived is not called refused where no fresh token can be had", async (t) => {
  const faults: Fault[] = [{ kind: "drop", when: "after" }, UNAUTHORIZED];
  let denied = false;
  const { intake } = await supported(t, {
    fault: (method, path) => {
      if (path.includes("oauth2")) return denied ? FORBIDDEN : undefined;
      if (method !== "POST" || !path.endsWith("/upload")) return undefined;
      denied = true;
      return faults.shift();
    },
  });
  assert.equal((await intake().deliver(submissionOf())).outcome, "unknown");
});

test("a chunk that may have arrived is not called refused once the service is out of reach", async (t) => {
  let uploads = 0;
  const { intake } = await supported(t, {
    fault: (method, path) => {
      if (method !== "POST" || !path.endsWith("/upload")) return undefined;
      uploads += 1;
      return { kind: "drop", when: "after" };
    },
    wire: {
      fetch: async (url, init) => {
        if (uploads === 0 || !url.includes("/upload?")) return realWire.fetch(url, init);
        throw new TypeError("fetch failed", {
          cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }),
        });
      },
    },
  });
  assert.equal((await intake().deliver(submissionOf())).outcome, "unknown");
  assert.equal(uploads, 1);
});

test("unknown tickets and missing rights are refusals that name the remedy", async (t) => {
  const { intake } = await supported(t);
  const unknown = await intake("2411080050009999").deliver(submissionOf());
  assert.equal(unknown.outcome, "refused");
  assert.match("message" in unknown ? unknown.message : "", /HTTP 404, ResourceNotFound.*ticket's number/);
  const denied = await supported(t, { app: { azureRoles: [] } });
  const refused = await denied.intake().deliver(submissionOf());
  assert.equal(refused.outcome, "refused");
  assert.match("message" in refused ? refused.message : "", /Support Request Contributor/);
});

test("every cut stays within the limits and loses nothing", () => {
  for (const size of [
    0,
    1,
    7,
    MOST_CHUNK_BYTES - 1,
    MOST_CHUNK_BYTES + 1,
    MOST_FILE_BYTES - 1,
    MOST_FILE_BYTES,
  ]) {
    const bytes = Buffer.alloc(size, 7);
    const { plan, chunks } = cut(bytes);
    assert.ok(plan.chunkSize <= MOST_CHUNK_BYTES && plan.numberOfChunks <= 2);
    assert.equal(chunks.length, plan.numberOfChunks);
    assert.deepEqual(Buffer.concat(chunks), bytes);
  }
});
