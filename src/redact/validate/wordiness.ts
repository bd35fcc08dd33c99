import { LETTERS as ASCII_LETTERS, codes, DIGITS } from "../code-table.ts";
import { isDrawn } from "./spelling.ts";

/** Whether letters look drawn rather than spelled: both cases mixed inside, or few vowels. */
export function isMixed(value: string): boolean {
  const changes = value.match(/[a-z][A-Z]|[A-Z][a-z](?=[A-Z])/g)?.length ?? 0;
  if (changes * 5 >= value.length) return true;
  const vowels = value.match(/[aeiouyAEIOUY]/g)?.length ?? 0;
  return vowels * 5 < value.length;
}

/** A part of a name in code: letters in one case, or capitalised, with a number behind or before them. */
const PART = /^(?:[a-z]+\d{0,4}|[A-Z]+\d{0,4}|[A-Z][a-z]+\d{0,4}|\d{1,4}|\d{1,2}[a-z]+|[a-z]\d{1,2}[a-z]+)$/;

/** Whether a value is a name of code or of a platform: `Z3_mk_order`, `MAX_INT64_LOG2`, `cpython-311-linux-gnu`. */
export function isCodeName(value: string): boolean {
  const joints = value.length > 80 ? 0 : countJoints(value);
  if (joints === 0) return false;
  if (/^_*[A-Z][A-Z]*\d{0,3}(?:_+[A-Z]+\d{0,3})+$/.test(value)) return true;
  if (joints < 2) return false;
  const parts = value.split(/[-_.]+/).filter((part) => part !== "");
  return (
    parts.length > 2 &&
    parts.every((part) => part.length < 16 && PART.test(part)) &&
    parts.some((part) => /^[A-Za-z]{2}/.test(part))
  );
}

/** How many hyphens, underscores and full stops stand behind a letter or digit. */
function countJoints(value: string): number {
  let joints = 0;
  for (let at = 1; at < value.length; at++)
    if (JOINTS[value.charCodeAt(at)] === 1 && JOINED[value.charCodeAt(at - 1)] === 1) joints++;
  return joints;
}

const JOINTS = codes("-_.");
const JOINED = codes(`${ASCII_LETTERS}${DIGITS}`);

/** What letters are in words, as bits; 0 for everything else. */
const LOWER = 1;
const UPPER = 2;
const VOWEL = 4;
const OTHER = 8;

const LETTERS: Uint8Array = letterTable();

function letterTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(OTHER);
  for (const separator of "-_./0123456789") table[separator.charCodeAt(0)] = 0;
  for (let code = 0x61; code <= 0x7a; code++) {
    table[code] = LOWER;
    table[code - 0x20] = UPPER;
  }
  for (const vowel of "aeiouyAEIOUY")
    table[vowel.charCodeAt(0)] = (table[vowel.charCodeAt(0)] as number) | VOWEL;
  return table;
}

/** Letters of a word in one case from which on it may be drawn rather than spelled. */
const DRAWABLE = 6;

/** Whether digits stand among letters again and again: no word and no version is like that. */
function hasDigitsInside(value: string): boolean {
  let inside = 0;
  for (let at = 1; at < value.length - 1; at++) {
    const code = value.charCodeAt(at);
    if (code < 0x30 || code > 0x39) continue;
    if (isLetter(value.charCodeAt(at - 1)) && isLetter(value.charCodeAt(at + 1))) inside++;
  }
  return inside >= 3;
}

function isLetter(code: number): boolean {
  return ((LETTERS[code] as number) & (LOWER | UPPER)) !== 0;
}

/** Whether a value is made of words: `build-2024-release`, `keyVaultToStore1`. */
export function isWordy(value: string): boolean {
  if (hasDigitsInside(value)) return false;
  let letters = 0;
  let spelled = 0;
  let start = 0;
  let kinds = 0;
  for (let at = 0; at <= value.length; at++) {
    const kind = at < value.length ? (LETTERS[value.charCodeAt(at)] as number) : 0;
    if (kind !== 0 && !(at > start && beginsWord(value, at, kind))) {
      kinds |= kind;
      continue;
    }
    if (isSpelled(value, start, at, kinds)) {
      letters += at - start;
      spelled++;
    }
    start = kind === 0 ? at + 1 : at;
    kinds = kind;
  }
  return letters * 10 > value.length * 7 && spelled <= value.length / 4;
}

/** `keyVault`, `XMLFile`: a capital after a small letter, or before one and after a capital. */
function beginsWord(value: string, at: number, kind: number): boolean {
  if ((kind & UPPER) === 0) return false;
  const before = LETTERS[value.charCodeAt(at - 1)] as number;
  if ((before & LOWER) !== 0) return true;
  return (
    (before & UPPER) !== 0 &&
    at + 1 < value.length &&
    ((LETTERS[value.charCodeAt(at + 1)] as number) & LOWER) !== 0
  );
}

/** Three letters at least with a vowel, all in one case but for the first, and not drawn. */
function isSpelled(value: string, start: number, end: number, kinds: number): boolean {
  if (end - start < 3 || (kinds & VOWEL) === 0 || (kinds & OTHER) !== 0) return false;
  const isCapitalised = (kinds & (LOWER | UPPER)) === (LOWER | UPPER);
  if (isCapitalised) {
    if (((LETTERS[value.charCodeAt(start)] as number) & UPPER) === 0) return false;
    for (let at = start + 1; at < end; at++)
      if (((LETTERS[value.charCodeAt(at)] as number) & UPPER) !== 0) return false;
    return true;
  }
  return end - start < DRAWABLE || !isDrawn(value.slice(start, end));
}
