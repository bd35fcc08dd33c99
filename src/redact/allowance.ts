import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { isWordAt } from "./characters.ts";
import { isTellingPart } from "./names/telling-name.ts";
import { indexValues, occurrences, type ValueIndex } from "./occurrences.ts";
import { allowedPattern } from "./policy-rules.ts";
import type { Candidate, Rule } from "./rule.ts";

/** What a policy lets stay although a rule finds it. */
export interface Allowance {
  readonly isAllowed: (value: string) => boolean;
  /** What of the candidates does not stay. */
  readonly without: (text: string, found: readonly Candidate[]) => readonly Candidate[];
  /** Whether a value that is removed here may stay there: as a part of somebody's allowed name. */
  readonly mayStay: (value: string, rule: Rule) => boolean;
}

/** An allowed name in a text: where it stands, and what of it means the same person alone. */
interface Standing {
  readonly places: readonly (readonly [start: number, end: number])[];
  readonly parts: ReadonlySet<string>;
}

/**
 * Reads the allow list. The name of somebody who is allowed stays as a whole, whatever rule finds a part of it or
 * spreads one from there; in a text that has it, each part stays too, unless it is that of somebody else's name.
 * @throws PolicyError for a pattern that is refused.
 */
export function createAllowance({ allow }: RedactionPolicy): Allowance | undefined {
  if (allow.values.length === 0 && allow.patterns.length === 0) return undefined;
  const values = new Set(allow.values);
  const patterns = allow.patterns.map(allowedPattern);
  const names = indexValues(allow.values.filter((value) => value.includes(" ")));
  const words = new Set([...names.values].flatMap((name) => name.split(" ")));
  const isAllowed = (value: string): boolean =>
    values.has(value) || patterns.some((pattern) => pattern.test(value));

  return {
    isAllowed,
    without(text, found) {
      const left = found.filter(({ start, end }) => !isAllowed(text.slice(start, end)));
      if (names.size === 0 || !left.some(({ rule }) => rule.kind === "person")) return left;
      const standing = standingIn(text, names);
      if (standing.places.length === 0) return left;
      return left.filter(
        (candidate) => candidate.rule.kind !== "person" || !isOfAllowed(text, candidate, standing),
      );
    },
    mayStay: (value, rule) =>
      rule.kind === "person" && names.size > 0 && value.split(" ").every((word) => words.has(word)),
  };

  function isOfAllowed(text: string, { start, end, of }: Candidate, { places, parts }: Standing): boolean {
    if (places.some(([from, to]) => from <= start && end <= to)) return true;
    const value = text.slice(start, end);
    return parts.has(value) && (of === undefined || of === value || isAllowed(of));
  }
}

function standingIn(text: string, names: ValueIndex): Standing {
  const places: (readonly [start: number, end: number])[] = [];
  const parts = new Set<string>();
  occurrences(text, names, (name, at) => {
    const end = at + name.length;
    if (isWordAt(text, at - 1) || isWordAt(text, end)) return;
    places.push([at, end]);
    for (const part of name.split(" ")) if (isTellingPart(part, true)) parts.add(part);
  });
  return { places, parts };
}
