import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { pieces } from "./faults.ts";
import { assertAtMostOnce } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { ask, createStage, MERGER, type Stage } from "./stage.ts";

const PRELOAD = join(import.meta.dirname, "fixture", "disk-mishap.cjs");
const PER_STAGE = 10;

interface DiskMishap {
  /** The nth file operation below intake or mail folder. */
  readonly at: number;
  readonly when: "before" | "after";
  readonly how: "killed" | "failed";
}

const plans = await mkdtemp(join(tmpdir(), "copilot-feedback-disk-"));
after(() => rm(plans, { recursive: true, force: true }));

/** A stage whose submit job meets what `plan` says. */
async function diskStage(
  name: string,
): Promise<{ stage: Stage; plan: (mishap: object | null) => Promise<void> }> {
  const file = join(plans, `${name}.json`);
  await writeFile(file, "null");
  const stage = await createStage({
    rehearsal: { runnerEnvironment: { NODE_OPTIONS: `--require=${PRELOAD}`, DISK_MISHAP: file } },
  });
  const folders = ["intake", "mail"].map((folder) => join(stage.directory, folder));
  return {
    stage,
    plan: (mishap) =>
      writeFile(file, JSON.stringify(mishap === null ? null : { job: "submit", folders, ...mishap })),
  };
}

async function recordOperations(): Promise<string[]> {
  const { stage, plan } = await diskStage("clean");
  await using _ = stage;
  const record = join(plans, "record");
  await plan({ record });
  await stage.rehearsal.merge(await ask(stage, "clean"), { by: MERGER });
  const lines = (await readFile(record, "utf8")).trim().split("\n");
  return lines.map((line) =>
    line.replaceAll(`${stage.directory}/`, "").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…"),
  );
}

const operations = await recordOperations();
const MISHAPS: readonly DiskMishap[] = operations.flatMap((_, index) =>
  (["killed", "failed"] as const).flatMap((how) =>
    (["before", "after"] as const)
      // Killed after one operation is killed before the next.
      .filter((when) => how === "failed" || when === "before" || index === operations.length - 1)
      .map((when) => ({ at: index + 1, when, how })),
  ),
);

test("a delivery and a mail are made of file operations in both folders", () => {
  assert.ok(
    operations.some((operation) => /^link intake\//.test(operation)),
    operations.join("\n"),
  );
  assert.ok(
    operations.some((operation) => /^link mail\//.test(operation)),
    operations.join("\n"),
  );
});

describe("whatever file operation fails: sent once, mailed once, and ended", { concurrency: 2 }, () => {
  for (const [index, mishaps] of pieces(MISHAPS, PER_STAGE).entries()) {
    test(`${index * PER_STAGE + 1} to ${index * PER_STAGE + mishaps.length} of ${MISHAPS.length}`, async (t) => {
      const { stage, plan } = await diskStage(`piece-${index}`);
      await using _ = stage;
      const { rehearsal } = stage;
      const asked: [DiskMishap, string, number][] = [];
      for (const [place, mishap] of mishaps.entries())
        asked.push([mishap, `case-${place}`, await ask(stage, `case-${place}`, { wait: false })]);
      await rehearsal.settled();
      for (const [mishap, , pr] of asked) {
        await plan(mishap);
        await rehearsal.merge(pr, { by: MERGER });
        await assertAtMostOnce(stage.directory);
      }
      await plan(null);
      await reconcile(stage);
      for (const [{ at, when, how }, id, pr] of asked)
        await t.test(`${how} ${when} ${operations[at - 1]}`, () =>
          assertSubmitted(stage, id, pr, { mayRefuse: how === "failed" }),
        );
    });
  }
});
