/** Beyond this many changed lines on either side nobody reads a diff in a terminal. */
const MOST_LINES = 2_000;
const CONTEXT_LINES = 2;

export interface DiffLine {
  readonly kind: "same" | "added" | "removed" | "skipped";
  readonly text: string;
}

/**
 * The difference between two texts by lines, with a little of what stays around it. Null where it is too long
 * to be read, or where one of the two is not text.
 */
export function diffLines(before: string, after: string): readonly DiffLine[] | null {
  if (before.includes("\0") || after.includes("\0")) return null;
  const old = before.split("\n");
  const young = after.split("\n");
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start++;
  let end = 0;
  while (end < old.length - start && end < young.length - start && old.at(-1 - end) === young.at(-1 - end))
    end++;
  const removed = old.slice(start, old.length - end);
  const added = young.slice(start, young.length - end);
  if (removed.length > MOST_LINES || added.length > MOST_LINES) return null;
  const whole: DiffLine[] = [
    ...old.slice(0, start).map(same),
    ...changes(removed, added),
    ...old.slice(old.length - end).map(same),
  ];
  return condense(whole);
}

function same(text: string): DiffLine {
  return { kind: "same", text };
}

/** By the longest common subsequence; both sides are small enough for the square table. */
function changes(removed: readonly string[], added: readonly string[]): DiffLine[] {
  const width = added.length + 1;
  const longest = new Uint16Array((removed.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row--) {
    for (let column = added.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        removed[row] === added[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < removed.length || column < added.length) {
    const old = removed[row];
    const young = added[column];
    if (old !== undefined && old === young) {
      lines.push(same(old));
      row++;
      column++;
    } else if (young === undefined || (old !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ kind: "removed", text: old ?? "" });
      row++;
    } else {
      lines.push({ kind: "added", text: young });
      column++;
    }
  }
  return lines;
}

/** Replaces long unchanged stretches by one line that counts them. */
function condense(lines: readonly DiffLine[]): DiffLine[] {
  const near = new Set<number>();
  lines.forEach((line, index) => {
    if (line.kind === "same") return;
    for (let offset = -CONTEXT_LINES; offset <= CONTEXT_LINES; offset++) near.add(index + offset);
  });
  const shown: DiffLine[] = [];
  let skipped = 0;
  const flush = () => {
    if (skipped > 0) shown.push({ kind: "skipped", text: `${skipped} unchanged` });
    skipped = 0;
  };
  lines.forEach((line, index) => {
    if (!near.has(index)) {
      skipped++;
      return;
    }
    flush();
    shown.push(line);
  });
  flush();
  return shown;
}
