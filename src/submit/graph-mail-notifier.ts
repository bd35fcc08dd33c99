import { mailMessage, messageId } from "./mail-message.ts";
import type { Notifier } from "./notification.ts";

/** A mailbox that sends; it cannot be asked what it sent. */
export interface Outbox {
  /** Sends an Internet message as it is. */
  send(mailbox: string, message: Uint8Array): Promise<SendOutcome>;
}

export type SendOutcome =
  /** Accepted for delivery, which is all that is ever known. */
  { readonly kind: "accepted" } | { readonly kind: "refused" | "unknown"; readonly message: string };

/** Somewhere that remembers, for good, that a notice is being sent: `first` for the first who asks with a key. */
export type MarkSending = (
  key: string,
) => Promise<{ readonly kind: "first" | "repeated" } | { readonly kind: "failed"; readonly message: string }>;

export interface GraphMailOptions {
  readonly outbox: Outbox;
  /** Address of the shared mailbox. */
  readonly mailbox: string;
  /**
   * Sending cannot be undone nor looked up, so where there is a place that remembers, a notice is marked there
   * first. A repeated attempt then ends as `unknown` instead of a second mail.
   */
  readonly markSending?: MarkSending;
  readonly now?: () => number;
}

/** Mails notices from a shared mailbox: HTML and plain text in one message, with the same Message-ID each time. */
export function graphMailNotifier({
  outbox,
  mailbox,
  markSending,
  now = Date.now,
}: GraphMailOptions): Notifier {
  return {
    remembers: markSending !== undefined,
    async notify(notice) {
      const message = await mailMessage(notice, mailbox);
      const id = messageId(notice, mailbox);
      const mark = await markSending?.(notice.key);
      if (mark?.kind === "failed") return { outcome: "refused", message: mark.message };
      if (mark?.kind === "repeated") {
        return {
          outcome: "unknown",
          message: `an earlier attempt may have sent this notice; look for ${id} in the sent items of ${mailbox}`,
        };
      }
      const sent = await outbox.send(mailbox, message);
      if (sent.kind !== "accepted") return { outcome: sent.kind, message: sent.message };
      return { outcome: "notified", receipt: { messageId: id, notifiedAt: new Date(now()).toISOString() } };
    },
  };
}
