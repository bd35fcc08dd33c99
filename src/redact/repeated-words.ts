import { isWordAt } from "./characters.ts";
import { wordKey } from "./word-key.ts";

const SLOTS = 1 << 12;
const NONE = -1;
const MANY = -2;

/** By a part of the key: where its only word begins, `NONE` or `MANY`; used by one text at a time. */
const places = new Int32Array(SLOTS);

/** Whether the word that begins at an offset also stands elsewhere in the text; words that share a slot say yes. */
export type StandsElsewhere = (at: number) => boolean;

/** Looks through the words with a capital first (`Scan.capitals`). Answers until the next text is looked through. */
export function findRepeated(text: string, capitals: readonly number[]): StandsElsewhere {
  places.fill(NONE);
  for (let index = 0; index < capitals.length; index += 2) {
    const slot = (capitals[index + 1] as number) & (SLOTS - 1);
    places[slot] = places[slot] === NONE ? (capitals[index] as number) : MANY;
  }
  return (at) => {
    const place = places[keyAt(text, at) & (SLOTS - 1)] as number;
    return place !== NONE && place !== at;
  };
}

function keyAt(text: string, start: number): number {
  let end = start;
  while (isWordAt(text, end)) end++;
  const length = end - start;
  if (length === 0) return 0;
  return wordKey(
    text.charCodeAt(start),
    text.charCodeAt(start + (length >> 2)),
    text.charCodeAt(start + (length >> 1)),
    text.charCodeAt(end - 1),
    length,
  );
}
