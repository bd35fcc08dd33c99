import { codes, DIGITS, LETTERS } from "./code-table.ts";
import { decodesToText } from "./validate/encodings.ts";

/** A run of base64 characters that decodes to readable text. */
export interface EncodedRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Shorter runs hide nothing worth the look. */
const SHORTEST = 16;
/** Longer runs are files, not values. */
const LONGEST = 16_384;
/** Characters decoded first: what is no text is mostly so from the start. */
const HEAD = 48;

/** The base64 and base64url runs around the given offsets that encode text themselves. */
export function encodedRuns(text: string, offsets: Iterable<number>): readonly EncodedRun[] {
  const runs: EncodedRun[] = [];
  let done = 0;
  for (const offset of offsets) {
    if (offset < done) continue;
    let start = offset;
    while (start > done && BASE64[text.charCodeAt(start - 1)] === 1) start--;
    let end = offset;
    while (BASE64[text.charCodeAt(end)] === 1) end++;
    for (let pad = 0; pad < 2 && text.charCodeAt(end) === 0x3d; pad++) end++;
    done = end;
    if (end - start < SHORTEST || end - start > LONGEST) continue;
    if (!isTextual(text, start)) continue;
    if (end - start > HEAD && !beginsText(text.slice(start, start + HEAD))) continue;
    const decoded = decodesToText(text.slice(start, end));
    if (decoded !== undefined) runs.push({ start, end, text: decoded });
  }
  return runs;
}

/**
 * Offsets in every run of base64 characters that is long enough, for texts nobody scanned. Long runs have several: an
 * expression that reads on to the end of one keeps a way back for each character, and some millions are too many.
 */
export function* base64Offsets(text: string): Generator<number> {
  for (const match of text.matchAll(/[A-Za-z0-9]{12}/g)) yield match.index;
}

/** Whether the first bytes can begin a text; the last one may be half a character. */
function beginsText(head: string): boolean {
  return /^[\t\n\r\x20-\x7e\u00a0-\uffef]+\ufffd?$/.test(Buffer.from(head, "base64").toString("utf8"));
}

/** Whether the first three bytes can be letters, digits or signs, by the bits that say so: seven of eight runs go. */
function isTextual(text: string, start: number): boolean {
  const second = sextet(text.charCodeAt(start + 1));
  return (
    sextet(text.charCodeAt(start)) < 32 &&
    (second & 8) === 0 &&
    (sextet(text.charCodeAt(start + 2)) & 2) === 0
  );
}

function sextet(code: number): number {
  if (code >= 0x61) return code - 71;
  if (code >= 0x41 && code <= 0x5a) return code - 65;
  return code >= 0x30 && code <= 0x39 ? code + 4 : 62;
}

const BASE64 = codes(`${LETTERS}${DIGITS}+/-_`);
