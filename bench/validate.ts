import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleCli } from "../scripts/bundles.ts";

/** Most a validation of one request may cost, in empty Node processes. */
const TARGET_RATIO = 3;

const ROOT = join(import.meta.dirname, "..");
const REQUEST = "requests/inc0012311.yaml";

/** Prints what `validate` of one request costs, and resolves to whether that is within the target. */
async function run(rounds: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "validate-bench-"));
  try {
    const { empty, validate } = measure(await buildCli(folder), rounds);
    const ratio = validate / empty;
    console.log(
      `validate one request, whole process: ${validate.toFixed(0)} ms, ${ratio.toFixed(2)} x an empty Node process (${empty.toFixed(0)} ms, ${process.version}); target at most ${TARGET_RATIO} x`,
    );
    return ratio <= TARGET_RATIO;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whole processes, one with the command and an empty one in turn; medians in milliseconds. */
function measure(cli: string, rounds: number): { readonly empty: number; readonly validate: number } {
  const empty: number[] = [];
  const validate: number[] = [];
  for (let round = 0; round < rounds; round++) {
    empty.push(time(["-e", "0"]));
    validate.push(time([cli, "validate", REQUEST]));
  }
  return { empty: median(empty), validate: median(validate) };
}

/** The command line as users run it, built from these sources and not from the last ones. */
async function buildCli(folder: string): Promise<string> {
  await mkdir(join(folder, bundleCli.folder));
  await writeFile(join(folder, "package.json"), '{"type": "module"}\n');
  for (const { path, content } of await bundleCli.build()) await writeFile(join(folder, path), content);
  return join(folder, bundleCli.folder, "copilot-feedback.js");
}

function time(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT });
  if (status !== 0) throw new Error(`${args.join(" ")} failed: ${String(stderr)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

process.exitCode = (await run(Number(process.argv[2] ?? 25))) ? 0 : 1;
