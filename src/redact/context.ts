import { CLASS, isWordAt } from "./characters.ts";
import type { Context, Rule } from "./rule.ts";
import { startHash } from "./word-key.ts";

/** How far from a value its context may stand. */
const BEFORE = 48;
const AFTER = 16;
/** Beyond Latin-1 letters change more than one bit with their case. */
const LAST_SIMPLE = 0xff;
const BEGINNINGS = 1 << 15;

/** Context phrases by their first word, and those in scripts without word boundaries. */
export interface ContextIndex {
  /** One bit for the beginning (`startHash`) of each first word: few words near a value need a closer look. */
  readonly beginnings: Uint8Array;
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly anywhere: readonly Phrase[];
}

interface Phrase {
  readonly text: string;
  readonly context: Context;
}

/** Collects the phrases of all rules, so that one look at a value's surroundings answers for every rule. */
export function indexContexts(rules: readonly Rule[]): ContextIndex {
  const byWord = new Map<string, Phrase[]>();
  const anywhere: Phrase[] = [];
  const beginnings = new Uint8Array(BEGINNINGS / 8);
  for (const { context } of rules) {
    for (const text of context?.words ?? []) {
      const phrase = { text, context: context as Context };
      const end = wordEnd(text, 0);
      if (end === 0) anywhere.push(phrase);
      else {
        const word = text.slice(0, end);
        const slot = startHash(word.charCodeAt(0), unitAt(word, 1), unitAt(word, 2));
        beginnings[slot >> 3] = (beginnings[slot >> 3] ?? 0) | (1 << (slot & 7));
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [phrase]);
        else list.push(phrase);
      }
    }
  }
  return { beginnings, byWord, anywhere };
}

function unitAt(word: string, index: number): number {
  return index < word.length ? word.charCodeAt(index) : 0;
}

/** The contexts that have a phrase standing as whole words near a value; `units` are the code units of the text. */
export function findContexts(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  index: ContextIndex,
): ReadonlySet<Context> {
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(text.length, end + AFTER);
  const cut = isWordAt(text, start - BEFORE - 1);
  const before = promises(units, from, start, index);
  const after = promises(units, end, to, index);
  if (!before && !after) return NONE;
  const found = new Set<Context>();
  if (before) collect(text.slice(from, start), cut, index, found);
  if (after) collect(text.slice(end, to), false, index, found);
  return found;
}

const NONE: ReadonlySet<Context> = new Set();

/** Whether a closer look at some characters can find a phrase: cheap, and right whenever it says no. */
function promises(units: Uint16Array, from: number, to: number, index: ContextIndex): boolean {
  const { beginnings } = index;
  const classes = CLASS;
  let before = 0;
  for (let at = from; at < to; at++) {
    const code = units[at] as number;
    if (code > LAST_SIMPLE) return true;
    const kind = classes[code] as number;
    if (kind !== 0 && before === 0) {
      const second = at + 1 < to && classes[units[at + 1] as number] !== 0 ? (units[at + 1] as number) : 0;
      const third =
        second !== 0 && at + 2 < to && classes[units[at + 2] as number] !== 0 ? (units[at + 2] as number) : 0;
      const slot = startHash(code, second, third);
      if ((((beginnings[slot >> 3] as number) >> (slot & 7)) & 1) !== 0) return true;
    }
    before = kind;
  }
  return false;
}

function collect(window: string, cut: boolean, index: ContextIndex, found: Set<Context>): void {
  const lower = window.toLowerCase();
  let at = cut ? wordEnd(lower, 0) : 0;
  let wide = false;
  while (at < lower.length) {
    const end = wordEnd(lower, at);
    if (end === at) {
      wide ||= lower.charCodeAt(at) > 0x2e80;
      at++;
      continue;
    }
    for (const { text, context } of phrasesAt(lower, at, end, index)) {
      if (lower.startsWith(text, at) && endsPhrase(lower, at + text.length)) found.add(context);
    }
    at = end;
  }
  if (!wide) return;
  for (const { text, context } of index.anywhere) if (lower.includes(text)) found.add(context);
}

function phrasesAt(lower: string, at: number, end: number, index: ContextIndex): readonly Phrase[] {
  const second = end - at > 1 ? lower.charCodeAt(at + 1) : 0;
  const third = end - at > 2 ? lower.charCodeAt(at + 2) : 0;
  const slot = startHash(lower.charCodeAt(at), second, third);
  if ((((index.beginnings[slot >> 3] as number) >> (slot & 7)) & 1) === 0) return NO_PHRASES;
  return index.byWord.get(lower.slice(at, end)) ?? NO_PHRASES;
}

const NO_PHRASES: readonly Phrase[] = [];

/** `call-bind` is no call: a hyphen and a letter continue a word. */
function endsPhrase(lower: string, at: number): boolean {
  if (isWordAt(lower, at)) return lower[at - 1] === "#" || lower[at - 1] === ".";
  return lower[at] !== "-" || !isWordAt(lower, at + 1) || /\d/.test(lower[at + 1] ?? "");
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLASS[text.charCodeAt(at)] !== 0) at++;
  return at;
}
