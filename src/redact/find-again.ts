import { findKnown, findNames, type KnownValue, prepareKnown } from "./known-values.ts";
import { findRepeated } from "./repeated-words.ts";
import type { Candidate } from "./rule.ts";
import { type Doubts, type Spreading, spreads, spreadValues, withoutWords } from "./spreading.ts";

/** The values of one text again in the same text: names by their words, the rest by search. */
export function findAgain(
  text: string,
  capitals: readonly number[],
  candidates: readonly Candidate[],
  doubts: Doubts,
): readonly Candidate[] {
  if (!candidates.some(({ start, end, rule }) => spreads(rule, end - start))) return [];
  const { names, others } = spreadValues(text, candidates, doubts, findRepeated(text, capitals));
  const again = names.size === 0 ? [] : withoutDoubt(text, findNames(text, capitals, names), names);
  return others.size === 0 ? again : again.concat(findKnown(text, prepareKnown(others.values())));
}

/**
 * Leaves out the family names that nobody knows and that are words, as the same text tells. Asked only about those that
 * stand alone somewhere: to look for words takes as long as to look for names.
 */
function withoutDoubt(
  text: string,
  found: readonly Candidate[],
  names: Spreading["names"],
): readonly Candidate[] {
  const doubtful = new Map<Candidate, KnownValue>();
  for (const candidate of found) {
    const known = names.get(text.slice(candidate.start, candidate.end));
    if (known?.isDoubtful === true) doubtful.set(candidate, known);
  }
  if (doubtful.size === 0) return found;
  const alone = new Set<KnownValue>();
  for (const [{ end }, known] of doubtful)
    if (!text.startsWith(known.of, end - known.of.length)) alone.add(known);
  const certain = new Set(withoutWords(alone, [text]));
  return found.filter((candidate) => {
    const known = doubtful.get(candidate);
    return known === undefined || certain.has(known);
  });
}
