import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Most a validation of one request may cost, in empty Node processes. */
export const TARGET_RATIO = 3;

const ROUNDS = 25;
const ROOT = join(import.meta.dirname, "..");
const CLI = "dist/copilot-feedback.js";
const REQUEST = "requests/inc0012311.yaml";

export interface ValidateMeasurement {
  readonly node: string;
  /** Medians in milliseconds. */
  readonly empty: number;
  readonly validate: number;
  readonly ratio: number;
}

/**
 * Measures `validate` of one request as a whole process against an empty one, alternating, by the median.
 * @param node the executable to measure with. Needs `npm run build`.
 */
export function measure(node: string = process.execPath): ValidateMeasurement {
  if (!existsSync(join(ROOT, CLI))) throw new Error(`${CLI} does not exist; run \`npm run build\` first.`);
  const empty: number[] = [];
  const validate: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    empty.push(time(node, ["-e", "0"]));
    validate.push(time(node, [CLI, "validate", REQUEST]));
  }
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  return {
    node: version,
    empty: median(empty),
    validate: median(validate),
    ratio: median(validate) / median(empty),
  };
}

/** Prints the ratio and resolves to whether it is within the target. */
export async function run(): Promise<boolean> {
  const { node, empty, validate, ratio } = measure();
  console.log(
    `validate one request, whole process: ${validate.toFixed(0)} ms, ${ratio.toFixed(2)} x an empty Node process (${empty.toFixed(0)} ms, ${node}); target at most ${TARGET_RATIO} x`,
  );
  return ratio <= TARGET_RATIO;
}

function time(command: string, args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { cwd: ROOT });
  if (status !== 0) throw new Error(`${args.join(" ")} failed: ${String(stderr)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
