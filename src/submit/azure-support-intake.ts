import { isSupportTicket } from "../request/request-values.ts";
import type { Delivery, Intake } from "./intake.ts";
import type { SubmissionPackage } from "./package.ts";
import type { PackageIdentity } from "./package-identity.ts";

/** Limits of Microsoft.Support, api-version 2024-04-01: whole file, one chunk. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;
export const MOST_CHUNK_BYTES = 2.5 * 1024 * 1024;

/** What a ticket's file workspace can be asked for. */
export interface SupportDesk {
  /** Makes the ticket's workspace, or finds it. */
  openWorkspace(ticket: string): Promise<DeskReply>;
  /** Announces a file and its chunks; the same announcement again is no second file. */
  announceFile(ticket: string, name: string, plan: ChunkPlan): Promise<DeskReply>;
  uploadChunk(ticket: string, name: string, index: number, base64: string): Promise<DeskReply>;
  findFile(ticket: string, name: string): Promise<DeskReply | { readonly kind: "absent" }>;
  /** Address of a file, for the receipt. */
  location(ticket: string, name: string): string;
}

export interface ChunkPlan {
  readonly fileSize: number;
  readonly chunkSize: number;
  readonly numberOfChunks: number;
}

export type DeskReply =
  | { readonly kind: "done" }
  /** Definitely not done. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "unknown"; readonly message: string };

/**
 * Attaches packages to an Azure support ticket that a person opened: the ticket number names the file
 * workspace. Limits are checked before anything is sent. An upload that broke off is resumed by delivering
 * again: workspace and file keep their names, and a chunk sent twice is the same chunk of the same file.
 */
export function azureSupportIntake(
  desk: SupportDesk,
  ticket: string | null,
  now: () => number = Date.now,
): Intake {
  return {
    async deliver(submission) {
      if (!isTicketNumber(ticket)) {
        return {
          outcome: "refused",
          message:
            "the request names no Azure support ticket; expected `ticket:` with the number of an open ticket, for example 2411080050001234. Open one in the Azure portal and start a new request with its number",
        };
      }
      const size = submission.bytes.byteLength;
      if (size > MOST_FILE_BYTES) {
        return {
          outcome: "refused",
          message: `the package has ${size} bytes and a support ticket takes ${MOST_FILE_BYTES}; ask for fewer rounds in a new request`,
        };
      }
      return upload(desk, ticket, submission, now);
    },
  };
}

async function upload(
  desk: SupportDesk,
  ticket: string,
  submission: SubmissionPackage,
  now: () => number,
): Promise<Delivery> {
  const name = nameOf(submission);
  const { plan, chunks } = cut(submission.bytes);
  const opened = await desk.openWorkspace(ticket);
  if (opened.kind !== "done") return { outcome: opened.kind, message: opened.message };
  const before = await desk.findFile(ticket, name);
  if (before.kind === "refused" || before.kind === "unknown") {
    return { outcome: "unknown", message: before.message };
  }
  const announced = await desk.announceFile(ticket, name, plan);
  // Without content there is nothing of the package at the ticket yet, whatever became of the announcement.
  if (announced.kind !== "done") {
    return { outcome: before.kind === "absent" ? "refused" : "unknown", message: announced.message };
  }
  for (const [index, chunk] of chunks.entries()) {
    const uploaded = await desk.uploadChunk(ticket, name, index, Buffer.from(chunk).toString("base64"));
    if (uploaded.kind === "done") continue;
    const untouched = before.kind === "absent" && index === 0 && uploaded.kind === "refused";
    const outcome = untouched ? "refused" : "unknown";
    return { outcome, message: uploaded.message };
  }
  return {
    // A file that was announced before may have been complete before.
    outcome: before.kind === "absent" ? "delivered" : "already-delivered",
    receipt: {
      schema: "copilot-feedback/receipt@1",
      request: submission.requestId,
      log: { digest: submission.logDigest },
      package: { name: submission.name, digest: submission.digest, bytes: submission.bytes.byteLength },
      intake: { type: "azure-support", location: desk.location(ticket, name) },
      deliveredAt: new Date(now()).toISOString(),
    },
  };
}

/** Equal chunks but for the last, as few as the limits allow. */
export function cut(bytes: Uint8Array): { readonly plan: ChunkPlan; readonly chunks: readonly Uint8Array[] } {
  const fileSize = bytes.byteLength;
  const numberOfChunks = Math.max(1, Math.ceil(fileSize / MOST_CHUNK_BYTES));
  const chunkSize = Math.ceil(fileSize / numberOfChunks);
  const chunks = Array.from({ length: numberOfChunks }, (_, index) =>
    bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  return { plan: { fileSize, chunkSize, numberOfChunks }, chunks };
}

/** Azure's ticket numbers; the request's `ticket` may be any system's. */
function isTicketNumber(ticket: string | null): ticket is string {
  return ticket !== null && isSupportTicket(ticket);
}

function nameOf({ name }: PackageIdentity): string {
  if (!/^[a-z0-9.-]+\.zip$/.test(name)) throw new Error("not a package name of ours");
  return name;
}
