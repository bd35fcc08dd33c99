import type { JsonSchema } from "./contract.ts";

/** Keywords that say nothing about which values are valid. */
const PROSE = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "deprecated",
  "discriminator",
  "externalDocs",
  "readOnly",
]);
const BOUNDS = new Set([
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minProperties",
  "maxProperties",
  "uniqueItems",
  "pattern",
]);
/** Formats that restrict a string; `int64` and the like only describe its machine representation. */
const CHECKED_FORMATS = new Set(["date", "date-time", "email", "uri", "uri-template"]);

type Node = Readonly<Record<string, unknown>>;

/**
 * Translates a schema of OpenAPI 3.0 into JSON Schema without its prose.
 *
 * `oneOf` becomes `anyOf`: GitHub's alternatives overlap (a file of the contents API also satisfies the schema
 * of a symbolic link), so that "exactly one" would refuse GitHub's own examples.
 * @param useComponent told the name of each component schema that is referred to.
 * @throws on a keyword it does not know, because dropping one would weaken the check unnoticed.
 */
export function toJsonSchema(source: unknown, useComponent: (name: string) => void): JsonSchema {
  const translate = (node: unknown): JsonSchema => toJsonSchema(node, useComponent);
  const schema = asNode(source);
  if (typeof schema["$ref"] === "string") {
    const name = componentName(schema["$ref"], "schemas");
    useComponent(name);
    return { $ref: `#/$defs/${name}` };
  }
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (PROSE.has(keyword) || keyword.startsWith("x-") || keyword === "nullable") continue;
    if (BOUNDS.has(keyword) || keyword === "type" || keyword === "required" || keyword === "enum") {
      result[keyword] = value;
    } else if (keyword === "format") {
      if (CHECKED_FORMATS.has(String(value))) result[keyword] = value;
    } else if (keyword === "properties") {
      result[keyword] = mapValues(asNode(value), translate);
    } else if (keyword === "items" || keyword === "not") {
      result[keyword] = translate(value);
    } else if (keyword === "additionalProperties") {
      result[keyword] = typeof value === "boolean" ? value : translate(value);
    } else if (keyword === "allOf") {
      result[keyword] = asList(value).map(translate);
    } else if (keyword === "anyOf" || keyword === "oneOf") {
      result["anyOf"] = asList(value).map(translate);
    } else {
      throw new Error(`the OpenAPI keyword "${keyword}" has no translation yet`);
    }
  }
  return schema["nullable"] === true ? orNull(result) : result;
}

/** Name of a component from `#/components/<kind>/<name>`. */
export function componentName(reference: string, kind: string): string {
  const prefix = `#/components/${kind}/`;
  if (!reference.startsWith(prefix)) throw new Error(`${reference} does not point into ${prefix}`);
  return reference.slice(prefix.length);
}

/** The object at a place of the description. */
export function asNode(value: unknown): Node {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`expected an object in the description, found ${JSON.stringify(value)}`);
  return value as Node;
}

export function mapValues<From, To>(
  object: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== "string") {
    return schema.anyOf || schema.allOf ? { anyOf: [schema, { type: "null" }] } : schema;
  }
  const values = schema.enum && !schema.enum.includes(null) ? { enum: [...schema.enum, null] } : {};
  const nullable = { ...schema, type: [schema.type, "null"], ...values };
  return schema.anyOf || schema.allOf ? { anyOf: [schema, { type: "null" }] } : nullable;
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("expected a list of schemas");
  return value;
}
