import assert from "node:assert/strict";
import { test } from "node:test";
import { ended, hold, lastRun } from "./hold.ts";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, ourComment, type Stage, shown } from "./stage.ts";

/** Opens a request whose job dies at its first request to GitHub. */
async function askAndDie(stage: Stage, job: string): Promise<number> {
  const stop = stage.rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && exchange.job?.job === job ? { kind: "kill" } : undefined,
  );
  const pr = await ask(stage, "adele");
  stop();
  assert.equal(shown(stage, pr).check, "Preparing the log");
  return pr;
}

test("a preparation whose last job died is called failed, with its run, and goes on when that is run again", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await askAndDie(stage, "publish");
  const run = lastRun(stage, "prepare");
  assert.ok(run);
  rehearsal.clock.advance(3600);
  await reconcile(stage, 1);
  assert.deepEqual(shown(stage, pr), {
    heading: "Failed",
    check: "Failed, nothing was sent: job-failed",
    conclusion: "failure",
  });
  assert.match(ourComment(stage, pr), new RegExp(`actions/runs/${run.id}\\)`));
  const { length } = rehearsal.checks(rehearsal.pull(pr).head.sha);
  await reconcile(stage, 1);
  assert.equal(rehearsal.checks(rehearsal.pull(pr).head.sha).length, length, "said once");
  await rehearsal.rerun(run.id, { by: AUTHOR });
  assert.equal(shown(stage, pr).heading, "Ready for review");
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("a preparation that takes long is left alone, also when the title was edited meanwhile", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  using collection = hold(stage, "collect");
  const pr = await ask(stage, "adele", { wait: false });
  await collection.arrived;
  await rehearsal.editTitle(pr, { by: AUTHOR, title: "Another", wait: false });
  rehearsal.clock.advance(1200);
  await rehearsal.schedule("copilot-feedback-reconcile.yml", { wait: false });
  await ended(stage, "reconcile");
  assert.equal(shown(stage, pr).check, "Preparing the log");
  collection.letGo();
  await rehearsal.settled();
  assert.equal(shown(stage, pr).heading, "Ready for review");
});

test("a preparation that ends while the reconciler looks is not called failed", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  using collection = hold(stage, "collect");
  const pr = await ask(stage, "adele", { wait: false });
  await collection.arrived;
  rehearsal.clock.advance(1200);
  using look = hold(stage, "consent", "reconcile", "copilot-feedback-prepare.yml/runs");
  await rehearsal.schedule("copilot-feedback-reconcile.yml", { wait: false });
  await look.arrived;
  collection.letGo();
  await ended(stage, "prepare");
  look.letGo();
  await rehearsal.settled();
  assert.equal(shown(stage, pr).heading, "Ready for review");
});

/** Lets the job that publishes die after the last thing it shows, until told otherwise. */
function breakOff({ rehearsal }: Stage): () => void {
  return rehearsal.server.intercept((exchange, phase) =>
    phase === "after" && exchange.job?.job === "publish" && exchange.url.includes("/check-runs/")
      ? { kind: "kill" }
      : undefined,
  );
}

test("a log whose run published it and died is made again, and can be merged", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const stop = breakOff(stage);
  const pr = await ask(stage, "adele");
  stop();
  assert.equal(shown(stage, pr).heading, "Ready for review");
  await reconcile(stage, 2);
  assert.deepEqual(
    rehearsal.artifacts().map(({ attempt }) => attempt),
    [2, 2, 2, 2],
  );
  rehearsal.clock.advance(60);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("a log whose run dies each time after publishing it is taken down, with the run to look at", async () => {
  await using stage = await createStage();
  const stop = breakOff(stage);
  const pr = await ask(stage, "adele");
  await reconcile(stage, 3);
  stop();
  const run = lastRun(stage, "prepare");
  assert.equal(run?.attempt, 3);
  assert.equal(shown(stage, pr).check, "Failed, nothing was sent: job-failed");
  assert.match(ourComment(stage, pr), new RegExp(`### Failed[^]*actions/runs/${run.id}`));
  assert.deepEqual(stage.rehearsal.artifacts(), []);
  assert.equal((await life(stage.rehearsal, "adele")).at(-1), "withdrawn");
});
