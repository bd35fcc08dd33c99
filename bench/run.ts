import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Each bench in a process of its own, so that none warms up or slows down another. */
const BENCHES: readonly (readonly [title: string, file: string, flags: readonly string[]])[] = [
  ["Redaction", "redact.ts", ["--expose-gc"]],
  ["Validation of one request", "validate.ts", []],
  ["Collection", "collect.ts", ["--expose-gc"]],
  ["Audit", "audit.ts", []],
];

const wanted = process.argv.slice(2);
const names = BENCHES.map(([, file]) => file.replace(".ts", ""));
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(
    `There is no bench ${JSON.stringify(unknown)}.\nName ${names.join(", ")}, or none to run all.`,
  );
  process.exit(2);
}
let failed = false;
for (const [title, file, flags] of BENCHES) {
  if (wanted.length > 0 && !wanted.some((name) => file === `${name}.ts`)) continue;
  console.log(`\n== ${title}\n`);
  const { status } = spawnSync(process.execPath, [...flags, join(import.meta.dirname, file)], {
    stdio: "inherit",
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
