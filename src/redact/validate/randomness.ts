/** Words that documentation puts where a secret would stand. */
const FILLER_WORDS =
  /x{5,}|\*{3,}|\.{3}|example|placeholder|your[-_ ]?|change[-_]?me|dummy|sample|insert|replace|redacted|token[-_]?here|key[-_]?here|access[-_]?token|^<|>$|\$\{|\{\{|^%(?:[sdv]$|\w+%|\(|\{)|^\$\(|^Eby8vdM02xNOcqFl/i;

/** Whether a value only shows where a secret would stand: `xxxx`, `your-api-key`, `<token>`, one character over and over. */
export function isPlaceholder(value: string): boolean {
  return FILLER_WORDS.test(value) || distinct(value) < 4;
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
