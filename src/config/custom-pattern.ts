import type { Unbuilt } from "./pattern-automaton.ts";
import { createOverlap } from "./pattern-characters.ts";
import { type Ambiguous, stepsOf } from "./pattern-steps.ts";
import { REPETITION_LIMIT, readPattern, type Unreadable } from "./pattern-syntax.ts";

/** Why a custom pattern is refused. */
export type PatternRefusal =
  | "invalid-pattern"
  | "backtracking-pattern"
  | "catch-all-pattern"
  | "slow-pattern"
  | "secret-allowed"
  | "example-not-matched"
  | "example-matched";

export interface RefusedPattern {
  readonly ok: false;
  readonly code: PatternRefusal;
  readonly message: string;
  readonly fix: string;
}

export interface AcceptedPattern {
  readonly ok: true;
  /** Global, with unbounded repetition bounded. */
  readonly expression: RegExp;
}

/** Characters a pattern may read at each place of a text, all its ways together; ordinary ones need under a thousand. */
const MOST_STEPS = 4096;
/** Share of an ordinary text that a rule may remove. */
const CATCH_ALL_SHARE = 0.05;

const ORDINARY = `Thanks for the update. The report for Q3 is attached, see page 12 and the table below; revenue grew by
4.5 % to 1,203,400 EUR (previous year: 1,151,000). Please review the draft by Friday, 12 March 2027, at 10:30, and tell
us whether version 2.1.7 of the tool works for your team. - Open points: budget, staffing, travel costs. Was ist mit dem
Termin? C'est parfait. "Yes," she said, "we can do that next week"; https://learn.microsoft.com/en-us/copilot has more.`;

/** Checks a pattern before it is used on anybody's text: it must be linear, and it must not match everything. */
export function checkPattern(rule: {
  readonly pattern: string;
  readonly ignoreCase?: boolean | undefined;
  readonly match?: readonly string[] | undefined;
  readonly miss?: readonly string[] | undefined;
}): AcceptedPattern | RefusedPattern {
  const flags = rule.ignoreCase === true ? "giu" : "gu";
  try {
    new RegExp(rule.pattern, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /, "") : "";
    return refuse(
      "invalid-pattern",
      `The pattern is not a regular expression: ${reason}`,
      "Escape characters that have a meaning, such as `.`, `(` and `+`, with a backslash.",
    );
  }
  const syntax = readPattern(rule.pattern);
  if ("what" in syntax) return unreadable(syntax);
  const steps = stepsOf(syntax.part, createOverlap(flags));
  if (typeof steps !== "number") return unpromised(rule.pattern, steps);
  if (steps > MOST_STEPS) {
    return refuse(
      "slow-pattern",
      `The pattern can take ${count(steps)} steps at each character, and ${count(MOST_STEPS)} are allowed`,
      "Repeat fewer parts, and less often: write `{1,20}` instead of `+`.",
    );
  }
  const expression = new RegExp(syntax.bounded, flags);
  if (expression.test("") || share(expression) > CATCH_ALL_SHARE) {
    return refuse(
      "catch-all-pattern",
      "The pattern matches ordinary text",
      "Add something fixed that only your identifiers have, such as a prefix or a number of digits.",
    );
  }
  const missed = rule.match?.find((example) => !matches(expression, example));
  if (missed !== undefined) {
    return refuse(
      "example-not-matched",
      "An example under `match` is not matched",
      "Correct the pattern or the example.",
    );
  }
  const caught = rule.miss?.find((example) => matches(expression, example));
  if (caught !== undefined) {
    return refuse("example-matched", "An example under `miss` is matched", "Make the pattern narrower.");
  }
  return { ok: true, expression };
}

function refuse(code: PatternRefusal, message: string, fix: string): RefusedPattern {
  return { ok: false, code, message, fix };
}

function matches(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text);
}

function share(expression: RegExp): number {
  const removed = [...ORDINARY.matchAll(expression)].reduce((sum, match) => sum + match[0].length, 0);
  return removed / ORDINARY.length;
}

function unreadable({ what, source, at }: Unreadable): RefusedPattern {
  const place = `\`${source}\` at ${position(at)}`;
  switch (what) {
    case "back-reference":
      return superLinear(`${place} refers back to a group`, "Write out what may stand there.");
    case "look-behind":
      return superLinear(
        `${place} looks behind`,
        "Make what stands before a part of the pattern, or use `\\b`.",
      );
    case "modifier":
      return superLinear(`${place} changes how a part is read`, "Use `ignoreCase: true` for the whole rule.");
    case "too-often":
      return superLinear(
        `${place} repeats more than ${REPETITION_LIMIT} times`,
        `Repeat at most ${REPETITION_LIMIT} times.`,
      );
  }
}

function unpromised(pattern: string, why: Ambiguous | Unbuilt): RefusedPattern {
  const place = `at ${position(why.at)}`;
  switch (why.what) {
    case "ambiguous":
      return superLinear(
        `${bothPlaces(why)} can match the same character, so that a text can be read in ever more ways`,
        "Let only one part match each character: write `[A-Z]+` instead of `(?:[A-Z]|[A-Z][A-Z])+`, and between two repetitions put a sign that neither matches, as in `[A-Z]+-[A-Z]+`.",
      );
    case "nested-repeat":
      return superLinear(
        `what ${place} repeats already (${excerpt(pattern, why.at)}) is repeated again`,
        "Repeat once: write `[a-z]+` instead of `(?:[a-z]+)+`, or begin each turn with a sign, as in `(?:-[a-z]{1,20}){1,5}`.",
      );
    case "empty-repeat":
      return superLinear(
        `what is repeated ${place} (${excerpt(pattern, why.at)}) can be empty`,
        "Let each turn need a character: write `(?:[ab]*c)` instead of `(?:[ab]*c?)`.",
      );
    case "two-empty":
      return superLinear(
        `the part ${place} (${excerpt(pattern, why.at)}) can be empty in two ways`,
        "Leave out one of the two: write `a?` instead of `(?:a?)?`, and `[ab]?` instead of `(?:a?|b?)`.",
      );
    case "too-large":
      return refuse(
        "slow-pattern",
        "The pattern is too large to be checked",
        "Use fewer and smaller repetitions and alternatives, or write several rules.",
      );
  }
}

function bothPlaces({ one, at, other, otherAt }: Ambiguous): string {
  const place = `\`${one}\` at ${position(at)}`;
  return at === otherAt ? `two turns of ${place}` : `${place} and \`${other}\` at ${position(otherAt)}`;
}

function superLinear(reason: string, fix: string): RefusedPattern {
  return refuse("backtracking-pattern", `The pattern can take super-linear time: ${reason}`, fix);
}

function position(at: number): string {
  return `character ${at + 1}`;
}

const EXCERPT = 20;

function excerpt(pattern: string, at: number): string {
  const shown = pattern.slice(at, at + EXCERPT);
  return `\`${shown}${at + EXCERPT < pattern.length ? "…" : ""}\``;
}

function count(steps: number): string {
  return steps > 1e6 ? "more than a million" : steps.toLocaleString("en");
}
