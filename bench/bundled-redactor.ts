import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { DEFAULT_REDACTION_POLICY } from "../src/config/default-redaction-policy.ts";
import type { Redactor } from "../src/redact/redactor.ts";

/**
 * The redactor with the default policy as users run it: bundled, as in the command line and the action. In modules
 * of their own, tables are read through the modules' bindings, which costs about a fifteenth.
 */
export async function createBundledRedactor(): Promise<Redactor> {
  const folder = await mkdtemp(join(tmpdir(), "copilot-feedback-bench-"));
  try {
    const build = await rolldown({
      input: join(import.meta.dirname, "../src/redact/redactor.ts"),
      platform: "node",
    });
    await build.write({ file: join(folder, "redactor.mjs"), format: "esm" });
    await build.close();
    const { createRedactor } = await import(pathToFileURL(join(folder, "redactor.mjs")).href);
    return createRedactor(DEFAULT_REDACTION_POLICY);
  } finally {
    await rm(folder, { recursive: true });
  }
}
