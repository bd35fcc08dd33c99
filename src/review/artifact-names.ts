import type { Review } from "./review.ts";

export type ReviewFileKind = keyof Review["files"];

const SHAPES = {
  log: ["log", "json"],
  report: ["redaction", "json"],
  page: ["review", "html"],
  manifest: ["manifest", "json"],
} as const satisfies Record<ReviewFileKind, readonly [string, string]>;

export const REVIEW_FILE_KINDS = Object.keys(SHAPES) as readonly ReviewFileKind[];

/** Where a file was made: artifacts of re-runs stand beside each other, so the attempt is in the name. */
export interface ArtifactOrigin {
  readonly pullRequest: number;
  readonly head: string;
  readonly run: { readonly id: number; readonly attempt: number };
}

/** `log.pr12.0123456789ab.r34.1.json`: a raw artifact is named by its file. */
export function artifactName(kind: ReviewFileKind, { pullRequest, head, run }: ArtifactOrigin): string {
  const [stem, extension] = SHAPES[kind];
  return `${stem}.pr${pullRequest}.${head.slice(0, 12)}.r${run.id}.${run.attempt}.${extension}`;
}

/** Every log of one head of a pull request has such a name, whichever run and attempt made it. */
export function isLogOf(name: string, pullRequest: number, head: string): boolean {
  return name.startsWith(`log.pr${pullRequest}.${head.slice(0, 12)}.`);
}

/** Pull request, head, run and attempt out of the name of a log. */
export const LOG_NAME = /^log\.pr(\d+)\.([0-9a-f]{12})\.r(\d+)\.(\d+)\.json$/;

/** The name of another file of the same review; null where the name given is not one of a log. */
export function twinName(logName: string, kind: ReviewFileKind): string | null {
  const [, pullRequest, head, run, attempt] = LOG_NAME.exec(logName) ?? [];
  if (head === undefined) return null;
  return artifactName(kind, {
    pullRequest: Number(pullRequest),
    head,
    run: { id: Number(run), attempt: Number(attempt) },
  });
}

/** Whether an artifact belongs to the review of a pull request, whatever head, run and attempt. */
export function isReviewArtifact(name: string, pullRequest: number): boolean {
  return REVIEW_FILE_KINDS.some((kind) => name.startsWith(`${SHAPES[kind][0]}.pr${pullRequest}.`));
}
