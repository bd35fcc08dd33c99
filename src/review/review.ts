import { sha256 } from "./digest.ts";
import { refuseLeaks } from "./leak-guard.ts";
import { type BuiltLog, buildLog, type LogInput } from "./log.ts";
import { type Manifest, manifestBytes } from "./manifest.ts";
import { renderPage } from "./page.ts";
import { reportBytes } from "./report.ts";
import { type ReviewSummary, summarise } from "./summary.ts";

export interface ReviewInput extends LogInput {
  /** The request file: its path in the repository and git's hash of it. */
  readonly requestFile: { readonly path: string; readonly blob: string };
  /** Where the log was made; null outside of GitHub. */
  readonly origin: {
    readonly repository: string;
    readonly pullRequest: number;
    readonly head: string;
    readonly run: { readonly id: number; readonly attempt: number };
  } | null;
  readonly toolVersion: string;
  /** ISO 8601 UTC; stands in the manifest only, so that log, report and page depend on the data alone. */
  readonly createdAt: string;
}

export interface ReviewFile {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** Everything a reviewer gets. */
export interface Review {
  readonly log: BuiltLog;
  readonly summary: ReviewSummary;
  readonly files: Readonly<Record<"log" | "report" | "page" | "manifest", ReviewFile>>;
}

/** File names where the four stand alone; in a workflow run they also carry pull request, head and run. */
export const REVIEW_FILE_NAMES = {
  log: "log.json",
  report: "redaction.json",
  page: "review.html",
  manifest: "manifest.json",
} as const satisfies Record<keyof Review["files"], string>;

/**
 * Makes log, report, page and manifest.
 *
 * @throws LeakError if any of them still shows a removed value.
 */
export function buildReview(input: ReviewInput): Review {
  const built = buildLog(input);
  const log = { bytes: built.bytes, digest: built.digest };
  const report = toFile(reportBytes(built.report));
  const page = toFile(
    new TextEncoder().encode(
      renderPage({
        log: built.log,
        digest: built.digest,
        bytes: built.bytes.length,
        report: built.report,
      }),
    ),
  );
  const { origin, requestFile } = input;
  const manifest = toFile(
    manifestBytes({
      log: sized(log),
      request: {
        id: input.requestId,
        path: requestFile.path,
        blob: requestFile.blob,
        digest: input.requestDigest,
      },
      policy: { digest: input.redactor.policyDigest },
      report: sized(report),
      page: sized(page),
      repository: origin?.repository ?? null,
      pullRequest: origin?.pullRequest ?? null,
      head: origin?.head ?? null,
      run: origin?.run ?? null,
      tool: { version: input.toolVersion },
      createdAt: input.createdAt,
    }),
  );
  refuseLeaks({ log: log.bytes, report: report.bytes, page: page.bytes }, built.removed);
  return {
    log: built,
    summary: summarise(built.log, built.report, built.bytes.length),
    files: { log, report, page, manifest },
  };
}

function toFile(bytes: Uint8Array): ReviewFile {
  return { bytes, digest: sha256(bytes) };
}

function sized(file: ReviewFile): Manifest["log"] {
  return { digest: file.digest, bytes: file.bytes.length };
}
