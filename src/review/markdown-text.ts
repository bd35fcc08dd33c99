/** What GitHub turns into a mention, a link or a picture, wherever in a word it stands. */
const LIVE = /@|:\/\/|\bwww\.|#\d|\bGH-\d|:(?:[a-z+-][\w+-]*|100|1234):/i;
/** What a sentence puts around a word; it stays outside, so that copying the word gives the word. */
const OPENING = /^[("'<[]+/;
const CLOSING = /[)\]>"',;.:!?]+$/;

/**
 * Text from elsewhere inside GitHub Markdown: shown as it is, never obeyed. Backslashes stop Markdown, entities
 * stop HTML, and words that GitHub would make a mention or link of (`@name`, `#1`, addresses) become code, so that
 * copying them gives the real text. Line breaks and control characters become spaces.
 */
export function plain(text: string, limit = 300): string {
  return inert(oneLine(text, limit));
}

function inert(line: string): string {
  return line
    .split(" ")
    .map((word) => (LIVE.test(word) ? asCode(word) : escapeMarkdown(word)))
    .join(" ");
}

function asCode(word: string): string {
  const before = OPENING.exec(word)?.[0] ?? "";
  const after = CLOSING.exec(word.slice(before.length))?.[0] ?? "";
  const core = word.slice(before.length, word.length - after.length);
  return `${escapeMarkdown(before)}${core === "" ? "" : code(core, core.length)}${escapeMarkdown(after)}`;
}

function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]()#+\-.!|~>]/g, (character) => (character === ">" ? "&gt;" : `\\${character}`))
    .replaceAll("&", "&amp;")
    .replaceAll("&amp;gt;", "&gt;")
    .replaceAll("<", "&lt;");
}

/** A sentence of ours that may quote others: what it sets in backticks becomes code, all else is plain. */
export function prose(text: string, limit = 300): string {
  const parts = oneLine(text, limit).split("`");
  // An odd number of backticks has no last partner: everything after it is plain again.
  const paired = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      if (index % 2 === 1 && (paired || index < parts.length - 1))
        return part === "" ? "" : code(part, limit);
      const tick = !paired && index === parts.length - 1 ? "\\`" : "";
      return `${tick}${inert(part)}`;
    })
    .reduce(apart, "");
}

/** Two code spans that touch would have one fence between them. */
function apart(before: string, after: string): string {
  return before.endsWith("`") && after.startsWith("`") ? `${before} ${after}` : `${before}${after}`;
}

/** Text as inline code: nothing inside a code span is obeyed, so only its fence has to be longer than any inside. */
export function code(text: string, limit = 300): string {
  const shown = oneLine(text, limit) || " ";
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A Markdown link to an https address of our own making, or just its text where the address is none. */
export function link(text: string, url: string): string {
  if (!/^https?:\/\/[a-z0-9.-]+(?::\d+)?\/[\w./%#?=&~+-]*$/i.test(url)) return plain(text);
  return `[${plain(text)}](${url})`;
}

function oneLine(text: string, limit: number): string {
  const clean = text
    .toWellFormed()
    .replaceAll(
      /[\0-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu,
      " ",
    );
  const characters = clean.length > limit ? `${clean.slice(0, limit - 1).toWellFormed()}…` : clean;
  return characters.replaceAll(/ {2,}/g, " ").trim();
}
