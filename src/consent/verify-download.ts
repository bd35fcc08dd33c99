import type { Manifest } from "../review/manifest.ts";
import type { RunFacts } from "./facts.ts";
import { CONSENT_REASONS } from "./reasons.ts";
import { isDigest, shown } from "./verdict.ts";
import { verifyRun } from "./verify-log.ts";

export interface ReviewFileDownload {
  readonly bytes: Uint8Array;
  /** Of the bytes that arrived. */
  readonly digest: string;
  /** As the artifact service reports it. */
  readonly serviceDigest: string | null;
}

/** What a reviewer downloaded of a pull request, and everything that vouches for it. */
export interface ReviewDownload {
  readonly repository: { readonly fullName: string; readonly defaultBranch: string };
  readonly pullRequest: {
    readonly number: number;
    readonly open: boolean;
    readonly head: { readonly sha: string };
  };
  /** Our own comment, by its author; null where there is none. */
  readonly comment: { readonly digest: string | null; readonly heading: string } | null;
  /** How many live logs claim to be of this head; files and run are there for exactly one. */
  readonly logs: number;
  readonly run: RunFacts | null;
  readonly files: Readonly<Record<"log" | "page" | "report" | "manifest", ReviewFileDownload | null>>;
  /** The manifest as read from its file; null where it is none. */
  readonly manifest: Manifest | null;
  /** Git's name of the request file at the head. */
  readonly requestBlob: string | null;
}

/** The four files, known to be those of this pull request's head. */
export interface VerifiedReview {
  readonly files: Readonly<Record<keyof ReviewDownload["files"], ReviewFileDownload>>;
  readonly manifest: Manifest;
  /** `sha256:` of the log, the one a merge consents to. */
  readonly digest: string;
}

export type ReviewVerdict =
  | { readonly verified: true; readonly review: VerifiedReview }
  | { readonly verified: false; readonly message: string; readonly next: string };

const WAIT = "Wait for the workflow, then try again; the pull request's comment says what it waits for.";
const DISTRUST =
  "Do not merge. Close the pull request, which deletes its files, and find out who uploaded or edited them.";

/** Whether what was downloaded is what a merge of this pull request would consent to; the first reason against it. */
export function verifyDownload(download: ReviewDownload, prepareWorkflow: string): ReviewVerdict {
  const { comment, logs, run, manifest, pullRequest } = download;
  const { number, head } = pullRequest;
  const where = `Pull request ${number}`;

  // 1. There is a log to review.
  if (comment === null) return no(`${where} has no comment of copilot-feedback.`, WAIT);
  if (comment.digest === null)
    return no(`${where} has no log to review; its comment says "${comment.heading}".`, WAIT);
  if (logs === 0) {
    return pullRequest.open
      ? no(
          `${where} has no log of its present head ${head.sha.slice(0, 12)}; it expired, was deleted or is being made.`,
          "Look at the pull request's comment; pushing a change or reopening makes a new log.",
        )
      : no(`${where} is closed and its files are deleted ("${comment.heading}").`, "Nothing to do.");
  }
  if (logs > 1 || run === null)
    return no(`${where} has ${logs} logs of its head, where one is expected.`, DISTRUST);

  // 2. Our workflow made it, of this head.
  const madeByUs = verifyRun(run, download, { prepareWorkflow });
  if (!madeByUs.holds) {
    if (madeByUs.code === "run-under-way") return no("The run that makes the log has not ended.", WAIT);
    return no(`${CONSENT_REASONS[madeByUs.code].title} (${madeByUs.detail}).`, DISTRUST);
  }

  // 3. What arrived is what the service says it keeps.
  const { log, page, report, manifest: manifestFile } = download.files;
  if (!log || !page || !report || !manifestFile) {
    const missing = Object.entries(download.files).flatMap(([kind, file]) => (file ? [] : [kind]));
    return no(
      `Of the review's files, ${missing.join(" and ")} cannot be downloaded.`,
      "Re-run the prepare workflow of the pull request; it makes all of them again.",
    );
  }
  const files = { log, page, report, manifest: manifestFile };
  for (const [kind, file] of Object.entries(files)) {
    if (!isDigest(file.serviceDigest) || file.digest !== file.serviceDigest) {
      return no(
        `The ${kind} that arrived is ${file.digest}, GitHub names ${shown(file.serviceDigest)}.`,
        DISTRUST,
      );
    }
  }

  // 4. The manifest is about this pull request, this head, this request, and these files.
  if (manifest === null) return no("The manifest is not one.", DISTRUST);
  const about = [
    ["repository", manifest.repository, download.repository.fullName],
    ["pull request", manifest.pullRequest, number],
    ["commit", manifest.head, head.sha],
    ["run", manifest.run?.id, run.id],
    ["request file", manifest.request.blob, download.requestBlob],
  ] as const;
  for (const [what, said, expected] of about) {
    if (said !== expected) return no(`The manifest is about another ${what} than this one.`, DISTRUST);
  }
  for (const kind of ["log", "report", "page"] as const) {
    const { digest, bytes } = manifest[kind];
    if (digest !== files[kind].digest || bytes !== files[kind].bytes.length) {
      return no(
        `The ${kind} that arrived is ${files[kind].digest}, the manifest names ${shown(digest)}.`,
        DISTRUST,
      );
    }
  }

  // 5. It is the log whose digest everybody was shown.
  if (comment.digest !== log.digest) {
    return no(
      `The log that arrived is ${log.digest}, the pull request's comment shows ${comment.digest}.`,
      DISTRUST,
    );
  }
  return { verified: true, review: { files, manifest, digest: log.digest } };
}

function no(message: string, next: string): ReviewVerdict {
  return { verified: false, message, next };
}
