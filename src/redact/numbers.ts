import { CLASS, DIGIT, isDigitAt, isWordAt, LETTER } from "./characters.ts";
import { accept, type Pass } from "./pass.ts";
import { DRAWN_LETTER, SYMBOLS } from "./picture-tree.ts";

/** Longest number any rule describes, separators included. */
const LONGEST = 40;
/** Fewest digits of a number in free grouping, less one. */
const SHORTEST = 5;
/** Most digits before a comma that sets thousands or decimals apart, in amounts people write. */
const LONGEST_GROUP = 9;
/** Longest group of letters in a picture; longer words end a number. */
const LETTER_GROUP = 6;
/** An extension right after a phone number. */
const EXTENSION = /x\d{1,6}(?!\w)/y;

const NINE = 0x39;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;

/** Ends of pictures and their nodes in the tree; used by one call at a time. */
const ends = new Int32Array(LONGEST + 1);
const nodes = new Int32Array(LONGEST + 1);

/**
 * Draws the picture of the characters from `start` on as long as some rule describes it, and tries the rules of
 * the longest one that is a whole number.
 */
export function readPictures(pass: Pass, start: number): void {
  const { text, units, anchors } = pass;
  const { next, values } = anchors.pictures;
  let node = 1;
  let count = 0;
  let symbol = SYMBOLS[units[start] as number] as number;
  for (let at = start; ; ) {
    node = next[node * 8 + symbol] as number;
    if (node === 0) break;
    symbol = SYMBOLS[units[++at] as number] as number;
    if (symbol > DRAWN_LETTER && values[node] !== undefined) {
      ends[count] = at;
      nodes[count++] = node;
    }
  }
  if (count === 0 || !beginsNumber(text, start)) return;
  while (count > 0) {
    count--;
    const end = ends[count] as number;
    if (!endsNumber(text, end, start)) continue;
    let accepted = false;
    for (const rule of values[nodes[count] as number] ?? [])
      accepted = accept(pass, start, end, rule) || accepted;
    if (accepted) return;
  }
}

/** `AB 12 34 56 C`: tries the picture that begins with the letters before the digits at `start`. */
export function readSplitPicture(pass: Pass, start: number): void {
  const { text, units } = pass;
  if (start < 2 || (units[start - 1] !== SPACE && units[start - 1] !== HYPHEN)) return;
  let from = start - 1;
  while (
    from > 0 &&
    start - from <= LETTER_GROUP &&
    ((CLASS[units[from - 1] as number] as number) & LETTER) !== 0
  )
    from--;
  if (from < start - 1 && !isWordAt(text, from - 1)) readPictures(pass, from);
}

/** Tries the rules whose picture of the first four characters fits. */
export function readOpenings(pass: Pass, start: number): void {
  for (const rule of pass.anchors.openings) {
    if (!opens(pass.units, start, rule.opening)) continue;
    const span = rule.find?.(pass.text, start, start, pass.memory);
    if (span !== undefined) accept(pass, span[0], span[1], rule);
  }
}

function opens(units: Uint16Array, start: number, opening: string): boolean {
  for (let index = 0; index < opening.length; index++) {
    const kind = CLASS[units[start + index] as number] as number;
    if (opening.charCodeAt(index) === NINE ? kind !== DIGIT : (kind & LETTER) === 0) return false;
  }
  return true;
}

/** Tries the rules for digits in free grouping on the group of digits that begins at `start`. */
export function readDigits(pass: Pass, start: number, firstEnd: number): void {
  const { text, units } = pass;
  let digits = firstEnd - start;
  let end = firstEnd;
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = firstEnd; at < limit; at++) {
    const code = units[at] as number;
    if (CLASS[code] === DIGIT) {
      digits++;
      end = at + 1;
    } else if (!isGrouping(code) || (at - end >= 2 && !isSpacedSlash(units, at, end))) break;
  }
  const { digits: rules } = pass.anchors;
  if (digits < SHORTEST + 1 || end <= pass.phoneEnd || !beginsNumber(text, start)) return;
  if (isWordAt(text, end)) {
    EXTENSION.lastIndex = end;
    if (!EXTENSION.test(text)) return;
    end = EXTENSION.lastIndex;
  }
  const from =
    text.charCodeAt(start - 1) === 0x28 && text.slice(start, end).includes(")") ? start - 1 : start;
  for (const rule of rules) {
    if (digits < rule.least || digits > rule.most) continue;
    if ((endsNumber(text, end, start) || isSuffixed(text, end)) && accept(pass, from, end, rule))
      pass.phoneEnd = end;
  }
}

/** `030 / 928 63 98`, as area codes are set apart in German. */
function isSpacedSlash(units: Uint16Array, at: number, end: number): boolean {
  return at === end + 2 && units[at - 1] === SLASH && units[at] === SPACE;
}

function isGrouping(code: number): boolean {
  return (
    code === SPACE ||
    code === 0x28 ||
    code === 0x29 ||
    (code >= HYPHEN && code <= SLASH) ||
    code === NO_BREAK_SPACE
  );
}

/** Whether what stands before `start` does not make the number a part of something longer. */
function beginsNumber(text: string, start: number): boolean {
  if (start === 0) return true;
  switch (text.charCodeAt(start - 1)) {
    case 0x5f: // _
    case 0x24: // $
    case 0x23: // #
      return false;
    case SLASH:
      return false;
    case 0x3a: // :
      return !isDigitAt(text, start - 2);
    case HYPHEN:
    case DOT:
    case 0x40: // @
      return !isWordAt(text, start - 2);
    default:
      return true;
  }
}

/** Whether what stands after `end` does not make the number that begins at `start` a part of something longer. */
function endsNumber(text: string, end: number, start: number): boolean {
  if (end >= text.length) return true;
  switch (text.charCodeAt(end)) {
    case 0x5f: // _
    case 0x40: // @
    case 0x25: // %
      return false;
    case HYPHEN:
    case DOT:
    case SLASH:
    case 0x3a: // :
      return !isWordAt(text, end + 1);
    case 0x2c: // ,
      return !isDigitAt(text, end + 1) || (end - start > LONGEST_GROUP && beginsCell(text, start));
    default:
      return true;
  }
}

/** Whether a value of a table with commas begins at `start`; a comma behind it separates values then, not digits. */
function beginsCell(text: string, start: number): boolean {
  return start === 0 || ',;\n\t"'.includes(text[start - 1] as string);
}

/** `-Fax`: a word after a hyphen does not make the number a part of something longer. */
function isSuffixed(text: string, end: number): boolean {
  return text.charCodeAt(end) === HYPHEN && !isDigitAt(text, end + 1);
}
