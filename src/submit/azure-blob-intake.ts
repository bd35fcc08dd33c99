import { createHash } from "node:crypto";
import { REQUEST_ID } from "../request/request-limits.ts";
import type { Delivery, Intake } from "./intake.ts";
import type { SubmissionPackage } from "./package.ts";
import type { PackageIdentity } from "./package-identity.ts";
import type { Receipt } from "./receipt.ts";

/** A container that takes each name once. */
export interface BlobStore {
  create(path: string, blob: NewBlob): Promise<BlobCreation>;
  /** Looks without reading content; `unknown` where the identity may write but not look. */
  find(path: string): Promise<BlobFound>;
}

export interface NewBlob {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Base64 of the MD5 of the bytes: the service refuses what arrives otherwise. */
  readonly md5: string;
  /** ASCII; names are letters and digits. */
  readonly metadata: Readonly<Record<string, string>>;
}

export type BlobCreation =
  /** `at` is the service's clock. */
  | { readonly kind: "created" | "exists"; readonly location: string; readonly at: string | undefined }
  | { readonly kind: "refused" | "unknown"; readonly message: string };

export type BlobFound =
  | {
      readonly kind: "present";
      readonly location: string;
      readonly bytes: number;
      readonly metadata: Readonly<Record<string, string>>;
      readonly at: string | undefined;
    }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly message: string };

/**
 * Delivers to a Blob container whose identity may create and nothing else. The name is made of request and log
 * digest, so a name that is taken means that this log was delivered. Where the identity may look as well, what
 * is there is compared; with the create-only role it cannot, and the name is the evidence.
 */
export function azureBlobIntake(store: BlobStore, now: () => number = Date.now): Intake {
  return {
    async deliver(submission) {
      const created = await store.create(pathOf(submission), {
        bytes: submission.bytes,
        contentType: "application/zip",
        md5: createHash("md5").update(submission.bytes).digest("base64"),
        metadata: {
          request: submission.requestId,
          logdigest: submission.logDigest,
          packagedigest: submission.digest,
        },
      });
      switch (created.kind) {
        case "created":
          return { outcome: "delivered", receipt: receiptFor(submission, created, now) };
        case "exists":
          return compare(submission, created, await store.find(pathOf(submission)), now);
        default:
          return { outcome: created.kind, message: created.message };
      }
    },
  };
}

function compare(
  submission: SubmissionPackage,
  exists: { readonly location: string; readonly at: string | undefined },
  found: BlobFound,
  now: () => number,
): Delivery {
  if (found.kind !== "present") {
    return { outcome: "already-delivered", receipt: receiptFor(submission, exists, now) };
  }
  const there = found.metadata["packagedigest"];
  if (there === submission.digest && found.bytes === submission.bytes.byteLength) {
    return { outcome: "already-delivered", receipt: receiptFor(submission, found, now) };
  }
  return {
    outcome: "conflict",
    message: `${found.location} holds another package (${/^sha256:[0-9a-f]{64}$/.test(there ?? "") ? there : "without our digest"}), this one is ${submission.digest}`,
  };
}

function receiptFor(
  submission: SubmissionPackage,
  place: { readonly location: string; readonly at: string | undefined },
  now: () => number,
): Receipt {
  return {
    schema: "copilot-feedback/receipt@1",
    request: submission.requestId,
    log: { digest: submission.logDigest },
    package: { name: submission.name, digest: submission.digest, bytes: submission.bytes.byteLength },
    intake: { type: "azure-blob", location: place.location },
    deliveredAt: place.at ?? new Date(now()).toISOString(),
  };
}

/** A name that is not one of ours would end up elsewhere in the container. */
function pathOf({ requestId, name }: PackageIdentity): string {
  if (!REQUEST_ID.test(requestId) || !/^[a-z0-9.-]+\.zip$/.test(name)) {
    throw new Error("not a package name of ours");
  }
  return `${requestId}/${name}`;
}
