import { PICTURE_SLOTS } from "./anchors.ts";
import { CLASS, DIGIT, isDigitAt, isWordAt, LETTER } from "./characters.ts";
import { accept, type Pass } from "./pass.ts";

/** Longest number any rule describes, separators included. */
const LONGEST = 40;
/** Shortest picture any rule has. */
const SHORTEST = 5;
/** Longest group of letters in a picture; longer words end a number. */
const LETTER_GROUP = 6;
/** An extension right after a phone number. */
const EXTENSION = /x\d{1,6}(?!\w)/y;

const NINE = 0x39;
const A = 0x41;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;

/** Ends of words inside a picture with the hash of the picture up to there; used by one call at a time. */
const ends = new Int32Array(LONGEST + 1);
const hashes = new Int32Array(LONGEST + 1);

/**
 * Draws the picture of the characters from `start` on and tries the rules of the longest part of it that some
 * rule describes. Returns whether a rule accepted.
 */
export function readPictures(pass: Pass, start: number): boolean {
  const { text, anchors } = pass;
  if (!beginsNumber(text, start)) return false;
  const limit = Math.min(text.length, start + LONGEST);
  let count = 0;
  let hash = 0;
  let letters = 0;
  let at = start;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    const kind = CLASS[code] as number;
    let drawn = NINE;
    if (kind === DIGIT) letters = 0;
    else if (kind !== 0) {
      letters++;
      if (letters > LETTER_GROUP && at - start >= 16) break;
      drawn = A;
    } else if (code === SPACE || code === HYPHEN || code === DOT || code === SLASH) {
      if (at - start >= SHORTEST) {
        ends[count] = at;
        hashes[count++] = hash;
      }
      letters = 0;
      drawn = code;
      if (!isWordAt(text, at + 1)) break;
    } else break;
    hash = (Math.imul(hash, 31) + drawn) | 0;
  }
  if (at - start >= SHORTEST && !isWordAt(text, at) && (count === 0 || ends[count - 1] !== at)) {
    ends[count] = at;
    hashes[count++] = hash;
  }
  while (count > 0) {
    count--;
    if (anchors.pictureFilter[(hashes[count] as number) & (PICTURE_SLOTS - 1)] !== 1) continue;
    const end = ends[count] as number;
    if (endsNumber(text, end) && tryPicture(pass, start, end, hashes[count] as number)) return true;
  }
  return false;
}

/** `AB 12 34 56 C`: tries the picture that begins with the letters before the digits at `start`. */
export function readSplitPicture(pass: Pass, start: number): void {
  const { text } = pass;
  const gap = text.charCodeAt(start - 1);
  if (start < 2 || (gap !== SPACE && gap !== HYPHEN)) return;
  let from = start - 1;
  while (
    from > 0 &&
    start - from <= LETTER_GROUP &&
    ((CLASS[text.charCodeAt(from - 1)] as number) & LETTER) !== 0
  )
    from--;
  if (from < start - 1 && !isWordAt(text, from - 1)) readPictures(pass, from);
}

function tryPicture(pass: Pass, start: number, end: number, hash: number): boolean {
  let accepted = false;
  for (const { text, rules } of pass.anchors.pictures.get(hash) ?? []) {
    if (!shows(pass.text, start, end, text)) continue;
    for (const rule of rules) accepted = accept(pass, start, end, rule) || accepted;
  }
  return accepted;
}

function shows(text: string, start: number, end: number, picture: string): boolean {
  if (picture.length !== end - start) return false;
  for (let index = 0; index < picture.length; index++) {
    const code = text.charCodeAt(start + index);
    const kind = CLASS[code] as number;
    const drawn = kind === 0 ? code : kind === DIGIT ? NINE : A;
    if (drawn !== picture.charCodeAt(index)) return false;
  }
  return true;
}

/** Tries the rules whose picture of the first four characters fits. */
export function readOpenings(pass: Pass, start: number): void {
  for (const rule of pass.anchors.openings) {
    if (!opens(pass.text, start, rule.opening)) continue;
    const span = rule.find?.(pass.text, start, start);
    if (span !== undefined) accept(pass, span[0], span[1], rule);
  }
}

function opens(text: string, start: number, opening: string): boolean {
  for (let index = 0; index < opening.length; index++) {
    const kind = CLASS[text.charCodeAt(start + index)] ?? 0;
    if (opening.charCodeAt(index) === NINE ? kind !== DIGIT : (kind & LETTER) === 0) return false;
  }
  return true;
}

/** Tries the rules for digits in free grouping on the group of digits that begins at `start`. */
export function readDigits(pass: Pass, start: number, firstEnd: number): void {
  const { text } = pass;
  let digits = firstEnd - start;
  let end = firstEnd;
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = firstEnd; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (CLASS[code] === DIGIT) {
      digits++;
      end = at + 1;
    } else if (!isGrouping(code) || at - end >= 2) break;
  }
  const { digits: rules } = pass.anchors;
  if (digits < SHORTEST + 1 || !beginsNumber(text, start)) return;
  if (isWordAt(text, end)) {
    EXTENSION.lastIndex = end;
    if (!EXTENSION.test(text)) return;
    end = EXTENSION.lastIndex;
  }
  const from =
    text.charCodeAt(start - 1) === 0x28 && text.slice(start, end).includes(")") ? start - 1 : start;
  for (const rule of rules) {
    if (digits < rule.least || digits > rule.most) continue;
    if (endsNumber(text, end) || isSuffixed(text, end)) accept(pass, from, end, rule);
  }
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

/** Whether what stands after `end` does not make the number a part of something longer. */
function endsNumber(text: string, end: number): boolean {
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
    case 0x2c: // ,
      return !isWordAt(text, end + 1);
    default:
      return true;
  }
}

/** `-Fax`: a word after a hyphen does not make the number a part of something longer. */
function isSuffixed(text: string, end: number): boolean {
  return text.charCodeAt(end) === HYPHEN && !isDigitAt(text, end + 1);
}
