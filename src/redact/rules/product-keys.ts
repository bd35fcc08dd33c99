import type { Rule } from "../rule.ts";

/** Keys of licences in five groups of five. */
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
    match: ["license key XK7TQ-2M9VF-PW4HR-8YB3N-GD6CJ", "Windows: XK7TQ-2M9VF-PW4HR-8YB3N-GD6CJ"],
    miss: ["part XK7TQ-2M9VF-PW4HR-8YB3N-GD6CJ", "key XXXXX-XXXXX-XXXXX-XXXXX-XXXXX", "key XK7TQ-2M9VF"],
    reference: "https://support.microsoft.com/en-us/windows/find-your-windows-product-key",
  },
];

const SHAPE = /(?:[A-Z\d]{5}-){4}[A-Z\d]{5}(?![\w-])/y;
const GROUP = 5;
const REACH = 60;
/** Fewer different characters are a sample. */
const LEAST_DISTINCT = 10;
const UNLOCKS =
  /\b(?:licen[sc]e|product|activation|serial|windows|office|retail|volume|lizenz|produkt)|\bkey\b/i;

/** The key whose first group ends at the hyphen, near a word for what it unlocks. */
function findProductKey(text: string, hyphen: number): readonly [number, number] | undefined {
  const start = hyphen - GROUP;
  if (start < 0 || text[hyphen + GROUP + 1] !== "-" || /[\w-]/.test(text[start - 1] ?? "")) return undefined;
  SHAPE.lastIndex = start;
  if (!SHAPE.test(text)) return undefined;
  const value = text.slice(start, SHAPE.lastIndex);
  if (!/\d/.test(value) || new Set(value).size < LEAST_DISTINCT) return undefined;
  return UNLOCKS.test(text.slice(Math.max(0, start - REACH), start))
    ? [start, start + value.length]
    : undefined;
}
