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
