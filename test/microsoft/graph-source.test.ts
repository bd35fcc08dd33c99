import assert from "node:assert/strict";
import { test } from "node:test";
import { historyOf, syntheticHistory } from "../../rehearsal/graph/history.ts";
import { collectRounds } from "../../src/collect/collect-rounds.ts";
import type { AiInteraction } from "../../src/collect/interaction.ts";
import { SourceError } from "../../src/collect/source-error.ts";
import { ADELE, contoso } from "./contoso.ts";

const BEFORE = "2026-11-20T12:00:00.000Z";
const AFTER = "2026-10-21T12:00:00.000Z";
const QUERY = { user: "adele.vance@contoso.com", after: AFTER, before: BEFORE };
const ROUNDS = { ...QUERY, apps: [], interactions: 10, exclude: [] };
const DAY_MS = 24 * 60 * 60_000;

function history(count: number, stepMs: number, newest = "2026-11-20T11:59:59.000Z") {
  return syntheticHistory({ count, newest, stepMs, userId: ADELE });
}

async function readAll(source: AsyncIterable<readonly AiInteraction[]>): Promise<AiInteraction[]> {
  const all: AiInteraction[] = [];
  for await (const batch of source) all.push(...batch);
  return all;
}

test("reads every interaction of the period once the duplicates are gone, however windows fall", async (t) => {
  const { microsoft, graphRequests } = await contoso(t, { history: history(1_234, 37 * 60_000) });
  const read = await readAll(microsoft.source().read(QUERY));
  const expected =
    Math.floor((Date.parse("2026-11-20T11:59:59.000Z") - Date.parse(AFTER)) / (37 * 60_000)) + 1;
  assert.equal(new Set(read.map(({ id }) => id)).size, expected);
  for (const path of graphRequests().filter((path) => path.includes("%24filter"))) {
    assert.match(
      decodeURIComponent(path.replaceAll("+", " ")),
      /createdDateTime gt \S+ and createdDateTime lt \S+$/,
    );
    assert.match(path, /%24top=100/);
  }
});

test("reads ten rounds out of 100,000 interactions with a handful of requests", async (t) => {
  const { microsoft, graphRequests } = await contoso(t, { history: history(100_000, 6 * 60_000) });
  const { rounds } = await collectRounds(microsoft.source(), ROUNDS);
  assert.equal(rounds.length, 10);
  assert.ok(graphRequests().length <= 8, graphRequests().join("\n"));
});

test("a silent month is read in a handful of requests", async (t) => {
  const { microsoft, graphRequests } = await contoso(t, { history: historyOf([]) });
  assert.deepEqual(await readAll(microsoft.source().read(QUERY)), []);
  assert.ok(graphRequests().length <= 8, graphRequests().join("\n"));
});

for (const dateFilter of ["refused", "ignored"] as const) {
  test(`a tenant whose date filter is ${dateFilter} is read in full and filtered here`, async (t) => {
    const { microsoft, tenant, graphRequests } = await contoso(t, { history: history(500, 2 * 60 * 60_000) });
    tenant.dateFilter = dateFilter;
    const read = await readAll(microsoft.source().read(QUERY));
    assert.equal(new Set(read.map(({ id }) => id)).size, 360);
    assert.ok(read.every(({ createdDateTime }) => createdDateTime > AFTER && createdDateTime < BEFORE));
    assert.equal(
      graphRequests().filter((path) => !path.includes("filter") && path.includes("%24top=100")).length,
      1,
    );
  });
}

test("the rounds found are the same with and without the date filter", async (t) => {
  const { microsoft, tenant } = await contoso(t, { history: history(2_000, 20 * 60_000) });
  const filtered = await collectRounds(microsoft.source(), ROUNDS);
  tenant.dateFilter = "refused";
  assert.deepEqual(await collectRounds(microsoft.source(), ROUNDS), filtered);
});

test("both bounds are exclusive, to the millisecond", async (t) => {
  const at = (time: string, id: string) => ({ ...history(1, 1).at(0), id, createdDateTime: time });
  const { microsoft } = await contoso(t, {
    history: historyOf([
      at(AFTER, "1732148300001"),
      at("2026-10-21T12:00:00.001Z", "1732148300002"),
      at("2026-11-20T11:59:59.999Z", "1732148300003"),
      at(BEFORE, "1732148300004"),
    ]),
  });
  const ids = (await readAll(microsoft.source().read(QUERY))).map(({ id }) => id);
  assert.deepEqual([...new Set(ids)].sort(), ["1732148300002", "1732148300003"]);
});

test("times on the seams between windows are read", async (t) => {
  const start = Date.parse(BEFORE);
  const seams = [1, 5, 21, 85].map((hours) => new Date(start - hours * 60 * 60_000).toISOString());
  const { microsoft } = await contoso(t, {
    history: historyOf(
      seams.map((createdDateTime, index) => ({
        ...history(1, 1).at(0),
        id: `17321483${index}0000`,
        createdDateTime,
      })),
    ),
  });
  const read = await readAll(microsoft.source().read(QUERY));
  assert.equal(new Set(read.map(({ id }) => id)).size, seams.length);
});

test("a throttling storm is waited out as the service asks, in seconds and as a date", async (t) => {
  const { microsoft, waits, attempts } = await contoso(t, {
    history: history(50, 60_000),
    fault: (_, path, count) => {
      if (!path.includes("getAll") || count > 12) return undefined;
      const date = new Date("2026-11-20T12:00:00Z");
      const later = new Date(date.getTime() + 7_000);
      const header =
        count % 2 === 0
          ? { "retry-after": "3" }
          : { "retry-after": later.toUTCString(), date: date.toUTCString() };
      return { kind: "answer", reply: { status: count % 3 === 0 ? 503 : 429, headers: header, body: {} } };
    },
  });
  const { rounds } = await collectRounds(microsoft.source(), ROUNDS);
  assert.equal(rounds.length, 10);
  assert.equal(waits.length, 11);
  assert.ok(
    waits.every((wait) => (wait >= 3_000 && wait < 4_000) || (wait >= 7_000 && wait < 8_000)),
    String(waits),
  );
  assert.ok(attempts.some(({ attempt }) => attempt.outcome === 429 && attempt.waits !== undefined));
});

test("throttling without end is given up with its name, and says what to do", async (t) => {
  const { microsoft } = await contoso(t, {
    fault: (_, path) =>
      path.includes("getAll")
        ? { kind: "answer", reply: { status: 429, headers: { "retry-after": "100" }, body: {} } }
        : undefined,
  });
  await assert.rejects(readAll(microsoft.source().read(QUERY)), (error) => {
    assert.ok(error instanceof SourceError);
    assert.equal(error.reason, "throttled");
    assert.match(error.message, /Microsoft Graph could not read the Copilot interactions/);
    assert.match(error.message, /HTTP 429, request-id [\w-]+, client-request-id [\w-]+, \d attempts/);
    assert.match(error.fix, /Run it again/);
    return true;
  });
});

test("an answer that asks for a longer wait than there is time is not waited for", async (t) => {
  const { microsoft, waits } = await contoso(t, {
    fault: (_, path) =>
      path.includes("getAll")
        ? { kind: "answer", reply: { status: 503, headers: { "retry-after": "86400" }, body: {} } }
        : undefined,
  });
  await assert.rejects(readAll(microsoft.source().read(QUERY)), { reason: "service-unavailable" });
  assert.deepEqual(waits, []);
});

test("a page that fails midway is asked for again", async (t) => {
  let failed = 0;
  const { microsoft } = await contoso(t, {
    history: history(900, 2_000),
    fault: (_, path, count) => {
      if (!path.includes("getAll") || count % 3 !== 0 || failed >= 4) return undefined;
      failed += 1;
      return failed % 2 === 0 ? { kind: "drop", when: "after" } : { kind: "truncate", bytes: 700 };
    },
  });
  const read = await readAll(microsoft.source().read(QUERY));
  assert.equal(new Set(read.map(({ id }) => id)).size, 900);
  assert.equal(failed, 4);
});

test("a paging whose continuation expired starts its window again", async (t) => {
  let expired = false;
  const { microsoft } = await contoso(t, {
    history: history(900, 2_000),
    fault: (_, path, count) => {
      if (!path.includes("getAll") || count < 5 || expired) return undefined;
      expired = true;
      return {
        kind: "answer",
        reply: { status: 410, body: { error: { code: "SyncStateNotFound", message: "gone" } } },
      };
    },
  });
  const read = await readAll(microsoft.source().read(QUERY));
  assert.equal(new Set(read.map(({ id }) => id)).size, 900);
  assert.ok(read.length > 900);
});

test("duplicate pages change nothing", async (t) => {
  const plain = await contoso(t, { history: history(400, 60_000) });
  const expected = await collectRounds(plain.microsoft.source(), ROUNDS);
  const { microsoft } = await contoso(t, {
    history: history(400, 60_000),
    fault: (_, path) =>
      path.includes("getAll")
        ? {
            kind: "rewrite",
            rewrite: (reply) => {
              const body = reply.body as { value: unknown[] };
              return { ...reply, body: { ...body, value: [...body.value, ...body.value.toReversed()] } };
            },
          }
        : undefined,
  });
  assert.deepEqual(await collectRounds(microsoft.source(), ROUNDS), expected);
});

for (const link of [
  "https://graph.contoso.example/v1.0/next",
  "http://localhost/next",
  "//evil.example/x",
  "%",
]) {
  test(`a next page at ${link} ends the reading, and nothing goes there`, async (t) => {
    const { microsoft, server } = await contoso(t, {
      history: history(50, 60_000),
      fault: (_, path) =>
        path.includes("getAll")
          ? {
              kind: "rewrite",
              rewrite: (reply) => ({
                ...reply,
                body: { ...(reply.body as object), "@odata.nextLink": link },
              }),
            }
          : undefined,
    });
    const before = server.requests.length;
    await assert.rejects(readAll(microsoft.source().read(QUERY)), (error) => {
      assert.ok(error instanceof SourceError);
      assert.equal(error.reason, "unexpected-answer");
      assert.match(error.message, /its next page lies on another host, and the token must not go there/);
      assert.doesNotMatch(error.message, /evil|contoso\.example/);
      return true;
    });
    assert.equal(server.requests.filter(({ path }) => path.includes("getAll")).length, 1, String(before));
  });
}

test("thirty rounds of a megabyte are read", async (t) => {
  const { microsoft } = await contoso(t, {
    history: syntheticHistory({
      count: 60,
      newest: "2026-11-20T11:59:59.000Z",
      stepMs: 60_000,
      userId: ADELE,
      characters: 512 * 1024,
    }),
  });
  const { rounds } = await collectRounds(microsoft.source(), { ...ROUNDS, interactions: 30 });
  assert.equal(rounds.length, 30);
  assert.equal(rounds[0]?.prompt.body.length, 512 * 1024);
});

test("pages too large for one answer are asked for in smaller portions", async (t) => {
  const { microsoft, graphRequests } = await contoso(t, {
    history: syntheticHistory({
      count: 40,
      newest: "2026-11-20T11:59:59.000Z",
      stepMs: 60_000,
      userId: ADELE,
      characters: 2 * 1024 * 1024,
    }),
  });
  const { rounds } = await collectRounds(microsoft.source(), { ...ROUNDS, interactions: 4 });
  assert.equal(rounds.length, 4);
  assert.ok(graphRequests().some((path) => path.includes("top=20")));
});

test("a user without mailbox, without licence, unknown or unreadable is told apart", async (t) => {
  const { microsoft, tenant } = await contoso(t, {});
  const source = microsoft.source();
  const reasonFor = async (user: string) => {
    try {
      await readAll(source.read({ ...QUERY, user }));
      return "read";
    } catch (error) {
      assert.ok(error instanceof SourceError, String(error));
      return error.reason;
    }
  };
  assert.equal(await reasonFor("megan.bowen@contoso.com"), "user-without-mailbox");
  assert.equal(await reasonFor("nobody@contoso.com"), "user-not-found");
  assert.equal(await reasonFor("o'neil+x@contoso.com"), "user-not-found");
  assert.equal(await reasonFor("adele@contoso.com"), "read");
  const [adele] = tenant.users;
  assert.ok(adele);
  tenant.users[0] = { ...adele, assignedPlans: [] };
  assert.equal(await reasonFor("adele.vance@contoso.com"), "access-denied");
});

test("an identity without the permission is told which one", async (t) => {
  const { microsoft } = await contoso(t, { app: { roles: ["User.Read.All"] } });
  await assert.rejects(readAll(microsoft.source().read(QUERY)), (error) => {
    assert.ok(error instanceof SourceError);
    assert.equal(error.reason, "access-denied");
    assert.match(error.message, /answered 403 Forbidden \(request-id [\w-]+\)/);
    assert.match(error.fix, /AiEnterpriseInteraction\.Read\.All/);
    return true;
  });
});

test("a service whose clock runs ahead and calls the token expired gets a fresh one, once", async (t) => {
  let ahead = true;
  const { microsoft, server } = await contoso(t, {
    fault: (_, path) => {
      if (!path.includes("getAll") || !ahead) return undefined;
      ahead = false;
      return {
        kind: "answer",
        reply: { status: 401, body: { error: { code: "InvalidAuthenticationToken", message: "expired" } } },
      };
    },
  });
  assert.deepEqual(await readAll(microsoft.source().read(QUERY)), []);
  assert.equal(server.requests.filter(({ path }) => path.endsWith("/oauth2/v2.0/token")).length, 2);
});

test("progress tells pages and how far back was read", async (t) => {
  const { microsoft } = await contoso(t, { history: history(300, 60_000) });
  const seen: { pages: number; interactions: number; readBackTo: string }[] = [];
  await readAll(microsoft.source({ onProgress: (progress) => seen.push(progress) }).read(QUERY));
  assert.equal(seen.at(-1)?.pages, seen.length);
  assert.ok((seen.at(-1)?.interactions ?? 0) >= 300);
  assert.ok(Date.parse(seen.at(-1)?.readBackTo ?? "") < Date.parse(BEFORE) - DAY_MS);
});

test("a reader that stops early causes no further request", async (t) => {
  const { microsoft, graphRequests } = await contoso(t, { history: history(5_000, 1_000) });
  for await (const batch of microsoft.source().read(QUERY)) {
    assert.ok(batch.length > 0);
    break;
  }
  assert.equal(graphRequests().filter((path) => path.includes("getAll")).length, 1);
});
