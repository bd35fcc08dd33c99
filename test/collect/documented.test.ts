import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { collectRounds } from "../../src/collect/collect-rounds.ts";
import { createFileSource } from "../../src/collect/file-source.ts";

const fixtures = join(import.meta.dirname, "../fixtures/interactions");

async function collect(file: string) {
  const source = createFileSource({ file: join(fixtures, file) });
  return await collectRounds(source, {
    user: "adele.vance@contoso.com",
    after: "2020-01-01T00:00:00.000Z",
    before: "2030-01-01T00:00:00.000Z",
    apps: [],
    interactions: 30,
    exclude: [],
  });
}

test("the documented pair becomes one round with the card's text once", async () => {
  const { counts, rounds } = await collect("documented-bizchat-pair.json");
  assert.equal(rounds.length, 1);
  const [round] = rounds;
  assert.equal(round?.app, "BizChat");
  assert.equal(round.time, "2024-11-21T00:19:16.886Z");
  assert.equal(round.prompt.text, "What should be on my radar from emails last week?");
  assert.match(round.id, /^r-[0-9a-f]{8}$/);
  const text = round.responses[0]?.text ?? "";
  assert.ok(text.startsWith("It looks like there were no important emails from last week."));
  assert.ok(text.endsWith("Is there anything specific you would like to know more about?"));
  assert.equal(text.split("no important emails").length, 2, "the second copy is left out");
  assert.ok(text.includes("**[test meeting2 - export api](https://teams.microsoft.com/l/meeting/"));
  assert.equal(round.responses[0]?.links.length, 7);
  assert.equal(counts.unanswered, 0);
});

test("the documented meeting response has no prompt: it is counted, not shown", async () => {
  const { counts, rounds } = await collect("documented-teams-meeting-response.json");
  assert.equal(rounds.length, 0);
  assert.equal(counts.leftOut.withoutPrompt, 1);
});

test("the documented filtered prompt is a round that waits for its answer", async () => {
  const { counts, rounds } = await collect("documented-date-filtered-prompt.json");
  assert.equal(rounds[0]?.prompt.text, "What are the key action items from my recent meetings?");
  assert.deepEqual(rounds[0]?.responses, []);
  assert.equal(counts.unanswered, 1);
});

test("the documented paged envelope is read", async () => {
  const { counts } = await collect("documented-paged-envelope.json");
  assert.equal(counts.leftOut.withoutPrompt, 1);
});
