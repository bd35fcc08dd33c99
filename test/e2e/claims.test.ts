import assert from "node:assert/strict";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { ended, hold, lastRun } from "./hold.ts";
import { eventsOf, life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { ask, createStage, MERGER, ourComment, shown } from "./stage.ts";
import { withholdRequest } from "./withhold-request.ts";

const BROKEN_OFF = { excuse: { findings: ["merge-without-end"] } } as const;

test("while the run that claimed a request still submits it, the reconciler leaves it to that run", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  using submission = hold(stage, "submit", "decide");
  await rehearsal.merge(pr, { by: MERGER, wait: false });
  await submission.arrived;
  await rehearsal.schedule("copilot-feedback-reconcile.yml", { wait: false });
  await ended(stage, "reconcile");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "claimed"]);
  assert.deepEqual(await stage.sent(), []);
  submission.letGo();
  await rehearsal.settled();
  await assertSubmitted(stage, "adele", pr);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "claimed", "submitted"]);
});

test("an intake that is changed between claim and submission gets nothing: the job looks once more", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const elsewhere = join(stage.directory, "elsewhere");
  await mkdir(elsewhere);
  const { "copilot-feedback.yaml": text = "" } = await rehearsal.files("main");
  const configure = (content: string) =>
    rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": content } });
  using claim = hold(stage, "consent", "decide", "/graphql");
  await rehearsal.merge(pr, { by: MERGER, wait: false });
  await claim.arrived;
  await configure(text.replace(join(stage.directory, "intake"), elsewhere));
  claim.letGo();
  await rehearsal.settled();
  assert.deepEqual(await readdir(elsewhere), []);
  assert.deepEqual(await stage.sent(), []);
  assert.match(ourComment(stage, pr), /\(`claimed-elsewhere`\)/);
  await configure(text);
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("a submit job run again does not deliver what another run has claimed meanwhile", async () => {
  await using stage = await createStage(BROKEN_OFF);
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  // The first run cannot even read the request, so its claim ends as failed for certain.
  const stop = withholdRequest(stage);
  await rehearsal.merge(pr, { by: MERGER });
  stop();
  assert.equal(shown(stage, pr).heading, "Failed");
  const first = lastRun(stage, "decide");
  assert.ok(first);
  using submission = hold(stage, "submit", "reconcile");
  await rehearsal.schedule("copilot-feedback-reconcile.yml", { wait: false });
  await submission.arrived;
  await rehearsal.rerun(first.id, { by: MERGER, failedOnly: true, wait: false });
  await ended(stage, "decide");
  const submit = rehearsal.jobLogs().findLast(({ run, job }) => run === first.id && job === "submit");
  assert.equal(submit?.attempt, 2);
  assert.deepEqual(await stage.sent(), [], "the run that holds the claim has not begun");
  assert.match(submit.log, /no open claim of this run\. Nothing was sent/);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "claimed", "failed", "claimed"]);
  submission.letGo();
  await rehearsal.settled();
  await assertSubmitted(stage, "adele", pr);
  assert.equal((await eventsOf(rehearsal, "adele")).at(-1)?.event, "submitted");
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});
