import { ApiError, type Call, notFound, pathNumber, type Route } from "../http.ts";
import { page } from "../page.ts";
import { artifactShape, isExpired } from "../shapes/workflow.ts";
import type { Artifact, JobIdentity, State } from "../state.ts";
import type { BlobStore } from "./blobs.ts";
import { runOf } from "./workflow-runs.ts";

/** Artifacts as REST shows them: listed, downloaded by a short-lived address, deleted. */
export function artifactRoutes(state: State, blobs: BlobStore): Route[] {
  const base = "/repos/{owner}/{repo}/actions";
  const list = (call: Call, artifacts: readonly Artifact[]) => {
    const name = call.query.get("name");
    const found = artifacts
      .filter((artifact) => artifact.finalized && !artifact.deleted)
      .filter((artifact) => name === null || artifact.name === name)
      .toReversed();
    return page(
      call,
      state.origin,
      found.map((artifact) => artifactShape(state, artifact)),
      (slice, total) => ({ total_count: total, artifacts: slice }),
    );
  };
  return [
    {
      method: "GET",
      path: `${base}/artifacts`,
      needs: [{ actions: "read" }],
      handle: (call) => list(call, state.artifacts),
    },
    {
      method: "GET",
      path: `${base}/runs/{run_id}/artifacts`,
      needs: [{ actions: "read" }],
      handle: (call) => {
        const run = runOf(state, call);
        return list(
          call,
          state.artifacts.filter((artifact) => artifact.run === run.id),
        );
      },
    },
    {
      method: "GET",
      path: `${base}/artifacts/{artifact_id}`,
      needs: [{ actions: "read" }],
      handle: (call) => ({ status: 200, body: artifactShape(state, artifactOf(state, call)) }),
    },
    {
      method: "DELETE",
      path: `${base}/artifacts/{artifact_id}`,
      needs: [{ actions: "write" }],
      handle: (call) => {
        const artifact = artifactOf(state, call);
        artifact.deleted = true;
        artifact.bytes = Buffer.alloc(0); // nothing of a deleted artifact is kept, as on GitHub
        return { status: 204 };
      },
    },
    {
      method: "GET",
      path: `${base}/artifacts/{artifact_id}/{archive_format}`,
      needs: [{ actions: "read" }],
      handle: (call) => {
        const artifact = artifactOf(state, call);
        if (call.params["archive_format"] !== "zip") throw notFound();
        if (isExpired(state, artifact)) throw new ApiError(410, "Artifact has expired");
        return { status: 302, headers: { location: blobs.downloadUrl(artifact, jobOf(call)) } };
      },
    },
  ];
}

function artifactOf(state: State, call: Call): Artifact {
  const id = pathNumber(call, "artifact_id");
  const artifact = state.artifacts.find((candidate) => candidate.id === id);
  if (!artifact?.finalized || artifact.deleted) throw notFound();
  return artifact;
}

function jobOf(call: Call): JobIdentity | undefined {
  return call.token.kind === "job" ? call.token.job : undefined;
}
