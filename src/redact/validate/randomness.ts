/** Words that documentation puts where a secret would stand. */
const FILLER_WORDS =
  /x{5,}|\*{3,}|\.{3}|example|placeholder|your[-_ ]?|change[-_]?me|dummy|sample|insert|replace|redacted|token[-_]?here|key[-_]?here|^<|>$|\$\{|\{\{|^%|^\$\(/i;

/** Whether a value only shows where a secret would stand: `xxxx`, `your-api-key`, `<token>`, one character over and over. */
export function isPlaceholder(value: string): boolean {
  return FILLER_WORDS.test(value) || distinct(value) < 4;
}

/** Whether a vendor token is no token: its body repeats few characters or spells a hint. */
export function isFiller(value: string): boolean {
  const body = value.slice(Math.min(8, value.length >> 1));
  return (
    /x{8,}|\*{3,}|0{8,}|_here$|-here$|your[-_]|personal_?access|example_?token|installa/i.test(value) ||
    distinct(body) < 5
  );
}

/** How many different characters a value has. */
export function distinct(value: string): number {
  return new Set(value).size;
}

/** Shannon entropy of the characters, bits each. */
export function entropy(value: string): number {
  const counts = new Map<number, number>();
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
