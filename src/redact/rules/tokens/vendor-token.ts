import type { LiteralRule } from "../../rule.ts";
import { isFiller } from "../../validate/randomness.ts";
import { isDrawn } from "../../validate/spelling.ts";
import { patternExample, patternExpression } from "./token-pattern.ts";

/** One token format: id, fixed beginnings separated by spaces, pattern of the rest, where it is described. */
export type TokenRow = readonly [id: string, prefixes: string, pattern: string, reference: string];

/** Rank of tokens that a vendor made recognisable. */
export const VENDOR_RANK = 90;

/** The rule for tokens with a fixed beginning; expression and examples are made when asked for. */
export function vendorToken([id, prefixes, pattern, reference]: TokenRow): LiteralRule {
  const literals = prefixes.split(" ");
  return {
    id,
    kind: "token",
    family: "secret",
    level: "secrets-only",
    rank: VENDOR_RANK,
    anchor: "literal",
    literals,
    get shape() {
      return patternExpression(pattern);
    },
    check: (value) => !isFiller(value) && !isSpelled(value),
    get match() {
      return literals.map((literal) => `Use ${literal}${patternExample(pattern)} here`);
    },
    get miss() {
      const cut = pattern.includes("0-") ? -3 : undefined;
      return literals.map((literal) => `Use ${literal.slice(0, cut)} and then more`);
    },
    reference,
  };
}

/** `0016-support-for-keys` is a file's name; `keyRotationPolicy` has the form of a token whose prefix is a word; nothing in it is drawn. */
function isSpelled(value: string): boolean {
  if (/^A[KS]IA[A-Z2-7]{16}$/.test(value)) return false;
  if (value.includes("-") && (value.match(/-[A-Za-z]?[a-z]{2,14}(?=-|$)/g)?.length ?? 0) >= 3) return true;
  return value.length < 24 && !/\d/.test(value.slice(3)) && !isDrawn(value);
}
