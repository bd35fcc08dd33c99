import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { neutralise } from "../document/hostile-text.ts";
import { canonicalJson } from "../review/canonical-json.ts";
import { REVIEW_FILE_NAMES, type Review } from "../review/review.ts";
import { counted } from "../review/wording.ts";
import { errorCode } from "../submit/error-code.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import type { Outcome } from "./make-review.ts";
import { UsageError } from "./usage-error.ts";

/** Page, log, report and manifest, and what each is for. */
const PARTS = [
  ["page", "what to review, in a browser"],
  ["log", "what would be sent"],
  ["report", "what was removed, without values"],
  ["manifest", "digests of all of it"],
] as const;

/** Writes the review into the folder that `--out` names and says what is where; or says why there is none. */
export async function writeOutcome(
  { cwd, stdout, stderr }: CommandContext,
  outcome: Outcome,
  { out, json }: { readonly out: string; readonly json: boolean },
): Promise<ExitCode> {
  if (!outcome.ok) {
    stderr.write(`${outcome.message}\n`);
    return 1;
  }
  await writeReview(cwd, out, outcome.review);
  stdout.write((json ? asJson : asText)(outcome.review, out));
  return 0;
}

async function writeReview(cwd: string, out: string, { files }: Review): Promise<void> {
  try {
    await mkdir(resolve(cwd, out), { recursive: true });
    for (const [part] of PARTS)
      await writeFile(resolve(cwd, out, REVIEW_FILE_NAMES[part]), files[part].bytes);
  } catch (cause) {
    throw new UsageError(
      `${neutralise(out)} cannot be written (${errorCode(cause)}).`,
      "Choose another folder with --out.",
      { cause },
    );
  }
}

/** For people; numbers only, no conversation text. */
function asText({ summary, log, files }: Review, out: string): string {
  const kinds = summary.kinds.map(({ kind, values }) => `${kind} ${values}`).join(", ");
  const removed = `${counted(summary.values, "value")} removed${kinds === "" ? "" : ` (${kinds})`}`;
  return [
    `${counted(summary.rounds, "round")} of ${summary.requested} requested, ${removed}`,
    "",
    ...PARTS.map(
      ([part, meaning]) =>
        `  ${neutralise(join(out, REVIEW_FILE_NAMES[part])).padEnd(40)} ${meaning}, ${files[part].bytes.length} bytes`,
    ),
    "",
    `Log digest ${log.digest}`,
    "",
  ].join("\n");
}

/** For programs. */
function asJson({ summary, files }: Review, out: string): string {
  const written = PARTS.map(([part]) => {
    const { bytes, digest } = files[part];
    return [part, { file: join(out, REVIEW_FILE_NAMES[part]), digest, bytes: bytes.length }] as const;
  });
  return canonicalJson({ summary, files: Object.fromEntries(written) });
}
