import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { ask, createStage, MERGER, type Stage, type StageOptions, shown } from "./stage.ts";

const PRELOAD = join(import.meta.dirname, "fixture", "disk-mishap.cjs");
const plans = await mkdtemp(join(tmpdir(), "copilot-feedback-mishaps-"));
after(() => rm(plans, { recursive: true, force: true }));
let count = 0;

/**
 * A merged request `adele` whose submit job died at its first operation in a folder, so that nobody knows how it
 * ended. In `mail` means: after the package was delivered.
 */
export async function unknownIn(
  folder: "intake" | "mail",
  options: StageOptions = {},
): Promise<{ stage: Stage; pr: number }> {
  const plan = join(plans, `${++count}.json`);
  await writeFile(plan, "null");
  const stage = await createStage({
    ...options,
    rehearsal: { runnerEnvironment: { NODE_OPTIONS: `--require=${PRELOAD}`, DISK_MISHAP: plan } },
  });
  const pr = await ask(stage, "adele");
  const mishap = {
    job: "submit",
    folders: [join(stage.directory, folder)],
    at: 1,
    when: "before",
    how: "killed",
  };
  await writeFile(plan, JSON.stringify(mishap));
  await stage.rehearsal.merge(pr, { by: MERGER });
  await writeFile(plan, "null");
  assert.equal(shown(stage, pr).heading, "Outcome unknown");
  return { stage, pr };
}
