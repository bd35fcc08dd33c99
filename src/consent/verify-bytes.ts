import type { ConsentFacts, ConsentPolicy, ManifestFacts } from "./facts.ts";
import { fails, holds, isBefore, shown, type Verdict } from "./verdict.ts";
import type { ReviewedLog } from "./verify-log.ts";
import type { Merge } from "./verify-merge.ts";

/** The manifest is about this log, this request, this head and this policy. */
export function verifyManifest(
  facts: ConsentFacts,
  policy: ConsentPolicy,
  log: ReviewedLog,
  blob: string,
): Verdict<ManifestFacts> {
  const { manifest, repository, pullRequest, request } = facts;
  if (manifest === null) return fails("manifest-missing", `for artifact ${log.artifact.id}`);
  if (manifest.repository !== repository.fullName) {
    return fails("manifest-other-repository", `this is repository ${repository.id}`);
  }
  if (manifest.pullRequest !== pullRequest.number) {
    return fails("manifest-other-pull-request", `this is pull request ${pullRequest.number}`);
  }
  if (manifest.head !== pullRequest.head.sha) {
    return fails("manifest-other-head", `the merged head is ${pullRequest.head.sha}`);
  }
  if (manifest.run.id !== log.run.id || manifest.run.attempt !== log.attempt) {
    return fails("manifest-other-run", `the log is from run ${log.run.id}, attempt ${log.attempt}`);
  }
  const { id, path, digest } = manifest.request;
  if (
    id !== request.id ||
    path !== request.path ||
    digest !== request.digest ||
    manifest.request.blob !== blob
  ) {
    return fails("manifest-other-request", `the merged request is blob ${blob}`);
  }
  if (manifest.policy.digest !== policy.redactionPolicyDigest) {
    return fails("manifest-other-policy", `the policy in force is ${shown(policy.redactionPolicyDigest)}`);
  }
  if (manifest.log.digest !== log.digest || manifest.log.bytes !== log.artifact.bytes) {
    return fails(
      "digest-manifest",
      `artifact ${log.digest}, ${log.artifact.bytes} bytes; manifest ${shown(manifest.log.digest)}, ${manifest.log.bytes} bytes`,
    );
  }
  return holds(manifest);
}

/**
 * One SHA-256 everywhere: download, service, comment, ledger; and one intake, in ledger and configuration. The check is
 * for people and for branch rules: any workflow of the repository can write one under our name, so it is no evidence.
 */
export function verifyDigests(
  facts: ConsentFacts,
  policy: Pick<ConsentPolicy, "intake">,
  log: ReviewedLog,
  merge: Merge,
): Verdict<string> {
  const { download, published, ledger } = facts;
  const { digest, artifact } = log;
  const { comment } = published;

  if (download === null) return fails("artifact-unreadable", `artifact ${artifact.id} was not downloaded`);
  if (download.digest !== digest || download.bytes !== artifact.bytes) {
    return fails("digest-download", `GitHub says ${digest}, the bytes are ${shown(download.digest)}`);
  }
  if (comment === null) return fails("comment-missing", `on pull request ${facts.pullRequest.number}`);
  if (comment.digest !== digest) {
    return fails("digest-comment", `log ${digest}, comment ${shown(comment.digest)}`);
  }
  if (ledger.prepared === null) return fails("ledger-missing", `log ${digest}`);
  if (
    ledger.prepared.digest !== digest ||
    ledger.prepared.head !== facts.pullRequest.head.sha ||
    ledger.prepared.artifactId !== artifact.id
  ) {
    return fails("digest-ledger", `log ${digest}, ledger ${shown(ledger.prepared.digest)}`);
  }
  // The words reviewers read name a place; sending elsewhere is not what they agreed to.
  const { intake } = ledger.prepared;
  if (intake !== policy.intake) {
    const named = intake === null ? "which one it named is not recorded" : `it named \`${intake}\``;
    return fails("ledger-other-intake", `${named}, the configuration names \`${policy.intake}\``);
  }
  if (!isBefore(ledger.prepared.at, merge.at)) {
    return fails(
      "published-late",
      `published ${ledger.prepared.at ?? "at a time no commit tells"}, merged ${merge.at}`,
    );
  }
  return holds(digest);
}
