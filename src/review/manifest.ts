import { canonicalBytes } from "./canonical-json.ts";

/** What belongs together; published as `schemas/manifest.schema.json`. */
export interface Manifest {
  readonly schema: "copilot-feedback/manifest@1";
  readonly log: ManifestFile;
  readonly request: {
    readonly id: string;
    readonly path: string;
    /** Git's hash of the request file's blob. */
    readonly blob: string;
    readonly digest: string;
  };
  readonly policy: { readonly digest: string };
  readonly report: ManifestFile;
  readonly page: ManifestFile;
  /** `owner/name`. Null here and below for a run outside of GitHub. */
  readonly repository: string | null;
  readonly pullRequest: number | null;
  readonly head: string | null;
  readonly run: { readonly id: number; readonly attempt: number } | null;
  readonly tool: { readonly version: string };
  readonly createdAt: string;
}

export interface ManifestFile {
  readonly digest: string;
  readonly bytes: number;
}

/** A manifest made by a workflow run: everything it names is known. */
export type PublishedManifest = Manifest & {
  readonly repository: string;
  readonly pullRequest: number;
  readonly head: string;
  readonly run: { readonly id: number; readonly attempt: number };
};

/** A manifest is a kilobyte; anything much larger is not one. */
export const MAX_MANIFEST_BYTES = 16 * 1024;

/** Writes a manifest, keys in their published order. */
export function manifestBytes(manifest: Omit<Manifest, "schema">): Uint8Array {
  const { log, request, policy, report, page, run, tool } = manifest;
  return canonicalBytes({
    schema: "copilot-feedback/manifest@1",
    log: file(log),
    request: { id: request.id, path: request.path, blob: request.blob, digest: request.digest },
    policy: { digest: policy.digest },
    report: file(report),
    page: file(page),
    repository: manifest.repository,
    pullRequest: manifest.pullRequest,
    head: manifest.head,
    run: run === null ? null : { id: run.id, attempt: run.attempt },
    tool: { version: tool.version },
    createdAt: manifest.createdAt,
  } satisfies Manifest);
}

/** Reads a manifest from an artifact; null for anything that is not exactly one. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  if (bytes.length > MAX_MANIFEST_BYTES) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  return isManifest(value) ? value : null;
}

/** Reads a manifest that a workflow run published; null where it is none, or came from elsewhere. */
export function readPublishedManifest(bytes: Uint8Array): PublishedManifest | null {
  const manifest = readManifest(bytes);
  return manifest !== null && isPublished(manifest) ? manifest : null;
}

function isPublished(manifest: Manifest): manifest is PublishedManifest {
  const { repository, pullRequest, head, run } = manifest;
  return repository !== null && pullRequest !== null && head !== null && run !== null;
}

function file({ digest, bytes }: ManifestFile): ManifestFile {
  return { digest, bytes };
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string" && value.length > 0 && value.length <= 1024;
const digest: Check = (value) => typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
const hash: Check = (value) => typeof value === "string" && /^[0-9a-f]{40}$/.test(value);
const instant: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value);
const whole =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;
const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const exactly =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const keys = Object.keys(value);
    const record = value as Readonly<Record<string, unknown>>;
    return (
      keys.length === Object.keys(fields).length &&
      Object.entries(fields).every(([key, check]) => Object.hasOwn(record, key) && check(record[key]))
    );
  };

const sized = exactly({ digest, bytes: whole(0) });
const manifestShape = exactly({
  schema: (value) => value === "copilot-feedback/manifest@1",
  log: sized,
  request: exactly({ id: text, path: text, blob: hash, digest }),
  policy: exactly({ digest }),
  report: sized,
  page: sized,
  repository: nullable(text),
  pullRequest: nullable(whole(1)),
  head: nullable(hash),
  run: nullable(exactly({ id: whole(1), attempt: whole(1) })),
  tool: exactly({ version: text }),
  createdAt: instant,
});

function isManifest(value: unknown): value is Manifest {
  return manifestShape(value);
}
