import type { Cell } from "./columns.ts";

/** How many rows of an INSERT are read for one of its columns, and how much text. */
const ROWS = 500;
const SIZE = 60_000;
/** Longest list of columns. */
const LIST_LIMIT = 420;

const REST_OF_LIST = /[^()\n;]{0,400}\)\s{0,8}VALUES(?=\s{0,8}\()/iy;
/** Each turn reads one sign or one whole group, so that nothing can be read in two ways. */
const ROW =
  /\s{0,8}\(((?:'(?:[^'\n]|''){0,400}'(?!')|"[^"\n]{0,400}"|[^'"()\n]|\([^()\n]{0,60}\)){1,4000})\)\s{0,4},?/y;
const FIELD = /'((?:[^'\n]|''){0,400})'|"([^"\n]{0,400})"|,/g;

/** The texts below a column of `INSERT INTO … (columns) VALUES (…), (…)`; none if `start` is in no such list. */
export function insertedCells(text: string, start: number): readonly Cell[] {
  REST_OF_LIST.lastIndex = start;
  if (!REST_OF_LIST.test(text)) return [];
  const open = text.lastIndexOf("(", start);
  if (open < 0 || start - open > LIST_LIMIT) return [];
  const column = text.slice(open, start).split(",").length - 1;
  const found: Cell[] = [];
  const first = REST_OF_LIST.lastIndex;
  let at = first;
  for (let row = 0; row < ROWS && at - first < SIZE; row++) {
    ROW.lastIndex = at;
    const match = ROW.exec(text);
    const body = match?.[1];
    if (match === null || body === undefined) break;
    const cell = fieldOf(body, column);
    const from = at + match[0].indexOf("(") + 1;
    if (cell !== undefined) found.push([from + cell[0], from + cell[1]]);
    at = ROW.lastIndex;
  }
  return found;
}

/** The text between quotes in one place of a row, in offsets of the row. */
function fieldOf(row: string, wanted: number): Cell | undefined {
  let column = 0;
  for (const field of row.matchAll(FIELD)) {
    if (field[0] === ",") column++;
    else if (column === wanted) {
      const { length } = field[1] ?? field[2] ?? "";
      return length === 0 ? undefined : [field.index + 1, field.index + 1 + length];
    }
  }
  return undefined;
}
