import assert from "node:assert/strict";
import { test } from "node:test";
import { ended, hold, lastRun } from "./hold.ts";
import { eventsOf, life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, ourComment, type Stage, shown } from "./stage.ts";

/** A log up for review whose prepare run is about to be run again. */
async function published(stage: Stage): Promise<{ pr: number; run: number; artifact: number }> {
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const { id } = lastRun(stage, "prepare") ?? assert.fail("no prepare run");
  const [prepared] = await eventsOf(rehearsal, "adele");
  rehearsal.clock.advance(60);
  return { pr, run: id, artifact: prepared?.data.artifact.id };
}

for (const [when, job, about] of [
  ["before it begins", "validate", ""],
  ["before it is there", "collect", ""],
  ["before it is published", "publish", ""],
  ["while it is about to be published", "publish", "/git/ref"],
] as const) {
  test(`a merge while the log is made again, ${when}: the reviewed one is sent, and nothing of the other stays`, async () => {
    await using stage = await createStage();
    const { rehearsal } = stage;
    const { pr, run, artifact } = await published(stage);
    using held = hold(stage, job, "prepare", about);
    void rehearsal.rerun(run, { by: AUTHOR });
    await held.arrived;
    await rehearsal.merge(pr, { by: MERGER, wait: false });
    await ended(stage, "decide");
    held.letGo();
    await rehearsal.settled();
    await assertSubmitted(stage, "adele", pr);
    const claimed = (await eventsOf(rehearsal, "adele")).find(({ event }) => event === "claimed");
    assert.equal(claimed?.data.consent.artifact, artifact);
    await reconcile(stage, 1);
    await assertSubmitted(stage, "adele", pr);
  });
}

test("a merge nobody heard of while the log is made again: its run leaves the reviewed log to the reconciler", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const { pr, run, artifact } = await published(stage);
  using held = hold(stage, "publish");
  void rehearsal.rerun(run, { by: AUTHOR });
  await held.arrived;
  await rehearsal.merge(pr, { by: MERGER, deliver: false, wait: false });
  held.letGo();
  await rehearsal.settled();
  assert.deepEqual(
    rehearsal.artifacts().map(({ attempt }) => attempt),
    [1, 1, 1, 1],
  );
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
  const claimed = (await eventsOf(rehearsal, "adele")).find(({ event }) => event === "claimed");
  assert.equal(claimed?.data.consent.artifact, artifact);
});

test("a prepare run that is run again after the merge and fails takes nothing back of what was reviewed", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const { pr, run } = await published(stage);
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  const stop = rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && exchange.job?.job === "validate" ? { kind: "kill" } : undefined,
  );
  await rehearsal.rerun(run, { by: AUTHOR });
  stop();
  assert.equal(lastRun(stage, "prepare")?.conclusion, "failure");
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("a merge in the last moments of the run that published the log waits for its end", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  // The log is in the comment and in the ledger; the verdict on the commit is what is left to do.
  using held = hold(stage, "publish", "prepare", "/check-runs/");
  const pr = await ask(stage, "adele", { wait: false });
  await held.arrived;
  rehearsal.clock.advance(60);
  await rehearsal.merge(pr, { by: MERGER, wait: false });
  await ended(stage, "decide");
  assert.match(ourComment(stage, pr), /\(`run-under-way`\)[\s\S]*the reconcile workflow decides/);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared"]);
  held.letGo();
  await rehearsal.settled();
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("a publishing job that died at its end, run again with the failed jobs only: the same log can be merged", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const stop = rehearsal.server.intercept((exchange, phase) =>
    phase === "after" && exchange.job?.job === "publish" && exchange.url.includes("/check-runs/")
      ? { kind: "kill" }
      : undefined,
  );
  const pr = await ask(stage, "adele");
  stop();
  const { id } = lastRun(stage, "prepare") ?? assert.fail("no prepare run");
  await rehearsal.rerun(id, { by: AUTHOR, failedOnly: true });
  assert.equal(shown(stage, pr).heading, "Ready for review");
  rehearsal.clock.advance(60);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});
