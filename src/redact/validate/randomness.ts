import { codes } from "../code-table.ts";

/** Words that documentation puts where a secret would stand, in lower case. */
const FILLER_WORDS: readonly string[] = [
  "xxxxx",
  "example",
  "placeholder",
  "your",
  "dummy",
  "sample",
  "insert",
  "replace",
  "redacted",
  "eby8vdm02xnocqfl",
];
/** With the letters a value has to have: random values lack one of most words. */
const FILLERS = FILLER_WORDS.map((word) => ({ word, needs: lettersOf(word) }));

/** One bit for every small letter of ASCII that a text has. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) letters |= 1 << (code - 0x61);
  }
  return letters;
}

/** The rest of them, with signs, or in two parts with or without one between. */
const FILLER_PARTS = /change[-_]?me|token[-_]?here|key[-_]?here|access[-_]?token/;
const FILLER_SIGNS = /\*{3,}|\.{3}|^<|>$|\$\{|\{\{|^%(?:[sdv]$|\w+%|\(|\{)|^\$\(/i;
const FILLING = codes("*.<>${%");

/** Whether a value only shows where a secret would stand: `xxxx`, `your-api-key`, `<token>`, one character over and over. */
export function isPlaceholder(value: string): boolean {
  if (distinct(value) < 4) return true;
  const lower = value.toLowerCase();
  const letters = lettersOf(lower);
  for (const { word, needs } of FILLERS) if ((letters & needs) === needs && lower.includes(word)) return true;
  if ((lower.includes("me") || lower.includes("here") || lower.includes("token")) && FILLER_PARTS.test(lower))
    return true;
  for (let at = 0; at < value.length; at++)
    if (FILLING[value.charCodeAt(at)] === 1) return FILLER_SIGNS.test(value);
  return false;
}

/** Whether a vendor token is no token: its body repeats few characters or spells a hint. */
export function isFiller(value: string): boolean {
  const body = value.slice(Math.min(8, value.length >> 1));
  return (
    /x{8,}|\*{3,}|0{8,}|A{30,}|fakefake|_here$|-here$|your[-_]|personal_?access|example_?token|installa|(?:token|string|key|secret)here$/i.test(
      value,
    ) || distinct(body) < 5
  );
}

/** How often each code unit stands in a value, modulo 256; all zero between calls, so that nothing is cleared twice. */
const counts = new Uint16Array(256);

/** Counts to which `n * log2(n)` is kept; values are not longer as a rule. */
const KEPT = 512;
const COUNT_BITS = Float64Array.from({ length: KEPT }, (_, count) =>
  count === 0 ? 0 : count * Math.log2(count),
);
/** What is lost in sums of logarithms: eight characters, each as often as the others, are three bits and no less. */
const ROUNDING = 1e-12;

/** How many different characters a value has. */
export function distinct(value: string): number {
  let different = 0;
  for (let index = 0; index < value.length; index++) {
    const slot = value.charCodeAt(index) & 255;
    if (counts[slot] === 0) different++;
    counts[slot] = 1;
  }
  for (let index = 0; index < value.length; index++) counts[value.charCodeAt(index) & 255] = 0;
  return different;
}

/** Shannon entropy of the characters, bits each. */
export function entropy(value: string): number {
  const { length } = value;
  if (length === 0) return 0;
  for (let index = 0; index < length; index++) {
    const slot = value.charCodeAt(index) & 255;
    counts[slot] = (counts[slot] as number) + 1;
  }
  let sum = 0;
  for (let index = 0; index < length; index++) {
    const slot = value.charCodeAt(index) & 255;
    const count = counts[slot] as number;
    counts[slot] = 0;
    sum += count < KEPT ? (COUNT_BITS[count] as number) : count * Math.log2(count);
  }
  return Math.log2(length) - sum / length + ROUNDING;
}
