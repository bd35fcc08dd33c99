import { type Anchors, expressionOf, hasBit, PRECEDED_BY, startHash, wordKey } from "./anchors.ts";
import { CLASS, DIGIT, LETTER, UPPER } from "./characters.ts";
import { readDigits, readOpenings, readPictures, readSplitPicture } from "./numbers.ts";
import { accept, type Pass } from "./pass.ts";
import type { Candidate } from "./rule.ts";

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
const SPACE = 0x20;
/** No key that is recognised as a whole is shorter. */
const SHORTEST_RUN = 20;
/** No part of base64 that is worth decoding is shorter. */
const SHORTEST_ENCODED = 12;

/**
 * Finds every candidate in `text` in one pass over its code units. At the start of each word and at each sign
 * a table decides whether anything is worth looking at; what looks reads at most a few hundred characters, so
 * that the time is linear in the length of the text whatever it says.
 */
export function scan(text: string, anchors: Anchors): Scan {
  const { starts, startBits, wordBits, signs } = anchors;
  const pass: Pass = { text, anchors, found: [], long: [], capitals: [], near: undefined };
  const length = text.length;
  const units = unitsOf(text);
  let at = 0;
  while (at < length) {
    let code = units[at] as number;
    if (code === SPACE) {
      at++;
      continue;
    }
    let kind = CLASS[code] as number;
    if (kind === 0) {
      const wanted = signs[code] as number;
      if (wanted !== 0 && (wanted & precededBy(at === 0 ? 0 : (units[at - 1] as number))) !== 0) {
        readSign(pass, at, code);
      }
      at += code === BACKSLASH && at + 1 < length && isEscape(units[at + 1] as number) ? 2 : 1;
      continue;
    }
    const start = at;
    const first = code;
    const lead = kind;
    let seen = 0;
    do {
      seen |= kind;
      at++;
      code = units[at] as number;
      kind = CLASS[code] as number;
    } while (kind !== 0);
    // Behind the text stand zeros, so that looking ahead needs no bounds.
    const slot = startHash(first, units[start + 1] as number, units[start + 2] as number);
    if (hasBit(startBits, slot) && (start === 0 || units[start - 1] !== UNDERSCORE)) {
      const following = starts[slot] as number;
      if (((following >>> ((units[start + 3] as number) & 31)) & 1) !== 0) readStart(pass, start, slot);
    }
    if ((seen & DIGIT) !== 0) {
      readNumber(pass, start, at, seen);
      if (at - start >= SHORTEST_ENCODED) pass.long.push(start);
    } else {
      // What follows a word of one or two letters is no part of it.
      const own =
        at - start > 2 ? slot : startHash(first, at - start > 1 ? (units[start + 1] as number) : 0, 0);
      const key = wordKey(own, units[at - 1] as number, at - start);
      if (lead === UPPER) pass.capitals.push(start, key);
      if (hasBit(wordBits, key)) readWord(pass, start, at);
    }
    if (at - start >= SHORTEST_RUN) {
      readRun(pass, start, at);
      if (pass.long.at(-1) !== start) pass.long.push(start);
    }
  }
  return pass;
}

/** Zeros behind the text that the scan may look at. */
const MARGIN = 4;
let buffer = Buffer.alloc(1 << 18);

/**
 * The code units of a text in memory that is used again by the next scan: reading a typed array is twice as fast
 * as asking the string for each of them.
 */
function unitsOf(text: string): Uint16Array {
  const bytes = (text.length + MARGIN) * 2;
  if (buffer.length < bytes) buffer = Buffer.alloc(bytes * 2);
  buffer.write(text, "utf16le");
  const units = new Uint16Array(buffer.buffer, buffer.byteOffset, text.length + MARGIN);
  units.fill(0, text.length);
  return units;
}

function precededBy(code: number): number {
  const kind = CLASS[code] as number;
  if (kind === DIGIT) return PRECEDED_BY.digit;
  if (kind !== 0) return PRECEDED_BY.letter;
  return code === 0x22 || code === 0x27 || code === 0x60 ? PRECEDED_BY.quote : PRECEDED_BY.other;
}

/** n, r, t after a backslash: the letter belongs to the escape, not to the word after it. */
function isEscape(code: number): boolean {
  return code === 0x6e || code === 0x72 || code === 0x74;
}

function readSign(pass: Pass, at: number, code: number): void {
  const rules = code < 128 ? pass.anchors.signRules[code] : pass.anchors.wideRules.get(code);
  if (rules === undefined) return;
  for (const rule of rules) {
    const span = rule.find?.(pass.text, at, at);
    if (span !== undefined) accept(pass, span[0], span[1], rule);
  }
}

function readStart(pass: Pass, start: number, slot: number): void {
  const { text, anchors } = pass;
  for (const reading of anchors.readings.get(slot) ?? []) {
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

/** Whether `literal`, in lower case, stands at `start` in any case. */
function startsFolded(text: string, start: number, literal: string): boolean {
  if (start + literal.length > text.length) return false;
  for (let index = 0; index < literal.length; index++) {
    const code = text.charCodeAt(start + index);
    const wanted = literal.charCodeAt(index);
    if (code === wanted || (code | 0x20) === wanted) continue;
    if (wanted < 0x80 || text[start + index]?.toLowerCase() !== literal[index]) return false;
  }
  return true;
}

function readWord(pass: Pass, start: number, end: number): void {
  const rules = pass.anchors.words.get(pass.text.slice(start, end));
  if (rules === undefined) return;
  for (const rule of rules) {
    const span = rule.find?.(pass.text, start, end);
    if (span !== undefined) accept(pass, span[0], span[1], rule);
  }
}

function readRun(pass: Pass, start: number, end: number): void {
  for (const rule of pass.anchors.runs) {
    if (end - start < rule.least || end - start > rule.most) continue;
    if (rule.pattern?.test(pass.text.slice(start, end))) accept(pass, start, end, rule);
  }
}

function readNumber(pass: Pass, start: number, end: number, seen: number): void {
  if ((seen & LETTER) !== 0) {
    if (end - start >= 4) readOpenings(pass, start);
  } else {
    readDigits(pass, start, end);
    readSplitPicture(pass, start);
  }
  readPictures(pass, start);
}
