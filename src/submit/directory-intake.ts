import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { REQUEST_ID } from "../request/request-limits.ts";
import { sha256 } from "../review/digest.ts";
import { errorCode } from "./error-code.ts";
import type { Delivery, Intake } from "./intake.ts";
import type { SubmissionPackage } from "./package.ts";
import { PACKAGE_LIMIT_BYTES, type PackageIdentity } from "./package-identity.ts";
import type { Receipt } from "./receipt.ts";

const SAFE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[0-9a-f]{16}\.zip$/;

/**
 * Keeps packages as `<directory>/<request id>/<name>` with a receipt beside each. The zip appears complete or
 * not at all, and never twice: it is written aside and linked into place, and a link never replaces a file.
 */
export function directoryIntake(directory: string): Intake {
  return {
    async deliver(submission) {
      const target = join(folderOf(directory, submission), submission.name);
      try {
        return await place(submission, target);
      } catch (error) {
        const there = await look(target, submission);
        if (there.outcome === "present") return known(there.receipt, submission, "already-delivered");
        const message = `${target}: ${errorCode(error)}`;
        return there.outcome === "absent" ? { outcome: "refused", message } : { outcome: "unknown", message };
      }
    },
  };
}

async function place(submission: SubmissionPackage, target: string): Promise<Delivery> {
  const folder = join(target, "..");
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${submission.name}.${randomUUID()}.part`);
  let placed: boolean;
  try {
    await writeDurably(aside, submission.bytes);
    placed = await linkOnce(aside, target);
  } finally {
    await rm(aside, { force: true }).catch(() => {});
  }
  const there = await look(target, submission);
  if (there.outcome !== "present") return { outcome: "unknown", message: `${target}: it vanished again` };
  const delivery = known(there.receipt, submission, placed ? "delivered" : "already-delivered");
  if (delivery.outcome !== "conflict") await keepReceipt(target, there.receipt);
  await removeLeftovers(folder, submission.name);
  return delivery;
}

/** Same name and same bytes is the same delivery; same name and other bytes is somebody else's. */
function known(
  receipt: Receipt,
  submission: SubmissionPackage,
  outcome: "delivered" | "already-delivered",
): Delivery {
  if (receipt.package.digest === submission.digest) return { outcome, receipt };
  return {
    outcome: "conflict",
    message: `${receipt.intake.location} is ${receipt.package.digest}, this package is ${submission.digest}`,
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o640);
  try {
    await file.writeFile(bytes);
    // The receipt's time comes from the file, so it is this process's clock rather than the file system's.
    const now = new Date();
    await file.utimes(now, now);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function linkOnce(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** What is there under a name. */
type Found =
  | { readonly outcome: "present"; readonly receipt: Receipt }
  | { readonly outcome: "absent" }
  | { readonly outcome: "unknown"; readonly message: string };

/** The receipt derives from the zip alone, so a crash between zip and receipt loses nothing. */
async function look(target: string, identity: PackageIdentity): Promise<Found> {
  try {
    const { mtime, size } = await stat(target);
    if (size > 2 * PACKAGE_LIMIT_BYTES) return { outcome: "unknown", message: `${target} is ${size} bytes` };
    const bytes = await readFile(target);
    const log = unzipSync(bytes, { filter: ({ name }) => name === "log.json" })["log.json"];
    return {
      outcome: "present",
      receipt: {
        schema: "copilot-feedback/receipt@1",
        request: identity.requestId,
        log: { digest: log === undefined ? identity.logDigest : sha256(log) },
        package: { name: identity.name, digest: sha256(bytes), bytes: size },
        intake: { type: "directory", location: `${identity.requestId}/${identity.name}` },
        deliveredAt: mtime.toISOString(),
      },
    };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return { outcome: "absent" };
    return { outcome: "unknown", message: `${target}: ${errorCode(error)}` };
  }
}

async function keepReceipt(target: string, receipt: Receipt): Promise<void> {
  const path = target.replace(/\.zip$/, ".receipt.json");
  const bytes = new TextEncoder().encode(`${JSON.stringify(receipt, null, 2)}\n`);
  const aside = `${path}.${randomUUID()}.part`;
  try {
    await writeDurably(aside, bytes);
    await linkOnce(aside, path);
  } finally {
    await rm(aside, { force: true }).catch(() => {});
  }
}

/** Files a crashed attempt left aside hold the same reviewed bytes, but nobody expects them there. */
async function removeLeftovers(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (entry.startsWith(`.${name}.`) && entry.endsWith(".part"))
      await rm(join(folder, entry), { force: true });
  }
}

/** A name that is not one of ours would be a path out of the directory. */
function folderOf(directory: string, { requestId, name }: PackageIdentity): string {
  if (!REQUEST_ID.test(requestId) || !SAFE_NAME.test(name)) throw new Error("not a package name of ours");
  return join(directory, requestId);
}
