import type { Candidate } from "./rule.ts";

/**
 * Makes candidates disjoint and sorts them by position. Where some overlap, one span over all of them is kept
 * (nothing a rule found stays readable) under the rule with the highest rank, then the longest span, then the
 * earliest start, then the smallest id: the outcome never depends on the order of rules.
 */
export function resolveOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const sorted = isSorted(candidates)
    ? candidates
    : candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const chosen: Candidate[] = [];
  let best: Candidate | undefined;
  for (const candidate of sorted) {
    const last = chosen.at(-1);
    if (last === undefined || best === undefined || last.end <= candidate.start) {
      chosen.push(candidate);
      best = candidate;
      continue;
    }
    if (wins(candidate, best)) best = candidate;
    const end = Math.max(last.end, candidate.end);
    chosen[chosen.length - 1] = { start: last.start, end, rule: best.rule, of: best.of };
  }
  return chosen;
}

function isSorted(candidates: readonly Candidate[]): boolean {
  for (let index = 1; index < candidates.length; index++) {
    const one = candidates[index - 1] as Candidate;
    const next = candidates[index] as Candidate;
    if (one.start > next.start || (one.start === next.start && one.end < next.end)) return false;
  }
  return true;
}

function wins(challenger: Candidate, holder: Candidate): boolean {
  const rank = challenger.rule.rank - holder.rule.rank;
  if (rank !== 0) return rank > 0;
  const length = challenger.end - challenger.start - (holder.end - holder.start);
  if (length !== 0) return length > 0;
  if (challenger.start !== holder.start) return challenger.start < holder.start;
  return challenger.rule.id < holder.rule.id;
}
