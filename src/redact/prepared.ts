import { fromCapitals } from "./characters.ts";
import { type Cell, cellsBelow } from "./columns.ts";
import type { ColumnRule, Context, Find, LiteralRule, Rule } from "./rule.ts";

/**
 * A rule as the scan uses it. All have the same fields in the same order, so that reading one costs the same
 * wherever it comes from; rules themselves have many shapes.
 */
export interface Prepared {
  readonly rule: Rule;
  readonly check: Rule["check"];
  readonly except: Rule["except"];
  readonly context: Context | undefined;
  readonly find: Find | undefined;
  readonly least: number;
  readonly most: number;
  readonly pattern: RegExp | undefined;
  readonly holdsWord: boolean;
  readonly opening: string;
  readonly column: Column | undefined;
  /** For literals: compared with the text before the expression runs; lower case if the rule ignores case. */
  readonly literal: string;
  readonly folded: boolean;
  readonly hasLead: boolean;
  /** What the first four code units of a literal's place must be, two and two (see `Head`). */
  readonly head: Head;
  readonly tail: Head;
  /** Group 1 is skipped, the rest is the value; compiled when first needed. */
  expression: RegExp | undefined;
}

/** The cells of a table below a header. */
export type Column = (text: string, start: number) => readonly Cell[];

/** Two code units as one number: `(units & mask) | fold` must be `is`; the mask leaves out what any case may change. */
export interface Head {
  readonly mask: number;
  readonly fold: number;
  readonly is: number;
}

function headOf(literal: string, from: number, folded: boolean): Head {
  const first = unitOf(literal, from, folded);
  const second = unitOf(literal, from + 1, folded);
  return {
    mask: (first.mask << 16) | second.mask,
    fold: (first.fold << 16) | second.fold,
    is: (first.is << 16) | second.is,
  };
}

function unitOf(literal: string, at: number, folded: boolean): Head {
  const code = at < literal.length ? literal.charCodeAt(at) : undefined;
  if (code === undefined || (folded && code >= 0x80)) return ANY_HEAD;
  return folded ? { mask: 0xffff, fold: 0x20, is: code | 0x20 } : { mask: 0xffff, fold: 0, is: code };
}

const ANY_HEAD: Head = { mask: 0, fold: 0, is: 0 };

/** @param literal what a literal rule looks for, in lower case if `folded`. */
export function prepare(rule: Rule, literal = "", folded = false): Prepared {
  return {
    rule,
    check: rule.check,
    except: rule.except,
    context: rule.context,
    find: "find" in rule ? rule.find : undefined,
    least: "least" in rule ? rule.least : 0,
    most: "most" in rule ? rule.most : 0,
    pattern: "pattern" in rule ? rule.pattern : undefined,
    holdsWord: "holdsWord" in rule && rule.holdsWord === true,
    opening: "opening" in rule ? rule.opening : "",
    column: rule.anchor === "column" ? columnOf(rule) : undefined,
    literal,
    folded,
    hasLead: rule.anchor === "literal" && rule.lead !== undefined,
    head: literal === "" ? ANY_HEAD : headOf(literal, 0, folded),
    tail: literal === "" ? ANY_HEAD : headOf(literal, 2, folded),
    expression: undefined,
  };
}

function columnOf({ headers, believe }: ColumnRule): Column {
  const known = new Set(headers.flatMap((header) => [header, fromCapitals(header)]));
  return (text, start) => {
    const cells = cellsBelow(text, start, (header) => known.has(header));
    if (believe === undefined || cells.length === 0) return cells;
    return believe(cells.map(([from, to]) => text.slice(from, to))) ? cells : [];
  };
}

/** The sticky expression of a literal: group 1 is the lead, the value follows. */
export function expressionOf(reading: Prepared): RegExp {
  reading.expression ??= compile(reading.rule as LiteralRule, reading.literal);
  return reading.expression;
}

function compile(rule: LiteralRule, literal: string): RegExp {
  const escaped = literal.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  const fixed = rule.ignoreCase === true ? inEveryCase(escaped) : escaped;
  const source = rule.lead === undefined ? `${fixed}${rule.shape}` : `(${fixed}${rule.lead})${rule.shape}`;
  return new RegExp(source, `${rule.ignoreCase === true ? "i" : ""}y${rule.unicode === true ? "u" : ""}`);
}

/** The case of `ı` and some others is nothing that an expression ignores. */
function inEveryCase(literal: string): string {
  return literal.replace(/[^\0-\x7f]/g, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length === 1 && upper !== letter ? `[${letter}${upper}]` : letter;
  });
}
