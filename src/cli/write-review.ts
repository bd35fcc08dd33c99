import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { neutralise } from "../document/hostile-text.ts";
import { REVIEW_FILE_NAMES, type Review } from "../review/review.ts";
import { counted } from "../review/wording.ts";
import { UsageError } from "./usage-error.ts";

const PARTS = [
  ["page", "what to review, in a browser"],
  ["log", "what would be sent"],
  ["report", "what was removed, without values"],
  ["manifest", "digests of all of it"],
] as const;

/** Writes log, report, manifest and page into a folder, which is created where missing. Throws `UsageError`. */
export async function writeReview(folder: string, review: Review): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [part] of PARTS)
      await writeFile(join(folder, REVIEW_FILE_NAMES[part]), review.files[part].bytes);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new UsageError(
      `${neutralise(folder)} cannot be written (${code}).`,
      "Choose another folder with --out.",
      {
        cause,
      },
    );
  }
}

/** What was written where, for people; numbers only, no conversation text. */
export function describeReview({ summary, log, files }: Review, folder: string): string {
  const kinds = summary.kinds.map(({ kind, values }) => `${kind} ${values}`).join(", ");
  const removed = `${counted(summary.values, "value")} removed${kinds === "" ? "" : ` (${kinds})`}`;
  return [
    `${counted(summary.rounds, "round")} of ${summary.requested} requested, ${removed}`,
    "",
    ...PARTS.map(
      ([part, meaning]) =>
        `  ${neutralise(join(folder, REVIEW_FILE_NAMES[part])).padEnd(40)} ${meaning}, ${files[part].bytes.length} bytes`,
    ),
    "",
    `Log digest ${log.digest}`,
    "",
  ].join("\n");
}

/** Git's name for a file: SHA-1 over a header and the bytes. */
export function gitBlobHash(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
