import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { displayAppName } from "../../src/collect/app-name.ts";
import { collectRounds, type RoundQuery } from "../../src/collect/collect-rounds.ts";
import type { AiInteraction } from "../../src/collect/interaction.ts";
import type { RoundCollection } from "../../src/collect/select-rounds.ts";
import { type InteractionBatch, type InteractionSource, lastOfWindow } from "../../src/collect/source.ts";
import { prompt, response, START } from "./make-interactions.ts";

const iso = (seconds: number) => new Date(START + seconds * 1000).toISOString();

const QUERY: RoundQuery = {
  user: "adele.vance@contoso.com",
  after: iso(-1),
  before: iso(1_000_000),
  apps: [],
  interactions: 30,
  exclude: [],
};

function source(batches: Iterable<InteractionBatch>): InteractionSource {
  return {
    async *read() {
      yield* batches;
    },
  };
}

function collect(
  interactions: readonly AiInteraction[],
  query: Partial<RoundQuery> = {},
): Promise<RoundCollection> {
  return collectRounds(source([interactions]), { ...QUERY, ...query });
}

const texts = ({ rounds }: RoundCollection) => rounds.map((round) => round.prompt.text);

/** `count` rounds, one every ten seconds. */
function history(count: number, app = "BizChat"): AiInteraction[] {
  return Array.from({ length: count }, (_, index) => [
    prompt({ at: index * 10, request: `q${index}`, text: `P${index}`, app, session: `s-${app}` }),
    response({ at: index * 10 + 2, request: `q${index}`, text: `R${index}`, app, session: `s-${app}` }),
  ]).flat();
}

describe("selection", () => {
  test("the newest rounds, oldest first", async () => {
    const found = await collect(history(5), { interactions: 2 });
    assert.deepEqual(texts(found), ["P3", "P4"]);
    assert.equal(found.counts.rounds, 2);
    assert.equal(found.counts.responses, 2);
  });

  test("bounds are exclusive", async () => {
    const found = await collect(history(3), { after: iso(0), before: iso(20) });
    assert.deepEqual(texts(found), ["P1"]);
  });

  test("applications by any name people use", async () => {
    const all = [...history(2, "BizChat"), ...history(2, "Teams"), ...history(2, "PowerPoint")];
    const apps = async (...names: string[]) =>
      (await collect(all, { apps: names })).rounds.map(({ app }) => app);
    assert.deepEqual(await apps("copilot chat"), ["BizChat", "BizChat"]);
    assert.deepEqual(await apps("BIZCHAT"), ["BizChat", "BizChat"]);
    assert.deepEqual(await apps("IPM.SkypeTeams.Message.Copilot.Teams"), ["Teams", "Teams"]);
    assert.deepEqual(await apps("Powerpoint"), ["PowerPoint", "PowerPoint"]);
    assert.deepEqual(await apps("Word"), []);
    assert.equal(displayAppName("constructor"), "constructor", "a name that every object has");
    assert.equal((await collect(all, { apps: ["teams"] })).counts.leftOut.otherApps, 8);
  });

  test("excluding a round leaves it out and brings no older one in", async () => {
    const [, second] = (await collect(history(5), { interactions: 2 })).rounds;
    const found = await collect(history(5), { interactions: 2, exclude: [second?.id ?? ""] });
    assert.deepEqual(texts(found), ["P3"]);
    assert.equal(found.counts.excluded, 1);
    assert.deepEqual(found.unknownExclusions, []);
  });

  test("an exclusion that names no selected round is reported", async () => {
    const found = await collect(history(2), { exclude: ["r-00000000"] });
    assert.deepEqual(found.unknownExclusions, ["r-00000000"]);
  });

  test("a round's id does not depend on what else is collected", async () => {
    const [few] = (await collect(history(5), { interactions: 1 })).rounds;
    const many = (await collect(history(5))).rounds;
    assert.equal(few?.id, many.at(-1)?.id);
  });

  test("a Teams response takes the meeting from its prompt", async () => {
    const contexts = [
      { contextReference: "https://teams.example/m", displayName: "Weekly", contextType: "TeamsMeeting" },
    ];
    const own = [{ contextReference: null, displayName: "Own", contextType: "TeamsMeeting" }];
    const found = await collect([
      prompt({ at: 0, contexts }),
      response({ at: 1, text: "a" }),
      response({ at: 2, text: "b", contexts: own }),
    ]);
    assert.deepEqual(
      found.rounds[0]?.responses.map((one) => one.contexts),
      [contexts, own],
    );
  });

  test("left-outs are counted since the oldest selected round only", async () => {
    const orphan = (at: number) => response({ at, session: "other", request: null, text: "x" });
    const found = await collect([...history(3), orphan(5), orphan(25)], { interactions: 1 });
    assert.equal(found.counts.leftOut.withoutPrompt, 1);
  });
});

/** Conversations with all the quirks: shared, null and mismatched ids, copies, orphans, warm-ups. */
const quirky: fc.Arbitrary<AiInteraction[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("userPrompt" as const, "aiResponse" as const, "aiResponse" as const),
      at: fc.integer({ min: 0, max: 60 }),
      session: fc.constantFrom("s1", "s2"),
      request: fc.constantFrom(null, "a", "b", "c", "d"),
      app: fc.constantFrom("Teams", "BizChat"),
      text: fc.constantFrom("one", "two", "", '{"IsWarmupRequest":"true"}'),
    }),
    { maxLength: 25 },
  )
  .map((sketches) =>
    sketches.map((sketch, index) =>
      sketch.kind === "userPrompt"
        ? prompt({ ...sketch, id: `${index}` })
        : response({ ...sketch, id: `${index}` }),
    ),
  );

describe("paging changes nothing", () => {
  test("any order, any pages, any repetition", async () => {
    await fc.assert(
      fc.asyncProperty(
        quirky.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.subarray(all),
            fc.integer({ min: 1, max: 5 }),
            fc.integer({ min: 1, max: 6 }),
            fc.constantFrom<readonly string[]>([], ["Teams"]),
          ),
        ),
        async ([all, shuffled, repeated, size, interactions, apps]) => {
          const expected = await collect(all, { interactions, apps });
          const pages: AiInteraction[][] = [];
          const stream = [...shuffled, ...repeated];
          for (let at = 0; at < stream.length; at += size) pages.push(stream.slice(at, at + size));
          assert.deepEqual(await collectRounds(source(pages), { ...QUERY, interactions, apps }), expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("two versions of one entry give the same round whichever came first", async () => {
    const versions = ["first wording", "second wording"].map((text) => prompt({ id: "same", at: 0, text }));
    const one = await collectRounds(source([versions.slice(0, 1), versions.slice(1)]), QUERY);
    const other = await collectRounds(source([versions.slice(1), versions.slice(0, 1)]), QUERY);
    assert.equal(one.rounds.length, 1);
    assert.deepEqual(other, one);
  });

  test("filtering by application is taking those rounds out of all", async () => {
    await fc.assert(
      fc.asyncProperty(quirky, async (all) => {
        const everything = (await collect(all)).rounds.filter(({ app }) => app === "Teams");
        assert.deepEqual((await collect(all, { apps: ["Teams"] })).rounds, everything);
      }),
    );
  });

  test("stopping at a window's end gives what reading everything gives", async () => {
    const hour = 1_200; // All within the day in which a late response is waited for.
    const spread = quirky.map((all) =>
      all.map((one) => ({
        ...one,
        createdDateTime: new Date(START + (Date.parse(one.createdDateTime) - START) * hour).toISOString(),
      })),
    );
    await fc.assert(
      fc.asyncProperty(
        spread,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (all, hours, interactions) => {
          const expected = await collect(all, { interactions });
          const windows: InteractionBatch[] = [];
          for (let end = 61; end > -hours; end -= hours) {
            const inside = all.filter(({ createdDateTime }) => {
              const at = (Date.parse(createdDateTime) - START) / 1000 / hour;
              return at > end - hours && at <= end;
            });
            windows.push(lastOfWindow(inside, iso((end - hours) * hour)));
          }
          assert.deepEqual(await collectRounds(source(windows), { ...QUERY, interactions }), expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("long histories", () => {
  test("reading stops once the newest rounds are certain", async () => {
    let read = 0;
    const all = history(1_000).reverse();
    const counting: InteractionSource = {
      async *read() {
        for (let at = 0; at < all.length; at += 100) {
          read += 1;
          const page = all.slice(at, at + 100);
          yield lastOfWindow(page, page.at(-1)?.createdDateTime ?? "");
        }
      },
    };
    const found = await collectRounds(counting, { ...QUERY, interactions: 10 });
    assert.equal(read, 1);
    assert.equal(texts(found).at(-1), "P999");
    assert.deepEqual(found, await collect(all, { interactions: 10 }));
  });

  test("without window marks everything is read and the newest rounds are right", async () => {
    const all = history(5_000);
    const expected = await collect(all.slice(-200), { interactions: 10, apps: [] });
    for (const order of [all, all.toReversed(), all.toSorted((a, b) => (a.id < b.id ? -1 : 1))]) {
      const pages = Array.from({ length: 100 }, (_, page) => order.slice(page * 100, page * 100 + 100));
      assert.deepEqual(await collectRounds(source(pages), { ...QUERY, interactions: 10 }), expected);
    }
  });

  test("a late response finds its prompt although that was let go while reading", async () => {
    // P0's response comes last of all and newest; beside it stands a prompt that nobody answered.
    const old = prompt({ id: "old", at: 0, request: "old", text: "old", session: "s-BizChat" });
    const lonely = prompt({ at: 59_000, request: "lonely", text: "lonely", session: "s-BizChat" });
    const late = response({ at: 59_001, request: "old", text: "late", session: "s-BizChat" });
    const pages = [[old], ...history(5_000).map((one) => [one]), [lonely], [late]];
    const found = await collectRounds(source(pages), { ...QUERY, interactions: 1 });
    assert.deepEqual(texts(found), ["lonely"]);
    assert.deepEqual(found.rounds[0]?.responses, []);
    assert.equal(found.counts.leftOut.withoutPrompt, 1);
  });
});
