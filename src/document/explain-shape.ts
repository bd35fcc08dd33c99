import type { DocumentKind, JsonSchema, ShapeError } from "./document-kind.ts";
import { describe, inlineQuote, kindOf, oneOf, typeName } from "./expectation.ts";
import { explainKeyName, explainMissingKey, explainUnknownKey } from "./explain-key.ts";
import { nameOf } from "./pointer.ts";
import type { Problem } from "./problem.ts";
import { lineText, rangeOf, type SourceText } from "./source-text.ts";
import { suggestLine, suggestType } from "./suggested-line.ts";
import { closest } from "./suggestion.ts";
import { quoted } from "./yaml-text.ts";
import type { YamlTree } from "./yaml-tree.ts";

/** What an explanation may look at. */
export interface ExplainContext {
  readonly source: SourceText;
  readonly tree: YamlTree;
  readonly hints: Pick<DocumentKind<unknown>, "noun" | "keyAliases" | "suggestValue">;
  /** Pointers (`/comments`) and missing keys (`#user`) that a problem already reported explains. */
  readonly explained: Set<string>;
}

/** A problem that stands on the value a pointer names, or on its key. */
export interface PlacedProblem extends Pick<Problem, "code" | "message" | "expected" | "fix"> {
  readonly at: string;
  readonly onKey?: boolean;
}

/** One error of a validator in words; null where another problem explains it. */
export function explainShapeError(error: ShapeError, context: ExplainContext): PlacedProblem | null {
  const { instancePath: at, keyword, params, data } = error;
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const name = nameOf(at, context.hints.noun);
  const expected = describe(schema);
  const example = schema.examples?.[0];
  const suggested = context.hints.suggestValue(at, data, writtenAt(at, context));
  const fix =
    suggested ??
    (example === undefined ? `Write ${expected}` : suggestLine(at, example, "Write for example"));
  const empty = { at, code: "no-value", message: `${name} is empty`, expected, fix };

  switch (keyword) {
    case "additionalProperties":
      return explainUnknownKey(error, context);
    case "required":
      return explainMissingKey(error, context);
    case "propertyNames":
      return explainKeyName(error, context);
    case "discriminator":
      return explainTag(error, name);
    case "type":
      if (context.explained.has(at)) return null;
      return data === null
        ? explainNoValue(at, name, expected, fix, context)
        : explainType(error, context, fix);
    case "enum":
    case "const":
      return explainChoice(at, name, data, schema.enum ?? [schema.const], suggested);
    case "minimum":
    case "maximum": {
      const limit = `${suggestLine(at, params["limit"])} or ${keyword === "minimum" ? "more" : "less"}`;
      return {
        at,
        code: "out-of-range",
        message: `${name} cannot be ${String(data)}`,
        expected,
        fix: suggested ?? limit,
      };
    }
    case "minLength":
      return String(data).trim() === ""
        ? empty
        : {
            at,
            code: "too-short",
            message: `${name} is too short: ${inlineQuote(data)}`,
            expected: `at least ${String(params["limit"])} characters`,
            fix: "Write more, or delete the entry",
          };
    case "pattern":
      return String(data).trim() === ""
        ? empty
        : { at, code: "wrong-value", message: `${name} cannot be ${inlineQuote(data)}`, expected, fix };
    case "maxLength":
      return {
        at,
        code: "too-long",
        message: `${name} has ${[...String(data)].length.toLocaleString("en")} characters`,
        expected: `at most ${Number(params["limit"]).toLocaleString("en")} characters`,
        fix: "Shorten the text",
      };
    case "minItems":
    case "minProperties":
      return { ...empty, onKey: true, fix: `Add an entry or delete ${name}` };
    case "maxItems":
    case "maxProperties":
      return {
        at,
        onKey: true,
        code: "too-many",
        message: `${name} has ${Object.keys(data as object).length} entries`,
        expected: `at most ${String(params["limit"])} entries`,
        fix: "Delete the surplus entries",
      };
    case "uniqueItems":
      return explainRepetition(error, name);
    default:
      return { at, code: "wrong-value", message: `${name} is not accepted (${keyword})`, expected, fix };
  }
}

function explainType(error: ShapeError, context: ExplainContext, fix: string): PlacedProblem {
  const { instancePath: at, data } = error;
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const written = writtenAt(at, context);
  return {
    at,
    code: "wrong-type",
    message: `${nameOf(at, context.hints.noun)} is ${kindOf(data)}, not ${typeName(schema.type)}`,
    expected: describe(schema),
    fix: context.hints.suggestValue(at, data, written) ?? suggestType(at, schema, data, written) ?? fix,
  };
}

/** Nothing after the colon, or only what YAML takes for a remark. */
function explainNoValue(
  at: string,
  name: string,
  expected: string,
  fix: string,
  { source, tree }: ExplainContext,
): PlacedProblem {
  const key = tree.keys.get(at);
  const line = key ? lineText(source, rangeOf(source, key.start, key.end).line) : "";
  const written = /^(\s*[^#:]+:)\s+(#.*\S)/.exec(line);
  if (!written) return { at, onKey: true, code: "no-value", message: `${name} has no value`, expected, fix };
  return {
    at,
    onKey: true,
    code: "no-value",
    message: `${name} has no value: what follows \`#\` is a remark`,
    expected,
    fix: `Write \`${written[1]?.trim()} ${quoted(written[2] ?? "")}\``,
  };
}

/** The tag of a tagged union (`type: …`) is missing or names no branch. */
function explainTag({ instancePath: at, params, parentSchema }: ShapeError, name: string): PlacedProblem {
  const tag = String(params["tag"]);
  const branches = ((parentSchema ?? {}) as JsonSchema).oneOf ?? [];
  const options = branches.flatMap(({ properties }) => properties?.[tag]?.const ?? []);
  if (params["tagValue"] !== undefined) {
    return explainChoice(`${at}/${tag}`, `\`${tag}\` in ${name}`, params["tagValue"], options, undefined);
  }
  return {
    at,
    onKey: true,
    code: "missing-key",
    message: `\`${tag}\` is missing in ${name}`,
    expected: oneOf(options),
    fix: `Add a line \`${tag}: ${String(options[0])}\` below ${name}`,
  };
}

function explainChoice(
  at: string,
  name: string,
  data: unknown,
  options: readonly unknown[],
  suggested: string | undefined,
): PlacedProblem {
  const words = options.map(String);
  const meant = closest(String(data), words);
  return {
    at,
    code: "not-in-list",
    message: `${name} cannot be ${inlineQuote(data)}`,
    expected: oneOf(options),
    fix:
      suggested ??
      (meant === undefined ? `Choose ${oneOf(options)}` : suggestLine(at, options[words.indexOf(meant)])),
  };
}

function explainRepetition({ instancePath: at, params, data }: ShapeError, name: string): PlacedProblem {
  const [first = 0, second = 0] = [Number(params["j"]), Number(params["i"])].sort((a, b) => a - b);
  return {
    at: `${at}/${second}`,
    code: "duplicate-entry",
    message: `${name} already has ${inlineQuote((data as unknown[])[second])} as entry ${first + 1}`,
    expected: "each entry once",
    fix: "Delete the second one",
  };
}

function writtenAt(pointer: string, { source, tree }: ExplainContext): string {
  const span = tree.values.get(pointer);
  return span ? source.text.slice(span.start, span.end) : "";
}
