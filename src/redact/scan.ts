import { accept } from "./accept.ts";
import type { Anchors, Reading } from "./anchors.ts";
import { expressionOf, startHash, WORD_SLOTS } from "./anchors.ts";
import { CLASS, DIGIT, LETTER } from "./characters.ts";
import { readDigits, readOpenings, readPictures } from "./numbers.ts";
import type { Candidate } from "./rule.ts";

const UNDERSCORE = 0x5f;
/** No key that is recognised as a whole is shorter. */
const SHORTEST_RUN = 32;
const BACKSLASH = 0x5c;

/**
 * Finds every candidate in `text` in one pass over its code units. At the start of each word and at each sign
 * a table decides whether anything is worth looking at; what looks reads at most a few hundred characters, so
 * that the time is linear in the length of the text whatever it says.
 */
export function scan(text: string, anchors: Anchors): Candidate[] {
  const { startFilter, wordFilter, signFilter } = anchors;
  const found: Candidate[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = CLASS[code] as number;
    if (kind === 0) {
      if (signFilter[code] === 1) readSign(text, at, code, anchors, found);
      at += code === BACKSLASH ? escapeLength(text, at) : 1;
      continue;
    }
    const start = at;
    let seen = 0;
    let hash = 0;
    let next = code;
    let type = kind;
    do {
      seen |= type;
      hash = (Math.imul(hash, 31) + next) | 0;
      at++;
      if (at >= length) break;
      next = text.charCodeAt(at);
      type = CLASS[next] as number;
    } while (type !== 0);
    if (startFilter[startHash(code, text.charCodeAt(start + 1), text.charCodeAt(start + 2))] === 1) {
      readStart(text, start, anchors, found);
    }
    if (at - start >= SHORTEST_RUN) readRun(text, start, at, anchors, found);
    if ((seen & DIGIT) !== 0) readNumber(text, start, at, seen, anchors, found);
    else if (wordFilter[hash & (WORD_SLOTS - 1)] === 1) readWord(text, start, at, anchors, found);
  }
  return found;
}

function escapeLength(text: string, at: number): number {
  const escaped = text.charCodeAt(at + 1);
  // n, r, t: the letter belongs to the escape, not to the word after it.
  return escaped === 0x6e || escaped === 0x72 || escaped === 0x74 ? 2 : 1;
}

function readSign(text: string, at: number, code: number, anchors: Anchors, found: Candidate[]): void {
  const rules = anchors.signs[code];
  if (rules !== undefined) {
    for (const rule of rules) {
      const span = rule.find(text, at);
      if (span !== undefined) accept(text, span[0], span[1], rule, found);
    }
  }
  const readings = anchors.signReadings[code];
  if (readings !== undefined) readAll(text, at, readings, found);
}

function readStart(text: string, start: number, anchors: Anchors, found: Candidate[]): void {
  if (start > 0 && text.charCodeAt(start - 1) === UNDERSCORE) return;
  const slot = startHash(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2));
  const readings = anchors.starts[slot];
  if (readings !== undefined) readAll(text, start, readings, found);
}

function readWord(text: string, start: number, end: number, anchors: Anchors, found: Candidate[]): void {
  const rules = anchors.words.get(text.slice(start, end));
  if (rules === undefined) return;
  for (const rule of rules) {
    const span = rule.find(text, start, end);
    if (span !== undefined) accept(text, span[0], span[1], rule, found);
  }
}

function readAll(text: string, start: number, readings: readonly Reading[], found: Candidate[]): void {
  for (const reading of readings) {
    const { literal } = reading;
    if (reading.folded) {
      if (text.slice(start, start + literal.length).toLowerCase() !== literal) continue;
    } else if (!text.startsWith(literal, start)) continue;
    const expression = expressionOf(reading);
    expression.lastIndex = start;
    const match = expression.exec(text);
    if (match === null) continue;
    const from = start + (match[1] ?? "").length;
    accept(text, from, start + match[0].length, reading.rule, found);
  }
}

function readRun(text: string, start: number, end: number, anchors: Anchors, found: Candidate[]): void {
  for (const rule of anchors.runs) {
    if (end - start < rule.least || end - start > rule.most) continue;
    if (rule.pattern.test(text.slice(start, end))) accept(text, start, end, rule, found);
  }
}

function readNumber(
  text: string,
  start: number,
  end: number,
  seen: number,
  anchors: Anchors,
  found: Candidate[],
): void {
  if ((seen & LETTER) !== 0) readOpenings(text, start, anchors.openings, found);
  readPictures(text, start, anchors.pictures, found);
  if ((seen & LETTER) === 0) readDigits(text, start, end, anchors.digits, found);
}
