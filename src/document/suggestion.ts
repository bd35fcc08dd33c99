/**
 * The option a person most likely meant: the same word in another spelling, or one within a few typing
 * mistakes (a third of its length, at most 3).
 */
export function closest(written: string, options: readonly string[]): string | undefined {
  const spelled = normalise(written);
  if (spelled === "") return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const distance = typingDistance(spelled, normalise(option));
    const tolerance = Math.min(3, Math.max(1, Math.floor(option.length / 3)));
    if (distance <= tolerance && distance < bestDistance) {
      best = option;
      bestDistance = distance;
    }
  }
  return best;
}

function normalise(word: string): string {
  return word
    .trim()
    .slice(0, 64)
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function typingDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
