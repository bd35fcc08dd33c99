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

/** What `*`, `+` and `{n,}` mean in a custom pattern: nothing worth redacting repeats a character more often. */
const REPETITION_LIMIT = 256;
/** Repetitions of variable length that one pattern may have; each multiplies the work at a position. */
const VARIABLE_REPETITIONS = 6;
/** Milliseconds of processor time a pattern may take on each hostile sample; ordinary patterns take well under one. */
const PROBE_LIMIT_MS = 60;
const PROBE_LENGTH = 4096;
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
  const bounded = boundRepetition(rule.pattern);
  if (bounded === undefined) {
    return refuse(
      "backtracking-pattern",
      "The pattern can take super-linear time",
      "Do not repeat a group that itself repeats something, refer back to groups or look behind; write `{1,20}` instead of `+`.",
    );
  }
  const expression = new RegExp(bounded, flags);
  if (expression.test("") || share(expression) > CATCH_ALL_SHARE) {
    return refuse(
      "catch-all-pattern",
      "The pattern matches ordinary text",
      "Add something fixed that only your identifiers have, such as a prefix or a number of digits.",
    );
  }
  if (isSlow(expression, rule.pattern)) {
    return refuse(
      "slow-pattern",
      "The pattern takes too long on hostile text",
      "Use fewer and shorter repetitions.",
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

const TOKEN =
  /\\(?:[1-9]\d*|k<)|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[=!]|\((?:\?(?::|=|!|<[A-Za-z]\w*>))?|\)|([*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/gu;

/**
 * The pattern with every repetition bounded, or undefined if it refers back, looks behind, nests repetitions of
 * variable length or has too many of them.
 */
function boundRepetition(pattern: string): string | undefined {
  let bounded = "";
  let variable = 0;
  /** For each open group, whether something in it repeats; the last entry is of the group closed last. */
  const open: boolean[] = [false];
  let closed = false;
  for (const match of pattern.matchAll(TOKEN)) {
    const token = match[0];
    const quantifier = match[1];
    if (/^\\(?:[1-9]|k<)/.test(token) || /^\(\?<[=!]/.test(token)) return undefined;
    if (quantifier === undefined) {
      if (token.startsWith("(")) open.push(false);
      closed = token === ")" && open.length > 1 && (open.pop() as boolean);
      if (closed) open[open.length - 1] = true;
      bounded += token;
      continue;
    }
    const [least, most] = bounds(quantifier);
    if (most > 1 && closed) return undefined;
    if (most !== least) variable += most > 1 ? 1 : 0;
    if (most > REPETITION_LIMIT || variable > VARIABLE_REPETITIONS) return undefined;
    if (most > 1 && most !== least) open[open.length - 1] = true;
    closed = false;
    bounded += quantifier === "?" ? token : `{${least},${most}}${token.endsWith("?") ? "?" : ""}`;
  }
  return bounded;
}

function bounds(quantifier: string): readonly [least: number, most: number] {
  if (quantifier === "*") return [0, REPETITION_LIMIT];
  if (quantifier === "+") return [1, REPETITION_LIMIT];
  if (quantifier === "?") return [0, 1];
  const [least = "0", most] = quantifier.slice(1, -1).split(",");
  if (most === undefined) return [Number(least), Number(least)];
  return [Number(least), most === "" ? REPETITION_LIMIT : Number(most)];
}

function isSlow(expression: RegExp, pattern: string): boolean {
  const literal = pattern.replace(/[^\p{L}\d_-]/gu, "").slice(0, 40);
  const units = ["a", "A", "1", " ", "-", ".", "1 ", "a-", "aA1", "é", literal, `${literal} `].filter(
    (unit) => unit !== "",
  );
  return units.some((unit) => {
    const text = `${unit.repeat(Math.ceil(PROBE_LENGTH / unit.length)).slice(0, PROBE_LENGTH)}\u0000`;
    const started = process.cpuUsage();
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      if (spentMs(started) > PROBE_LIMIT_MS) return true;
    }
    return spentMs(started) > PROBE_LIMIT_MS;
  });
}

/** Processor time, not time on the clock: a busy machine must not refuse a good pattern. */
function spentMs(since: NodeJS.CpuUsage): number {
  return process.cpuUsage(since).user / 1000;
}
