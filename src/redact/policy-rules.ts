import { checkAllowedPattern } from "../config/allowed-pattern.ts";
import { checkPattern } from "../config/custom-pattern.ts";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { beginsWord, createDictionary, type Dictionary, endsJoining, WORD_END } from "./dictionary.ts";
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

/** What dictionaries become: rules for values that begin a word of the scan, and a search for all others. */
export interface DictionaryRules {
  readonly rules: readonly Rule[];
  readonly beside: Dictionary | undefined;
}

/** The values of each dictionary as whole words in any case, as far as their own ends are pieces of words. */
export function dictionaryRules(policy: RedactionPolicy): DictionaryRules {
  const rules: Rule[] = [];
  const beside: (readonly [string, Rule])[] = [];
  policy.dictionary.forEach(({ kind, values }, index) => {
    const id = `dictionary-${index + 1}`;
    const worded = values.filter(beginsWord);
    for (const [literals, shape] of [
      [worded.filter(endsJoining), WORD_END],
      [worded.filter((value) => !endsJoining(value)), ""],
    ] as const)
      if (literals.length > 0) rules.push(named(id, kind, literals, shape));
    const rule = named(id, kind, []);
    for (const value of values) if (!beginsWord(value)) beside.push([value, rule]);
  });
  return { rules, beside: createDictionary(beside) };
}

function named(id: string, kind: string, literals: readonly string[], shape = ""): LiteralRule {
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
    shape,
    unicode: true,
    match: [],
    miss: [],
    reference: "copilot-feedback.yaml",
  };
}
