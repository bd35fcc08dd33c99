import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { loadConfiguration } from "../../src/action/configuration.ts";
import { MOST_PROBLEMS } from "../../src/action/handed-problems.ts";
import { Refusal } from "../../src/action/refusal.ts";

test("of a configuration with very many mistakes the first are named and the others counted", async (t) => {
  const workspace = await mkdtemp(join(tmpdir(), "configuration-"));
  t.after(() => rm(workspace, { recursive: true, force: true }));
  const unknown = Array.from({ length: 2_000 }, (_, index) => `k${index}: x\n`).join("");
  await writeFile(join(workspace, "copilot-feedback.yaml"), `version: 1\n${unknown}`);
  const thrown = await loadConfiguration(workspace).catch((error: unknown) => error);
  assert.ok(thrown instanceof Refusal && thrown.reason === "configuration-invalid");
  assert.equal(thrown.message.match(/copilot-feedback\.yaml:\d+:/g)?.length, MOST_PROBLEMS);
  assert.match(thrown.message, /And 19\d\d more\.$/);
});
