import { isReviewArtifact } from "../review/artifact-names.ts";
import { type Artifact, deleteArtifact, listArtifacts } from "./artifacts.ts";
import type { Repository } from "./repository.ts";
import { listRuns } from "./workflow-runs.ts";

/** Where `init` puts the workflow whose artifacts are reviewed. */
export const PREPARE_WORKFLOW = ".github/workflows/copilot-feedback-prepare.yml";
/** Where it puts the one that decides. */
export const DECIDE_WORKFLOW = ".github/workflows/copilot-feedback-decide.yml";

/** Every review file of a pull request, of every head, run and attempt; expired ones included. */
export async function listReviewArtifacts(
  repository: Repository,
  { number, createdAt }: { readonly number: number; readonly createdAt: string },
): Promise<Artifact[]> {
  const runs = await listRuns(
    repository,
    PREPARE_WORKFLOW,
    `copilot-feedback prepare pr-${number} `,
    createdAt,
  );
  const listings = await Promise.all(runs.map(({ id }) => listArtifacts(repository, id)));
  return listings.flat().filter(({ name }) => isReviewArtifact(name, number));
}

/** Deletes artifacts for good; returns how many were there to delete. */
export async function deleteAll(repository: Repository, artifacts: readonly Artifact[]): Promise<number> {
  const live = artifacts.filter(({ expired }) => !expired);
  for (const { id } of live) await deleteArtifact(repository, id);
  return live.length;
}
