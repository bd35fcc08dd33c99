import { checkAllowedPattern } from "../config/allowed-pattern.ts";
import { checkPattern } from "../config/custom-pattern.ts";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import type { LiteralRule, Rule } from "./rule.ts";

/** A policy that names unknown rules or brings a rule that must not be used; says which and what to do. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.next = next;
  }
}

/** A rule of the policy itself, looked for in the whole text. */
export interface CustomRule {
  readonly rule: Rule;
  readonly expression: RegExp;
}

const POLICY_RANK = 120;

/**
 * The custom rules of a policy.
 * @throws PolicyError for rules that are refused.
 */
export function customRules(policy: RedactionPolicy): readonly CustomRule[] {
  return policy.custom.map((custom) => {
    const checked = checkPattern(custom);
    if (!checked.ok) {
      throw new PolicyError(
        `The custom redaction rule "${custom.id}" is refused: ${checked.message}.`,
        checked.fix,
      );
    }
    const rule = named(custom.id, custom.kind ?? custom.id, []);
    return { rule, expression: checked.expression };
  });
}

/**
 * An allowed pattern, over a whole value.
 * @throws PolicyError for one that is refused.
 */
export function allowedPattern(pattern: string): RegExp {
  const checked = checkAllowedPattern(pattern);
  if (!checked.ok) throw new PolicyError(`An allowed pattern is refused: ${checked.message}.`, checked.fix);
  return checked.expression;
}

/** One rule per dictionary: its values as whole words in any case. */
export function dictionaryRules(policy: RedactionPolicy): readonly Rule[] {
  return policy.dictionary.map(({ kind, values }, index) => named(`dictionary-${index + 1}`, kind, values));
}

function named(id: string, kind: string, literals: readonly string[]): LiteralRule {
  return {
    id,
    kind,
    family: "personal",
    level: "secrets-only",
    rank: POLICY_RANK,
    anchor: "literal",
    literals: literals.flatMap((literal) => {
      const other = literal.charAt(0).toUpperCase();
      return other === literal.charAt(0) || other.length !== 1
        ? [literal]
        : [literal, other + literal.slice(1)];
    }),
    ignoreCase: true,
    shape: "(?![\\p{L}\\d])",
    unicode: true,
    match: [],
    miss: [],
    reference: "copilot-feedback.yaml",
  };
}
