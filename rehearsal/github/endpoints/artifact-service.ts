import { isoSeconds } from "../../clock.ts";
import type { Call, Reply, Route } from "../http.ts";
import type { RuntimeTokens } from "../runtime-tokens.ts";
import { isExpired } from "../shapes/workflow.ts";
import type { Artifact, JobIdentity, State, WorkflowRun } from "../state.ts";
import type { BlobStore } from "./blobs.ts";

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService";
const NAME_PATTERN = /^[^"':<>|*?\r\n\\/]+$/;

/** A Twirp error: a status and a body with `code` and `msg`. */
class TwirpError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The service `@actions/artifact` talks to with the runner's token: create, finalize, list, sign, delete. */
export function artifactServiceRoutes(state: State, blobs: BlobStore, tokens: RuntimeTokens): Route[] {
  const method = (name: string, answer: (call: Call, caller: Caller) => unknown): Route => ({
    method: "POST",
    path: `${SERVICE}/${name}`,
    audience: "own",
    handle: (call): Reply => {
      try {
        return { status: 200, body: answer(call, callerOf(call)) };
      } catch (error) {
        if (!(error instanceof TwirpError)) throw error;
        return { status: error.status, body: { code: error.code, msg: error.message } };
      }
    },
  });

  interface Caller {
    run: WorkflowRun;
    job: JobIdentity;
  }

  function callerOf(call: Call): Caller {
    const identity = tokens.verify(call.headers.authorization?.replace(/^bearer /i, "") ?? "");
    const run = identity && state.runs.find((candidate) => candidate.id === identity.run);
    if (!identity || !run) throw new TwirpError(401, "unauthenticated", "invalid token");
    const ids = tokens.backendIds(identity);
    if (
      call.json["workflow_run_backend_id"] !== ids.run ||
      (call.path.endsWith("/CreateArtifact") && call.json["workflow_job_run_backend_id"] !== ids.job)
    )
      throw new TwirpError(403, "permission_denied", "backend ids do not belong to this job");
    return { run, job: identity };
  }

  function text(call: Call, field: string): string {
    const value = call.json[field];
    if (typeof value !== "string" || value === "")
      throw new TwirpError(400, "invalid_argument", `${field} is required`);
    return value;
  }

  const live = (caller: Caller) =>
    state.artifacts.filter(
      (artifact) => artifact.run === caller.run.id && !artifact.deleted && !isExpired(state, artifact),
    );

  function newest(caller: Caller, name: string): Artifact {
    const artifact = live(caller).findLast((candidate) => candidate.finalized && candidate.name === name);
    if (!artifact) throw new TwirpError(404, "not_found", "no artifact with this name");
    return artifact;
  }

  return [
    method("CreateArtifact", (call, caller) => {
      const name = text(call, "name");
      if (!NAME_PATTERN.test(name)) throw new TwirpError(400, "invalid_argument", "invalid artifact name");
      if (live(caller).some((other) => other.name === name && other.attempt === caller.job.attempt))
        throw new TwirpError(
          409,
          "already_exists",
          "an artifact with this name already exists on the workflow run",
        );
      const now = state.clock.iso();
      const expires = call.json["expires_at"];
      const days = state.settings.artifactRetentionDays * 86_400_000;
      const latest = new Date(state.clock.now().getTime() + days);
      const wanted = typeof expires === "string" ? new Date(expires) : latest;
      const artifact: Artifact = {
        id: state.nextId("artifact"),
        name,
        run: caller.run.id,
        attempt: caller.job.attempt,
        job: caller.job.job,
        finalized: false,
        deleted: false,
        mimeType: typeof call.json["mime_type"] === "string" ? call.json["mime_type"] : "application/zip",
        bytes: Buffer.alloc(0),
        digest: null,
        createdAt: now,
        updatedAt: now,
        expiresAt: isoSeconds(wanted < latest ? wanted : latest),
      };
      state.artifacts.push(artifact);
      return { ok: true, signed_upload_url: blobs.uploadUrl(artifact, caller.job) };
    }),
    method("FinalizeArtifact", (call, caller) => {
      const name = text(call, "name");
      const artifact = live(caller).findLast(
        (candidate) =>
          candidate.name === name && candidate.attempt === caller.job.attempt && !candidate.finalized,
      );
      if (!artifact) throw new TwirpError(404, "not_found", "no artifact with this name");
      if (Number(call.json["size"] ?? 0) !== artifact.bytes.length)
        throw new TwirpError(400, "invalid_argument", "size does not match what was uploaded");
      artifact.finalized = true;
      // GitHub keeps the digest the client claims; nothing is known of a verification on its side.
      artifact.digest = typeof call.json["hash"] === "string" ? call.json["hash"] : null;
      return { ok: true, artifact_id: String(artifact.id) };
    }),
    method("ListArtifacts", (call, caller) => {
      const { name_filter: name, id_filter: id } = call.json;
      const found = live(caller)
        .filter((artifact) => artifact.finalized)
        .filter((artifact) => name === undefined || artifact.name === name)
        .filter((artifact) => id === undefined || String(artifact.id) === String(id));
      return {
        artifacts: found.map((artifact) => ({
          workflow_run_backend_id: text(call, "workflow_run_backend_id"),
          workflow_job_run_backend_id: text(call, "workflow_job_run_backend_id"),
          database_id: String(artifact.id),
          name: artifact.name,
          size: String(artifact.bytes.length),
          created_at: artifact.createdAt,
          ...(artifact.digest && { digest: artifact.digest }),
        })),
      };
    }),
    method("GetSignedArtifactURL", (call, caller) => ({
      signed_url: blobs.downloadUrl(newest(caller, text(call, "name")), caller.job),
    })),
    method("DeleteArtifact", (call, caller) => {
      const artifact = newest(caller, text(call, "name"));
      artifact.deleted = true;
      artifact.bytes = Buffer.alloc(0);
      return { ok: true, artifact_id: String(artifact.id) };
    }),
  ];
}
