import { allocateUnits, readUnits } from "./text-units.ts";

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
const FEW = 32;

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
  const first = pairOf(value.charCodeAt(0), value.charCodeAt(1));
  const slot = slotOf(first, pairOf(value.charCodeAt(2), value.charCodeAt(3)));
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
  readUnits(memory, text);
  const { units } = memory;
  let first = pairOf(units[0] as number, units[1] as number);
  let second = pairOf(units[1] as number, units[2] as number);
  const last = text.length - KEY;
  for (let at = 0; at <= last; at++) {
    const third = pairOf(units[at + 2] as number, units[at + 3] as number);
    const slot = slots[slotOf(first, third)] as number;
    first = second;
    second = third;
    if (slot === 0) continue;
    for (const length of lengths[slot - 1] as readonly number[]) {
      const value = text.slice(at, at + length);
      if (value.length === length && values.has(value)) visit(value, at);
    }
  }
}

const memory = allocateUnits();

function pairOf(one: number, next: number): number {
  return Math.imul(one, 31) + next;
}

/** The slot of four code units, by their two pairs. */
function slotOf(first: number, second: number): number {
  return (Math.imul(first, 1009) + second) & (SLOTS - 1);
}
