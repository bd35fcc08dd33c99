import { type Anchors, BEGINS_LITERAL, BEGINS_WORD, type Readings } from "./anchors.ts";
import { CLASS, isDigit, LETTER } from "./characters.ts";
import { MARKS, marked, markText, SIGN, UPPER, WORD } from "./marks.ts";
import { readDigits, readOpenings, readPictures, readSplitPicture } from "./numbers.ts";
import { accept, type Pass, type Value } from "./pass.ts";
import { placeholderEnd } from "./placeholders.ts";
import { expressionOf, type Head, type Prepared } from "./prepared.ts";
import type { Candidate, Rule } from "./rule.ts";
import { rulesAtSign } from "./sign-table.ts";
import { TextMemory } from "./text-memory.ts";
import { LONGEST_TOLD, startSlot, wordKey } from "./word-key.ts";
import type { WordRules } from "./word-rules.ts";
import { listOf, mayHold } from "./word-table.ts";

/** What one pass over a text yields. */
export interface Scan {
  readonly found: Candidate[];
  /** Where words begin that are long enough to encode something. */
  readonly long: readonly number[];
  /** Start and key (`wordKey`) of every word with a capital first, one after the other. */
  readonly capitals: readonly number[];
}

const UNDERSCORE = 0x5f;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const SPACE = 0x20;
const HYPHEN = 0x2d;
/** No key that is recognised as a whole is shorter. */
const SHORTEST_RUN = 20;
/** No part of base64 that is worth decoding is shorter. */
const SHORTEST_ENCODED = 12;

/**
 * Finds every candidate in `text` in one pass over its words and signs. At each a table decides whether anything
 * is worth looking at; what looks reads at most a few hundred characters, so that the time is linear in the
 * length of the text whatever it says.
 * @param memory of this text and no other.
 */
export function scan(text: string, anchors: Anchors, memory: TextMemory): Scan {
  const { starts, beginnings, readings, signs } = anchors;
  const { bits } = anchors.words;
  const count = markText(text);
  const { units, places } = marked;
  const marks = MARKS;
  const pass: Pass = {
    text,
    units,
    anchors,
    memory,
    found: [],
    long: [],
    capitals: [],
    sureEnd: 0,
    phoneEnd: 0,
    last: NOWHERE,
  };
  // What modules share is read from memory at each use; constants of the function are not.
  const word = WORD;
  const sign = SIGN;
  const upper = UPPER;
  const longest = LONGEST_TOLD;
  const literal = BEGINS_LITERAL;
  const whole = BEGINS_WORD;
  for (let index = 0; index < count; index++) {
    let start = (places[index] as number) >> 1;
    let first = units[start] as number;
    let mark = marks[first] as number;
    const before = start === 0 ? 0 : (units[start - 1] as number);
    if ((mark & word) === 0) {
      if ((mark & sign) === 0) continue;
      const rules = rulesAtSign(signs, first, before, units[start + 1] as number);
      if (rules.length !== 0) readSign(pass, start, rules);
      continue;
    }
    if (before === BRACKET) {
      const past = placeholderEnd(text, start - 1);
      if (past !== 0) {
        while (index + 1 < count && (places[index + 1] as number) >> 1 < past) index++;
        continue;
      }
    }
    const closing = places[index + 1] as number;
    const end = closing >> 1;
    if (((marks[units[end] as number] as number) & sign) === 0) index++;
    if (before === BACKSLASH && isEscape(first)) {
      start++;
      if (start === end) continue;
      first = units[start] as number;
      mark = marks[first] as number;
    }
    const length = end - start;
    const slot = startSlot(
      first,
      units[start + 1] as number,
      units[start + 2] as number,
      length < longest ? length : longest,
    );
    const begins = (beginnings[slot >> 2] as number) >> ((slot & 3) << 1);
    if ((begins & literal) !== 0 && before !== UNDERSCORE) {
      const { fourth, fifth, sixth, list } = readings[(starts[slot] as number) - 1] as Readings;
      const agreed =
        (fourth >>> ((units[start + 3] as number) & 31)) &
        (fifth >>> ((units[start + 4] as number) & 31)) &
        (sixth >>> ((units[start + 5] as number) & 31));
      if ((agreed & 1) !== 0) readStart(pass, start, list);
    }
    if ((closing & 1) !== 0) {
      if (end > pass.sureEnd) readNumber(pass, start, end);
      if (length >= SHORTEST_ENCODED) {
        pass.long.push(start);
        if (length < SHORTEST_RUN) readRun(pass, start, end);
      }
    } else if ((mark & upper) !== 0 || (begins & whole) !== 0) {
      const quarter = units[start + (length >> 2)] as number;
      const half = units[start + (length >> 1)] as number;
      const key = wordKey(first, quarter, half, units[end - 1] as number, length);
      if ((mark & upper) !== 0) pass.capitals.push(start, key);
      if ((begins & whole) !== 0 && mayHold(bits, key)) readWord(pass, start, end, key);
    }
    if (length >= SHORTEST_RUN) {
      if ((closing & 1) === 0) pass.long.push(start);
      readRun(pass, start, end);
    }
  }
  return pass;
}

const NOWHERE: Value = {
  text: "",
  start: -1,
  end: -1,
  memory: new TextMemory(false),
  value: "",
  contexts: undefined,
};

/** n, r, t after a backslash: the letter belongs to the escape, not to the word after it. */
function isEscape(code: number): boolean {
  return code === 0x6e || code === 0x72 || code === 0x74;
}

function readSign(pass: Pass, at: number, rules: readonly Prepared[]): void {
  for (const rule of rules) {
    const span = rule.find?.(pass.text, at, at, pass.memory);
    if (span !== undefined) accept(pass, span[0], span[1], rule);
    if (rule.column === undefined) continue;
    for (const [from, to] of rule.column(pass.text, at)) accept(pass, from, to, rule);
  }
}

function readStart(pass: Pass, start: number, list: readonly Prepared[]): void {
  const { text, units } = pass;
  const head = ((units[start] as number) << 16) | (units[start + 1] as number);
  const tail = ((units[start + 2] as number) << 16) | (units[start + 3] as number);
  for (const reading of list) {
    if (!agrees(head, reading.head) || !agrees(tail, reading.tail)) continue;
    const { literal, folded } = reading;
    if (folded ? !startsFolded(text, start, literal) : !text.startsWith(literal, start)) continue;
    const expression = expressionOf(reading);
    expression.lastIndex = start;
    if (!reading.hasLead) {
      if (expression.test(text)) accept(pass, start, expression.lastIndex, reading);
      continue;
    }
    const match = expression.exec(text);
    if (match !== null) accept(pass, start + (match[1] ?? "").length, expression.lastIndex, reading);
  }
}

function agrees(units: number, { mask, fold, is }: Head): boolean {
  return ((units & mask) | fold) === is;
}

/** Whether `literal`, in lower case, stands at `start` in any case. */
function startsFolded(text: string, start: number, literal: string): boolean {
  if (start + literal.length > text.length) return false;
  for (let index = 0; index < literal.length; index++) {
    const code = text.charCodeAt(start + index);
    const wanted = literal.charCodeAt(index);
    if (code === wanted || (code | 0x20) === wanted) continue;
    if (wanted < 0x80 || text[start + index]?.toUpperCase() !== literal[index]?.toUpperCase()) return false;
  }
  return true;
}

function readWord(pass: Pass, start: number, end: number, key: number): void {
  const { text, units, anchors, memory } = pass;
  const list = listOf(anchors.words, key, units, start, end);
  if (list === -1) return;
  const { finding, columns } = anchors.wordRules[list] as WordRules;
  const last = pass.found.at(-1);
  for (const rule of finding) {
    if (rule.holdsWord && last !== undefined && namesAll(pass, last, start, end, rule.rule)) continue;
    const span = rule.find?.(text, start, end, memory);
    if (span !== undefined) accept(pass, span[0], span[1], rule);
  }
  if (columns.length === 0 || isInSentence(units, start)) return;
  for (const rule of columns) {
    for (const [from, to] of rule.column?.(text, start) ?? []) accept(pass, from, to, rule);
  }
}

/** Whether a word is part of a name of somebody that a better rule has found and that does not go on. */
function namesAll({ units }: Pass, found: Candidate, start: number, end: number, rule: Rule): boolean {
  if (found.start > start || found.end < end) return false;
  if (found.rule.kind !== rule.kind || found.rule.rank <= rule.rank) return false;
  const next = units[found.end] as number;
  if (next === HYPHEN || next === UNDERSCORE) return false;
  return next !== SPACE || ((CLASS[units[found.end + 1] as number] as number) & LETTER) === 0;
}

/** A header begins its line or cell: nothing is to be read where a word and a space stand before. */
function isInSentence(units: Uint16Array, start: number): boolean {
  return start > 1 && units[start - 1] === SPACE && CLASS[units[start - 2] as number] !== 0;
}

function readRun(pass: Pass, start: number, end: number): void {
  const last = pass.found.at(-1);
  for (const rule of pass.anchors.runs) {
    if (end - start < rule.least || end - start > rule.most) continue;
    if (last !== undefined && holds(pass, last, start, end, rule.rule)) continue;
    if (rule.pattern?.test(pass.text.slice(start, end)) === false) continue;
    const span =
      rule.find === undefined ? ([start, end] as const) : rule.find(pass.text, start, end, pass.memory);
    if (span !== undefined) accept(pass, span[0], span[1], rule);
  }
}

/**
 * Whether a better rule has found all of the run and it does not go on behind a hyphen: nothing is to be gained if its
 * value is removed elsewhere too.
 */
function holds({ units }: Pass, found: Candidate, start: number, end: number, { rank }: Rule): boolean {
  if (found.start > start || found.end < end || found.rule.rank <= rank) return false;
  if (found.rule.spreads !== true && found.rule.family !== "secret") return false;
  return units[found.end] !== HYPHEN && units[found.end] !== UNDERSCORE;
}

function readNumber(pass: Pass, start: number, end: number): void {
  let digits = start;
  while (digits < end && isDigit(pass.units[digits] as number)) digits++;
  if (digits < end) {
    if (end - start >= 4) readOpenings(pass, start);
  } else {
    readDigits(pass, start, end);
    readSplitPicture(pass, start);
  }
  readPictures(pass, start);
}
