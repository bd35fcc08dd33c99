import { CLASS } from "./characters.ts";
import { isLongEnough, type KnownValue, LONG } from "./known-values.ts";
import { givenNames } from "./names/given-names.ts";
import { isTellingGiven, isTellingPart } from "./names/telling-name.ts";
import { indexValues, occurrences } from "./occurrences.ts";
import type { StandsElsewhere } from "./repeated-words.ts";
import type { Candidate, Rule } from "./rule.ts";
import { isNoun, isOfPerson } from "./rules/persons/unknown-names.ts";

/** Rules that take the word behind a known given name for a family name, whatever it is. */
const GUESSED: ReadonlySet<string> = new Set([
  "person-named",
  "person-labelled",
  "person-signed",
  "person-greeted",
]);

/** Values to be removed wherever else they stand. */
export interface Spreading {
  /** Names of people and their parts, by value. */
  readonly names: ReadonlyMap<string, KnownValue>;
  readonly others: ReadonlyMap<string, KnownValue>;
}

/** What becomes of family names that nobody knows; `drop` them where a whole log decides later. */
export type Doubts = "keep" | "drop";

/**
 * Values of rules whose values are removed elsewhere too, and the parts of names.
 * @param stands leaves out names no word of which stands elsewhere in the same text; all of them if not given.
 */
export function spreadValues(
  text: string,
  candidates: readonly Candidate[],
  doubts: Doubts,
  stands?: StandsElsewhere,
): Spreading {
  const names = new Map<string, KnownValue>();
  const others = new Map<string, KnownValue>();
  /** Family names that nobody knows, which may be words. */
  const doubtful = new Map<string, KnownValue>();
  /** Whole names, and whether it is sure that each of their words belongs to them. */
  const whole = new Map<string, boolean>();
  for (const { start, end, rule } of candidates) {
    if (!spreads(rule, end - start)) continue;
    const isName = rule.kind === "person";
    const isUncased = CLASS[text.charCodeAt(start)] === 0;
    if (isName && !isUncased && stands !== undefined && !anyStands(text, start, end, stands)) continue;
    const value = text.slice(start, end);
    if (!isName) add(others, value, rule, value);
    else if (isUncased) {
      if (isWholeName(value)) add(others, value, rule, value);
    } else if (value.includes(" ")) {
      const before = whole.get(value);
      if (before === true) continue;
      const isSure = before !== undefined || !GUESSED.has(rule.id) || isPresented(value, rule);
      add(names, value, rule, value);
      for (const part of value.split(" ")) if (isTellingPart(part, isSure)) add(names, part, rule, value);
      const family = isSure ? undefined : doubtfulFamily(value, rule);
      if (family !== undefined) doubtful.set(family, { value: family, rule, of: value, isDoubtful: true });
      whole.set(value, isSure);
    } else if (isTellingGiven(value)) add(names, value, rule, value);
  }
  if (doubts === "keep")
    for (const known of doubtful.values()) if (!names.has(known.value)) names.set(known.value, known);
  return { names, others };
}

/**
 * Whether a value is removed wherever else it stands: as its rule says, and every secret of some length. A private key
 * is a file: it is found again as it was found.
 */
export function spreads(rule: Rule, length: number): boolean {
  if (rule.spreads === true) return length >= SHORTEST_SPREAD;
  return rule.family === "secret" && rule.kind !== "private-key" && length >= LONG;
}

/** The names of two characters that Chinese and Japanese have. */
const SHORTEST_SPREAD = 2;

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a name without capitals is one wherever it stands: of several words, or in a script without spaces. */
function isWholeName(value: string): boolean {
  return value.includes(" ") || (EAST_ASIAN.test(value) && isLongEnough(value));
}

const SPACE = 0x20;

/** Rules that take for a name what people are addressed by. */
const ADDRESSED: ReadonlySet<string> = new Set(["person-greeted", "person-signed"]);

/** The last word of a name, where a given name or a letter says that it is one and the word looks like no noun. */
function doubtfulFamily(name: string, rule: Rule): string | undefined {
  const words = name.split(" ");
  const family = words.at(-1) ?? "";
  if (!ADDRESSED.has(rule.id) && !givenNames().has(words[0] ?? "")) return undefined;
  return isOfPerson(name, true) && isTellingPart(family, true) && !isNoun(family) ? family : undefined;
}

/** Whether a letter or a label presents somebody with a known given name: two reasons for the words behind it. */
function isPresented(name: string, rule: Rule): boolean {
  return rule.id !== "person-named" && givenNames().has(name.slice(0, name.indexOf(" ")));
}

function anyStands(text: string, start: number, end: number, stands: StandsElsewhere): boolean {
  let isBetween = true;
  for (let at = start; at < end; at++) {
    if (isBetween && stands(at)) return true;
    isBetween = text.charCodeAt(at) === SPACE;
  }
  return false;
}

function add(known: Map<string, KnownValue>, value: string, rule: Rule, of: string): void {
  if (!known.has(value)) known.set(value, { value, rule, of });
}

/** Known values without the doubtful ones that some text has in small letters, as it would have a word. */
export function withoutWords(known: Iterable<KnownValue>, texts: Iterable<string>): readonly KnownValue[] {
  const all = [...known];
  const doubtful = all.filter(({ isDoubtful }) => isDoubtful).map(({ value }) => value.toLowerCase());
  if (doubtful.length === 0) return all;
  const index = indexValues(doubtful);
  const words = new Set<string>();
  for (const text of texts)
    occurrences(text, index, (word, at) => {
      if (isAmongWords(text, at, at + word.length)) words.add(word);
    });
  return all.filter(({ value, isDoubtful }) => isDoubtful !== true || !words.has(value.toLowerCase()));
}

/** Whether a part of a text is a word of its own: no part of an address, a file or a name of code. */
function isAmongWords(text: string, start: number, end: number): boolean {
  return (
    /^$|[\s("'>]/.test(text.slice(Math.max(0, start - 1), start)) && WORD_ENDS.test(text.slice(end, end + 2))
  );
}

const WORD_ENDS = /^(?:$|[\s)"'<;!?]|[.,:](?:$|[\s)"'<]))/;
