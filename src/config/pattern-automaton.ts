import type { Part } from "./pattern-syntax.ts";

/**
 * What a pattern becomes when its repetitions are written out: characters, and which may follow which. State 0 is the
 * beginning, each other state one character of the pattern; a character that repeats without a small limit follows
 * itself.
 */
export interface Automaton {
  readonly sources: readonly string[];
  /** Where in the pattern each state's character stands. */
  readonly places: readonly number[];
  readonly follow: readonly (readonly number[])[];
  /** Characters of the longest match. */
  readonly longest: number;
  /** The bodies of its assertions, each once. */
  readonly assertions: readonly Part[];
}

/** Why a pattern has no automaton, and where. */
export interface Unbuilt {
  readonly what: "empty-repeat" | "nested-repeat" | "two-empty" | "too-large";
  readonly at: number;
}

/** Up to so many repetitions more than the least are written out; beyond, they count as any number. */
const WRITTEN_OUT = 16;
/** States and steps between them; patterns people write have a tenth. */
const MOST_STATES = 600;
const MOST_STEPS = 6000;

interface Fragment {
  readonly isEmptyToo: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const NOTHING: Fragment = { isEmptyToo: true, first: [], last: [] };

/** Writes a pattern out, unless it has two ways to say nothing, or to repeat the same. */
export function buildAutomaton(whole: Part): Automaton | Unbuilt {
  const sources = [""];
  const places = [0];
  const follow: number[][] = [[]];
  const assertions = new Set<Part>();
  const steps = new Set<number>();
  let trouble: Unbuilt | undefined;

  const fragment = build(whole);
  link([0], fragment.first, 0, "too-large");
  return trouble ?? { sources, places, follow, longest: longestOf(whole), assertions: [...assertions] };

  function build(part: Part): Fragment {
    if (trouble !== undefined) return NOTHING;
    switch (part.kind) {
      case "set": {
        if (sources.length >= MOST_STATES) return refuse("too-large", part.at);
        const state = sources.push(part.source) - 1;
        places.push(part.at);
        follow.push([]);
        return { isEmptyToo: false, first: [state], last: [state] };
      }
      case "assertion":
        if (part.body !== undefined) assertions.add(part.body);
        return NOTHING;
      case "sequence":
        return part.parts.reduce((before, next) => join(before, build(next), next.at), NOTHING);
      case "choice": {
        const options = part.options.map(build);
        if (options.filter(({ isEmptyToo }) => isEmptyToo).length > 1) return refuse("two-empty", part.at);
        return {
          isEmptyToo: options.some(({ isEmptyToo }) => isEmptyToo),
          first: options.flatMap(({ first }) => first),
          last: options.flatMap(({ last }) => last),
        };
      }
      case "repeat":
        return repeat(part.body, part.least, part.most);
    }
  }

  function repeat(body: Part, least: number, most: number): Fragment {
    if (most === 0) return NOTHING;
    let all = NOTHING;
    let copy = NOTHING;
    for (let count = 0; count < Math.max(least, 1) && trouble === undefined; count++) {
      copy = build(body);
      if (copy.isEmptyToo && most > 1) return refuse("empty-repeat", body.at);
      if (copy.isEmptyToo && least === 0) return refuse("two-empty", body.at);
      all = count === 0 ? copy : join(all, copy, body.at);
    }
    if (most - least > WRITTEN_OUT) {
      link(copy.last, copy.first, body.at, "nested-repeat");
      return { ...all, isEmptyToo: all.isEmptyToo || least === 0 };
    }
    const last = [...all.last];
    for (let count = Math.max(least, 1); count < most && trouble === undefined; count++) {
      const next = build(body);
      link(copy.last, next.first, body.at, "nested-repeat");
      last.push(...next.last);
      copy = next;
    }
    return { isEmptyToo: all.isEmptyToo || least === 0, first: all.first, last };
  }

  function join(before: Fragment, next: Fragment, at: number): Fragment {
    link(before.last, next.first, at, "nested-repeat");
    return {
      isEmptyToo: before.isEmptyToo && next.isEmptyToo,
      first: before.isEmptyToo ? [...before.first, ...next.first] : before.first,
      last: next.isEmptyToo ? [...before.last, ...next.last] : next.last,
    };
  }

  /** A step that is there already could be taken in two ways. */
  function link(from: readonly number[], to: readonly number[], at: number, twice: Unbuilt["what"]): void {
    for (const state of from) {
      for (const next of to) {
        const step = state * MOST_STATES + next;
        if (steps.has(step)) refuse(twice, at);
        else if (steps.size >= MOST_STEPS) refuse("too-large", at);
        if (trouble !== undefined) return;
        steps.add(step);
        follow[state]?.push(next);
      }
    }
  }

  function refuse(what: Unbuilt["what"], at: number): Fragment {
    trouble ??= { what, at };
    return NOTHING;
  }
}

function longestOf(part: Part): number {
  switch (part.kind) {
    case "set":
      return 1;
    case "assertion":
      return 0;
    case "sequence":
      return part.parts.reduce((sum, next) => sum + longestOf(next), 0);
    case "choice":
      return Math.max(...part.options.map(longestOf));
    case "repeat":
      return part.most * longestOf(part.body);
  }
}
