import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli } from "../cli/run-cli.ts";
import { ended, hold } from "./hold.ts";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, request, type Stage, shown } from "./stage.ts";

const READY = "Ready for review";

const heads = ({ rehearsal }: Stage): string[] => [
  ...new Set(rehearsal.artifacts().map(({ name }) => name.split(".")[2] ?? "")),
];

const edited = (id: string, interactions = 3) => ({
  [`requests/${id}.yaml`]: request().replace("interactions: 10", `interactions: ${interactions}`),
});

/** One log, of the head as it is now, is up for review. */
function assertReady(stage: Stage, pr: number): void {
  const { head } = stage.rehearsal.pull(pr);
  assert.equal(shown(stage, pr).heading, READY);
  assert.equal(shown(stage, pr).conclusion, "success");
  assert.equal(stage.rehearsal.comments(pr).length, 1);
  assert.deepEqual(heads(stage), [head.sha.slice(0, 12)]);
  assert.equal(stage.rehearsal.artifacts().length, 4);
}

async function assertNothing(stage: Stage): Promise<void> {
  assert.deepEqual(await stage.sent(), []);
  assert.deepEqual(stage.rehearsal.artifacts(), []);
}

test("synchronize while collecting: only the newer commit is collected for", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  using held = hold(stage, "collect");
  const pr = await ask(stage, "adele", { wait: false });
  await held.arrived;
  await rehearsal.push(pr, { by: AUTHOR, files: edited("adele"), wait: false });
  held.letGo();
  await rehearsal.settled();
  assertReady(stage, pr);
  assert.deepEqual(
    rehearsal.runs().map(({ conclusion }) => conclusion),
    ["cancelled", "success"],
  );
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

for (const job of ["validate", "collect", "publish"]) {
  test(`close while ${job} runs: nothing stays behind`, async () => {
    await using stage = await createStage();
    const { rehearsal } = stage;
    using held = hold(stage, job);
    const pr = await ask(stage, "adele", { wait: false });
    await held.arrived;
    await rehearsal.close(pr, { by: AUTHOR, wait: false });
    await ended(stage, "decide");
    held.letGo();
    await rehearsal.settled();
    await assertNothing(stage);
    assert.equal(shown(stage, pr).heading, "Cancelled");
  });

  test(`merge while ${job} runs: nobody can have looked, so it is refused`, async () => {
    await using stage = await createStage();
    const { rehearsal } = stage;
    using held = hold(stage, job);
    const pr = await ask(stage, "adele", { wait: false });
    await held.arrived;
    await rehearsal.merge(pr, { by: MERGER, wait: false });
    await ended(stage, "decide");
    held.letGo();
    await rehearsal.settled();
    await reconcile(stage, 2);
    await assertNothing(stage);
    assert.equal(shown(stage, pr).heading, "Refused");
    assert.equal((await life(rehearsal, "adele")).at(-1), "refused");
  });
}

test("reopened after a close: collected afresh, and the merge submits that", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const before = rehearsal.artifacts().map(({ id }) => id);
  await rehearsal.close(pr, { by: AUTHOR });
  await rehearsal.reopen(pr, { by: AUTHOR });
  assertReady(stage, pr);
  assert.ok(rehearsal.artifacts().every(({ id }) => !before.includes(id)));
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
  assert.deepEqual(await life(rehearsal, "adele"), [
    "prepared",
    "cancelled",
    "prepared",
    "claimed",
    "submitted",
  ]);
});

test("reopened and merged while the cancellation waits: at most what was reviewed, and an end", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  using held = hold(stage, "cancel");
  await rehearsal.close(pr, { by: AUTHOR, wait: false });
  await held.arrived;
  await rehearsal.reopen(pr, { by: AUTHOR, wait: false });
  await rehearsal.merge(pr, { by: MERGER, wait: false });
  held.letGo();
  await rehearsal.settled();
  await reconcile(stage, 2);
  assert.deepEqual(rehearsal.artifacts(), []);
  assert.match(shown(stage, pr).heading, /^(Submitted|Refused)$/);
});

test("draft and back: a new log, one comment", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele", { draft: true });
  assert.equal(shown(stage, pr).conclusion, "neutral");
  await assertNothing(stage);
  await rehearsal.markReady(pr, { by: AUTHOR });
  assertReady(stage, pr);
  await rehearsal.convertToDraft(pr, { by: AUTHOR });
  await rehearsal.markReady(pr, { by: AUTHOR });
  assertReady(stage, pr);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("another base and back: refused, its log deleted, then collected afresh", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  await rehearsal.commit({ by: MERGER, branch: "develop", files: { "notes.md": "x" } });
  const pr = await ask(stage, "adele");
  await rehearsal.retarget(pr, { by: AUTHOR, base: "develop" });
  assert.match(shown(stage, pr).check, /^Refused: base-not-default/);
  assert.deepEqual(rehearsal.artifacts(), []);
  await rehearsal.retarget(pr, { by: AUTHOR, base: "main" });
  assertReady(stage, pr);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("retargeted and merged before anybody noticed: another branch's merge is no consent", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  await rehearsal.commit({ by: MERGER, branch: "develop", files: { "notes.md": "x" } });
  const pr = await ask(stage, "adele");
  await rehearsal.retarget(pr, { by: AUTHOR, base: "develop", deliver: false });
  await rehearsal.merge(pr, { by: MERGER });
  assert.match(rehearsal.comments(pr)[0]?.body ?? "", /`wrong-base`/);
  await assertNothing(stage);
});

test("an edited title changes nothing, also while collecting", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  using held = hold(stage, "collect");
  const pr = await ask(stage, "adele", { wait: false });
  await held.arrived;
  await rehearsal.editTitle(pr, { by: AUTHOR, title: "Another", wait: false });
  held.letGo();
  await rehearsal.settled();
  assertReady(stage, pr);
  const before = [rehearsal.artifacts(), rehearsal.comments(pr), await rehearsal.ledger()];
  const asked = rehearsal.server.log.length;
  await rehearsal.editTitle(pr, { by: AUTHOR, title: "And another" });
  assert.deepEqual([rehearsal.artifacts(), rehearsal.comments(pr), await rehearsal.ledger()], before);
  const calls = rehearsal.server.log.slice(asked).filter(({ caller }) => caller !== "person");
  assert.deepEqual(calls, [], "no job runs for it");
});

test("a force-push makes a new log of the new head", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.push(pr, { by: AUTHOR, files: edited("adele"), force: true });
  assertReady(stage, pr);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("a correct log, then a mistake: the log is withdrawn, and the merge of the mistake is refused", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.push(pr, { by: AUTHOR, files: edited("adele", 31) });
  await assertNothing(stage);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "withdrawn"]);
  const { stdout } = await runCli(["status", "adele"], { cwd: rehearsal.git.directory });
  assert.match(stdout, / the log for #1 no longer counts: The request has mistakes \(request-invalid\)$/m);
  await rehearsal.merge(pr, { by: MERGER });
  assert.equal(shown(stage, pr).heading, "Refused");
  await assertNothing(stage);
});

test("two merges at once: both are submitted", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const prs = [await ask(stage, "adele"), await ask(stage, "lidia")] as const;
  for (const pr of prs) await rehearsal.merge(pr, { by: MERGER, wait: false });
  await rehearsal.settled();
  await assertSubmitted(stage, "adele", prs[0]);
  await assertSubmitted(stage, "lidia", prs[1]);
});

test("two pull requests with the same request id: the first keeps it, the second is told", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const first = await ask(stage, "adele");
  const files = { "requests/adele.yaml": request("ticket: INC2\n") };
  const second = await rehearsal.openPullRequest({ by: MERGER, branch: "adele-too", files });
  assert.match(shown(stage, second).check, /^Refused: request-id-taken/);
  await rehearsal.close(second, { by: MERGER });
  assert.equal(shown(stage, first).heading, READY);
  await rehearsal.merge(first, { by: MERGER });
  await assertSubmitted(stage, "adele", first);
});

test("the second of two pull requests with the same id is merged: nothing is sent for it, and the first ends", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const first = await ask(stage, "adele");
  const files = { "requests/adele.yaml": request("ticket: INC2\n") };
  const second = await rehearsal.openPullRequest({ by: MERGER, branch: "adele-too", files });
  await rehearsal.merge(second, { by: MERGER });
  assert.equal(shown(stage, second).heading, "Refused");
  assert.deepEqual(await stage.sent(), []);
  await rehearsal.close(first, { by: AUTHOR });
  assert.equal(shown(stage, first).heading, "Cancelled");
  await assertNothing(stage);
});
