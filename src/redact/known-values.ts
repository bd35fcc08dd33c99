import { isWordAt } from "./characters.ts";
import type { EncodedRun } from "./encoded.ts";
import { indexValues, occurrences, type ValueIndex } from "./occurrences.ts";
import type { Candidate, Rule } from "./rule.ts";
import { keyOf } from "./word-key.ts";

/** A value some rule found, to be removed wherever else it stands. */
export interface KnownValue {
  readonly value: string;
  readonly rule: Rule;
  /** The full value, where this is a part of it or another form. */
  readonly of: string;
  /** Whether it is only the last word of a name, which nobody knows as a family name and may be a word. */
  readonly isDoubtful?: boolean;
}

/** Values shorter than this stand in ordinary text by chance. */
const SHORTEST_KNOWN = 4;
/** Names in Han, Kana and Hangul are whole with fewer characters. */
const EAST_ASIAN =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,}|\p{Script=Hangul}{3,})$/u;
/** Where those scripts begin. */
const FIRST_EAST_ASIAN = 0x3040;
/** From this length on a value is removed inside of words too. */
export const LONG = 12;

/** Known values ready to be looked for in any number of texts. */
export interface KnownValues {
  readonly byValue: ReadonlyMap<string, KnownValue>;
  readonly index: ValueIndex;
  /** Those too short for the index. */
  readonly short: ReadonlySet<string>;
}

/** Whether a value is long enough to be looked for elsewhere. */
export function isLongEnough(value: string): boolean {
  return value.length >= SHORTEST_KNOWN || EAST_ASIAN.test(value);
}

/** Prepares known values; percent-encoded forms of those with spaces are known too. */
export function prepareKnown(known: Iterable<KnownValue>): KnownValues {
  const byValue = new Map<string, KnownValue>();
  for (const { value, rule, of } of known) {
    if (!isLongEnough(value)) continue;
    byValue.set(value, { value, rule, of });
    if (!value.includes(" ")) continue;
    for (const form of [
      encodeURIComponent(value.toWellFormed()),
      value.replaceAll(" ", "+"),
      value.replaceAll(" ", "%20"),
    ]) {
      if (!byValue.has(form)) byValue.set(form, { value: form, rule, of });
    }
  }
  const short = new Set([...byValue.keys()].filter((value) => value.length < SHORTEST_KNOWN));
  return { byValue, index: indexValues(byValue.keys()), short };
}

/** Every place in `text` where one of the values stands, as whole words unless it is long. */
export function findKnown(text: string, known: KnownValues): Candidate[] {
  const found: Candidate[] = [];
  occurrences(text, known.index, (value, start) => {
    const end = start + value.length;
    const entry = known.byValue.get(value);
    if (entry !== undefined && standsFree(text, start, end))
      found.push({ start, end, rule: entry.rule, of: entry.of });
  });
  if (known.short.size > 0) findShort(text, known, found);
  return found;
}

function findShort(text: string, { byValue, short }: KnownValues, found: Candidate[]): void {
  for (let start = 0; start < text.length; start++) {
    if (text.charCodeAt(start) < FIRST_EAST_ASIAN) continue;
    for (let length = SHORTEST_KNOWN - 1; length > 1; length--) {
      const value = text.slice(start, start + length);
      const entry = short.has(value) ? byValue.get(value) : undefined;
      if (entry !== undefined) found.push({ start, end: start + length, rule: entry.rule, of: entry.of });
    }
  }
}

/** Runs of base64 that hide one of the values. */
export function findEncoded(runs: readonly EncodedRun[], known: KnownValues): Candidate[] {
  const found: Candidate[] = [];
  for (const { start, end, text } of runs) {
    const hidden = findKnown(text, known)[0];
    if (hidden !== undefined) found.push({ start, end, rule: hidden.rule, of: hidden.of });
  }
  return found;
}

/** Whether the part of a text is not just a piece of a longer word; long values count anywhere. */
export function standsFree(text: string, start: number, end: number): boolean {
  if (end - start >= LONG) return true;
  return (
    !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end) && isWordAt(text, end - 1))
  );
}

/** `San Francisco` is not called after anybody here; such words are short and begin with a capital. */
function isPlace(text: string, start: number): boolean {
  if (!isPadding(text.charCodeAt(start - 1))) return false;
  let at = start - 1;
  while (at > 0 && start - at < 7 && !isPadding(text.charCodeAt(at - 1))) at--;
  return PLACE_INITIALS.includes(text[at] as string) && PLACE.test(text.slice(Math.max(0, start - 6), start));
}

function isPadding(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

const PLACE_INITIALS = "SPF";
const PLACE = /(?:San|Santa|Saint|St\.?|S[ãa]o|Port|Fort)[ \u00a0]$/;

/** Names again, whole or in part, at the words that begin with a capital (`Scan.capitals`). */
export function findNames(
  text: string,
  capitals: readonly number[],
  names: ReadonlyMap<string, KnownValue>,
): Candidate[] {
  // Lengths by the first word: however many names share a given name, one look-up per length is enough.
  const lengths = new Map<number, number[]>();
  for (const value of names.keys()) {
    const key = keyOfFirst(value);
    const list = lengths.get(key);
    if (list === undefined) lengths.set(key, [value.length]);
    else if (!list.includes(value.length)) list.push(value.length);
  }
  const found: Candidate[] = [];
  for (let index = 0; index < capitals.length; index += 2) {
    const list = lengths.get(capitals[index + 1] as number);
    if (list === undefined) continue;
    const start = capitals[index] as number;
    for (const length of list) {
      const name = names.get(text.slice(start, start + length));
      if (name === undefined || !standsFree(text, start, start + length)) continue;
      if (name.value !== name.of && isPlace(text, start)) continue;
      found.push({ start, end: start + length, rule: name.rule, of: name.of });
    }
  }
  return found;
}

function keyOfFirst(name: string): number {
  return keyOf(name.slice(0, wordEnd(name)));
}

function wordEnd(text: string): number {
  let at = 0;
  while (isWordAt(text, at)) at++;
  return at;
}
