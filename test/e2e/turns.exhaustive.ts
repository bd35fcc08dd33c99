import assert from "node:assert/strict";
import { test } from "node:test";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, shown } from "./stage.ts";
import { withholdRequest } from "./withhold-request.ts";

/** One more than the reconciler submits at once. */
const MERGED = 21;
const AT_A_TIME = 7;

test("more failing submissions than fit one run take turns, and keep nothing else waiting", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const merged: [string, number][] = [];
  for (let index = 1; index <= MERGED; index += 1) {
    const id = `a${String(index).padStart(2, "0")}`;
    merged.push([id, await ask(stage, id, { wait: false })]);
    if (index % AT_A_TIME === 0) await rehearsal.settled();
  }
  const closed = await ask(stage, "zoe");
  await rehearsal.settled();
  const stop = withholdRequest(stage);
  for (const [, pr] of merged) await rehearsal.merge(pr, { by: MERGER, deliver: false });
  await rehearsal.close(closed, { by: AUTHOR, deliver: false });

  const tries = async (): Promise<number[]> =>
    Promise.all(
      merged.map(async ([id]) => (await life(rehearsal, id)).filter((event) => event === "claimed").length),
    );
  await reconcile(stage, 1);
  assert.equal(shown(stage, closed).heading, "Cancelled");
  assert.equal((await tries()).filter((count) => count === 1).length, MERGED - 1);
  rehearsal.clock.advance(3600);
  await reconcile(stage, 1);
  assert.ok(!(await tries()).includes(0), "whoever did not have a turn has the next one");

  stop();
  rehearsal.clock.advance(3600);
  await reconcile(stage, 2);
  for (const [id, pr] of merged) await assertSubmitted(stage, id, pr);
});
