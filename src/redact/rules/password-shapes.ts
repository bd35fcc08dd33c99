import { codes, WHITE_SPACE } from "../code-table.ts";
import type { Rule } from "../rule.ts";
import { isCellReference } from "./said-value.ts";

/** Passwords that nothing announces: words, a sign of exclamation between them, capitals and digits. */
export const passwordShapeRules: readonly Rule[] = [
  {
    id: "password-shaped",
    kind: "password",
    family: "secret",
    level: "secrets-only",
    rank: 45,
    spreads: true,
    anchor: "sign",
    signs: "!",
    after: ["letter", "digit"],
    before: /[A-Za-z\d]/,
    find: findShaped,
    match: [
      "I was given Blue!Lantern77 but it says incorrect",
      "try xR4!nubPw88t",
      "c'est Croissant!75 maintenant",
    ],
    miss: [
      "=SUM(Sheet1!A1:A9)",
      "see Table2!B12",
      "if(!isValid){a!b}",
      "Hello!World",
      "foo!Bar7=1",
      "https://contoso.com/a!Bc75",
    ],
    reference: "https://cwe.mitre.org/data/definitions/312.html",
  },
];

const LEAST = 8;
const MOST = 32;
const EXCLAMATION = 0x21;
const APART = codes(`${WHITE_SPACE}"'\`“”«»「」,;()<>`);

function findShaped(text: string, at: number): readonly [number, number] | undefined {
  let start = at;
  while (start > 0 && at - start < MOST && APART[text.charCodeAt(start - 1)] !== 1) {
    start--;
    // One look at each word is enough.
    if (text.charCodeAt(start) === EXCLAMATION) return undefined;
  }
  let end = at;
  while (end < text.length && end - start <= MOST && APART[text.charCodeAt(end)] !== 1) end++;
  if (end - start > MOST || at - start === MOST) return undefined;
  const value = text.slice(start, end).replace(/[.:?!]+$/, "");
  if (value.length < LEAST || !/^[\p{L}\d!_.#$*+-]+$/u.test(value) || isCellReference(value))
    return undefined;
  if (!/\d/.test(value) || !/\p{Lu}/u.test(value) || !/\p{Ll}{2}/u.test(value)) return undefined;
  return text[end] === "(" ? undefined : [start, start + value.length];
}
