import { isWordAt } from "./characters.ts";
import { PLACEHOLDERS } from "./placeholders.ts";
import type { Candidate, Rule } from "./rule.ts";

/** Values of dictionaries at which no word of the scan begins: behind a sign, or in a script without capitals. */
export interface Dictionary {
  readonly find: (text: string) => readonly Candidate[];
}

/** Characters by which values are looked up first; none has fewer. */
const KEY = 3;

/** Values that begin alike, in lower case, and how long they are. */
interface Entries {
  readonly lengths: number[];
  readonly rules: Map<string, Rule>;
}

/** Whether the scan finds a value at the first of its words. */
export function beginsWord(value: string): boolean {
  return isWordAt(value, 0);
}

/** Prepares values with their rules; undefined if there are none. */
export function createDictionary(values: Iterable<readonly [string, Rule]>): Dictionary | undefined {
  const begins = new Uint8Array(0x10000);
  const entries = new Map<string, Entries>();
  for (const [value, rule] of values) {
    const { length } = value;
    for (const form of [value.toLowerCase(), value.toUpperCase()]) begins[form.charCodeAt(0)] = 1;
    const key = value.slice(0, KEY).toLowerCase();
    const known: Entries = entries.get(key) ?? { lengths: [], rules: new Map() };
    entries.set(key, known);
    if (!known.lengths.includes(length)) known.lengths.push(length);
    known.rules.set(value.toLowerCase(), rule);
  }
  if (entries.size === 0) return undefined;

  function find(text: string): readonly Candidate[] {
    const found: Candidate[] = [];
    for (let start = 0; start < text.length; start++) {
      if (begins[text.charCodeAt(start)] === 0) continue;
      const known = entries.get(text.slice(start, start + KEY).toLowerCase());
      for (const length of known?.lengths ?? []) {
        const end = start + length;
        const rule = end > text.length ? undefined : known?.rules.get(text.slice(start, end).toLowerCase());
        if (rule !== undefined && isWhole(text, start, end)) found.push({ start, end, rule });
      }
    }
    return found.length > 0 && text.includes("[") ? outsidePlaceholders(text, found) : found;
  }

  return { find };
}

/** Scripts that put nothing between words, or write what belongs to a name in one word with it. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}ー";
/** A letter, mark or digit that makes one word with those beside it. */
const JOINING = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}]`;
/** Stands behind a value that ends with such a letter where the value is a whole word. */
export const WORD_END = `(?!${JOINING})`;

const ENDS_JOINING = new RegExp(`${JOINING}$`, "u");
const BEGINS_JOINING = new RegExp(`^${JOINING}`, "u");
/** What Arabic and Hebrew write in one word with the name behind it: prepositions, `and`, articles. */
const PREFIX = /(?<![\p{L}\p{M}])(?:[وف]?[بلك]?|[וש]?[הבכלמ]?)$/u;
/** The longest of these, and a character before it. */
const AROUND = 4;

/** Whether a value ends with a letter or digit that nothing may follow in the same word. */
export function endsJoining(value: string): boolean {
  return ENDS_JOINING.test(value);
}

/** Whether a value is no piece of a word, as far as its own ends are pieces of words. */
function isWhole(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (endsJoining(value) && BEGINS_JOINING.test(text.slice(end, end + 2))) return false;
  if (!BEGINS_JOINING.test(value)) return true;
  const before = text.slice(Math.max(0, start - AROUND), start);
  return !ENDS_JOINING.test(before) || (RIGHT_TO_LEFT.test(value) && PREFIX.test(before));
}

const RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A placeholder says nothing that a dictionary could know: else a log would be redacted further each time. */
function outsidePlaceholders(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const taken = Array.from(
    text.matchAll(PLACEHOLDERS),
    ({ index, 0: placeholder }) => [index, index + placeholder.length] as const,
  );
  let next = 0;
  return found.filter(({ start, end }) => {
    while (next < taken.length && (taken[next]?.[1] ?? 0) <= start) next++;
    const [from] = taken[next] ?? [text.length];
    return end <= from;
  });
}
