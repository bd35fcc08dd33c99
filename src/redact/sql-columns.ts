import type { Cell } from "./columns.ts";
import { type Row, readRow } from "./sql-rows.ts";

/** How many rows of an INSERT are read for one of its columns, and how much text. */
const ROWS = 500;
const SIZE = 60_000;
/** Longest list of columns. */
const LIST_LIMIT = 420;

const REST_OF_LIST = /[^()\n;]{0,400}\)\s{0,8}VALUES(?=\s{0,8}\()/iy;
const NEXT_ROW = /\s{0,4},?/y;

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
  for (let count = 0; count < ROWS && at - first < SIZE; count++) {
    const row = readRow(text, at);
    if (row === undefined) break;
    const cell = cellOf(row, column);
    if (cell !== undefined && cell[1] > cell[0]) found.push(cell);
    NEXT_ROW.lastIndex = row.end;
    NEXT_ROW.test(text);
    at = NEXT_ROW.lastIndex;
  }
  return found;
}

function cellOf(row: Row, wanted: number): Cell | undefined {
  for (const [column, cell] of row.fields()) if (column === wanted) return cell;
  return undefined;
}
