import type { ShapeError } from "./document-kind.ts";
import { type ExplainContext, explainShapeError } from "./explain-shape.ts";
import type { Problem } from "./problem.ts";
import { rangeOf } from "./source-text.ts";

/** Where two errors are about one thing, the earlier keyword explains it better. */
const PRECEDENCE = [
  // A misspelt key explains why another is missing.
  "additionalProperties",
  "type",
  "discriminator",
  "enum",
  "const",
  "minLength",
  "minItems",
  "minProperties",
  "pattern",
];
/** Follow from other errors, which say more. */
const CONSEQUENCES = ["oneOf", "anyOf", "if"];

/** Turns what a validator found into problems a person can mend: one for each thing that is wrong. */
export function explainShape(
  errors: readonly ShapeError[],
  { source, tree, hints }: Omit<ExplainContext, "explained">,
): Problem[] {
  const context: ExplainContext = { source, tree, hints, explained: new Set() };
  const problems = new Map<string, Problem>();
  const ranked = errors
    .filter(({ keyword, propertyName }) => propertyName === undefined || keyword === "propertyNames")
    .filter(({ keyword }) => !CONSEQUENCES.includes(keyword))
    .sort((a, b) => rank(a) - rank(b));
  for (const error of ranked) {
    const placed = explainShapeError(error, context);
    if (!placed) continue;
    const { at, onKey, ...what } = placed;
    const identity = error.keyword === "required" ? `${at}#${String(error.params["missingProperty"])}` : at;
    if (problems.has(identity)) continue;
    const key = tree.keys.get(at);
    const value = tree.values.get(at);
    const isEmpty = !value || value.start === value.end;
    const { start, end } = (onKey || isEmpty ? key : value) ?? value ?? { start: 0, end: 0 };
    problems.set(identity, { ...what, file: source.file, ...rangeOf(source, start, end), pointer: at });
  }
  return [...problems.values()];
}

function rank({ keyword }: ShapeError): number {
  const index = PRECEDENCE.indexOf(keyword);
  return index === -1 ? PRECEDENCE.length : index;
}
