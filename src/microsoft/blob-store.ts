import type { BlobCreation, BlobFound, BlobStore, NewBlob } from "../submit/azure-blob-intake.ts";
import { CredentialError } from "./credential-error.ts";
import { exchange, networkCode, type Outcome } from "./exchange.ts";
import { describeTrail, errorCode } from "./service-error.ts";
import { bearer, type TokenProvider } from "./token.ts";
import type { Wire } from "./wire.ts";

/** Version of the Blob service's REST interface whose answers are understood here. */
const API_VERSION = "2023-11-03";
const PATIENCE_MS = 5 * 60_000;
/** Answers to Put Blob are a few hundred bytes of XML, and only their headers are read. */
const MOST_ANSWER_BYTES = 64 * 1024;
/** Both say that a blob has this name; the second comes where the container keeps blobs unchangeable. */
const EXISTS: ReadonlySet<string> = new Set(["BlobAlreadyExists", "BlobImmutableDueToPolicy"]);

export interface BlobStoreOptions {
  /** `https://<account>.blob.core.windows.net/`, or an emulator's address with the account in the path. */
  readonly service: URL;
  readonly container: string;
  readonly scope: string;
  readonly tokens: TokenProvider;
  readonly wire: Wire;
}

/**
 * Creates blobs with one Put Blob each and never replaces one: `If-None-Match: *` lets the service decide, so
 * repeating the same Put after a broken connection is safe, and a 409 then tells that the first one arrived.
 */
export function createBlobStore(options: BlobStoreOptions): BlobStore {
  const { wire, tokens, scope } = options;
  const call = (method: "PUT" | "HEAD", path: string, blob?: NewBlob) =>
    exchange(
      wire,
      {
        method,
        url: blobUrl(options, path),
        headers: { "x-ms-version": API_VERSION, ...(blob === undefined ? {} : putHeaders(blob)) },
        ...(blob === undefined ? {} : { body: blob.bytes }),
        maxAnswerBytes: MOST_ANSWER_BYTES,
        repeat: "always",
      },
      () => bearer(tokens, scope),
      { deadline: wire.now() + PATIENCE_MS },
    );
  return {
    async create(path, blob) {
      try {
        return creation(await call("PUT", path, blob), blobUrl(options, path));
      } catch (error) {
        if (!(error instanceof CredentialError)) throw error;
        return { kind: "refused", message: error.message };
      }
    },
    async find(path) {
      try {
        return found(await call("HEAD", path), blobUrl(options, path));
      } catch (error) {
        if (!(error instanceof CredentialError)) throw error;
        return { kind: "unknown", message: error.message };
      }
    },
  };
}

function blobUrl({ service, container }: BlobStoreOptions, path: string): URL {
  const segments = [container, ...path.split("/")].map(encodeURIComponent);
  return new URL(segments.join("/"), service);
}

function putHeaders(blob: NewBlob): Record<string, string> {
  return {
    "x-ms-blob-type": "BlockBlob",
    "if-none-match": "*",
    "content-type": blob.contentType,
    "content-md5": blob.md5,
    ...Object.fromEntries(Object.entries(blob.metadata).map(([name, value]) => [`x-ms-meta-${name}`, value])),
  };
}

function creation(outcome: Outcome, url: URL): BlobCreation {
  if (outcome.kind !== "answered") {
    const message = `the connection to ${url.origin} failed${codeOf(outcome)}${trail(outcome)}`;
    return outcome.doubt ? { kind: "unknown", message } : { kind: "refused", message };
  }
  const { status, headers } = outcome.answer;
  if (status === 201) return { kind: "created", location: url.href, at: serviceTime(headers) };
  if (status === 409 && EXISTS.has(headers.get("x-ms-error-code") ?? "")) {
    return { kind: "exists", location: url.href, at: serviceTime(headers) };
  }
  const message = `${url.origin} answered${trail(outcome)}${advice(status)}`;
  // After a broken attempt even a refusal leaves open whether that attempt had written.
  return outcome.doubt ? { kind: "unknown", message } : { kind: "refused", message };
}

function found(outcome: Outcome, url: URL): BlobFound {
  if (outcome.kind !== "answered") {
    return {
      kind: "unknown",
      message: `the connection to ${url.origin} failed${codeOf(outcome)}${trail(outcome)}`,
    };
  }
  const { status, headers } = outcome.answer;
  if (status === 404) return { kind: "absent" };
  if (status !== 200) return { kind: "unknown", message: `${url.origin} answered${trail(outcome)}` };
  const metadata = [...headers].flatMap(([name, value]) =>
    name.startsWith("x-ms-meta-") ? [[name.slice("x-ms-meta-".length), value] as const] : [],
  );
  return {
    kind: "present",
    location: url.href,
    bytes: Number(headers.get("content-length") ?? Number.NaN),
    metadata: Object.fromEntries(metadata),
    at: date(headers.get("last-modified")) ?? serviceTime(headers),
  };
}

/** The service's own clock; undefined where it does not tell. */
function serviceTime(headers: Headers): string | undefined {
  return date(headers.get("last-modified")) ?? date(headers.get("date"));
}

function date(value: string | null): string | undefined {
  const time = Date.parse(value ?? "");
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function trail(outcome: Outcome): string {
  const answer = outcome.kind === "answered" ? outcome.answer : undefined;
  const code = errorCode(answer?.headers.get("x-ms-error-code"));
  return describeTrail({
    service: "Azure Blob Storage",
    operation: "write the package",
    clientRequestId: outcome.clientRequestId,
    attempts: outcome.attempts,
    ...(answer === undefined ? {} : { status: answer.status }),
    ...(answer?.requestId === undefined ? {} : { requestId: answer.requestId }),
    ...(code === undefined ? {} : { code }),
  });
}

function codeOf(outcome: Outcome): string {
  const code = outcome.kind === "lost" ? networkCode(outcome.cause) : undefined;
  return code === undefined ? "" : ` with ${code}`;
}

function advice(status: number): string {
  switch (status) {
    case 401:
      return ". The token was not accepted: check that the identity belongs to the storage account's tenant";
    case 403:
      return ". Give the identity the role that may create blobs (blobs/add/action) on the container, and check the account's network rules";
    case 404:
      return ". Create the container, or correct `intake.account` and `intake.container` in the configuration";
    default:
      return "";
  }
}
