import { codes, codeTable, WHITE_SPACE } from "./code-table.ts";
import { insertedCells } from "./sql-columns.ts";

/** A cell of a table: offsets into the text. */
export type Cell = readonly [start: number, end: number];

/** How much of a table is read for one of its columns, so that no text takes long. */
const ROWS = 500;
const SIZE = 60_000;
const COLUMNS = 40;
const HEADER_LIMIT = 48;
const CELL_LIMIT = 400;

/** Signs that separate the cells of a line. */
const SEPARATORS = "|\t;,";
const PADDING = /[\s*_`"'~\u00a0]/;

/**
 * The cells below the header that holds the word at `start`, if it is one: the word stands in the first row of a
 * table in Markdown, HTML or with separators, and `isHeader` knows what that cell says (in lower case).
 */
export function cellsBelow(
  text: string,
  start: number,
  isHeader: (header: string) => boolean,
): readonly Cell[] {
  // Most words that headers begin with stand in sentences.
  let at = start;
  while (at > 0 && start - at < 8 && KINDS[text.charCodeAt(at - 1)] === PAD) at--;
  const before = at === 0 ? "\n" : (text[at - 1] as string);
  if (at > 0 && KINDS[text.charCodeAt(at - 1)] !== EDGE) return [];
  const said = saidAt(text, start);
  if (said === undefined || !isHeader(said)) return [];
  if (before === ">" && isInTable(text, start)) return htmlCells(text, start);
  const inserted = before === "," || before === "(" ? insertedCells(text, start) : [];
  if (inserted.length > 0) return inserted;
  const isFirst = !SEPARATORS.includes(before);
  const line = lineAround(text, start);
  if (line === undefined) return [];
  const separator = isFirst ? firstSeparator(text, start, line.end) : before;
  if (separator === undefined) return [];
  const header = cellsOfLine(text, line.start, line.end, separator);
  const column = header.findIndex(([from, to]) => from <= start && start < to);
  if (column === -1 || header.length < 2 || header.length > COLUMNS) return [];
  return cellsOfLines(text, line, separator, column, header.length);
}

const PAD = 1;
const EDGE = 2;

/** What pads a header, and what stands before one: by code unit. */
const KINDS = codeTable([
  [" *_`\"'~\r\u00a0", PAD],
  [`${SEPARATORS}\n>:(`, EDGE],
]);

/** What the cell of a header says that begins at `start`, in lower case; none if it is too long for one. */
function saidAt(text: string, start: number): string | undefined {
  const limit = Math.min(text.length, start + HEADER_LIMIT);
  let open = 0;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) open++;
    // `né(e) le`: only a bracket that was opened before the header ends it.
    if (ENDS_HEADER[code] !== 1 || (code === CLOSE && --open >= 0)) continue;
    // `address: "…"`: a member and its value.
    if (code === QUOTE && /: ?$/.test(text.slice(at - 2, at))) return undefined;
    return withoutMarks(text, start, at).toLowerCase();
  }
  return undefined;
}

const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;
const ENDS_HEADER = codes(`${SEPARATORS}\n<")`);

function withoutMarks(text: string, start: number, end: number): string {
  let to = end;
  while (to > start && MARKS[text.charCodeAt(to - 1)] === 1) to--;
  return text.slice(start, to);
}

const MARKS = codes(`${WHITE_SPACE}*_\`'~:`);

interface Line {
  readonly start: number;
  readonly end: number;
  /** Whether it begins in a string of JSON, and ends with it. */
  readonly inString: boolean;
}

/** Longest line of a table with separators, and longest row in HTML. */
const LINE_LIMIT = 800;
const ROW_LIMIT = 4000;

/** Where else a line begins: in a tag, in a string of JSON. */
const OPENING_TAG = /<(?:code|pre|p|div)\b[^<>]{0,200}>|":\s?"/g;

/** The line around a place, or what stands in a tag with it; none if it begins too far away. */
function lineAround(text: string, at: number): Line | undefined {
  const from = Math.max(0, at - LINE_LIMIT);
  const window = text.slice(from, at);
  const last = window.lastIndexOf("\n");
  let start = last === -1 ? (from === 0 ? 0 : undefined) : from + last + 1;
  let inString = false;
  const line = last === -1 ? window : window.slice(last + 1);
  if (/[<"]/.test(line)) {
    for (const match of line.matchAll(OPENING_TAG)) {
      start = at - line.length + match.index + match[0].length;
      inString = match[0].startsWith('"');
    }
  }
  return start === undefined ? undefined : { start, end: lineEnd(text, at, inString), inString };
}

const CLOSING = /\n|<\/(?:code|pre|p|div)>/;
const CLOSING_STRING = /\n|(?<!\\)"[,}\]]/;

/** A line ends at a tag or with its string too. */
function lineEnd(text: string, from: number, inString: boolean): number {
  const line = text.slice(from, from + LINE_LIMIT);
  const end = line.search(inString ? CLOSING_STRING : CLOSING);
  return from + (end === -1 ? line.length : end);
}

function firstSeparator(text: string, start: number, end: number): string | undefined {
  const limit = Math.min(end, start + HEADER_LIMIT);
  for (let at = start; at < limit; at++) {
    const sign = text[at] as string;
    if (SEPARATORS.includes(sign)) return sign;
  }
  return undefined;
}

/** Cells in the order of the line, without what pads them; empty ones too. Separators in quotes do not count. */
function cellsOfLine(text: string, start: number, end: number, separator: string): readonly Cell[] {
  const cells: Cell[] = [];
  const stop = Math.min(end, start + LINE_LIMIT);
  let from = start;
  let quoted = false;
  for (let at = start; at <= stop; at++) {
    const sign = at === stop ? separator : text[at];
    if (sign === '"' && separator !== "|") quoted = !quoted;
    if (sign !== separator || (quoted && at < stop)) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  if (separator !== "|") return cells;
  // `| a | b |` has nothing before the first sign and behind the last one.
  const first = cells[0]?.[0] === cells[0]?.[1] ? 1 : 0;
  const last = cells.at(-1);
  return cells.slice(first, last !== undefined && last[0] === last[1] ? -1 : undefined);
}

function trimmed(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && PADDING.test(text[from] as string)) from++;
  while (to > from && PADDING.test(text[to - 1] as string)) to--;
  return [from, to];
}

/** The column in the lines below; a table ends where a line has other cells, and its first line has none above. */
function cellsOfLines(
  text: string,
  header: Line,
  separator: string,
  column: number,
  width: number,
): readonly Cell[] {
  if (text[header.start - 1] === "\n") {
    const above = lineAround(text, header.start - 1);
    if (above !== undefined && above.end > above.start) {
      const { length } = cellsOfLine(text, above.start, above.end, separator);
      // Whatever stands below, no row is read as often as there are rows above it.
      if (length === width || (separator === "|" && length > 1)) return [];
    }
  }
  const found: Cell[] = [];
  if (text[header.end] !== "\n") return [];
  let at = header.end + 1;
  for (let row = 0; row < ROWS && at < text.length && at - header.end < SIZE; row++) {
    const end = lineEnd(text, at, header.inString);
    const cells = cellsOfLine(text, at, end, separator);
    if (cells.length !== width && !(separator === "|" && cells.length > 1)) break;
    const cell = cells[column];
    const isRule = separator === "|" && /^[\s|:-]+$/.test(text.slice(at, Math.min(end, at + LINE_LIMIT)));
    if (!isRule && cell !== undefined && isWorth(cell)) found.push(cell);
    if (text[end] !== "\n") break;
    at = end + 1;
  }
  return found;
}

function isWorth([start, end]: Cell): boolean {
  return end > start && end - start <= CELL_LIMIT;
}

const OPENING =
  /<table\b[^<>]{0,400}>\s{0,40}(?:<\/?(?:thead|tbody|colgroup|col)\b[^<>]{0,200}>\s{0,40}){0,20}$/i;
const BEFORE_ROW = 600;
/** Longest row of headers: each of them reads it again. */
const HEADERS_LIMIT = 1500;

function isInTable(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - ROW_LIMIT), start);
  const row = before.lastIndexOf("<tr");
  return row !== -1 && before.lastIndexOf("</tr") < row;
}

function htmlCells(text: string, start: number): readonly Cell[] {
  const row = text.lastIndexOf("<tr", start);
  if (start - row > HEADERS_LIMIT || !OPENING.test(text.slice(Math.max(0, row - BEFORE_ROW), row))) return [];
  const cells = cellsOfRow(text, row, Math.min(rowEnd(text, row), start + HEADER_LIMIT));
  const column = cells.findIndex(([from, to]) => from <= start && start < to);
  if (column === -1 || column > COLUMNS) return [];
  const found: Cell[] = [];
  let at = rowEnd(text, row);
  for (let count = 0; count < ROWS && at - start < SIZE; count++) {
    const next = text.slice(at, at + ROW_LIMIT).search(/<tr\b|<\/?table\b/i);
    if (next === -1 || !/^<tr/i.test(text.slice(at + next, at + next + 3))) break;
    const stop = rowEnd(text, at + next);
    const below = cellsOfRow(text, at + next, stop)[column];
    if (below !== undefined && isWorth(below)) found.push(below);
    at = stop;
  }
  return found;
}

/** Where the row ends that begins at `row`: rows may be left open, and none holds another. */
function rowEnd(text: string, row: number): number {
  const from = row + "<tr".length;
  const end = text.slice(from, row + ROW_LIMIT).search(/<\/?tr\b|<\/?table\b/i);
  return end === -1 ? Math.min(text.length, row + ROW_LIMIT) : from + end;
}

const CELL = /<t[dh]\b[^<>]{0,600}>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi;

/** Longest tag in a cell. */
const TAG_LIMIT = 600;

/** What stands in the cells of a row, without the tags around it. */
function cellsOfRow(text: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (const match of text.slice(start, end).matchAll(CELL)) {
    const to = start + match.index + match[0].length;
    cells.push(withoutTags(text, to - (match[1] ?? "").length, to));
  }
  return cells;
}

function withoutTags(text: string, start: number, end: number): Cell {
  let [from, to] = trimmed(text, start, end);
  while (from < to && text[from] === "<") {
    const close = text.slice(from, Math.min(to, from + TAG_LIMIT)).indexOf(">");
    if (close === -1) break;
    [from, to] = trimmed(text, from + close + 1, to);
  }
  while (to > from && text[to - 1] === ">") {
    const first = Math.max(from, to - TAG_LIMIT);
    const open = text.slice(first, to).lastIndexOf("<");
    if (open === -1) break;
    [from, to] = trimmed(text, from, first + open);
  }
  return [from, to];
}
