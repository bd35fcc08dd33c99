import type { Rule } from "../rule.ts";
import { digitsOf, isMonotonous, luhn } from "../validate/digits.ts";

export const personalRules: readonly Rule[] = [
  {
    id: "email",
    kind: "email",
    family: "personal",
    level: "standard",
    rank: 80,
    anchor: "sign",
    signs: "@",
    find: findEmail,
    match: ["adele.vance@contoso.com"],
    miss: ["@contoso"],
    reference: "https://www.rfc-editor.org/rfc/rfc5322",
  },
  {
    id: "payment-card",
    kind: "card",
    family: "personal",
    level: "standard",
    rank: 80,
    anchor: "picture",
    pictures: ["9999999999999999", "9999 9999 9999 9999", "9999-9999-9999-9999"],
    check: (value) => {
      const digits = digitsOf(value);
      return luhn(digits) && !isMonotonous(digits);
    },
    match: ["4111 1111 1111 1111"],
    miss: ["4111 1111 1111 1112"],
    reference: "https://www.iso.org/standard/70484.html",
  },
];

const LOCAL = /[\w.!#$%&'*+/=?^{|}~-]/;

function findEmail(text: string, at: number): readonly [number, number] | undefined {
  let start = at;
  while (start > 0 && at - start < 64 && LOCAL.test(text[start - 1] as string)) start--;
  if (start === at) return undefined;
  const domain = /[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,24}/y;
  domain.lastIndex = at + 1;
  if (!domain.test(text)) return undefined;
  return [start, domain.lastIndex];
}
