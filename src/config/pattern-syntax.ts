/** A part of a pattern: what decides how it is read, and nothing of what it captures. */
export type Part =
  | { readonly kind: "set"; readonly source: string; readonly at: number }
  | { readonly kind: "sequence"; readonly parts: readonly Part[]; readonly at: number }
  | { readonly kind: "choice"; readonly options: readonly Part[]; readonly at: number }
  | {
      readonly kind: "repeat";
      readonly body: Part;
      readonly least: number;
      readonly most: number;
      readonly at: number;
    }
  /** `(?=…)` and `(?!…)`; without a body `^`, `$`, `\b` and `\B`. */
  | { readonly kind: "assertion"; readonly body?: Part; readonly at: number };

export interface Syntax {
  readonly part: Part;
  /** The pattern with every repetition bounded. */
  readonly bounded: string;
}

/** What a pattern says that no time can be promised for. */
export interface Unreadable {
  readonly what: "back-reference" | "look-behind" | "modifier" | "too-often";
  readonly source: string;
  readonly at: number;
}

/** What `*`, `+` and `{n,}` mean in a custom pattern: nothing worth redacting repeats a character more often. */
export const REPETITION_LIMIT = 256;

const TOKEN =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|\d+|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?(?:<[=!]|[:=!]|<[^>]*>|[a-z-]+:)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gu;

/** Reads a pattern that the engine accepts with flag `u`. */
export function readPattern(pattern: string): Syntax | Unreadable {
  const groups: Group[] = [startGroup(0)];
  let bounded = "";
  for (const { 0: source, index: at } of pattern.matchAll(TOKEN)) {
    const group = groups[groups.length - 1] as Group;
    const what = unreadable(source);
    if (what !== undefined) return { what, source, at };
    const times = timesOf(source);
    if (times === undefined) bounded += source;
    else {
      const { least, most, written } = times;
      if (most > REPETITION_LIMIT) return { what: "too-often", source, at };
      const body = group.parts.pop() as Part;
      group.parts.push({ kind: "repeat", body, least, most, at: body.at });
      bounded += written;
      continue;
    }
    if (source.startsWith("(")) groups.push(startGroup(at, /^\(\?[=!]/.test(source)));
    else if (source === ")") {
      const { parts } = groups[groups.length - 2] as Group;
      groups.pop();
      const body = endGroup(group);
      parts.push(group.isAssertion ? { kind: "assertion", body, at: group.at } : body);
    } else if (source === "|") {
      group.options.push(endOption(group));
      group.parts = [];
    } else if (ASSERTION.test(source)) group.parts.push({ kind: "assertion", at });
    else group.parts.push({ kind: "set", source, at });
  }
  return { part: endGroup(groups[0] as Group), bounded };
}

const ASSERTION = /^(?:[$^]|\\[bB])$/;

interface Group {
  readonly at: number;
  readonly isAssertion: boolean;
  readonly options: Part[];
  parts: Part[];
}

function startGroup(at: number, isAssertion = false): Group {
  return { at, isAssertion, options: [], parts: [] };
}

function endOption({ parts, at }: Group): Part {
  return parts.length === 1 ? (parts[0] as Part) : { kind: "sequence", parts, at: parts[0]?.at ?? at };
}

function endGroup(group: Group): Part {
  const last = endOption(group);
  return group.options.length === 0
    ? last
    : { kind: "choice", options: [...group.options, last], at: group.at };
}

function unreadable(source: string): Unreadable["what"] | undefined {
  if (/^\\(?:[1-9]|k<)/.test(source)) return "back-reference";
  if (/^\(\?<[=!]/.test(source)) return "look-behind";
  return /^\(\?[a-z-]+:/.test(source) ? "modifier" : undefined;
}

/** How often a quantifier repeats, and how it is written with a bound; undefined for anything else. */
function timesOf(source: string): { least: number; most: number; written: string } | undefined {
  const match = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})(\??)$/.exec(source);
  if (match === null) return undefined;
  const [, sign, from = "0", comma, to, lazy = ""] = match;
  if (sign === "?") return { least: 0, most: 1, written: source };
  const least = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
  const isOpen = sign !== undefined || (comma !== undefined && to === "");
  const most = isOpen ? Math.max(least, REPETITION_LIMIT) : comma === undefined ? least : Number(to);
  return { least, most, written: `{${least},${most}}${lazy}` };
}
