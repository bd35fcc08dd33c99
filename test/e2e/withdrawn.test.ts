import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli } from "../cli/run-cli.ts";
import { eventsOf, life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, ourComment, request, type Stage, shown } from "./stage.ts";

const DAY = 86_400;
const READY = "Ready for review";

const push = (files: Record<string, string>) => (stage: Stage, pr: number) =>
  stage.rehearsal.push(pr, { by: AUTHOR, files });
const another = request("ticket: INC2\n");

/** What makes a pull request inadmissible after its log was published. */
const CHANGES: Readonly<Record<string, (stage: Stage, pr: number) => Promise<unknown>>> = {
  "touches-other-files": push({ "notes.md": "x" }),
  "several-requests": push({ "requests/bella.yaml": request() }),
  "base-not-default": async ({ rehearsal }, pr) => {
    await rehearsal.commit({ by: MERGER, branch: "develop", files: { "notes.md": "x" } });
    await rehearsal.retarget(pr, { by: AUTHOR, base: "develop" });
  },
  "pull-request-draft": async (stage, pr) => {
    await stage.rehearsal.convertToDraft(pr, { by: AUTHOR });
    await push({ "requests/adele.yaml": another })(stage, pr);
  },
  "auto-merge-enabled": async (stage, pr) => {
    stage.rehearsal.pull(pr).autoMerge = { enabledBy: stage.rehearsal.pull(pr).author, method: "merge" };
    await push({ "requests/adele.yaml": another })(stage, pr);
  },
  "request-removed": push({ "requests/adele.yaml": null as unknown as string, "notes.md": "x" }),
};

for (const [code, change] of Object.entries(CHANGES)) {
  test(`${code}, after a log: the log is withdrawn in the ledger as well, and said by status`, async () => {
    await using stage = await createStage();
    const { rehearsal } = stage;
    const pr = await ask(stage, "adele");
    await change(stage, pr);
    const recorded = await eventsOf(rehearsal, "adele");
    assert.deepEqual(
      recorded.map(({ event, data }) => [event, data.code]),
      [
        ["prepared", undefined],
        ["withdrawn", code],
      ],
    );
    assert.match(ourComment(stage, pr), /Request `adele`/);
    const { stdout } = await runCli(["status", "adele"], { cwd: rehearsal.git.directory });
    assert.match(stdout, /^adele: waiting\n/);
  });
}

test("a refused pull request's name is free for another one, and its run is not run again", async () => {
  await using stage = await createStage({ more: "collect:\n  lookBackDays: 60\n" });
  const { rehearsal } = stage;
  const refused = await ask(stage, "adele");
  await rehearsal.push(refused, { by: AUTHOR, files: { "notes.md": "x" } });
  const runs = () => rehearsal.runs().filter(({ workflow }) => workflow.path.endsWith("-prepare.yml"));
  const before = runs();
  for (const days of [6, 30]) {
    rehearsal.clock.advance(days * DAY);
    await reconcile(stage, 1);
  }
  assert.deepEqual(runs(), before);
  assert.match(shown(stage, refused).check, /^Refused: touches-other-files/);
  assert.match(ourComment(stage, refused), /touches-other-files/);
  const files = { "requests/adele.yaml": request() };
  const other = await rehearsal.openPullRequest({ by: MERGER, branch: "other", files });
  assert.equal(shown(stage, other).heading, READY);
  await rehearsal.merge(other, { by: MERGER });
  await assertSubmitted(stage, "adele", other);
  await rehearsal.close(refused, { by: AUTHOR });
  assert.equal(shown(stage, refused).heading, "Cancelled");
});

test("a newer commit nobody heard of: the log of the older one is withdrawn, and its run is not run again", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.push(pr, { by: AUTHOR, files: { "requests/adele.yaml": another }, deliver: false });
  rehearsal.clock.advance(6 * DAY);
  const before = rehearsal.runs().map(({ attempt }) => attempt);
  await reconcile(stage, 2);
  const attempts = rehearsal.runs().map(({ attempt }) => attempt);
  assert.deepEqual(attempts.slice(0, before.length), before);
  assert.match(ourComment(stage, pr), /event-missed/);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "withdrawn"]);
});

test("a pull request whose comment somebody deleted: its files name the request to withdraw", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  rehearsal.state.comments.length = 0;
  await rehearsal.push(pr, { by: AUTHOR, files: { "notes.md": "x" } });
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "withdrawn"]);
});
