import assert from "node:assert/strict";
import { test } from "node:test";
import { AUTHOR, ask, createStage, MERGER, type Stage, shown } from "./stage.ts";

const RECONCILE = "copilot-feedback-reconcile.yml";

async function reconcile({ rehearsal }: Stage): Promise<void> {
  await rehearsal.schedule(RECONCILE);
}

async function events({ rehearsal }: Stage, id: string): Promise<string[]> {
  return Object.keys(await rehearsal.ledger())
    .filter((path) => path.startsWith(`ledger/${id}/`))
    .map((path) => path.slice(path.lastIndexOf("/") + 6, -".json".length))
    .sort();
}

test("a merge nobody heard of is submitted once, and only once", async () => {
  await using stage = await createStage();
  const pr = await ask(stage, "adele");
  await stage.rehearsal.merge(pr, { by: MERGER, deliver: false });
  assert.deepEqual(await stage.sent(), []);
  await reconcile(stage);
  assert.equal(shown(stage, pr).heading, "Submitted");
  const sent = await stage.sent();
  await reconcile(stage);
  assert.deepEqual(await stage.sent(), sent);
  assert.deepEqual(await events(stage, "adele"), ["claimed", "prepared", "submitted"]);
  assert.deepEqual(stage.rehearsal.artifacts(), []);
});

test("a close nobody heard of is cleaned", async () => {
  await using stage = await createStage();
  const pr = await ask(stage, "adele");
  await stage.rehearsal.close(pr, { by: AUTHOR, deliver: false });
  assert.equal(stage.rehearsal.artifacts().length, 4);
  await reconcile(stage);
  assert.equal(shown(stage, pr).heading, "Cancelled");
  assert.deepEqual(stage.rehearsal.artifacts(), []);
  assert.deepEqual(await events(stage, "adele"), ["cancelled", "prepared"]);
});

test("a merge without consent is refused by the reconciler as well", async () => {
  await using stage = await createStage();
  const pr = await ask(stage, "adele");
  await stage.rehearsal.merge(pr, { by: "lee-contoso", deliver: false });
  await reconcile(stage);
  assert.match(stage.rehearsal.comments(pr)[0]?.body ?? "", /merger-not-admin/);
  assert.deepEqual(await stage.sent(), []);
});

test("a log about to expire on an open pull request is made again", async () => {
  await using stage = await createStage();
  const pr = await ask(stage, "adele");
  const before = stage.rehearsal.artifacts().map(({ id }) => id);
  stage.rehearsal.clock.advance(4 * 86_400);
  await reconcile(stage);
  assert.deepEqual(
    stage.rehearsal.artifacts().map(({ id }) => id),
    before,
  );
  stage.rehearsal.clock.advance(2 * 86_400);
  await reconcile(stage);
  const after = stage.rehearsal.artifacts();
  assert.equal(after.length, 4);
  assert.ok(after.every(({ id, attempt }) => !before.includes(id) && attempt === 2));
  await stage.rehearsal.merge(pr, { by: MERGER });
  assert.equal(shown(stage, pr).heading, "Submitted");
});
