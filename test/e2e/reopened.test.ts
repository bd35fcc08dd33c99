import assert from "node:assert/strict";
import { test } from "node:test";
import { hold } from "./hold.ts";
import { life } from "./laws.ts";
import { assertSubmitted } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, shown } from "./stage.ts";

test("a cancellation that comes after the pull request was reopened cancels nothing", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const log = rehearsal.artifacts();
  using cancellation = hold(stage, "cancel");
  await rehearsal.close(pr, { by: AUTHOR, wait: false });
  await cancellation.arrived;
  await rehearsal.reopen(pr, { by: AUTHOR, deliver: false, wait: false });
  cancellation.letGo();
  await rehearsal.settled();
  assert.equal(shown(stage, pr).heading, "Ready for review");
  assert.deepEqual(rehearsal.artifacts(), log, "the reviewed files are still there");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared"]);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});
