import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { isoSeconds } from "../../rehearsal/clock.ts";
import type { RepositoryEvent, WorkflowRun } from "../../rehearsal/github/state.ts";

import { MOST_RUNS_LISTED } from "../../src/github/workflow-runs.ts";
import { readCommentDigest } from "../../src/review/comment.ts";
import { MISHAPS, withMishap } from "./faults.ts";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, ourComment, type Stage, shown, USER } from "./stage.ts";

const DAY = 86_400;

function runOf({ rehearsal }: Stage, workflow: "prepare" | "decide" | "reconcile"): WorkflowRun {
  const run = rehearsal
    .runs()
    .findLast((one) => one.workflow.path.endsWith(`copilot-feedback-${workflow}.yml`));
  assert.ok(run);
  return run;
}

function event({ rehearsal }: Stage, action: string): RepositoryEvent {
  const found = rehearsal.events.find((one) => one.action === action);
  assert.ok(found);
  return found;
}

test("after a submission, runs can be run again, whole or failed jobs only: nothing is sent again", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.merge(pr, { by: MERGER });
  const sent = await stage.sent();
  const events = await life(rehearsal, "adele");
  for (const workflow of ["prepare", "decide"] as const) {
    for (const failedOnly of [false, true])
      await rehearsal.rerun(runOf(stage, workflow).id, { by: AUTHOR, failedOnly });
  }
  await reconcile(stage, 1);
  assert.deepEqual(await stage.sent(), sent);
  assert.deepEqual(await life(rehearsal, "adele"), events);
  await assertSubmitted(stage, "adele", pr);
});

test("after a cancellation, runs can be run again: it stays cancelled", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.close(pr, { by: AUTHOR });
  for (const workflow of ["prepare", "decide"] as const)
    await rehearsal.rerun(runOf(stage, workflow).id, { by: AUTHOR });
  assert.deepEqual(await stage.sent(), []);
  assert.deepEqual(rehearsal.artifacts(), []);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled"]);
  assert.equal(shown(stage, pr).heading, "Cancelled");
});

test("a prepare run, run again before the merge, makes the log again; that one is submitted", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.rerun(runOf(stage, "prepare").id, { by: AUTHOR });
  assert.equal(rehearsal.artifacts().length, 4);
  assert.ok(rehearsal.artifacts().every(({ attempt }) => attempt === 2));
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("an end of the window in the future finds no rounds of later: the log made again has the same digest", async () => {
  await using stage = await createStage();
  const { rehearsal, directory } = stage;
  const pr = await ask(stage, "adele", { lines: "before: 2027-01-01T00:00:00Z\n" });
  const digest = readCommentDigest(ourComment(stage, pr));
  assert.ok(digest);
  const file = join(directory, "interactions", `${USER}.json`);
  const page: { value: { interactionType: string }[] } = JSON.parse(await readFile(file, "utf8"));
  const prompt = page.value.find(({ interactionType }) => interactionType === "userPrompt");
  const createdDateTime = new Date(Date.parse(rehearsal.pull(pr).createdAt) + 60_000).toISOString();
  page.value.unshift({ ...prompt, id: "later", requestId: "later", createdDateTime } as never);
  await writeFile(file, JSON.stringify(page));
  await rehearsal.rerun(runOf(stage, "prepare").id, { by: AUTHOR });
  assert.equal(readCommentDigest(ourComment(stage, pr)), digest);
});

for (const job of ["consent", "submit", "conclude"]) {
  for (const failedOnly of [false, true]) {
    test(`${job} dies, ${failedOnly ? "failed jobs are" : "the run is"} run again: an end, and nothing twice`, async () => {
      await using stage = await createStage();
      const { rehearsal } = stage;
      const pr = await ask(stage, "adele");
      const call = job === "submit" ? "GET /repos/{owner}/{repo}/git/ref/{ref}" : "POST /graphql";
      const merge = () => rehearsal.merge(pr, { by: MERGER });
      assert.ok(await withMishap(stage, { job, call, nth: 1 }, MISHAPS.killAfter, merge));
      await rehearsal.rerun(runOf(stage, "decide").id, { by: MERGER, failedOnly });
      await reconcile(stage, 2);
      await assertSubmitted(stage, "adele", pr);
    });
  }
}

test("a prepare run of a closed pull request, run again after 29 days, leaves nothing", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.close(pr, { by: AUTHOR });
  rehearsal.clock.advance(29 * DAY);
  await rehearsal.rerun(runOf(stage, "prepare").id, { by: AUTHOR });
  await rehearsal.rerun(runOf(stage, "decide").id, { by: AUTHOR });
  assert.deepEqual(rehearsal.artifacts(), []);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled"]);
  assert.equal(shown(stage, pr).heading, "Cancelled");
});

test("a prepare run of an open pull request, run again after 29 days, makes a log that can be submitted", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  rehearsal.clock.advance(29 * DAY);
  assert.deepEqual(rehearsal.artifacts(), [], "the first ones expired");
  await rehearsal.rerun(runOf(stage, "prepare").id, { by: AUTHOR });
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("a decision, run again after 29 days, sends nothing again", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.merge(pr, { by: MERGER });
  rehearsal.clock.advance(29 * DAY);
  await rehearsal.rerun(runOf(stage, "decide").id, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("events delivered twice: opened gives one log, merged one package and one mail", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.deliver(event(stage, "opened"));
  assert.equal(rehearsal.artifacts().length, 4);
  assert.equal(rehearsal.comments(pr).length, 1);
  await rehearsal.merge(pr, { by: MERGER });
  await rehearsal.deliver(event(stage, "closed"));
  await rehearsal.deliver(event(stage, "opened"));
  await assertSubmitted(stage, "adele", pr);
});

test("merged, and the event comes twice at once: one package, one mail", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  for (const wait of [false, true]) await rehearsal.deliver(event(stage, "closed"), { wait });
  await assertSubmitted(stage, "adele", pr);
});

test("closed, delivered twice: cancelled once", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.close(pr, { by: AUTHOR });
  await rehearsal.deliver(event(stage, "closed"));
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled"]);
  assert.equal(shown(stage, pr).heading, "Cancelled");
});

test("events never delivered: the reconciler submits what was merged and cleans what was closed", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const merged = await ask(stage, "adele");
  const closed = await ask(stage, "lidia");
  const lost = await ask(stage, "alex", { lines: "", wait: true });
  await rehearsal.merge(merged, { by: MERGER, deliver: false });
  await rehearsal.close(closed, { by: AUTHOR, deliver: false });
  await reconcile(stage, 2);
  await assertSubmitted(stage, "adele", merged);
  assert.equal(shown(stage, closed).heading, "Cancelled");
  assert.deepEqual(await life(rehearsal, "lidia"), ["prepared", "cancelled"]);
  assert.equal(shown(stage, lost).heading, "Ready for review", "what is open stays open");
  assert.equal(rehearsal.artifacts().length, 4);
  // Delivered after all, much later.
  const closes = rehearsal.events.filter(({ action }) => action === "closed");
  for (const late of closes) await rehearsal.deliver(late);
  await assertSubmitted(stage, "adele", merged);
});

test("opened without an event and merged: refused, because nobody saw a log", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await rehearsal.openPullRequest({
    by: AUTHOR,
    branch: "adele",
    files: { "requests/adele.yaml": "user: adele.vance@contoso.com\ninteractions: 2\ncomment: x\n" },
    deliver: false,
  });
  await rehearsal.merge(pr, { by: MERGER });
  assert.match(rehearsal.comments(pr)[0]?.body ?? "", /`artifact-missing`/);
  assert.deepEqual(await stage.sent(), []);
});

test("a merge behind more prepare runs than one search lists is submitted, and its log is deleted", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const { state } = rehearsal;
  const run = runOf(stage, "prepare");
  for (let others = 0; others < MOST_RUNS_LISTED; others += 1) {
    const createdAt = isoSeconds(new Date(Date.parse(run.createdAt) + 1_000 + others * 100));
    const displayTitle = run.displayTitle.replace(/ pr-\d+ /, ` pr-${1_000 + others} `);
    state.runs.push({ ...run, id: state.nextId("run"), displayTitle, createdAt, jobs: [] });
  }
  rehearsal.clock.advance(600);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

test("a reconcile run of before, run again, obeys today's configuration", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  await reconcile(stage, 1);
  const before = runOf(stage, "reconcile");
  const text = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
  const files = { "copilot-feedback.yaml": `${text}\nconsent:\n  secondAdmin: true\n` };
  await rehearsal.commit({ by: MERGER, branch: "main", files });
  const pr = await ask(stage, "adele");
  await rehearsal.merge(pr, { by: AUTHOR, deliver: false });
  await rehearsal.rerun(before.id, { by: AUTHOR });
  assert.match(ourComment(stage, pr), /second-admin-missing/);
  assert.deepEqual(await stage.sent(), []);
});
