import { CLASS, DIGIT as DIGIT_CLASS, UNCLASSED, UPPER as UPPER_CLASS } from "./characters.ts";

/** What a table of marks says about a code unit, as bits. */
export const WORD = 1;
export const SIGN = 2;
export const DIGIT = 4;
export const UPPER = 8;

/** The marks of every code unit, where `signs` are those that some rule begins at. */
export function createMarks(signs: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(0x10000);
  for (let code = 0; code < UNCLASSED; code++) {
    const kind = CLASS[code] as number;
    if (kind !== 0)
      marks[code] = WORD | (kind === DIGIT_CLASS ? DIGIT : 0) | (kind === UPPER_CLASS ? UPPER : 0);
  }
  for (const sign of signs) marks[sign] = SIGN;
  return marks;
}

/** Where words begin, where they end, and where signs stand; valid until the next text is marked. */
export interface Marked {
  /** The code units of the text with zeros behind it, so that looking ahead needs no bounds. */
  readonly units: Uint16Array;
  /**
   * Offsets times two, ascending; the first `count` are of this text. Odd where a word with a digit ends. No string
   * is long enough for them to overflow.
   */
  readonly places: Int32Array;
  readonly count: number;
}

/** Zeros behind the text that may be looked at. */
const MARGIN = 8;
/** Texts up to this many code units need no memory of their own. */
const USUAL = 1 << 16;

interface Memory {
  readonly bytes: Buffer;
  readonly units: Uint16Array;
  readonly places: Int32Array;
}

let memory = allocate(USUAL);

function allocate(length: number): Memory {
  const units = new Uint16Array(length + MARGIN);
  return {
    bytes: Buffer.from(units.buffer),
    units,
    places: new Int32Array(length + MARGIN),
  };
}

/**
 * Marks a text in memory that is used again. Reading a typed array is twice as fast as asking the string for each
 * code unit, and nothing in the loop depends on what was read: no branch to predict, whatever the text says.
 */
export function markText(text: string, marks: Uint8Array): Marked {
  const { length } = text;
  // What modules share is read from memory at each use; a constant of the function is not.
  const word = WORD;
  if (memory.units.length < length + MARGIN) memory = allocate(length * 2);
  const { bytes, units, places } = memory;
  bytes.write(text, "utf16le");
  units.fill(0, length, length + MARGIN);
  let count = 0;
  let seen = 0;
  let before = 0;
  for (let at = 0; at <= length; at++) {
    const mark = marks[units[at] as number] as number;
    places[count] = (at << 1) | seen;
    count += ((mark ^ before) & word) | ((mark >> 1) & 1);
    seen = (seen | (mark >> 2)) & mark & 1;
    before = mark;
  }
  return { units, places, count };
}
