import { CLASS, DIGIT, UNCLASSED } from "./characters.ts";

/** What a code unit is in a picture: a digit, a letter, one of four separators, or nothing that numbers contain. */
const DRAWN_DIGIT = 0;
export const DRAWN_LETTER = 1;
const SEPARATORS = " -./";
const OUTSIDE = 7;
/** Symbols per node. */
const WIDTH = 8;

/** By code unit, its symbol. */
export const SYMBOLS: Uint8Array = symbolTable();

function symbolTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(OUTSIDE);
  for (let code = 0; code < UNCLASSED; code++) {
    const kind = CLASS[code] as number;
    if (kind !== 0) table[code] = kind === DIGIT ? DRAWN_DIGIT : DRAWN_LETTER;
  }
  for (let index = 0; index < SEPARATORS.length; index++) table[SEPARATORS.charCodeAt(index)] = 2 + index;
  return table;
}

/** Pictures of numbers as a tree, read symbol by symbol: most texts leave it after a few. */
export interface PictureTree<T> {
  /** Node reached from a node with a symbol, at `node * 8 + symbol`; 0 where no picture goes on, the root is 1. */
  readonly next: Uint16Array;
  /** By node, what belongs to the picture that ends there. */
  readonly values: readonly (readonly T[] | undefined)[];
}

/** Builds the tree. */
export function createPictureTree<T>(
  entries: Iterable<readonly [picture: string, value: T]>,
): PictureTree<T> {
  const next: number[] = new Array<number>(2 * WIDTH).fill(0);
  const values: (T[] | undefined)[] = [undefined, undefined];
  for (const [picture, value] of entries) {
    let node = 1;
    for (const character of picture) {
      const at = node * WIDTH + symbolOf(character);
      if (next[at] === 0) {
        next[at] = values.push(undefined) - 1;
        for (let symbol = 0; symbol < WIDTH; symbol++) next.push(0);
      }
      node = next[at] as number;
    }
    const list = values[node];
    if (list === undefined) values[node] = [value];
    else list.push(value);
  }
  return { next: Uint16Array.from(next), values };
}

function symbolOf(character: string): number {
  if (character === "A") return DRAWN_LETTER;
  return SYMBOLS[character.charCodeAt(0)] as number;
}
