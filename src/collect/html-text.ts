/** Elements that end a line of text. */
const BLOCKS = new Set(
  "address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul".split(
    " ",
  ),
);
/** Elements whose content is not text for people. */
const SILENT = new Set(["script", "style", "template", "noscript", "svg", "math"]);

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["hellip", "…"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bull", "•"],
  ["copy", "©"],
  ["reg", "®"],
  ["trade", "™"],
  ["euro", "€"],
]);

/** Called for each `<attachment id="…">` tag; what it returns stands in the tag's place. */
export type AttachmentText = (attachmentId: string) => string;

/**
 * The text a person would read in an HTML fragment: tags gone, block elements on lines of their own, list
 * items as `- `, entities decoded. One pass, linear in the input; for showing and logging, never for trusting.
 */
export function htmlToText(html: string, attachmentText: AttachmentText): string {
  const parts: string[] = [];
  let out: string[] = [];
  const lastClose = html.lastIndexOf(">");
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) {
      out.push(decodeEntities(html.slice(at)));
      break;
    }
    out.push(decodeEntities(html.slice(at, open)));
    const tag = open > lastClose ? null : readTag(html, open);
    if (tag === null) {
      out.push("<");
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.name === "attachment" && !tag.closing) {
      // A card's text is Markdown: its own line breaks and indentation carry meaning.
      parts.push(tidyLines(out.join("")), attachmentText(tag.id));
      out = [];
    } else if (SILENT.has(tag.name) && !tag.closing) {
      at = skipElement(html, tag.name, at);
    } else if (tag.name === "li" && !tag.closing) {
      out.push("\n- ");
    } else if ((tag.name === "td" || tag.name === "th") && tag.closing) {
      out.push("\t");
    } else if (BLOCKS.has(tag.name)) {
      out.push("\n");
    }
  }
  parts.push(tidyLines(out.join("")));
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Replaces `<attachment id="…"></attachment>` in plain text and leaves every other character alone. */
export function replaceAttachmentTags(text: string, attachmentText: AttachmentText): string {
  const out: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("<attachment", at);
    const tag = open === -1 ? null : readTag(text, open);
    if (open === -1 || tag === null) {
      out.push(text.slice(at));
      return out.join("");
    }
    out.push(text.slice(at, open));
    if (tag.name === "attachment") out.push(attachmentText(tag.id));
    else out.push(text.slice(open, tag.end));
    at = text.startsWith("</attachment>", tag.end) ? tag.end + "</attachment>".length : tag.end;
  }
}

/** Decodes numeric and the usual named character references; unknown ones stay as they are. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, dec, hex, name) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = dec !== undefined ? Number(dec) : Number.parseInt(hex, 16);
      const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return valid ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** The `id` attribute, for attachment tags only. */
  readonly id: string;
  readonly end: number;
}

function readTag(html: string, open: number): Tag | null {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return { name: "!", closing: false, id: "", end: end === -1 ? html.length : end + 3 };
  }
  const head = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,63})/.exec(html.slice(open, open + 70));
  if (head === null) return null;
  const end = html.indexOf(">", open);
  if (end === -1) return null;
  const stop = end + 1;
  const name = (head[2] ?? "").toLowerCase();
  const id =
    name === "attachment" ? (/\bid\s*=\s*["']?([^"'>]*)/.exec(html.slice(open, stop))?.[1] ?? "") : "";
  return { name, closing: head[1] === "/", id: decodeEntities(id), end: stop };
}

function skipElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s>]`, "gi");
  close.lastIndex = from;
  const found = close.exec(html);
  if (found === null) return html.length;
  const end = html.indexOf(">", found.index);
  return end === -1 ? html.length : end + 1;
}

function tidyLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const kept: string[] = [];
  for (const line of lines) {
    if (line !== "" || (kept.length > 0 && kept.at(-1) !== "")) kept.push(line);
  }
  return kept.join("\n").trim();
}
