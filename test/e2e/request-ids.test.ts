import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli } from "../cli/run-cli.ts";
import { ended, hold } from "./hold.ts";
import { eventsOf, life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, OUTSIDER, ourComment, request, shown } from "./stage.ts";

const WITHOUT = null as unknown as string;

test("a name that was refused is not used again: the log is not up for review, and nothing is sent", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  await rehearsal.merge(await ask(stage, "adele"), { by: OUTSIDER });
  await rehearsal.commit({ by: MERGER, branch: "main", files: { "requests/adele.yaml": WITHOUT } });
  const again = await rehearsal.openPullRequest({
    by: AUTHOR,
    branch: "adele-again",
    files: { "requests/adele.yaml": request() },
  });
  assert.equal(shown(stage, again).heading, "Refused");
  assert.match(ourComment(stage, again), /request-id-ended/);
  assert.deepEqual(rehearsal.artifacts(), []);
  await rehearsal.merge(again, { by: MERGER });
  assert.equal(shown(stage, again).heading, "Refused");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
  assert.deepEqual(await stage.sent(), []);
});

test("a merge that names another pull request's request uses the name up: both are refused, and both say so", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const other = await rehearsal.openPullRequest({
    by: AUTHOR,
    branch: "other",
    files: { "requests/adele.yaml": request(), "NOTES.md": "More.\n" },
  });
  await rehearsal.merge(other, { by: MERGER });
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
  assert.equal(shown(stage, other).heading, "Refused");
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.match(ourComment(stage, pr), /was merged with it[\s\S]*request-id-taken/);
  assert.deepEqual(rehearsal.artifacts(), []);
  await rehearsal.merge(pr, { by: MERGER });
  assert.match(ourComment(stage, pr), /Refused[\s\S]*request-id-taken/);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
  assert.deepEqual(await stage.sent(), []);
});

test("a request renamed within its pull request gives its old name free, and is submitted under the new one", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.push(pr, {
    by: AUTHOR,
    files: { "requests/adele.yaml": WITHOUT, "requests/bella.yaml": request() },
  });
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  await reconcile(stage, 2);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled"]);
  await assertSubmitted(stage, "bella", pr);
  const again = await ask(stage, "adele-2");
  await rehearsal.push(again, {
    by: AUTHOR,
    files: { "requests/adele-2.yaml": WITHOUT, "requests/adele.yaml": request() },
  });
  assert.equal(shown(stage, again).heading, "Ready for review");
});

test("a request renamed and closed leaves nothing open, and nothing to do each hour", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.push(pr, {
    by: AUTHOR,
    files: { "requests/adele.yaml": WITHOUT, "requests/bella.yaml": request() },
  });
  await rehearsal.close(pr, { by: AUTHOR });
  await reconcile(stage, 1);
  for (const id of ["adele", "bella"]) assert.deepEqual(await life(rehearsal, id), ["prepared", "cancelled"]);
  const { stdout } = await runCli(["status", "adele"], { cwd: rehearsal.git.directory });
  assert.match(stdout, / #1 no longer carries this request$/m, "nobody closed it for that");
  const [, recorded] = await eventsOf(rehearsal, "adele");
  assert.equal(recorded?.data.by, "github-actions[bot]");
  const checks = rehearsal.checks(rehearsal.pull(pr).head.sha).length;
  await reconcile(stage, 1);
  assert.equal(rehearsal.checks(rehearsal.pull(pr).head.sha).length, checks);
});

test("a request file replaced by something else takes its log down, and its merge sends nothing", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.push(pr, { by: AUTHOR, files: { "requests/adele.yaml": WITHOUT, "NOTES.md": "Notes.\n" } });
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.match(ourComment(stage, pr), /request-removed/);
  assert.deepEqual(rehearsal.artifacts(), []);
  await rehearsal.merge(pr, { by: MERGER });
  await reconcile(stage, 1);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "withdrawn", "cancelled"]);
  assert.deepEqual(await stage.sent(), []);
});

test("two logs published at once under one name: the one that was recorded first is up for review", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const files = { "requests/adele.yaml": request() };
  const first = await rehearsal.openPullRequest({ by: AUTHOR, branch: "one", files, deliver: false });
  using publication = hold(stage, "publish", "prepare", `/issues/${first + 1}/comments`);
  const second = await rehearsal.openPullRequest({ by: AUTHOR, branch: "two", files, wait: false });
  await publication.arrived;
  const opened = rehearsal.events.find(({ action }) => action === "opened");
  assert.ok(opened);
  await rehearsal.deliver(opened, { wait: false });
  await ended(stage, "prepare");
  publication.letGo();
  await rehearsal.settled();
  assert.equal(shown(stage, first).heading, "Ready for review");
  assert.match(ourComment(stage, second), /Refused[\s\S]*request-id-taken/);
  assert.deepEqual(
    (await eventsOf(rehearsal, "adele")).map(({ event, data }) => [event, data.pullRequest]),
    [["prepared", first]],
  );
  await rehearsal.merge(first, { by: MERGER });
  await assertSubmitted(stage, "adele", first);
});
