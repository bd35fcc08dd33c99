import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli } from "../cli/run-cli.ts";
import { guard } from "../doctor/guarded.ts";
import { AUTHOR, ask, createStage, MERGER, request, type Stage, shown } from "./stage.ts";

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
  const { stdout } = await runCli(["status", "adele"], { cwd: stage.rehearsal.git.directory });
  assert.match(stdout, / #1 was closed without merging$/m, "nobody heard by whom");
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

test("an opened pull request nobody heard of is told what to do, and heard when it is reopened", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await rehearsal.openPullRequest({
    by: AUTHOR,
    branch: "adele",
    files: { "requests/adele.yaml": request() },
    deliver: false,
  });
  rehearsal.clock.advance(3600);
  await reconcile(stage);
  assert.match(rehearsal.comments(pr)[0]?.body ?? "", /event-missed/);
  assert.equal(shown(stage, pr).conclusion, "failure");
  await rehearsal.close(pr, { by: AUTHOR });
  await rehearsal.reopen(pr, { by: AUTHOR });
  assert.equal(shown(stage, pr).heading, "Ready for review");
});

test("a draft marked as ready and a base changed back, both unheard: it does not go on saying what was", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  await rehearsal.commit({ by: MERGER, branch: "develop", files: { "notes.md": "x" } });
  const draft = await ask(stage, "adele", { draft: true });
  const elsewhere = await ask(stage, "bella");
  await rehearsal.retarget(elsewhere, { by: AUTHOR, base: "develop" });
  rehearsal.clock.advance(3600);
  await reconcile(stage);
  assert.match(shown(stage, draft).check, /^Waiting/, "what is still so stays said");
  assert.match(shown(stage, elsewhere).check, /base-not-default/);
  await rehearsal.markReady(draft, { by: AUTHOR, deliver: false });
  await rehearsal.retarget(elsewhere, { by: AUTHOR, base: "main", deliver: false });
  rehearsal.clock.advance(3600);
  await reconcile(stage);
  for (const pr of [draft, elsewhere]) {
    assert.equal(shown(stage, pr).check, "Failed, nothing was sent: event-missed");
    assert.match(rehearsal.comments(pr)[0]?.body ?? "", /Close the pull request and reopen it/);
  }
  await rehearsal.close(draft, { by: AUTHOR });
  await rehearsal.reopen(draft, { by: AUTHOR });
  assert.equal(shown(stage, draft).heading, "Ready for review");
});

test("an empty list of changed files is no removal of the request, open or merged", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const open = await ask(stage, "adele");
  const merged = await ask(stage, "bella");
  await rehearsal.merge(merged, { by: MERGER, deliver: false });
  const stop = rehearsal.server.intercept(({ url }, phase) =>
    phase === "before" && /\/pulls\/\d+\/files/.test(url)
      ? { kind: "reply", status: 200, body: [] }
      : undefined,
  );
  await reconcile(stage);
  stop();
  assert.deepEqual(await events(stage, "adele"), ["prepared"]);
  assert.equal(shown(stage, open).heading, "Ready for review");
  await reconcile(stage);
  assert.equal(shown(stage, merged).heading, "Submitted");
});

test("wrong settings are one issue, which is closed when they are right", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const issues = () => [...rehearsal.state.issues.values()].map(({ title, state }) => [title, state]);
  await reconcile(stage);
  await reconcile(stage);
  assert.deepEqual(issues(), [["Settings that the promises rest on are wrong", "open"]]);
  guard(rehearsal);
  await reconcile(stage);
  assert.deepEqual(issues(), [["Settings that the promises rest on are wrong", "closed"]]);
});

test("a log older than GitHub repeats runs for is taken down, and others are looked after all the same", async () => {
  await using stage = await createStage({ more: "collect:\n  lookBackDays: 60\n" });
  const { rehearsal } = stage;
  const stale = await ask(stage, "adele");
  rehearsal.clock.advance(31 * 86_400);
  const pr = await ask(stage, "bella");
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  await reconcile(stage);
  assert.equal(shown(stage, pr).heading, "Submitted");
  assert.match(stage.rehearsal.comments(stale)[0]?.body ?? "", /Refused[\s\S]*log-expired[\s\S]*reopen/);
  assert.deepEqual(await events(stage, "adele"), ["prepared", "withdrawn"]);
  const { stdout } = await runCli(["status", "adele"], { cwd: rehearsal.git.directory });
  assert.match(stdout, / the log for #1 no longer counts: The log expired .* \(log-expired\)$/m);
  await rehearsal.close(stale, { by: AUTHOR });
  await rehearsal.reopen(stale, { by: AUTHOR });
  assert.equal(shown(stage, stale).heading, "Ready for review");
});

test("a pull request that cannot be looked after keeps nobody else waiting, and an issue names it", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const damaged = await ask(stage, "adele");
  const pr = await ask(stage, "bella");
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  const stop = rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && exchange.url.endsWith(`/pulls/${damaged}`)
      ? { kind: "reply", status: 422, body: { message: "Unprocessable" } }
      : undefined,
  );
  await reconcile(stage);
  assert.equal(shown(stage, pr).heading, "Submitted");
  const issues = () =>
    [...rehearsal.state.issues.values()]
      .filter(({ title }) => title.includes("#"))
      .map(({ title, state }) => [title, state]);
  assert.deepEqual(issues(), [[`The reconcile workflow cannot look after #${damaged}`, "open"]]);
  stop();
  await reconcile(stage);
  assert.deepEqual(issues(), [[`The reconcile workflow cannot look after #${damaged}`, "closed"]]);
});

test("a claim whose run was deleted is brought to its end", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const stop = rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && (exchange.job?.job === "submit" || exchange.job?.job === "conclude")
      ? { kind: "kill" }
      : undefined,
  );
  await rehearsal.merge(pr, { by: MERGER });
  stop();
  const { runs } = rehearsal.state;
  runs.splice(
    runs.findLastIndex(({ workflow }) => workflow.path.includes("decide")),
    1,
  );
  await reconcile(stage);
  assert.equal(shown(stage, pr).heading, "Submitted");
});

test("an unheard pull request that cannot be looked after keeps no claim from its submission", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const files = { "requests/bella.yaml": request() };
  const damaged = await rehearsal.openPullRequest({ by: AUTHOR, branch: "bella", files, deliver: false });
  rehearsal.clock.advance(3600);
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  const stop = rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && exchange.url.includes(`/commits/${rehearsal.pull(damaged).head.sha}/check-runs`)
      ? { kind: "reply", status: 422, body: { message: "Unprocessable" } }
      : undefined,
  );
  await reconcile(stage);
  assert.equal(shown(stage, pr).heading, "Submitted");
  const titles = [...rehearsal.state.issues.values()].map(({ title }) => title);
  assert.ok(titles.includes(`The reconcile workflow cannot look after #${damaged}`), titles.join());
  stop();
  await reconcile(stage);
  assert.match(rehearsal.comments(damaged)[0]?.body ?? "", /event-missed/);
});

test("a merge that cannot be concluded takes no other's outcome with it, and comes to its end later", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const damaged = await ask(stage, "adele");
  const pr = await ask(stage, "bella");
  for (const merged of [damaged, pr]) await rehearsal.merge(merged, { by: MERGER, deliver: false });
  const stop = rehearsal.server.intercept(({ job, url }, phase) =>
    phase === "before" && job?.job === "conclude" && url.endsWith(`/pulls/${damaged}`)
      ? { kind: "reply", status: 422, body: { message: "Unprocessable" } }
      : undefined,
  );
  await reconcile(stage);
  stop();
  assert.equal(shown(stage, pr).heading, "Submitted");
  assert.deepEqual(await events(stage, "bella"), ["claimed", "prepared", "submitted"]);
  assert.equal(rehearsal.runs().at(-1)?.conclusion, "failure");
  const log = rehearsal.jobLogs().findLast(({ job }) => job === "conclude")?.log ?? "";
  assert.match(log, new RegExp(`Pull request ${damaged}: \\w*Error`));
  await reconcile(stage);
  assert.equal(shown(stage, damaged).heading, "Submitted");
});
