/** Classes the scan tells apart; values are bits so that a word can collect what it contains. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const LETTER = LOWER | UPPER;
export const WORD = LETTER | DIGIT;

/** From this code unit on nothing has a class. */
export const UNCLASSED = 0x1f00;
/** Where letters of Hebrew, Arabic and Asia begin, which have none either, and where Latin ones go on (Vietnamese). */
const UNCASED = 0x590;
const LATIN_AGAIN = 0x1e00;

/** Class of each code unit; Latin letters with accents count as letters. */
export const CLASS: Uint8Array = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0x30; code <= 0x39; code++) table[code] = DIGIT;
  for (let code = 0x41; code <= 0x5a; code++) table[code] = UPPER;
  for (let code = 0x61; code <= 0x7a; code++) table[code] = LOWER;
  for (let code = 0xc0; code < 0x250; code++) {
    const letter = String.fromCharCode(code);
    table[code] = letter === letter.toLowerCase() ? LOWER : UPPER;
  }
  table[0xd7] = OTHER;
  table[0xf7] = OTHER;
  for (let code = LATIN_AGAIN; code < UNCLASSED; code++) {
    const letter = String.fromCharCode(code);
    table[code] = letter === letter.toLowerCase() ? LOWER : UPPER;
  }
  for (let code = 0x370; code < UNCASED; code++) table[code] = LOWER;
  for (let code = 0x391; code < 0x3aa; code++) table[code] = UPPER;
  for (let code = 0x400; code < 0x430; code++) table[code] = UPPER;
  return table;
}

/** Code units below `UNCLASSED` in lower case, as far as that is one code unit too. */
export const FOLD: Uint16Array = Uint16Array.from({ length: UNCLASSED }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
});

/** Whether the code unit at `at` continues a word; false outside of the text. */
export function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (CLASS[text.charCodeAt(at)] ?? OTHER) !== OTHER;
}

/** Whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the code unit at `at` is an ASCII digit; false outside of the text. */
export function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && CLASS[text.charCodeAt(at)] === DIGIT;
}

const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

/** Where the small letters end that follow a capital at the beginning of a text; 0 if none do. */
export function capitalisedEnd(text: string): number {
  if (!isCapital(text.charCodeAt(0))) return 0;
  let at = 1;
  while (at < text.length && isSmall(text.charCodeAt(at))) at++;
  return at === 1 ? 0 : at;
}

function isCapital(code: number): boolean {
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(String.fromCharCode(code));
}

function isSmall(code: number): boolean {
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : SMALL.test(String.fromCharCode(code));
}

/** What becomes of a text in small letters that was written in capitals: `ı` was an `I`. */
export function fromCapitals(text: string): string {
  return text.toUpperCase().toLowerCase();
}

/** At most `reach` characters before `at`, from the beginning of the line on. */
export function lineBefore(text: string, at: number, reach: number): string {
  const window = text.slice(Math.max(0, at - reach), at);
  return window.slice(window.lastIndexOf("\n") + 1);
}
