import { cardText, readAdaptiveCard } from "../collect/adaptive-card.ts";
import { renderCard } from "./card-html.ts";
import type { LogMessage, LogRound } from "./log.ts";
import { codeBlock, renderMarkdown } from "./markdown.ts";
import type { MarkdownContext } from "./markdown-inline.ts";
import { escapeHtml, type VisibleText } from "./visible-text.ts";
import { counted, dateTime } from "./wording.ts";

/** What the user typed, as typed; carries the ids of the round. */
export function renderPrompt(round: LogRound, visible: VisibleText): string {
  const message = round.prompt;
  const ids = [
    ["Session", round.sessionId],
    ["Request", round.requestId ?? "none"],
  ] as const;
  const text =
    message.text === ""
      ? '<p class="none">No text</p>'
      : `<div class="typed">${visible.html(message.text)}</div>`;
  return bubble("prompt", "User", message, text, { visible, addresses: new Map() }, ids);
}

/** What Copilot answered, as the user saw it. */
export function renderResponse(message: LogMessage, visible: VisibleText): string {
  const context: MarkdownContext = { visible, addresses: new Map() };
  const cards = message.attachments
    .map(({ content }) => (content === null ? null : readAdaptiveCard(content)))
    .filter((card) => card !== null);
  const fromCards = cards.map(cardText).filter((text) => text !== "");
  // Cards are laid out only where they are all of the text; what is read is always what `text` says.
  const text =
    message.text === ""
      ? '<p class="none">No text</p>'
      : fromCards.length > 0 && fromCards.join("\n\n") === message.text
        ? cards.map((card) => renderCard(card, context)).join("")
        : renderMarkdown(message.text, context);
  return bubble("response", "Copilot", message, text, context);
}

function bubble(
  kind: "prompt" | "response",
  who: string,
  message: LogMessage,
  text: string,
  context: MarkdownContext,
  ids: Ids = [],
): string {
  const time = `<time datetime="${escapeHtml(message.time)}">${dateTime(message.time)}</time>`;
  return `<div class="message ${kind}"><p class="who">${who} ${time}</p><div class="text" dir="auto">${text}</div>${alongside(message, context, ids)}</div>`;
}

/** How a part opens that is closed at first; whatever a conversation holds is escaped and cannot be one. */
const CLOSED = { sentAlong: '<details class="along">', idsOnly: '<details class="ids-only">' } as const;
/** What is sent along and is no longer than a few lines stands open. */
const SHORT_CHARACTERS = 500;

/** How many parts of rendered messages are closed until somebody opens them. */
export function closedParts(html: string): Record<keyof typeof CLOSED, number> {
  return {
    sentAlong: html.split(CLOSED.sentAlong).length - 1,
    idsOnly: html.split(CLOSED.idsOnly).length - 1,
  };
}

/** Names and ids shown below everything else. */
type Ids = readonly (readonly [string, string])[];

interface Part {
  readonly noun: string;
  readonly items: readonly string[];
}

/** Everything else of the message that is sent; what is long is folded: people judge the conversation first. */
function alongside(message: LogMessage, { addresses, visible }: MarkdownContext, more: Ids): string {
  const value = (text: string | null) => (text === null ? "" : visible.html(text));
  const pair = (name: string | null, address: string | null, kind: string | null) =>
    [name, kind === null ? null : `(${kind})`, address]
      .filter((part) => part !== null && part !== "")
      .map((part) => `<span>${value(part)}</span>`)
      .join(" ");
  const parts: Part[] = [
    { noun: "address", items: [...addresses.keys()].map(value) },
    { noun: "link", items: message.links.map((link) => pair(link.displayName, link.linkUrl, link.linkType)) },
    {
      noun: "context",
      items: message.contexts.map((context) =>
        pair(context.displayName, context.contextReference, context.contextType),
      ),
    },
    {
      noun: "mention",
      items: message.mentions.map((mention) => pair(mention.mentionText, mention.displayName, null)),
    },
    {
      noun: "attachment",
      items: message.attachments.map(
        (attachment) =>
          pair(attachment.name, attachment.contentUrl, attachment.contentType) +
          (attachment.content === null ? "" : codeBlock(value(attachment.content))),
      ),
    },
    {
      noun: "raw text",
      items:
        message.body === null || message.body.content === "" ? [] : [codeBlock(value(message.body.content))],
    },
  ].filter((part) => part.items.length > 0);
  const title = parts.map(({ items, noun }) => (noun === "raw text" ? noun : plural(items.length, noun)));
  const ids = [
    ["Message", message.id],
    ...(message.locale === "" ? [] : [["Locale", message.locale]]),
    ...more,
  ]
    .map(([name = "", id = ""]) => `<p class="ids">${name} <code>${value(id)}</code></p>`)
    .join("");
  const lists = parts.map(
    ({ items, noun }) =>
      `<p class="noun">${noun === "raw text" ? "Raw text" : capital(plural(items.length, noun).replace(/^\d+ /, ""))}</p><ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`,
  );
  const length = lists
    .join("")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&\w+;/g, "&").length;
  const open = length <= SHORT_CHARACTERS ? "<details open>" : CLOSED.sentAlong;
  return parts.length === 0
    ? `${CLOSED.idsOnly}<summary>Ids</summary>${ids}</details>`
    : `${open}<summary>Sent along: ${title.join(", ")}</summary>${lists.join("")}${ids}</details>`;
}

function plural(count: number, noun: string): string {
  return noun === "address" && count !== 1 ? `${count} addresses` : counted(count, noun);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
