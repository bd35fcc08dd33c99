import { codes, WHITE_SPACE } from "../../code-table.ts";
import type { Rule } from "../../rule.ts";
import { isCellReference } from "./said-value.ts";

/** Passwords that nothing announces: words with a sign between them, a capital and a digit. */
export const passwordShapeRules: readonly Rule[] = [
  {
    id: "password-shaped",
    kind: "password",
    family: "secret",
    level: "secrets-only",
    rank: 45,
    spreads: true,
    anchor: "sign",
    signs: "!$#&*",
    after: ["letter", "digit"],
    before: /[A-Za-z\d]/,
    find: findShaped,
    match: [
      "I was given Blue!Lantern77 but it says incorrect",
      "try xR4!nubPw88t",
      "c'est Croissant!75 maintenant",
      "con P3didos*Norte y reenvíame",
      "compta comme identifiant et Facture$2023 comme mot de passe",
      "mit Bello&Minka09 auf",
      "the login itself is Hannah&Ben07.",
      "try Passw0rd#1, and",
    ],
    miss: [
      "=SUM(Sheet1!A1:A9)",
      "see Table2!B12",
      "if(!isValid){a!b}",
      "Hello!World",
      "foo!Bar7=1",
      "Sprint#2024 and Ticket#4471",
      "Uint8Array#subarray, BrowserBuffer#readUInt32LE, types$1.braceR",
      "at OrderService$1 and Main$Worker2",
      "R&D2024, Q&A1 and AT&T5G",
      "**Teams**2 and Excel*365",
      "https://contoso.com/a!Bc75",
    ],
    reference: "https://cwe.mitre.org/data/definitions/312.html",
  },
];

const LEAST = 8;
const MOST = 32;
const LOOKED_AT = codes("!$#&*");
const APART = codes(`${WHITE_SPACE}"'\`“”«»「」,;()<>`);

/**
 * `Ticket#4471`, `Buffer#readUInt8`, `Main$Worker2`: numbers, members and classes. A word with a year behind the
 * dollar, or with a digit inside of it, is none of them.
 */
const MEMBER = /^(?!\p{Lu}\p{Ll}{2,}\$\d{2,4}$|\p{Lu}\p{L}*\d\p{L}+#\d{1,4}$)[^!&*]*[$#]/u;
/** A word and a mark of a note: `Word*2`. */
const NOTED = /^\p{L}+\*\d*$/u;
const SIGNED = /^[\p{L}\d][\p{L}\d!$#&*%_.+-]+$/u;

function findShaped(text: string, at: number): readonly [number, number] | undefined {
  let start = at;
  while (start > 0 && at - start < MOST && APART[text.charCodeAt(start - 1)] !== 1) {
    start--;
    // One look at each word is enough.
    if (LOOKED_AT[text.charCodeAt(start)] === 1) return undefined;
  }
  let end = at;
  while (end < text.length && end - start <= MOST && APART[text.charCodeAt(end)] !== 1) end++;
  if (end - start > MOST || at - start === MOST || text[end] === "(") return undefined;
  const value = text.slice(start, end).replace(/[.:?!*]+$/, "");
  if (
    value.length < LEAST ||
    !SIGNED.test(value) ||
    MEMBER.test(value) ||
    NOTED.test(value) ||
    isCellReference(value)
  )
    return undefined;
  if (!/\d/.test(value) || !/\p{Lu}/u.test(value) || !/\p{Ll}{2}/u.test(value)) return undefined;
  return [start, start + value.length];
}
