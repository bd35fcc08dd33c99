/** A document's text with the arithmetic from offsets to lines. */
export interface SourceText {
  /** As the user gave it; shown in problems. */
  readonly file: string;
  readonly text: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
}

/** 1-based lines and columns in UTF-16 code units, the end column exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function createSourceText(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** The range between two offsets; an empty one is widened to one character so that it can be pointed at. */
export function rangeOf(source: SourceText, start: number, end: number): Range {
  const from = positionOf(source, start);
  const to = positionOf(source, Math.max(end, start));
  const empty = from.line === to.line && from.column === to.column;
  return { ...from, endLine: to.line, endColumn: empty ? to.column + 1 : to.column };
}

/** One line without its line ending; empty beyond the end. */
export function lineText(source: SourceText, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return "";
  const end = source.lineStarts[line] ?? source.text.length + 1;
  return source.text.slice(start, end - 1).replace(/\r$/, "");
}

function positionOf(source: SourceText, offset: number): { line: number; column: number } {
  let low = 0;
  let high = source.lineStarts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 };
}
