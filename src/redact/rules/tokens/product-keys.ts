import type { Rule } from "../../rule.ts";

/** Keys of licences in five groups of five, or in four to six groups of four. */
export const productKeyRules: readonly Rule[] = [
  {
    id: "product-key",
    kind: "license-key",
    family: "secret",
    level: "secrets-only",
    rank: 62,
    anchor: "sign",
    signs: "-",
    after: ["letter", "digit"],
    before: /[A-Z\d]/,
    find: findProductKey,
    match: [
      "license key XK7TQ-2M9VF-PW4HR-8YB3N-GD6CJ",
      "Windows: XK7TQ-2M9VF-PW4HR-8YB3N-GD6CJ",
      "product licence ACAD-5UCQ-JFGT-FBL6-Y6JO",
    ],
    miss: ["part XK7TQ-2M9VF-PW4HR-8YB3N-GD6CJ", "key XXXXX-XXXXX-XXXXX-XXXXX-XXXXX", "key XK7TQ-2M9VF"],
    reference: "https://support.microsoft.com/en-us/windows/find-your-windows-product-key",
  },
];

const SHAPES: Readonly<Record<number, RegExp>> = {
  5: /(?:[A-Z\d]{5}-){4}[A-Z\d]{5}(?![\w-])/y,
  4: /(?:[A-Z\d]{4}-){3,5}[A-Z\d]{4}(?![\w-])/y,
};
const REACH = 60;
/** Fewer different characters are a sample. */
const LEAST_DISTINCT = 10;
const UNLOCKS =
  /\b(?:licen[sc]e|product|activation|serial|windows|office|retail|volume|lizenz|produkt)|\bkey\b/i;

/** The key whose first group ends at the hyphen, near a word for what it unlocks. */
function findProductKey(text: string, hyphen: number): readonly [number, number] | undefined {
  const length = text[hyphen + 6] === "-" ? 5 : 4;
  const shape = SHAPES[length];
  const start = hyphen - length;
  if (shape === undefined || start < 0 || text[hyphen + length + 1] !== "-") return undefined;
  if (/[\w-]/.test(text[start - 1] ?? "")) return undefined;
  shape.lastIndex = start;
  if (!shape.test(text)) return undefined;
  const value = text.slice(start, shape.lastIndex);
  // A card or another number has no letters, a code of words no digits.
  if (!/\d/.test(value) || !/[A-Z].*[A-Z]/.test(value) || new Set(value).size < LEAST_DISTINCT)
    return undefined;
  return UNLOCKS.test(text.slice(Math.max(0, start - REACH), start))
    ? [start, start + value.length]
    : undefined;
}
