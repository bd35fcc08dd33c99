import { CLASS, DIGIT, FOLD, fromCapitals, isWordAt, UNCLASSED } from "./characters.ts";
import { placeholderEnd } from "./placeholders.ts";
import type { Context, Rule } from "./rule.ts";
import { startHash } from "./word-key.ts";

/** How far from a value its context may stand. */
const BEFORE = 48;
const AFTER = 28;
const BEGINNINGS = 1 << 15;
/** From this code unit on scripts have no letters of a class (Hebrew and what follows it). */
const WIDE = 0x0590;

/** Context phrases by their beginning, and those in scripts without word boundaries. */
export interface ContextIndex {
  /** By the beginning (`startHash`) of a phrase's first word: 0, or 1 and an index into `phrases`. */
  readonly beginnings: Uint16Array;
  readonly phrases: readonly (readonly Phrase[])[];
  readonly anywhere: readonly Phrase[];
}

interface Phrase {
  /** In lower case. */
  readonly text: string;
  readonly units: Uint16Array;
  readonly context: Context;
}

/** Collects the phrases of all rules, so that one look at a value's surroundings answers for every rule. */
export function indexContexts(rules: readonly Rule[]): ContextIndex {
  const phrases: Phrase[][] = [];
  const anywhere: Phrase[] = [];
  const beginnings = new Uint16Array(BEGINNINGS);
  for (const { context } of rules) {
    for (const text of new Set(context?.words.flatMap((word) => [word, fromCapitals(word)]))) {
      const units = Uint16Array.from(text, (character) => fold(character.charCodeAt(0)));
      const phrase = { text, units, context: context as Context };
      if (!isWordAt(text, 0)) {
        anywhere.push(phrase);
        continue;
      }
      const slot = beginningAt(units, 0, units.length);
      const list = phrases[(beginnings[slot] as number) - 1];
      if (list === undefined) beginnings[slot] = phrases.push([phrase]);
      else list.push(phrase);
    }
  }
  return { beginnings, phrases, anywhere };
}

function fold(code: number): number {
  return code < UNCLASSED ? (FOLD[code] as number) : code;
}

/** The slot of the word that begins at `at`. */
function beginningAt(units: Uint16Array, at: number, to: number): number {
  const second = at + 1 < to ? (units[at + 1] as number) : 0;
  if (CLASS[second] === 0) return startHash(fold(units[at] as number), 0, 0);
  const third = at + 2 < to ? (units[at + 2] as number) : 0;
  return startHash(fold(units[at] as number), fold(second), CLASS[third] === 0 ? 0 : fold(third));
}

/** The contexts that have a phrase standing as whole words near a value; `units` are the code units of the text. */
export function findContexts(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  index: ContextIndex,
): ReadonlySet<Context> {
  let from = windowStart(units, start);
  // A word that the window cuts in two is no word.
  if (from > 0 && isWord(units, from - 1)) while (from < start && isWord(units, from)) from++;
  const before = collect(text, units, from, start, index, undefined);
  return collect(text, units, end, windowEnd(units, end, text.length), index, before) ?? NONE;
}

/**
 * Where the surroundings of a value begin. They reach into the line above only in prose: a digit, a bar or an equals
 * sign makes lines a log, a table or a list, where each line speaks of something else.
 */
function windowStart(units: Uint16Array, start: number): number {
  const from = Math.max(0, start - BEFORE);
  let line = start;
  while (line > from && units[line - 1] !== LINE_FEED) line--;
  if (line === from) return from;
  for (let at = from; at < start; at++) {
    const code = units[at] as number;
    if (code === BAR || code === EQUALS || CLASS[code] === DIGIT) return line;
  }
  return from;
}

function windowEnd(units: Uint16Array, end: number, length: number): number {
  const to = Math.min(length, end + AFTER);
  for (let at = end; at < to; at++) if (units[at] === LINE_FEED) return at;
  return to;
}

const LINE_FEED = 0x0a;
const BAR = 0x7c;
const EQUALS = 0x3d;

const NONE: ReadonlySet<Context> = new Set();

function isWord(units: Uint16Array, at: number): boolean {
  return CLASS[units[at] as number] !== 0;
}

/** Adds the contexts of the phrases between `from` and `to`, as if nothing stood around these. */
function collect(
  text: string,
  units: Uint16Array,
  from: number,
  to: number,
  { beginnings, phrases, anywhere }: ContextIndex,
  known: Set<Context> | undefined,
): Set<Context> | undefined {
  const classes = CLASS;
  let found = known;
  let wide = false;
  let inside = false;
  for (let at = from; at < to; at++) {
    const code = units[at] as number;
    if (classes[code] === 0) {
      inside = false;
      wide ||= code > WIDE;
      continue;
    }
    if (inside) continue;
    inside = true;
    const past = units[at - 1] === BRACKET ? placeholderEnd(text, at - 1) : 0;
    if (past !== 0) {
      at = past - 1;
      inside = false;
      continue;
    }
    const list = beginnings[beginningAt(units, at, to)] as number;
    if (list === 0) continue;
    for (const { units: wanted, context } of phrases[list - 1] as readonly Phrase[]) {
      const end = at + wanted.length;
      if (end > to || !standsAt(units, at, wanted) || !endsPhrase(units, end, to)) continue;
      found ??= new Set();
      found.add(context);
    }
  }
  if (!wide) return found;
  const lower = text.slice(from, to).replaceAll("\u00a0", " ").toLowerCase();
  for (const phrase of anywhere) {
    if (!lower.includes(phrase.text)) continue;
    found ??= new Set();
    found.add(phrase.context);
  }
  return found;
}

function standsAt(units: Uint16Array, at: number, wanted: Uint16Array): boolean {
  for (let index = 0; index < wanted.length; index++)
    if (fold(units[at + index] as number) !== wanted[index]) return false;
  return true;
}

const BRACKET = 0x5b;
const NUMBER_SIGN = 0x23;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/** `call-bind` is no call: a hyphen and a letter continue a word. */
function endsPhrase(units: Uint16Array, at: number, to: number): boolean {
  if (at >= to) return true;
  const code = units[at] as number;
  if (CLASS[code] !== 0) return units[at - 1] === NUMBER_SIGN || units[at - 1] === DOT;
  if (code !== HYPHEN || at + 1 >= to || !isWord(units, at + 1)) return true;
  const next = units[at + 1] as number;
  return next >= 0x30 && next <= 0x39;
}
