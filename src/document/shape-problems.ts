import type { DocumentKind, JsonSchema, ShapeError } from "./document-kind.ts";
import type { Problem } from "./problem.ts";
import { rangeOf, type SourceText } from "./source-text.ts";
import { closest } from "./suggestion.ts";
import { inlineYaml, quoted } from "./yaml-text.ts";
import { escapePointer, type YamlTree } from "./yaml-tree.ts";

type Explanation = Pick<Problem, "code" | "message" | "expected" | "fix">;
/** `at` is the pointer to stand on; `onKey` where the key is at fault. */
type Placed = Explanation & { readonly at: string; readonly onKey?: boolean };
type Hints = Pick<DocumentKind<unknown>, "noun" | "keyAliases" | "suggestValue">;

/** Where two errors are about one thing, the earlier keyword explains it better. */
const PRECEDENCE = [
  "type",
  "discriminator",
  "enum",
  "const",
  "minLength",
  "minItems",
  "minProperties",
  "pattern",
];

/** Turns what a validator found into problems a person can mend: one for each thing that is wrong. */
export function explainShape(
  errors: readonly ShapeError[],
  source: SourceText,
  tree: YamlTree,
  hints: Hints,
): Problem[] {
  const problems = new Map<string, Problem>();
  const ranked = errors
    .filter(({ keyword, propertyName }) => !(propertyName !== undefined && keyword !== "propertyNames"))
    .filter(({ keyword }) => keyword !== "oneOf" && keyword !== "anyOf" && keyword !== "if")
    .sort((a, b) => rank(a) - rank(b));
  const misspelt = new Set<string>();
  for (const error of ranked) {
    const placed = explain(error, source, tree, hints, misspelt);
    if (!placed) continue;
    const { at, onKey, ...what } = placed;
    const identity = error.keyword === "required" ? `${at}#${String(error.params["missingProperty"])}` : at;
    if (problems.has(identity)) continue;
    const value = tree.values.get(at);
    const key = tree.keys.get(at);
    const empty = !value || value.start === value.end;
    const span = (onKey || empty ? key : value) ?? value ?? { start: 0, end: 0 };
    problems.set(identity, {
      ...what,
      file: source.file,
      ...rangeOf(source, span.start, span.end),
      pointer: at,
    });
  }
  return [...problems.values()];
}

function rank({ keyword }: ShapeError): number {
  // Unknown keys come first: a misspelt key explains why another is missing.
  if (keyword === "additionalProperties") return -1;
  const index = PRECEDENCE.indexOf(keyword);
  return index === -1 ? PRECEDENCE.length : index;
}

function explain(
  error: ShapeError,
  source: SourceText,
  tree: YamlTree,
  hints: Hints,
  misspelt: Set<string>,
): Placed | null {
  const { instancePath: at, keyword, params, data } = error;
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const name = nameOf(at, hints.noun);
  const expected = describe(schema);
  const span = tree.values.get(at);
  const written = span ? source.text.slice(span.start, span.end) : "";
  const suggested = (): string | undefined => hints.suggestValue(at, data, written);
  const example = schema.examples?.[0];
  const fix = (): string =>
    suggested() ?? (example === undefined ? `Write ${expected}` : write(at, example, "for example "));

  switch (keyword) {
    case "additionalProperties":
      return unknownKey(String(params["additionalProperty"]), at, schema, data, hints, misspelt);
    case "required": {
      const missing = String(params["missingProperty"]);
      if (misspelt.has(`${at}/${missing}`)) return null;
      const property = schema.properties?.[missing] ?? {};
      return {
        at,
        onKey: true,
        code: "missing-key",
        message: `\`${missing}\` is missing${at === "" ? "" : ` in ${name}`}`,
        expected: describe(property),
        fix: `Add a line \`${missing}: ${inlineYaml(property.examples?.[0] ?? property.const ?? "…")}\``,
      };
    }
    case "type":
      return data === null
        ? { at, onKey: true, code: "no-value", message: `${name} has no value`, expected, fix: fix() }
        : {
            at,
            code: "wrong-type",
            message: `${name} is ${kindOf(data)}, not ${typeName(schema.type)}`,
            expected,
            fix: suggested() ?? retype(at, schema, data, written) ?? fix(),
          };
    case "enum":
    case "const":
      return choice(at, name, data, schema.enum ?? [schema.const], suggested());
    case "discriminator": {
      const tag = String(params["tag"]);
      const options = (schema.oneOf ?? []).flatMap(({ properties }) => properties?.[tag]?.const ?? []);
      if (params["tagValue"] !== undefined) {
        return choice(`${at}/${tag}`, `\`${tag}\` in ${name}`, params["tagValue"], options, undefined);
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
    case "minimum":
    case "maximum": {
      const limit = Number(params["limit"]);
      return {
        at,
        code: "out-of-range",
        message: `${name} cannot be ${String(data)}`,
        expected,
        fix: suggested() ?? `${write(at, limit)} or ${keyword === "minimum" ? "more" : "less"}`,
      };
    }
    case "minLength":
      return {
        at,
        onKey: written === "",
        code: "no-value",
        message: `${name} is empty`,
        expected,
        fix: fix(),
      };
    case "maxLength":
      return {
        at,
        code: "too-long",
        message: `${name} has ${[...String(data)].length.toLocaleString("en")} characters`,
        expected: `at most ${Number(params["limit"]).toLocaleString("en")} characters`,
        fix: "Shorten the text",
      };
    case "pattern":
      return {
        at,
        code: "wrong-value",
        message: `${name} cannot be ${inlineQuote(data)}`,
        expected,
        fix: fix(),
      };
    case "minItems":
    case "minProperties":
      return {
        at,
        onKey: true,
        code: "no-value",
        message: `${name} is empty`,
        expected,
        fix: `Add an entry or delete ${name}`,
      };
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
    case "uniqueItems": {
      const [first, second] = [Number(params["j"]), Number(params["i"])].sort((a, b) => a - b);
      const repeated = (data as unknown[])[second ?? 0];
      return {
        at: `${at}/${second}`,
        code: "duplicate-entry",
        message: `${name} already has ${inlineQuote(repeated)} as entry ${(first ?? 0) + 1}`,
        expected: "each entry once",
        fix: "Delete the second one",
      };
    }
    case "propertyNames": {
      const key = String(params["propertyName"]);
      const keySchema = (error.schema ?? {}) as JsonSchema;
      return {
        at: `${at}/${escapePointer(key)}`,
        onKey: true,
        code: "wrong-key",
        message: `${inlineQuote(key)} cannot be a key of ${name}`,
        expected: describe(keySchema),
        fix:
          hints.suggestValue(`${at}/*key`, key, key) ??
          `Write for example \`${inlineYaml(keySchema.examples?.[0])}:\``,
      };
    }
    default:
      return {
        at,
        code: "wrong-value",
        message: `${name} is not accepted (${keyword})`,
        expected,
        fix: fix(),
      };
  }
}

function unknownKey(
  key: string,
  parent: string,
  schema: JsonSchema,
  data: unknown,
  hints: Hints,
  misspelt: Set<string>,
): Placed {
  const known = Object.keys(schema.properties ?? {});
  const present = Object.keys(data as object);
  const alias = parent === "" ? hints.keyAliases[key.toLowerCase().replace(/[\s_-]/g, "")] : undefined;
  const meant = closest(key, known) ?? alias;
  if (meant !== undefined) misspelt.add(`${parent}/${meant}`);
  const place = parent === "" ? "" : ` in ${nameOf(parent, hints.noun)}`;
  return {
    at: `${parent}/${escapePointer(key)}`,
    onKey: true,
    code: "unknown-key",
    message: `There is no key ${inlineQuote(key)}${place}`,
    expected: known.length > 0 ? `one of ${known.join(", ")}` : "no keys here",
    fix:
      meant === undefined
        ? "Delete the key and what belongs to it"
        : present.includes(meant)
          ? `Delete the key; \`${meant}\` is already there`
          : `Write \`${meant}\``,
  };
}

function choice(
  at: string,
  name: string,
  data: unknown,
  options: readonly unknown[],
  suggested: string | undefined,
): Placed {
  const words = options.map(String);
  const meant = closest(String(data), words);
  return {
    at,
    code: "not-in-list",
    message: `${name} cannot be ${inlineQuote(data)}`,
    expected: oneOf(options),
    fix: suggested ?? (meant === undefined ? `Choose one of ${words.join(", ")}` : write(at, meant)),
  };
}

/** What to write for a value of another type that shows what was meant. */
function retype(at: string, schema: JsonSchema, data: unknown, written: string): string | undefined {
  const line = written.split("\n")[0]?.trim() ?? "";
  switch (schema.type) {
    case "string":
      return typeof data === "object" ? undefined : write(at, line, "", quoted);
    case "integer":
    case "number":
      return typeof data === "string" && /^\s*\d+\s*$/.test(data)
        ? `${write(at, Number(data))}, without quotes`
        : undefined;
    case "boolean":
      return typeof data === "string" && /^(yes|no|on|off|true|false)$/i.test(data)
        ? write(at, /^(yes|on|true)$/i.test(data))
        : undefined;
    case "array":
      if (typeof data === "object") return undefined;
      return write(
        at,
        String(data)
          .split(/\s*[,;]\s*/)
          .filter(Boolean),
      );
    default:
      return undefined;
  }
}

function write(at: string, value: unknown, prefix = "", yaml: (text: string) => string = inlineYaml): string {
  const key = at.split("/").at(-1) ?? "";
  const text = yaml(value as string);
  return /^\d+$|^$/.test(key)
    ? `Write ${prefix}\`${text}\``
    : `Write ${prefix}\`${plainSegment(key)}: ${text}\``;
}

/** What a schema accepts, as a noun phrase. */
export function describe(schema: JsonSchema): string {
  if (schema.patternErrorMessage) return schema.patternErrorMessage;
  if (schema.enum) return oneOf(schema.enum);
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const { minimum, maximum } = schema;
  if (minimum !== undefined && maximum !== undefined) {
    return `${typeName(schema.type)} from ${minimum} to ${maximum}`;
  }
  if (schema.type === "array" && schema.items) return `a list, each entry ${describe(schema.items)}`;
  return typeName(schema.type);
}

function oneOf(options: readonly unknown[]): string {
  return options.length === 1 ? `\`${String(options[0])}\`` : `one of ${options.map(String).join(", ")}`;
}

function typeName(type: string | undefined): string {
  return TYPE_NAMES[type ?? ""] ?? "a value";
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values, indented by two spaces",
};

function kindOf(data: unknown): string {
  if (Array.isArray(data)) return "a list";
  if (typeof data === "object") return "a group of keys";
  if (typeof data === "number") return Number.isInteger(data) ? "a number" : "a fraction";
  return typeof data === "boolean" ? `\`${data}\`` : "text";
}

function nameOf(pointer: string, noun: string): string {
  const segments = pointer.split("/").slice(1).map(plainSegment);
  const last = segments.at(-1);
  if (last === undefined) return `the ${noun}`;
  const parent = segments.at(-2);
  return /^\d+$/.test(last) && parent !== undefined
    ? `entry ${Number(last) + 1} of \`${parent}\``
    : `\`${segments.join(".")}\``;
}

function plainSegment(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A value in a sentence, cut where it is long. */
function inlineQuote(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
