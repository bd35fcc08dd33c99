import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Artifact } from "../../rehearsal/github/state.ts";
import { life } from "./laws.ts";
import { ask, createStage, MERGER, ourComment, request, type StageOptions, shown } from "./stage.ts";

/** The installed workflow of a step, changed as somebody with write access to the default branch could. */
function changed(workflow: string, find: string, replacement: string): StageOptions {
  const path = `.github/workflows/copilot-feedback-${workflow}.yml`;
  return {
    change(files) {
      const text = files[path] ?? "";
      assert.ok(text.includes(find), `${find} is in ${path}`);
      files[path] = text.replace(find, replacement);
    },
  };
}

test("a submit job outside of the environment that guards it sends nothing", async () => {
  await using stage = await createStage({
    ...changed("decide", "name: copilot-submit", "name: copilot-read"),
    excuse: { findings: ["merge-without-end"] },
  });
  const pr = await ask(stage, "adele");
  await stage.rehearsal.merge(pr, { by: MERGER });
  assert.deepEqual(await stage.sent(), []);
  assert.match(ourComment(stage, pr), /environment-mismatch|submission-failed/);
  assert.equal((await life(stage.rehearsal, "adele")).at(-1), "failed");
});

test("a collect job outside of the environment that guards it reads nothing", async () => {
  await using stage = await createStage(changed("prepare", "name: copilot-read", "name: copilot-submit"));
  const pr = await ask(stage, "adele");
  assert.deepEqual(stage.rehearsal.artifacts(), []);
  assert.match(ourComment(stage, pr), /environment-mismatch/);
});

test("bytes that are not the object that was asked for are not read as the request", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const other = Buffer.from(request("ticket: INC9\n"));
  const stop = rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && exchange.job?.job === "validate" && exchange.url.includes("/git/blobs/")
      ? {
          kind: "reply",
          status: 200,
          body: {
            content: other.toString("base64"),
            encoding: "base64",
            node_id: "B_1",
            sha: "a".repeat(40),
            size: other.length,
            url: "https://api.github.com/repos/contoso/feedback/git/blobs/a",
          },
        }
      : undefined,
  );
  const pr = await ask(stage, "adele");
  stop();
  assert.equal(shown(stage, pr).heading, "Failed");
  assert.deepEqual(rehearsal.artifacts(), []);
});

function replaceBytes(artifact: Artifact): void {
  artifact.bytes = Buffer.from("{}\n");
  artifact.digest = `sha256:${createHash("sha256").update(artifact.bytes).digest("hex")}`;
}

function rename(artifact: Artifact): void {
  artifact.name = artifact.name.replace(/\.r\d+\./, ".r1.");
}

for (const [what, stem, tamper] of [
  ["a log replaced by other bytes", "log.", replaceBytes],
  ["a review page replaced by other bytes", "review.", replaceBytes],
  ["a log under another run's name", "log.", rename],
] as const) {
  test(`${what} after it was uploaded is not put up for review`, async () => {
    await using stage = await createStage();
    const { rehearsal } = stage;
    const stop = rehearsal.server.intercept((exchange, phase) => {
      if (phase !== "before" || exchange.job?.job !== "publish") return;
      const artifact = rehearsal.artifacts().find(({ name }) => name.startsWith(stem));
      assert.ok(artifact);
      tamper(artifact);
      stop();
    });
    const pr = await ask(stage, "adele");
    assert.notEqual(shown(stage, pr).heading, "Ready for review");
    assert.notEqual(shown(stage, pr).conclusion, "success");
    assert.deepEqual(await life(rehearsal, "adele"), []);
  });
}
