import type { ReviewDownload, ReviewFileDownload } from "../consent/verify-download.ts";
import { isLogOf, type ReviewFileKind, twinName } from "../review/artifact-names.ts";
import { COMMENT_MARKER, readCommentDigest } from "../review/comment.ts";
import { readManifest } from "../review/manifest.ts";
import { type Artifact, downloadArtifact, listArtifacts } from "./artifacts.ts";
import { findEntry } from "./blob.ts";
import { readPullRequest } from "./pull-request.ts";
import type { Repository } from "./repository.ts";
import { listReviewArtifacts } from "./review-artifacts.ts";
import { runFacts } from "./run-facts.ts";
import { findStickyComment } from "./sticky-comment.ts";

/** More than a submission may have; what is larger is not a review of ours. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Downloads what reviewers of a pull request's present head get, and everything that vouches for it. */
export async function downloadReview(repository: Repository, number: number): Promise<ReviewDownload> {
  const pullRequest = await readPullRequest(repository, number);
  const comment = await findStickyComment(repository, number, COMMENT_MARKER);
  const head = pullRequest.head.sha;
  const logs = (await listReviewArtifacts(repository, pullRequest)).filter(
    ({ name, expired }) => !expired && isLogOf(name, number, head),
  );
  const log = logs.length === 1 ? logs[0] : undefined;
  const beside = log ? await listArtifacts(repository, log.runId) : [];
  const [page = null, report = null, manifestFile = null, logFile = null] = await Promise.all(
    (["page", "report", "manifest", "log"] as const).map((kind) =>
      log ? download(repository, log, beside, kind) : null,
    ),
  );
  const files = { log: logFile, page, report, manifest: manifestFile };
  const manifest = files.manifest ? readManifest(files.manifest.bytes) : null;
  const entry = manifest ? await findEntry(repository, head, manifest.request.path) : null;
  return {
    repository: pullRequest.repository,
    pullRequest: { number, open: pullRequest.open, head: { sha: head } },
    comment: comment && {
      digest: readCommentDigest(comment.body),
      heading: /^### (.{1,100})$/m.exec(comment.body)?.[1] ?? "",
    },
    logs: logs.length,
    run: log ? await runFacts(repository, log.runId, pullRequest.repository.defaultBranch) : null,
    files,
    manifest,
    requestBlob: entry?.sha ?? null,
  };
}

/** A file of the review that a log belongs to; null where its run uploaded none. */
async function download(
  repository: Repository,
  log: Artifact,
  artifacts: readonly Artifact[],
  kind: ReviewFileKind,
): Promise<ReviewFileDownload | null> {
  const name = twinName(log.name, kind);
  const artifact = artifacts.find((one) => !one.expired && one.name === name);
  const file = artifact && (await downloadArtifact(repository, artifact.id, MAX_FILE_BYTES));
  return file ? { bytes: file.bytes, digest: file.digest, serviceDigest: artifact.digest } : null;
}
