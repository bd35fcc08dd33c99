import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { noticeText } from "./notice-text.ts";
import type { Notice } from "./notification.ts";

// One plain address, nothing a header or an address list could be made of.
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+$/u;
const ADDRESS_LIMIT = 254;

/** Whether a text is one plain e-mail address (RFC 5321's limit, no display name, no list). */
export function isPlainAddress(text: string): boolean {
  return text.length <= ADDRESS_LIMIT && ADDRESS.test(text);
}

/** The same for every attempt to send one notice, so that a mail service or a person can tell a double. */
export function messageId(notice: Notice, from: string): string {
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return `<copilot-feedback.${hash(notice.key).slice(0, 32)}@${domain}>`;
}

/**
 * The notice as an Internet message (RFC 5322, multipart/alternative), the same bytes for the same notice.
 * Throws for addresses that are not plain: the request's schema has refused those long before.
 */
export async function mailMessage(notice: Notice, from: string): Promise<Uint8Array> {
  for (const address of [notice.to, from]) {
    if (!isPlainAddress(address)) throw new Error("not a plain e-mail address");
  }
  const { subject, text, html } = noticeText(notice);
  return new MailComposer({
    from: { name: "Copilot feedback", address: from },
    to: { name: "", address: notice.to },
    subject,
    text,
    html,
    date: new Date(notice.consentedAt),
    messageId: messageId(notice, from),
    baseBoundary: hash(notice.key).slice(32, 48),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
