import { sha256 } from "../review/digest.ts";
import { type Repository, statusOf } from "./repository.ts";

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  /** `sha256:…` as the service reports it; the uploading client computed it, so downloads are hashed again. */
  readonly digest: string | null;
  readonly bytes: number;
  readonly expired: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** All artifacts of a run, of every attempt. */
export async function listArtifacts(
  { octokit, owner, repo }: Repository,
  runId: number,
): Promise<Artifact[]> {
  const artifacts = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
    owner,
    repo,
    run_id: runId,
    per_page: 100,
  });
  return artifacts.map((artifact) => ({
    id: artifact.id,
    name: artifact.name,
    runId,
    digest: artifact.digest ?? null,
    bytes: artifact.size_in_bytes,
    expired: artifact.expired,
    createdAt: artifact.created_at ?? "",
    expiresAt: artifact.expires_at ?? "",
  }));
}

/**
 * Downloads a raw (not zipped) artifact and hashes what arrived.
 * @param limit most bytes to accept.
 * @returns null where the artifact is gone or expired.
 */
export async function downloadArtifact(
  { octokit, owner, repo }: Repository,
  id: number,
  limit: number,
): Promise<{ bytes: Buffer; digest: string } | null> {
  try {
    const { data } = await octokit.rest.actions.downloadArtifact({
      owner,
      repo,
      artifact_id: id,
      archive_format: "zip",
      request: { parseSuccessResponseBody: false },
    });
    const bytes = await readCapped(data as unknown as ReadableStream<Uint8Array>, limit);
    return { bytes, digest: sha256(bytes) };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410) return null;
    throw error;
  }
}

/** Deletes an artifact; one that is already gone counts as deleted. */
export async function deleteArtifact({ octokit, owner, repo }: Repository, id: number): Promise<void> {
  try {
    await octokit.rest.actions.deleteArtifact({ owner, repo, artifact_id: id });
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
}

async function readCapped(stream: ReadableStream<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > limit) throw new Error(`the artifact is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
