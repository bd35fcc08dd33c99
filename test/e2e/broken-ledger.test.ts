import assert from "node:assert/strict";
import { test } from "node:test";
import { hold } from "./hold.ts";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, OUTSIDER, ourComment, type Stage, shown } from "./stage.ts";

const PREPARED = "ledger/adele/0001-prepared.json";

/** Somebody with write access changes an event; the branch is put back when it is disposed of. */
async function damage({ rehearsal }: Stage): Promise<AsyncDisposable> {
  const tip = await rehearsal.git.resolve("refs/heads/ledger");
  assert.ok(tip);
  const { [PREPARED]: event = "" } = await rehearsal.ledger();
  const changed = event.replace('"sequence": 1', '"sequence": 2');
  const files = { [PREPARED]: changed };
  await rehearsal.commit({ by: OUTSIDER, branch: "ledger", files, wait: false });
  return {
    async [Symbol.asyncDispose]() {
      await rehearsal.git.run(["update-ref", "refs/heads/ledger", tip]);
    },
  };
}

for (const [who, by] of [
  ["an admin", MERGER],
  ["somebody who is no admin", OUTSIDER],
] as const) {
  test(`a merge by ${who} decides nothing on a ledger that was tampered with, and says so until it is mended`, async () => {
    // Where this test fails, it fails for what it asserts, not for what it leaves behind.
    await using stage = await createStage({ excuse: { findings: ["merge-without-end"] } });
    const { rehearsal } = stage;
    const pr = await ask(stage, "adele");
    {
      await using _ = await damage(stage);
      await rehearsal.merge(pr, { by });
      assert.equal(shown(stage, pr).heading, "Failed");
      assert.match(ourComment(stage, pr), /`ledger-broken`/);
      assert.deepEqual(await life(rehearsal, "adele"), ["prepared"]);
      assert.deepEqual(await stage.sent(), []);
      assert.equal(rehearsal.artifacts().length, 4, "what may still be consented to is kept");
    }
    await reconcile(stage, 1);
    if (by === MERGER) await assertSubmitted(stage, "adele", pr);
    else assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
  });
}

test("what was claimed on a ledger that is tampered with before the delivery waits until it is mended", async () => {
  await using stage = await createStage({ excuse: { findings: ["merge-without-end"] } });
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  {
    using submission = hold(stage, "submit", "decide");
    await rehearsal.merge(pr, { by: MERGER, wait: false });
    await submission.arrived;
    await using _ = await damage(stage);
    submission.letGo();
    await rehearsal.settled();
    assert.deepEqual(await stage.sent(), []);
  }
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("a close on a ledger that was tampered with is not called done, and is done once it is mended", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  {
    await using _ = await damage(stage);
    await rehearsal.close(pr, { by: AUTHOR });
    assert.notEqual(shown(stage, pr).heading, "Cancelled");
    assert.deepEqual(rehearsal.artifacts(), [], "its files are deleted all the same");
  }
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Cancelled");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled"]);
});

test("a request whose ledger was tampered with is one issue for as long as it is", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const issues = () =>
    [...rehearsal.state.issues.values()]
      .filter(({ title }) => title.includes("adele"))
      .map(({ title, state }) => [title, state]);
  {
    await using _ = await damage(stage);
    await reconcile(stage, 2);
    assert.deepEqual(issues(), [["The ledger of adele was tampered with", "open"]]);
  }
  await reconcile(stage, 1);
  assert.deepEqual(issues(), [["The ledger of adele was tampered with", "closed"]]);
  assert.equal(shown(stage, pr).heading, "Ready for review");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared"]);
});
