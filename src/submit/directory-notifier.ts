import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "./error-code.ts";
import { isPlainAddress, mailMessage, messageId } from "./mail-message.ts";
import type { Notice, NotificationOutcome, Notifier } from "./notification.ts";

/** What looking for a file says when it is certainly not there. */
const ABSENT: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

/**
 * Writes each notice as one `.eml` file that mail programs open, named by its Message-ID: a second attempt
 * finds the first one's file and leaves it as it is.
 */
export function directoryNotifier(directory: string, from: string): Notifier {
  return {
    remembers: true,
    async notify(notice) {
      if (!isPlainAddress(notice.to)) {
        return { outcome: "refused", message: "the recipient is not one plain e-mail address" };
      }
      const target = join(directory, fileName(notice, from));
      let placed: boolean;
      try {
        await mkdir(directory, { recursive: true });
        placed = await placeOnce(directory, target, await mailMessage(notice, from));
      } catch (error) {
        const message = `${target}: ${errorCode(error)}`;
        // It may have failed after the mail was in place.
        return found(target, notice, from, "notified").catch((reason: unknown) => ({
          outcome: ABSENT.has(errorCode(reason)) ? "refused" : "unknown",
          message,
        }));
      }
      return found(target, notice, from, placed ? "notified" : "already-notified");
    },
  };
}

/** The file appears complete or not at all; false when it was there before. */
async function placeOnce(directory: string, target: string, message: Uint8Array): Promise<boolean> {
  const aside = join(directory, `.${randomUUID()}.part`);
  try {
    await writeFile(aside, message, { flag: "wx", mode: 0o640 });
    const now = new Date();
    await utimes(aside, now, now);
    await link(aside, target);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(aside, { force: true }).catch(() => {});
  }
}

async function found(
  target: string,
  notice: Notice,
  from: string,
  outcome: "notified" | "already-notified",
): Promise<NotificationOutcome> {
  const [{ mtime }, bytes] = await Promise.all([stat(target), readFile(target)]);
  const id = messageId(notice, from);
  if (!bytes.includes(`Message-ID: ${id}`))
    return { outcome: "unknown", message: `${target} is another message` };
  return { outcome, receipt: { messageId: id, notifiedAt: mtime.toISOString(), onlyWritten: true } };
}

function fileName(notice: Notice, from: string): string {
  const id = messageId(notice, from).slice("<copilot-feedback.".length);
  return `${notice.requestId.replace(/[^a-z0-9-]/g, "")}.${id.slice(0, id.indexOf("@")).slice(0, 16)}.eml`;
}
