import assert from "node:assert/strict";
import { test } from "node:test";
import type { Artifact } from "../../rehearsal/github/state.ts";
import { hold } from "./hold.ts";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { ask, createStage, MERGER, ourComment, type Stage, shown } from "./stage.ts";

function fileOf({ rehearsal }: Stage, stem: "log" | "redaction"): Artifact {
  const artifact = rehearsal.artifacts().find(({ name }) => name.startsWith(`${stem}.`));
  assert.ok(artifact);
  return artifact;
}

test("a merge whose redaction report is gone is refused once and for all, and told what to do", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  fileOf(stage, "redaction").deleted = true;
  await rehearsal.merge(pr, { by: MERGER });
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.match(ourComment(stage, pr), /`review-file-gone`[\s\S]*Open a new pull request/);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
  assert.deepEqual(await stage.sent(), []);
  assert.deepEqual(rehearsal.artifacts(), []);
});

/** Changes a stored file; returns what puts it back. */
type Change = (file: Artifact) => () => void;

const remove: Change = (file) => {
  file.deleted = true;
  return () => {
    file.deleted = false;
  };
};

const replace: Change = (file) => {
  const { bytes } = file;
  file.bytes = Buffer.concat([bytes, Buffer.from(" ")]);
  return () => {
    file.bytes = bytes;
  };
};

for (const [what, stem, change, code] of [
  ["the log deleted", "log", remove, "review-file-gone"],
  ["the log replaced", "log", replace, "log-differs"],
  ["the redaction report replaced", "redaction", replace, "report-differs"],
] as const) {
  test(`${what} between consent and delivery: nothing is sent until it is what was reviewed`, async () => {
    await using stage = await createStage({ excuse: { findings: ["merge-without-end"] } });
    const { rehearsal } = stage;
    const pr = await ask(stage, "adele");
    const file = fileOf(stage, stem);
    using submission = hold(stage, "submit", "decide");
    await rehearsal.merge(pr, { by: MERGER, wait: false });
    await submission.arrived;
    const putBack = change(file);
    submission.letGo();
    await rehearsal.settled();
    assert.deepEqual(await stage.sent(), []);
    assert.equal(shown(stage, pr).heading, "Failed");
    assert.match(ourComment(stage, pr), new RegExp(`\`${code}\``));
    assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "claimed", "failed"]);
    putBack();
    await reconcile(stage, 1);
    await assertSubmitted(stage, "adele", pr);
  });
}
