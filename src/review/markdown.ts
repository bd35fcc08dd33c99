import { type MarkdownContext, renderInline } from "./markdown-inline.ts";

/** Lists and quotes nested deeper are shown as text. */
const MAX_NESTING = 8;
/** Longer lines are prose, whatever they begin with; keeps every line's check short. */
const MAX_STRUCTURED_LINE = 20_000;

const FENCE = /^ {0,12}(`{3,}|~{3,})([^`]*)$/;
const HEADING = /^ {0,3}#{1,6} +(?=\S)/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})$/;
const ITEM = /^( {0,24})(?:[-*+•]|(\d{1,4})[.)])( {1,4}|$)/;

/**
 * The Markdown that Copilot writes, as HTML: paragraphs, line breaks, headings, lists, quotes, tables, code. Built
 * for showing hostile text: nothing in it can become markup of its own, and the time is linear in the text.
 */
export function renderMarkdown(text: string, context: MarkdownContext): string {
  return renderBlocks(text.split(/\r\n|\r|\n/), context, 0);
}

function renderBlocks(lines: readonly string[], context: MarkdownContext, depth: number): string {
  const out: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at += 1;
      continue;
    }
    const block = depth < MAX_NESTING ? blockAt(lines, at, context, depth) : null;
    if (block !== null) {
      out.push(block.html);
      at = block.end;
      continue;
    }
    const end = paragraphEnd(lines, at, depth);
    const paragraph = lines.slice(at, end).map((part) => part.trim());
    out.push(`<p>${renderInline(paragraph.join("\n"), context).replaceAll("\n", "<br>")}</p>`);
    at = end;
  }
  return out.join("");
}

interface Block {
  readonly html: string;
  readonly end: number;
}

function blockAt(
  lines: readonly string[],
  at: number,
  context: MarkdownContext,
  depth: number,
): Block | null {
  const line = lines[at] ?? "";
  if (line.length > MAX_STRUCTURED_LINE) return null;
  return (
    codeAt(lines, at, context) ??
    headingAt(line, at, context) ??
    (RULE.test(line.trimEnd()) ? { html: "<hr>", end: at + 1 } : null) ??
    quoteAt(lines, at, context, depth) ??
    tableAt(lines, at, context) ??
    listAt(lines, at, context, depth)
  );
}

function paragraphEnd(lines: readonly string[], at: number, depth: number): number {
  let end = at + 1;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    if (line.trim() === "") break;
    if (depth < MAX_NESTING && line.length <= MAX_STRUCTURED_LINE && startsBlock(lines, end)) break;
    end += 1;
  }
  return end;
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  return (
    FENCE.test(line) ||
    HEADING.test(line) ||
    ITEM.test(line) ||
    /^ {0,3}>/.test(line) ||
    RULE.test(line.trimEnd()) ||
    isTableHead(lines, at)
  );
}

function codeAt(lines: readonly string[], at: number, { visible }: MarkdownContext): Block | null {
  const [, fence, language = ""] = FENCE.exec(lines[at] ?? "") ?? [];
  if (fence === undefined) return null;
  let end = at + 1;
  while (end < lines.length && !isClosing(lines[end] ?? "", fence)) end += 1;
  const label = language.trim() === "" ? "" : `<p class="note">${visible.html(language.trim())}</p>`;
  return { html: label + codeBlock(visible.html(lines.slice(at + 1, end).join("\n"))), end: end + 1 };
}

function isClosing(line: string, fence: string): boolean {
  const marks = line.trim();
  return marks.length >= fence.length && marks === (fence[0] ?? "").repeat(marks.length);
}

/** A block of code or raw text; it scrolls sideways, so the keyboard must be able to reach it. */
export function codeBlock(html: string): string {
  return `<pre tabindex="0"><code>${html}</code></pre>`;
}

function headingAt(line: string, at: number, context: MarkdownContext): Block | null {
  const marks = HEADING.exec(line)?.[0];
  if (marks === undefined) return null;
  // Not h1 to h6: the page's outline is the page's.
  return {
    html: `<p class="heading">${renderInline(line.slice(marks.length).trim(), context)}</p>`,
    end: at + 1,
  };
}

function quoteAt(
  lines: readonly string[],
  at: number,
  context: MarkdownContext,
  depth: number,
): Block | null {
  if (!/^ {0,3}>/.test(lines[at] ?? "")) return null;
  let end = at;
  const quoted: string[] = [];
  while (end < lines.length && /^ {0,3}>/.test(lines[end] ?? "")) {
    quoted.push((lines[end] ?? "").replace(/^ {0,3}> ?/, ""));
    end += 1;
  }
  return { html: `<blockquote>${renderBlocks(quoted, context, depth + 1)}</blockquote>`, end };
}

function listAt(lines: readonly string[], at: number, context: MarkdownContext, depth: number): Block | null {
  const first = ITEM.exec(lines[at] ?? "");
  if (first === null) return null;
  const ordered = first[2] !== undefined;
  const indent = first[1]?.length ?? 0;
  const items: string[][] = [];
  let end = at;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    const item = line.length > MAX_STRUCTURED_LINE ? null : ITEM.exec(line);
    const inner = line.length - line.trimStart().length;
    if (item !== null && inner <= indent + 1) {
      if ((item[2] !== undefined) !== ordered || inner < indent) break;
      items.push([line.slice(item[0].length)]);
    } else if (line.trim() === "") {
      if (!continuesAfterBlank(lines, end + 1, indent)) break;
      items.at(-1)?.push("");
    } else if (inner > indent) {
      items.at(-1)?.push(line.slice(Math.min(inner, indent + 2)));
    } else if (startsBlock(lines, end) || lines[end - 1]?.trim() === "") {
      break;
    } else {
      items.at(-1)?.push(line);
    }
    end += 1;
  }
  const start = ordered && first[2] !== "1" ? ` start="${Number(first[2])}"` : "";
  const tag = ordered ? "ol" : "ul";
  const html = items.map(
    (item) => `<li>${withoutLoneParagraph(renderBlocks(item, context, depth + 1))}</li>`,
  );
  return { html: `<${tag}${start}>${html.join("")}</${tag}>`, end };
}

function continuesAfterBlank(lines: readonly string[], at: number, indent: number): boolean {
  const next = lines[at] ?? "";
  if (next.trim() === "") return false;
  const inner = next.length - next.trimStart().length;
  return inner > indent || (inner === indent && ITEM.test(next));
}

function withoutLoneParagraph(html: string): string {
  const first = html.indexOf("</p>");
  if (!html.startsWith("<p>") || first === -1) return html;
  return html.slice(3, first) + html.slice(first + 4);
}

function isTableHead(lines: readonly string[], at: number): boolean {
  const head = lines[at] ?? "";
  const rule = (lines[at + 1] ?? "").trim();
  return (
    head.includes("|") &&
    rule.length <= MAX_STRUCTURED_LINE &&
    rule.includes("|") &&
    rule.includes("-") &&
    /^[|:\- ]+$/.test(rule)
  );
}

function tableAt(lines: readonly string[], at: number, context: MarkdownContext): Block | null {
  if (!isTableHead(lines, at)) return null;
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? "").includes("|")) end += 1;
  const row = (line: string, open: string, close: string) =>
    `<tr>${splitRow(line)
      .map((cell) => open + renderInline(cell, context) + close)
      .join("")}</tr>`;
  const head = row(lines[at] ?? "", '<th scope="col">', "</th>");
  const body = lines.slice(at + 2, end).map((line) => row(line, "<td>", "</td>"));
  return { html: tableBlock(`<thead>${head}</thead><tbody>${body.join("")}</tbody>`), end };
}

/** A table that scrolls sideways where it is too wide. */
export function tableBlock(rows: string): string {
  return `<div class="table" tabindex="0"><table>${rows}</table></div>`;
}

function splitRow(line: string): string[] {
  const row = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}
