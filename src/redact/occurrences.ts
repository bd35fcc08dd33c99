/** Values that are looked for together, prepared once. All have at least `KEY` code units. */
export interface ValueIndex {
  readonly size: number;
  /** By the hash of a value's first code units: 0, or 1 and an index into `lengths`. */
  readonly slots: Uint16Array;
  readonly lengths: readonly (readonly number[])[];
  readonly values: ReadonlySet<string>;
}

/** Code units that decide whether a place is worth a look. */
export const KEY = 4;
const SLOTS = 1 << 14;
/** Up to this many values, looking for one after the other is faster. */
const FEW = 12;

/** Prepares values for `occurrences`; shorter ones are left out. */
export function indexValues(values: Iterable<string>): ValueIndex {
  const kept = new Set<string>();
  for (const value of values) if (value.length >= KEY) kept.add(value);
  const slots = new Uint16Array(kept.size <= FEW ? 0 : SLOTS);
  const lengths: number[][] = [];
  if (kept.size > FEW) for (const value of kept) addLength(slots, lengths, value);
  return { size: kept.size, slots, lengths, values: kept };
}

function addLength(slots: Uint16Array, lengths: number[][], value: string): void {
  const slot = hashAt(value, 0);
  const index = slots[slot] ?? 0;
  if (index === 0) slots[slot] = lengths.push([value.length]);
  else if (!lengths[index - 1]?.includes(value.length)) lengths[index - 1]?.push(value.length);
}

/**
 * Every place where one of the values stands, in time linear in the text however many values there are. Calls
 * `visit` with the value and its offset, in no particular order.
 */
export function occurrences(
  text: string,
  index: ValueIndex,
  visit: (value: string, at: number) => void,
): void {
  if (index.size <= FEW) {
    for (const value of index.values) {
      for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) visit(value, at);
    }
    return;
  }
  const { slots, lengths, values } = index;
  for (let at = 0; at + KEY <= text.length; at++) {
    const slot = slots[hashAt(text, at)] as number;
    if (slot === 0) continue;
    for (const length of lengths[slot - 1] as readonly number[]) {
      const value = text.slice(at, at + length);
      if (value.length === length && values.has(value)) visit(value, at);
    }
  }
}

function hashAt(text: string, at: number): number {
  const first = Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1);
  const second = Math.imul(text.charCodeAt(at + 2), 31) + text.charCodeAt(at + 3);
  return (Math.imul(first, 1009) + second) & (SLOTS - 1);
}
