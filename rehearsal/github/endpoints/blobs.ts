import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Call, Reply, Route } from "../http.ts";
import type { Artifact, JobIdentity, State } from "../state.ts";

const UPLOAD_MINUTES = 60;
/** "The Location header … expires after 1 minute." */
const DOWNLOAD_MINUTES = 1;
const JOB_PARAMETER = "rehearsal-job";

export interface BlobStore {
  /** `job` is who will use the address; a fault can then reach its process. */
  uploadUrl(artifact: Artifact, job: JobIdentity): string;
  downloadUrl(artifact: Artifact, job: JobIdentity | undefined): string;
  routes: Route[];
}

/**
 * The blob storage behind artifacts: signed addresses and the part of Azure's Blob REST API the artifact client speaks
 * (Put Blob, Put Block, Put Block List, Get Blob).
 */
export function createBlobStore(state: State): BlobStore {
  const key = randomBytes(32);
  const blocks = new Map<number, Map<string, Buffer>>();

  const signature = (id: number, permission: string, expiry: string) =>
    createHmac("sha256", key).update(`${id}\n${permission}\n${expiry}`).digest("base64url");

  function signedUrl(
    artifact: Artifact,
    permission: "r" | "w",
    minutes: number,
    job: JobIdentity | undefined,
  ): string {
    const expiry = new Date(state.clock.now().getTime() + minutes * 60_000).toISOString();
    const query = new URLSearchParams({
      sv: "2025-11-05",
      sp: permission,
      se: expiry,
      rid: String(artifact.id),
      sig: signature(artifact.id, permission, expiry),
      ...(job && { [JOB_PARAMETER]: JSON.stringify(job) }),
    });
    return `${state.blobOrigin}/actions-results/blobs/${artifact.id}?${query}`;
  }

  function authorised(call: Call, permission: "r" | "w"): Artifact | undefined {
    // Azure refuses a request that carries both a signature and an authorization.
    if (call.headers.authorization !== undefined) return undefined;
    const id = Number(call.params["blob"]);
    const expiry = call.query.get("se") ?? "";
    const given = Buffer.from(call.query.get("sig") ?? "");
    const expected = Buffer.from(signature(id, permission, expiry));
    const valid =
      given.length === expected.length &&
      timingSafeEqual(given, expected) &&
      Date.parse(expiry) >= state.clock.now().getTime();
    return valid ? state.artifacts.find((artifact) => artifact.id === id && !artifact.deleted) : undefined;
  }

  function put(call: Call): Reply {
    const artifact = authorised(call, "w");
    if (!artifact) return azureError(403, "AuthenticationFailed");
    if (artifact.finalized) return azureError(409, "BlobImmutableDueToPolicy");
    const staged = blocks.get(artifact.id) ?? new Map<string, Buffer>();
    switch (call.query.get("comp")) {
      case "block":
        staged.set(call.query.get("blockid") ?? "", call.body);
        blocks.set(artifact.id, staged);
        return stored();
      case "blocklist": {
        const ids = [...call.body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)];
        const parts = ids.map((match) => staged.get(match[1] ?? ""));
        if (parts.some((part) => part === undefined)) return azureError(400, "InvalidBlockList");
        artifact.bytes = Buffer.concat(parts.filter((part) => part !== undefined));
        blocks.delete(artifact.id);
        return stored();
      }
      case null:
        if (call.headers["x-ms-blob-type"] !== "BlockBlob") return azureError(400, "InvalidHeaderValue");
        artifact.bytes = call.body;
        return stored();
      default:
        return azureError(400, "UnsupportedQueryParameter");
    }
  }

  function get(call: Call): Reply {
    const artifact = authorised(call, "r");
    if (!artifact) return azureError(403, "AuthenticationFailed");
    const name = encodeURIComponent(
      artifact.mimeType === "application/zip" ? `${artifact.name}.zip` : artifact.name,
    );
    return {
      status: 200,
      body: artifact.bytes,
      headers: {
        ...azureHeaders(),
        "content-type": artifact.mimeType,
        "content-disposition": `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      },
    };
  }

  return {
    uploadUrl: (artifact, job) => signedUrl(artifact, "w", UPLOAD_MINUTES, job),
    downloadUrl: (artifact, job) => signedUrl(artifact, "r", DOWNLOAD_MINUTES, job),
    routes: [
      { method: "PUT", path: "/actions-results/blobs/{blob}", audience: "own", handle: put },
      { method: "GET", path: "/actions-results/blobs/{blob}", audience: "own", handle: get },
    ],
  };

  function azureHeaders(): Record<string, string> {
    return {
      "x-ms-version": "2025-11-05",
      "x-ms-request-id": "00000000-0000-0000-0000-000000000000",
      etag: '"0x8DD000000000000"',
      "last-modified": state.clock.now().toUTCString(),
    };
  }

  function stored(): Reply {
    return { status: 201, headers: azureHeaders() };
  }

  function azureError(status: number, code: string): Reply {
    const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
    return {
      status,
      body: Buffer.from(body),
      headers: { ...azureHeaders(), "content-type": "application/xml", "x-ms-error-code": code },
    };
  }
}

/** The job a signed address was made for. */
export function jobOfSignedUrl(query: URLSearchParams): JobIdentity | undefined {
  const job = query.get(JOB_PARAMETER);
  return job === null ? undefined : (JSON.parse(job) as JobIdentity);
}
