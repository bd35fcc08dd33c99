import { accept } from "./accept.ts";
import { CLASS, DIGIT, isDigitAt, isWordAt } from "./characters.ts";
import type { Candidate, DigitsRule, OpeningRule, PictureRule } from "./rule.ts";

/** Longest number any rule describes, separators included. */
const LONGEST = 40;
/** An extension right after a phone number. */
const EXTENSION = /x\d{1,6}(?!\w)/y;
/** Shortest picture any rule has. */
const SHORTEST = 6;

/**
 * Draws the picture of the characters from `start` on and tries the rules for the longest part of it that is
 * a picture of a rule and ends at the end of a word.
 */
export function readPictures(
  text: string,
  start: number,
  pictures: ReadonlyMap<string, readonly PictureRule[]>,
  found: Candidate[],
): void {
  if (!beginsNumber(text, start)) return;
  const limit = Math.min(text.length, start + LONGEST);
  let picture = "";
  const ends: number[] = [];
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const kind = CLASS[code] as number;
    if (kind === DIGIT) picture += "9";
    else if (kind !== 0) picture += "A";
    else if (code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f) {
      if (at - start >= SHORTEST) ends.push(at);
      if (!isWordAt(text, at + 1)) break;
      picture += text[at];
    } else break;
    at++;
  }
  const last = start + picture.length;
  if (picture.length >= SHORTEST && !isWordAt(text, last) && tryEnd(last)) return;
  for (let index = ends.length - 1; index >= 0; index--) {
    const end = ends[index] as number;
    if (end !== last && tryEnd(end)) return;
  }

  function tryEnd(end: number): boolean {
    const rules = pictures.get(picture.slice(0, end - start));
    if (rules === undefined || !endsNumber(text, end)) return false;
    let any = false;
    for (const rule of rules) any = accept(text, start, end, rule, found) || any;
    return any;
  }
}

/** Tries the rules whose picture of the first four characters fits. */
export function readOpenings(
  text: string,
  start: number,
  rules: readonly OpeningRule[],
  found: Candidate[],
): void {
  for (const rule of rules) {
    if (!opens(text, start, rule.opening)) continue;
    const span = rule.find(text, start);
    if (span !== undefined) accept(text, span[0], span[1], rule, found);
  }
}

function opens(text: string, start: number, opening: string): boolean {
  for (let index = 0; index < opening.length; index++) {
    const kind = CLASS[text.charCodeAt(start + index)] ?? 0;
    if (opening[index] === "9" ? kind !== DIGIT : kind === 0 || kind === DIGIT) return false;
  }
  return true;
}

/** Tries the rules for digits in free grouping on the group of digits that begins at `start`. */
export function readDigits(
  text: string,
  start: number,
  firstEnd: number,
  rules: readonly DigitsRule[],
  found: Candidate[],
): void {
  if (!beginsNumber(text, start)) return;
  let from = start;
  if (start > 0 && text.charCodeAt(start - 1) === 0x28) from = start - 1;
  let digits = firstEnd - start;
  let end = firstEnd;
  let at = firstEnd;
  const limit = Math.min(text.length, start + LONGEST);
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (CLASS[code] === DIGIT) {
      digits++;
      at++;
      end = at;
    } else if (isGrouping(code) && at - end < 2) at++;
    else break;
  }
  if (isWordAt(text, end)) {
    EXTENSION.lastIndex = end;
    if (!EXTENSION.test(text)) return;
    end = EXTENSION.lastIndex;
  }
  for (const rule of rules) {
    if (digits >= rule.least && digits <= rule.most && (endsNumber(text, end) || isSuffixed(text, end)))
      accept(text, from, end, rule, found);
  }
}

function isGrouping(code: number): boolean {
  return code === 0x20 || (code >= 0x28 && code <= 0x29) || (code >= 0x2d && code <= 0x2f) || code === 0xa0;
}

/** Whether what stands before `start` does not make the number a part of something longer. */
function beginsNumber(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (before === 0x5f || before === 0x24 || before === 0x23) return false;
  if (before === 0x2d || before === 0x2e || before === 0x2f || before === 0x3a || before === 0x40) {
    return before === 0x3a ? !isDigitAt(text, start - 2) : !isWordAt(text, start - 2) && before !== 0x2f;
  }
  return true;
}

/** `-Fax`: a word after a hyphen does not make the number a part of something longer. */
function isSuffixed(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x2d && !isDigitAt(text, end + 1);
}

/** Whether what stands after `end` does not make the number a part of something longer. */
function endsNumber(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const after = text.charCodeAt(end);
  if (after === 0x5f || after === 0x40 || after === 0x25) return false;
  if (after === 0x2d || after === 0x2e || after === 0x2f || after === 0x3a || after === 0x2c) {
    return !isWordAt(text, end + 1);
  }
  return true;
}
