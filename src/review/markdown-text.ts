/**
 * Text from elsewhere inside GitHub Markdown: shown as it is, never obeyed. Backslashes stop Markdown, entities
 * stop HTML, and a zero-width space keeps `@name`, `#1`, `owner/name#1` and addresses from becoming mentions and
 * links. Line breaks and control characters become spaces.
 */
export function plain(text: string, limit = 300): string {
  return escapeMarkdown(oneLine(text, limit));
}

function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]()#+\-.!|~>]/g, (character) => (character === ">" ? "&gt;" : `\\${character}`))
    .replaceAll("&", "&amp;")
    .replaceAll("&amp;gt;", "&gt;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[@:/]/g, (character) => `${character}\u200b`)
    .replaceAll(/(\\#|\bGH\\-)(?=\d)/gi, "$1\u200b");
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
      return `${tick}${escapeMarkdown(part)}`;
    })
    .join("");
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
