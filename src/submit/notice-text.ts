import { escapeHtml } from "../review/visible-text.ts";
import { categoryInWords, counted, dateTime } from "../review/wording.ts";
import type { Notice } from "./notification.ts";

/** A notice as people read it; the same in every channel. */
export interface NoticeText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const FIELD_LIMIT = 320;

/** Tells the affected user what was sent on their behalf, on whose decision and where to, and whom to ask. */
export function noticeText(notice: Notice): NoticeText {
  const rounds = counted(notice.rounds, "conversation round");
  const { apps, period } = notice.conversations;
  const decidedBy = line(notice.consentedBy);
  const opening =
    `An administrator of your organisation sent feedback about Microsoft 365 Copilot on your behalf. It contains ` +
    `${rounds} you had with Copilot: what you typed and what Copilot answered. Personal data and secrets were ` +
    `removed from it as far as they were recognised, and an administrator reviewed the result before it was ` +
    `sent. Your e-mail address goes along with it.`;
  const facts: readonly (readonly [string, string])[] = [
    ["Request", line(notice.requestId)],
    ["Asked for by", line(notice.requestedBy)],
    ["Decided to send it", `${decidedBy}, ${dateTime(notice.consentedAt)}`],
    ["Sent to", line(notice.destination)],
    ["What was sent", rounds],
    ...(apps.length === 0 ? [] : [["Apps", line(apps.join(", "))] as const]),
    ...(period === null
      ? []
      : [["Period", `${dateTime(period.oldest)} to ${dateTime(period.newest)}`] as const]),
    ["Your address", line(notice.to)],
    ...(notice.category === null ? [] : [["Problem", line(categoryInWords(notice.category))] as const]),
    ...(notice.ticket === null ? [] : [["Ticket", line(notice.ticket)] as const]),
  ];
  const closing = `You need not do anything. If you have questions or object to this, ask ${decidedBy} and name the request.`;

  return {
    subject: "Copilot feedback was sent on your behalf",
    text: [opening, "", ...facts.map(([name, value]) => `${name}: ${value}`), "", closing, ""].join("\n"),
    html: page(opening, facts, closing),
  };
}

function page(opening: string, facts: readonly (readonly [string, string])[], closing: string): string {
  const rows = facts.map(
    ([name, value]) =>
      `<tr><th scope="row" style="text-align:left;padding:2px 16px 2px 0;vertical-align:top">${escapeHtml(name)}</th>` +
      `<td style="padding:2px 0">${escapeHtml(value)}</td></tr>`,
  );
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<head><meta charset="utf-8"><title>Copilot feedback was sent on your behalf</title></head>',
    '<body style="font-family:Segoe UI,Arial,sans-serif;font-size:15px;line-height:1.5;max-width:40em">',
    `<p>${escapeHtml(opening)}</p>`,
    '<table style="border-collapse:collapse">',
    ...rows,
    "</table>",
    `<p>${escapeHtml(closing)}</p>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** One line of visible text: a request's author must not be able to add lines or reverse their reading order. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").slice(0, FIELD_LIMIT);
}
