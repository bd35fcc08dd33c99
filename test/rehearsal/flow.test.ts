import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { startRehearsal } from "./fixture/repository.ts";

test("a pull request is prepared, merged and concluded by the real workflow files", async () => {
  await using rehearsal = await startRehearsal();
  const pr = await rehearsal.openPullRequest({
    by: "megan",
    branch: "request-1",
    files: { "requests/one.yaml": "user: adele.vance@contoso.com\n" },
  });
  const prepare = rehearsal.runs()[0];
  assert.equal(prepare?.conclusion, "success", JSON.stringify(rehearsal.jobLogs(), null, 1));
  assert.equal(prepare.displayTitle, `copilot-feedback prepare pr-${pr} ${rehearsal.pull(pr).head.sha}`);
  const artifact = rehearsal.artifacts()[0];
  assert.ok(artifact);
  assert.equal(artifact.digest, `sha256:${createHash("sha256").update(artifact.bytes).digest("hex")}`);
  assert.match(
    artifact.bytes.toString(),
    /"sub":"repo:contoso@1500001\/copilot-feedback@1100000001:environment:copilot-read"/,
  );
  assert.match(rehearsal.comments(pr)[0]?.body ?? "", /^collect: success/);

  await rehearsal.merge(pr, { by: "alex" });
  const decide = rehearsal.runs()[1];
  assert.equal(decide?.conclusion, "success", JSON.stringify(rehearsal.jobLogs(), null, 1));
  assert.deepEqual(decide.jobs.map((job) => `${job.key} ${job.conclusion}`).sort(), [
    "cancel skipped",
    "conclude success",
    "consent success",
    "submit success",
  ]);
  assert.deepEqual(rehearsal.artifacts(), []);
  assert.deepEqual(Object.keys(await rehearsal.ledger()).sort(), [
    "README.md",
    `ledger/pr-${pr}/claimed.json`,
    `ledger/pr-${pr}/concluded.json`,
    `ledger/pr-${pr}/prepared.json`,
  ]);
});

test("closing cancels, and a second life of the same pull request starts anew", async () => {
  await using rehearsal = await startRehearsal();
  const files = { "requests/one.yaml": "user: adele.vance@contoso.com\n" };
  const pr = await rehearsal.openPullRequest({ by: "megan", branch: "request-1", files, draft: true });
  await rehearsal.markReady(pr, { by: "megan" });
  await rehearsal.editTitle(pr, { by: "megan", title: "Another title" });
  await rehearsal.close(pr, { by: "megan" });
  await rehearsal.reopen(pr, { by: "megan" });
  assert.deepEqual(
    rehearsal
      .runs()
      .map((run) => [
        run.workflow.path.split("/").at(-1),
        run.conclusion,
        run.jobs.filter((job) => job.conclusion === "success").map((job) => job.key),
      ]),
    [
      ["prepare.yml", "success", ["validate", "collect", "publish"]],
      ["prepare.yml", "success", ["validate", "collect", "publish"]],
      ["prepare.yml", "skipped", []],
      ["decide.yml", "success", ["cancel"]],
      ["prepare.yml", "success", ["validate", "collect", "publish"]],
    ],
  );
  assert.equal(rehearsal.comments(pr).length, 1, "the comment is edited in place");
  assert.equal(rehearsal.artifacts().length, 1);
});

test("a pull request from a fork is seen with its own repository", async () => {
  await using rehearsal = await startRehearsal();
  const pr = await rehearsal.openPullRequest({
    by: "ben",
    branch: "request-1",
    fork: true,
    files: { "requests/one.yaml": "user: adele.vance@contoso.com\n" },
  });
  const payload = rehearsal.events[0]?.payload["pull_request"] as {
    head: { repo: { id: number; full_name: string; fork: boolean }; sha: string };
    base: { repo: { id: number } };
  };
  assert.notEqual(payload.head.repo.id, payload.base.repo.id);
  assert.deepEqual([payload.head.repo.full_name, payload.head.repo.fork], ["ben/copilot-feedback", true]);
  assert.ok(await rehearsal.git.read(`${payload.head.sha}:requests/one.yaml`));
  const before = payload.head.sha;
  await rehearsal.push(pr, { by: "ben", files: { "requests/one.yaml": "user: x\n" }, force: true });
  assert.notEqual(rehearsal.pull(pr).head.sha, before);
  assert.equal(rehearsal.events.at(-1)?.action, "synchronize");
});

test("the same story told twice leaves the same bytes", async () => {
  async function tell() {
    await using rehearsal = await startRehearsal();
    const pr = await rehearsal.openPullRequest({
      by: "megan",
      branch: "request-1",
      files: { "requests/one.yaml": "user: adele.vance@contoso.com\n" },
    });
    const artifact = rehearsal.artifacts()[0]?.digest;
    const merge = await rehearsal.merge(pr, { by: "alex" });
    return {
      artifact,
      merge,
      comments: rehearsal.comments(pr),
      ledger: await rehearsal.git.resolve("refs/heads/ledger"),
      jobs: rehearsal.runs().flatMap((run) => run.jobs.map(({ log: _, ...job }) => job)),
    };
  }
  assert.deepEqual(await tell(), await tell());
});
