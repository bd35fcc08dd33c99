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

/** Whether the first three bytes can begin a text in UTF-8, by the bits that say so: most runs go here. */
function isTextual(text: string, start: number): boolean {
  const second = sextet(text.charCodeAt(start + 1));
  const third = sextet(text.charCodeAt(start + 2));
  const one = (sextet(text.charCodeAt(start)) << 2) | (second >> 4);
  const two = ((second & 15) << 4) | (third >> 2);
  const three = ((third & 3) << 6) | sextet(text.charCodeAt(start + 3));
  if (one < 0x80) return two < 0x80 ? begins(three) : begins(two) && continues(three);
  return begins(one) && continues(two) && (one < 0xe0 ? begins(three) : continues(three));
}

/** Whether a byte can begin a character in UTF-8 (RFC 3629). */
function begins(byte: number): boolean {
  return byte < 0x80 || (byte >= 0xc2 && byte <= 0xf4);
}

function continues(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function sextet(code: number): number {
  if (code >= 0x61) return code - 71;
  if (code >= 0x41 && code <= 0x5a) return code - 65;
  if (code >= 0x30 && code <= 0x39) return code + 4;
  return code === 0x2f || code === 0x5f ? 63 : 62;
}

const BASE64 = codes(`${LETTERS}${DIGITS}+/-_`);
