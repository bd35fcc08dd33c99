import type { ConsentStatement } from "../consent/statement.ts";
import { downloadArtifact } from "../github/artifacts.ts";
import { readBlob } from "../github/blob.ts";
import type { Repository } from "../github/repository.ts";
import { REQUEST_LIMIT_BYTES } from "../request/admission.ts";
import type { FeedbackRequest } from "../request/request.ts";
import { buildPackage, type SubmissionPackage } from "../submit/package.ts";
import { PACKAGE_LIMIT_BYTES } from "../submit/package-identity.ts";
import { SUBMIT_REASONS } from "../submit/reasons.ts";
import { Refusal, refusal } from "./refusal.ts";

/** A package, with the log and the request in it for whom to tell, and what. */
export interface ReviewedPackage {
  readonly package: SubmissionPackage;
  readonly log: Uint8Array;
  readonly request: FeedbackRequest;
}

/**
 * Packs the bytes that were reviewed, as GitHub has them; the same consent gives the same package, whenever.
 * @throws Refusal where a file is gone or is not what was consented to.
 */
export async function reviewedPackage(
  repository: Repository,
  statement: ConsentStatement,
  reportArtifact: number,
): Promise<ReviewedPackage> {
  const log = await reviewed(repository, statement.predicate.artifact.id);
  const built = buildPackage({
    log,
    request: await readBlob(repository, statement.predicate.request.blob, REQUEST_LIMIT_BYTES),
    statement,
    report: await reviewed(repository, reportArtifact),
  });
  if (built.ok) return { package: built.package, log, request: built.request };
  const { title, next } = SUBMIT_REASONS[built.code];
  throw new Refusal(built.code, `${title}: ${built.message}.`, next);
}

async function reviewed(repository: Repository, artifact: number): Promise<Buffer> {
  const download = await downloadArtifact(repository, artifact, PACKAGE_LIMIT_BYTES);
  if (download) return download.bytes;
  throw refusal("review-file-gone", `artifact ${artifact}.`);
}
