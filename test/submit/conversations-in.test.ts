import assert from "node:assert/strict";
import { test } from "node:test";
import { conversationsIn } from "../../src/submit/conversations-in.ts";
import { prompt, response } from "../collect/make-interactions.ts";
import { review } from "../review/make-review.ts";

test("a log's apps and period are told, and nothing of what was said", async () => {
  const { files } = await review([
    prompt({ at: 0, request: "q0", text: "Secret of Adele" }),
    response({ at: 1, request: "q0", text: "Answer to it" }),
    prompt({ at: 90, request: "q1", text: "And another" }),
    response({ at: 91, request: "q1", text: "Answer again" }),
  ]);
  const told = conversationsIn(files.log.bytes);
  const { rounds } = JSON.parse(new TextDecoder().decode(files.log.bytes));
  assert.deepEqual(told.period, { oldest: rounds[0].time, newest: rounds[1].time });
  assert.notEqual(rounds[0].time, rounds[1].time);
  assert.equal(told.apps.length, 1);
  assert.ok(!/Secret|Answer|another/.test(JSON.stringify(told)));
});

test("apps are told by the names people know, most rounds first", () => {
  const round = (app: string, time: string) => ({ app, time });
  const log = {
    rounds: [
      round("Teams", "2026-11-16T08:00:00.000Z"),
      round("BizChat", "2026-11-17T08:00:00.000Z"),
      round("BizChat", "2026-11-18T08:00:00.000Z"),
    ],
  };
  assert.deepEqual(conversationsIn(Buffer.from(JSON.stringify(log))), {
    apps: ["Copilot Chat", "Teams"],
    period: { oldest: "2026-11-16T08:00:00.000Z", newest: "2026-11-18T08:00:00.000Z" },
  });
  assert.deepEqual(conversationsIn(Buffer.from('{"rounds":[]}')), { apps: [], period: null });
});
