import type { Config } from "../config/config-schema.ts";
import type { ConsentFacts, ConsentPolicy, Person, TreeEntry } from "../consent/facts.ts";
import { candidates, prepareRunTitle } from "../consent/verify-log.ts";
import { type Artifact, downloadArtifact } from "../github/artifacts.ts";
import { findEntry, type TreeEntry as GitEntry, readBlob } from "../github/blob.ts";
import type { ChangedFile } from "../github/changed-files.ts";
import { committedAt } from "../github/ledger-store.ts";
import { listReviews, type PullRequest } from "../github/pull-request.ts";
import type { Repository } from "../github/repository.ts";
import { listReviewArtifacts, PREPARE_WORKFLOW } from "../github/review-artifacts.ts";
import { runFacts } from "../github/run-facts.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { listRuns } from "../github/workflow-runs.ts";
import { ledgerFacts } from "../ledger/consent-facts.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { eventPath } from "../ledger/event-file.ts";
import { lastOf } from "../ledger/state.ts";
import { createRedactor } from "../redact/redactor.ts";
import { REQUEST_LIMIT_BYTES } from "../request/admission.ts";
import { isLogOf, twinName } from "../review/artifact-names.ts";
import { COMMENT_MARKER, readCommentDigest } from "../review/comment.ts";
import { sha256 } from "../review/digest.ts";
import { MAX_MANIFEST_BYTES, readPublishedManifest } from "../review/manifest.ts";
import { PACKAGE_LIMIT_BYTES } from "../submit/package-identity.ts";
import { destinationIn } from "./destination.ts";

/** What a closed pull request asked for, as far as its files say. */
export interface ClosedRequest {
  readonly id: string;
  readonly path: string;
  readonly files: readonly ChangedFile[];
}

/** Gathers from GitHub everything the decision rests on; nothing is believed because of what it is called. */
export async function gatherFacts(
  repository: Repository,
  pullRequest: PullRequest,
  request: ClosedRequest,
  events: readonly LedgerEvent[],
): Promise<{ facts: ConsentFacts; reportArtifact: number | null }> {
  const { number, head, createdAt } = pullRequest;
  const all = await listReviewArtifacts(repository, pullRequest);
  const logs = all.filter(({ name }) => isLogOf(name, number, head.sha));
  const named = lastOf(events, "prepared");
  const ledger = ledgerFacts(events, named ? await committedAt(repository, eventPath(named)) : null);
  const [log] = candidates(logs, ledger.prepared?.artifactId);
  const beside = (kind: "manifest" | "report"): Artifact | undefined =>
    all.find(
      ({ name, runId, expired }) => !expired && runId === log?.runId && name === twinName(log.name, kind),
    );
  const report = beside("report");

  const atHead = await entryAt(repository, head.sha, request.path);
  const atMerge = pullRequest.mergeCommit
    ? await entryAt(repository, pullRequest.mergeCommit, request.path)
    : null;
  const comment = await findStickyComment(repository, number, COMMENT_MARKER);
  const tip = pullRequest.mergeCommit ?? pullRequest.base.sha;
  const facts: ConsentFacts = {
    repository: pullRequest.repository,
    pullRequest: {
      number,
      merged: pullRequest.merged,
      mergedAt: pullRequest.mergedAt,
      mergedBy: pullRequest.mergedBy,
      author: pullRequest.author,
      base: { ref: pullRequest.base.ref, repoId: pullRequest.repository.id },
      head: { sha: head.sha, repoId: head.repositoryId },
      createdAt,
      autoMerge: pullRequest.autoMerge,
      mergeCommitSha: pullRequest.mergeCommit,
    },
    changedFiles: request.files,
    request: {
      id: request.id,
      path: request.path,
      digest: await requestDigest(repository, atHead),
      atHead: atHead && treeEntry(atHead),
      atMerge: atMerge && treeEntry(atMerge),
    },
    reviews: (await listReviews(repository, number)).map(({ login, type, ...review }) => ({
      ...review,
      reviewer: { login, type },
    })),
    askers: await askersOf(repository, pullRequest),
    runs: await Promise.all(
      [...new Set(logs.map(({ runId }) => runId))].map((id) => {
        const published = log?.id === named?.data.artifact.id ? named?.run : undefined;
        return runFacts(repository, id, tip, id === published?.id ? published.attempt : undefined);
      }),
    ),
    artifacts: logs,
    manifest: await manifestOf(repository, beside("manifest")),
    download: log ? await digestOf(repository, log) : null,
    published: {
      comment: comment ? { digest: readCommentDigest(comment.body) } : null,
    },
    ledger,
  };
  return { facts, reportArtifact: report?.id ?? null };
}

/** Everybody who had the head prepared; an edited title prepares nothing. */
async function askersOf(repository: Repository, { number, head, createdAt }: PullRequest): Promise<Person[]> {
  const title = prepareRunTitle(number, head.sha);
  const runs = await listRuns(repository, PREPARE_WORKFLOW, title, createdAt);
  return runs.flatMap(({ conclusion, actor }) => (conclusion === "skipped" || actor === null ? [] : [actor]));
}

/** The configuration as far as consent depends on it. */
export function consentPolicy(config: Config): ConsentPolicy {
  return {
    admins: Object.keys(config.admins),
    secondAdmin: config.consent.secondAdmin,
    validDays: config.consent.validDays,
    redactionPolicyDigest: createRedactor(config.redaction).policyDigest,
    intake: destinationIn(config).intake,
    prepareWorkflow: PREPARE_WORKFLOW,
  };
}

async function entryAt(repository: Repository, commit: string, path: string): Promise<GitEntry | null> {
  const entry = await findEntry(repository, commit, path);
  return entry?.type === "blob" ? entry : null;
}

function treeEntry({ sha, mode }: GitEntry): TreeEntry {
  return { blob: sha, mode };
}

/** Empty for a file that is too large to be a request: no log was ever made of it, which is what refuses it. */
async function requestDigest(repository: Repository, entry: GitEntry | null): Promise<string> {
  if (entry === null || entry.size > REQUEST_LIMIT_BYTES) return "";
  return sha256(await readBlob(repository, entry.sha, REQUEST_LIMIT_BYTES));
}

async function manifestOf(
  repository: Repository,
  artifact: Artifact | undefined,
): Promise<ConsentFacts["manifest"]> {
  if (!artifact || artifact.bytes > MAX_MANIFEST_BYTES) return null;
  const download = await downloadArtifact(repository, artifact.id, MAX_MANIFEST_BYTES);
  return download ? readPublishedManifest(download.bytes) : null;
}

async function digestOf(repository: Repository, log: Artifact): Promise<ConsentFacts["download"]> {
  // More could not be submitted, and reading it would end the run instead of the request.
  if (log.bytes > PACKAGE_LIMIT_BYTES) return null;
  const download = await downloadArtifact(repository, log.id, PACKAGE_LIMIT_BYTES);
  return download ? { digest: download.digest, bytes: download.bytes.length } : null;
}
