import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { ask, createStage, MERGER, type Stage, shown } from "./stage.ts";

const PRELOAD = join(import.meta.dirname, "fixture", "output-mishap.cjs");
/** Each account takes three: decision, reason and result. */
const OUTPUTS_PER_ACCOUNT = 3;

/** A stage whose submit job cannot write one of its outputs. */
function stageWithMishap(at: number): Promise<Stage> {
  const runnerEnvironment = {
    NODE_OPTIONS: `--require=${PRELOAD}`,
    OUTPUT_MISHAP: JSON.stringify({ job: "submit", at }),
  };
  return createStage({ rehearsal: { runnerEnvironment } });
}

test("an account that cannot be written after the delivery leaves what was said before it: nobody knows", async () => {
  await using stage = await stageWithMishap(2 * OUTPUTS_PER_ACCOUNT + 1);
  const pr = await ask(stage, "adele");
  await stage.rehearsal.merge(pr, { by: MERGER });
  assert.ok((await stage.sent()).some((name) => name.endsWith(".zip")));
  assert.equal(shown(stage, pr).heading, "Outcome unknown");
  assert.deepEqual(await life(stage.rehearsal, "adele"), ["prepared", "claimed", "unknown-outcome"]);
  await reconcile(stage, 2);
  await assertSubmitted(stage, "adele", pr);
});
