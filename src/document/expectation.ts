import type { JsonSchema } from "./document-kind.ts";

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
};

/** What a schema accepts, as a noun phrase. */
export function describe(schema: JsonSchema): string {
  if (schema.patternErrorMessage) return schema.patternErrorMessage;
  if (schema.enum) return oneOf(schema.enum);
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const { minimum, maximum, type, items } = schema;
  if (minimum !== undefined && maximum !== undefined)
    return `${typeName(type)} from ${minimum} to ${maximum}`;
  if (type === "array" && items) return `a list, each entry ${describe(items)}`;
  return type === "object" ? "keys with values on the lines below, indented by two spaces" : typeName(type);
}

/** The options of a closed list, as a noun phrase. */
export function oneOf(options: readonly unknown[]): string {
  return options.length === 1 ? `\`${String(options[0])}\`` : `one of ${options.map(String).join(", ")}`;
}

export function typeName(type: string | undefined): string {
  return TYPE_NAMES[type ?? ""] ?? "a value";
}

/** What a value is, as a noun phrase. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  if (typeof value === "number") return Number.isInteger(value) ? "a number" : "a fraction";
  return typeof value === "boolean" ? `\`${value}\`` : "text";
}

const QUOTE_LENGTH = 60;

/** A value in a sentence, cut where it is long. */
export function inlineQuote(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text}\``;
}
