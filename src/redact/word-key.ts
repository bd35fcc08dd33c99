/** How many keys words have. */
export const WORD_SLOTS = 1 << 18;

const SLOT_BITS = 17;
/** How many slots the beginnings of literals and words have. */
export const START_SLOTS = 1 << SLOT_BITS;

/** The greatest length of a word that is told from longer ones where a literal begins. */
export const LONGEST_TOLD = 12;

/**
 * Slot of the first three code units of a word, the second and third but for their case, and of its length, at most
 * `LONGEST_TOLD`: few words share one with a literal.
 */
export function startSlot(first: number, second: number, third: number, told: number): number {
  const mixed = first ^ ((second | 0x20) << 8) ^ ((third & 31) << 16) ^ (told << 21);
  return Math.imul(mixed ^ (mixed >>> 13), SPREAD) >>> (32 - SLOT_BITS);
}

/** Of sixteen odd constants the one under which frequent English words share the fewest slots with literals. */
const SPREAD = 0x1b873593;

/**
 * The slots of a whole word. What follows one of two letters can be anything; what follows one of a single letter is a
 * space or a full stop, behind which anything follows.
 */
export function slotsOf(word: string): readonly number[] {
  const told = Math.min(word.length, LONGEST_TOLD);
  if (word.length > 2) return [startSlot(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2), told)];
  const thirds = Array.from({ length: 32 }, (_, third) => third);
  const seconds = word.length > 1 ? [word.charCodeAt(1)] : [SPACE, FULL_STOP];
  return seconds.flatMap((second) =>
    thirds.map((third) => startSlot(word.charCodeAt(0), second, third, told)),
  );
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;

/** Hash of three code units that ignores the case of ASCII letters. */
export function startHash(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/**
 * A word's slot in a filter, out of its length and four of its code units: the first, those after a quarter and
 * half of it, and the last. None lies outside of it however short it is.
 */
export function wordKey(first: number, quarter: number, half: number, last: number, length: number): number {
  const mixed = first ^ (quarter << 5) ^ (half << 10) ^ (last << 15) ^ (length << 20);
  return Math.imul(mixed, 0x9e3779b1) >>> 14;
}

/** The key of a word as the scan computes it. */
export function keyOf(word: string): number {
  const { length } = word;
  return wordKey(
    word.charCodeAt(0),
    word.charCodeAt(length >> 2),
    word.charCodeAt(length >> 1),
    word.charCodeAt(length - 1),
    length,
  );
}
