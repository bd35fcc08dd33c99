import assert from "node:assert/strict";
import { test } from "node:test";
import { life } from "./laws.ts";
import { reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, shown } from "./stage.ts";

/** Fewer to look at something quickly. */
const MANY = Number(process.env["MANY"] ?? 50);
/** Prepared side by side, so that both cores work and the ledger sees races here, too. */
const AT_A_TIME = 10;

test(`${MANY} pull requests merged at once: ${MANY} deliveries, ${MANY} complete chains, no lost write`, async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const asked: [string, number][] = [];
  for (let index = 1; index <= MANY; index += 1) {
    const id = `request-${index}`;
    asked.push([id, await ask(stage, id, { by: AUTHOR, wait: false })]);
    if (index % AT_A_TIME === 0) await rehearsal.settled();
  }
  await rehearsal.settled();
  for (const [, pr] of asked) assert.equal(shown(stage, pr).heading, "Ready for review");

  for (const [, pr] of asked) await rehearsal.merge(pr, { by: MERGER, wait: false });
  await rehearsal.settled();

  const unsettled = [];
  for (const [id, pr] of asked) {
    const events = await life(rehearsal, id);
    if (events.join() !== "prepared,claimed,submitted" || shown(stage, pr).heading !== "Submitted")
      unsettled.push(`${id}: ${events.join()}, ${shown(stage, pr).heading}`);
  }
  assert.deepEqual(unsettled, []);
  const sent = await stage.sent();
  assert.equal(sent.filter((name) => name.endsWith(".zip")).length, MANY);
  assert.equal(sent.filter((name) => name.endsWith(".eml")).length, MANY);
  assert.deepEqual(rehearsal.artifacts(), []);

  // Every commit of the ledger is still there: its beginning and three events for each request.
  const commits = await rehearsal.git.run(["rev-list", "--count", "refs/heads/ledger"]);
  assert.equal(Number(commits), 1 + 3 * MANY);

  await reconcile(stage, 1);
  assert.deepEqual(await stage.sent(), sent, "the reconciler finds nothing to do");
});
