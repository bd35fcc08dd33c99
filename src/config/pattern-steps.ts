import { type Automaton, buildAutomaton, type Unbuilt } from "./pattern-automaton.ts";
import type { Overlap } from "./pattern-characters.ts";
import type { Part } from "./pattern-syntax.ts";

/** How many characters reading a pattern from one place of any text can take at most, all ways together. */
export type Steps = number;

/** Two characters of a pattern by which it reads one text in several ways. */
export interface Ambiguous {
  readonly what: "ambiguous";
  readonly one: string;
  readonly other: string;
  readonly at: number;
  readonly otherAt: number;
}

/** Pairs of steps that are compared; far more than patterns people write have. */
const MOST_COMPARISONS = 300_000;

/**
 * A bound on what an engine that tries one way after the other does at one place of any text, or why there is none.
 *
 * Two ways to read a text part at some state and meet at another. All pairs of states that two ways can be in after the
 * same text are walked (the product of the automaton with itself). Where ways part in a repetition and meet again, their
 * number grows with the text (Weber and Seidl, 1991): refused. Where they part once, each parting multiplies. If none
 * meet, one way at most leads to a state with a text, and the work is the length of the text times the number of states
 * that ways can be in at once.
 */
export function stepsOf(part: Part, overlap: Overlap): Steps | Ambiguous | Unbuilt {
  const automaton = buildAutomaton(part);
  if ("what" in automaton) return automaton;
  const product = walkPairs(automaton, overlap);
  if (product === undefined) return { what: "too-large", at: 0 };
  const ways = countWays(automaton, product);
  if (typeof ways !== "number") return ways;
  const read = ways * automaton.longest * product.width;
  let steps = read;
  for (const body of automaton.assertions) {
    const inside = stepsOf(body, overlap);
    if (typeof inside !== "number") return inside;
    // At the beginning and behind each character.
    steps += (read + 1) * inside;
  }
  return steps;
}

interface Product {
  /** Where two ways part that can meet again: the state before, and the two behind it. */
  readonly partings: readonly (readonly [from: number, one: number, other: number])[];
  /** How many states ways can be in after the same text. */
  readonly width: number;
}

function walkPairs({ sources, follow }: Automaton, overlap: Overlap): Product | undefined {
  const count = sources.length;
  const seen = new Set<number>([0]);
  const queue: number[] = [0];
  /** The pairs before each pair of two states. */
  const before = new Map<number, number[]>();
  const meeting: number[] = [];
  const partings: (readonly [number, number, number])[] = [];
  let comparisons = 0;
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const [one, other] = [Math.floor(pair / count), pair % count];
    for (const next of follow[one] as readonly number[]) {
      for (const beside of follow[other] as readonly number[]) {
        if (one === other && beside < next) continue;
        if (++comparisons > MOST_COMPARISONS) return undefined;
        if (next !== beside && !overlap(sources[next] as string, sources[beside] as string)) continue;
        const reached = Math.min(next, beside) * count + Math.max(next, beside);
        if (one === other && next !== beside) partings.push([one, next, beside]);
        if (one !== other) {
          if (next === beside) meeting.push(pair);
          else add(before, reached, pair);
        }
        if (seen.has(reached)) continue;
        seen.add(reached);
        queue.push(reached);
      }
    }
  }
  const meet = new Set(meeting);
  for (const pair of meet) for (const earlier of before.get(pair) ?? []) meet.add(earlier);
  return {
    partings: partings.filter(([, one, other]) => meet.has(one * count + other)),
    width: widthOf(seen, count),
  };
}

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/**
 * How many states can be reached with one text at most. They are pairwise in `pairs`; taking away the state with the
 * fewest partners again and again bounds the size of every such group.
 */
function widthOf(pairs: ReadonlySet<number>, count: number): number {
  const partners = Array.from({ length: count }, () => new Set<number>());
  for (const pair of pairs) {
    const [one, other] = [Math.floor(pair / count), pair % count];
    if (one === other) continue;
    partners[one]?.add(other);
    partners[other]?.add(one);
  }
  const left = new Set(partners.keys());
  let width = 1;
  while (left.size > 0) {
    let least = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const state of left) {
      const { size } = partners[state] as Set<number>;
      if (size < fewest) [least, fewest] = [state, size];
    }
    width = Math.max(width, fewest + 1);
    left.delete(least);
    for (const partner of partners[least] as Set<number>) partners[partner]?.delete(least);
  }
  return width;
}

/** In how many ways a text can be read, if not in ever more. */
function countWays(automaton: Automaton, { partings }: Product): number | Ambiguous {
  const { sources, places } = automaton;
  const branches = new Map<number, Set<number>>();
  for (const [from, one, other] of partings) {
    if (isRepeated(automaton, from)) {
      const [first, second] = [one, other].sort((a, b) => (places[a] as number) - (places[b] as number));
      return {
        what: "ambiguous",
        one: sources[first as number] as string,
        other: sources[second as number] as string,
        at: places[first as number] as number,
        otherAt: places[second as number] as number,
      };
    }
    const known = branches.get(from) ?? new Set();
    branches.set(from, known.add(one).add(other));
  }
  return [...branches.values()].reduce((ways, { size }) => ways * size, 1);
}

/** Whether a way leads from a state back to it. */
function isRepeated({ follow }: Automaton, state: number): boolean {
  const seen = new Set(follow[state]);
  for (const next of seen) for (const later of follow[next] as readonly number[]) seen.add(later);
  return seen.has(state);
}
