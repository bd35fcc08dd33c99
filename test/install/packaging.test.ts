import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readBundledFiles } from "../../src/install/bundled-files.ts";

const ROOT = join(import.meta.dirname, "../..");

test("init finds everything it installs in the published package", async (t) => {
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const folder = await mkdtemp(join(tmpdir(), "copilot-feedback-package-"));
  t.after(() => rm(folder, { recursive: true }));
  for (const path of files.filter((name: string) => name !== "dist"))
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  assert.deepEqual(
    [...(await readBundledFiles("1.0.0", folder)).files.keys()],
    [...(await readBundledFiles("1.0.0", ROOT)).files.keys()],
  );
});
