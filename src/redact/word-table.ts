import { keyOf, WORD_SLOTS } from "./word-key.ts";

/** Words, each with the number of the list it belongs to, packed so that one look reads one line of memory. */
export interface WordTable {
  /** One bit per key of a word: most words end here. */
  readonly bits: Uint8Array;
  /** By a part of the key: 0, or the number of the first record. */
  readonly chains: Uint16Array;
  /** Records of a multiple of `GRAIN` units: the next record or 0, the list, the length, the word. */
  readonly records: Uint16Array;
}

const CHAIN_BITS = 2;
const GRAIN = 16;
const HEAD = 3;

/** Packs words; `lists` are numbers below 65,536. Shorter words than one unit and the same word twice are errors of ours. */
export function packWords(lists: ReadonlyMap<string, number>): WordTable {
  const bits = new Uint8Array(WORD_SLOTS / 8);
  const chains = new Uint16Array(WORD_SLOTS >> CHAIN_BITS);
  let size = GRAIN;
  for (const word of lists.keys()) size += recordSize(word);
  if (size / GRAIN > 0xffff) throw new Error(`${lists.size} words are more than a table holds`);
  const records = new Uint16Array(size);
  let at = GRAIN;
  for (const [word, list] of lists) {
    const key = keyOf(word);
    bits[key >> 3] = (bits[key >> 3] as number) | (1 << (key & 7));
    records[at] = chains[key >> CHAIN_BITS] as number;
    records[at + 1] = list;
    records[at + 2] = word.length;
    for (let index = 0; index < word.length; index++) records[at + HEAD + index] = word.charCodeAt(index);
    chains[key >> CHAIN_BITS] = at / GRAIN;
    at += recordSize(word);
  }
  return { bits, chains, records };
}

function recordSize(word: string): number {
  return Math.ceil((HEAD + word.length) / GRAIN) * GRAIN;
}

/** Whether a word with this key is worth `listOf`. */
export function mayHold(bits: Uint8Array, key: number): boolean {
  return (((bits[key >> 3] as number) >> (key & 7)) & 1) !== 0;
}

/** The list of the word between two offsets into `units` that has this key; -1 if the table does not have it. */
export function listOf(
  { chains, records }: WordTable,
  key: number,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  for (
    let at = (chains[key >> CHAIN_BITS] as number) * GRAIN;
    at !== 0;
    at = (records[at] as number) * GRAIN
  ) {
    if (records[at + 2] === end - start && isAt(records, at + HEAD, units, start, end))
      return records[at + 1] as number;
  }
  return -1;
}

function isAt(records: Uint16Array, from: number, units: Uint16Array, start: number, end: number): boolean {
  for (let at = start, own = from; at < end; at++, own++) if (records[own] !== units[at]) return false;
  return true;
}
