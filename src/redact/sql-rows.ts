import type { Cell } from "./columns.ts";

/** Each turn reads one sign or one whole group, so that nothing can be read in two ways. */
const ROW =
  /\s{0,8}\(((?:'(?:[^'\n]|''){0,400}'(?!')|"[^"\n]{0,400}"|[^'"()\n]|\([^()\n]{0,60}\)){1,4000})\)/y;
const FIELD = /'((?:[^'\n]|''){0,400})'|"([^"\n]{0,400})"|,/g;

/** A row of values in brackets, as SQL has them behind `VALUES`. */
export interface Row {
  /** The texts between quotes with the number of their column, in offsets of the whole text. */
  readonly fields: () => Generator<readonly [column: number, cell: Cell]>;
  /** Behind the closing bracket. */
  readonly end: number;
}

/** The row that begins at an offset or after a few spaces. */
export function readRow(text: string, at: number): Row | undefined {
  ROW.lastIndex = at;
  const body = ROW.exec(text)?.[1];
  if (body === undefined) return undefined;
  const end = ROW.lastIndex;
  return { end, fields: () => fieldsOf(body, end - 1 - body.length) };
}

function* fieldsOf(body: string, from: number): Generator<readonly [column: number, cell: Cell]> {
  let column = 0;
  for (const field of body.matchAll(FIELD)) {
    if (field[0] === ",") {
      column++;
      continue;
    }
    const start = from + field.index + 1;
    yield [column, [start, start + field[0].length - 2]];
  }
}
