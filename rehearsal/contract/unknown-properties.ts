import type { JsonSchema } from "./contract.ts";

/**
 * JSON pointers of what a request body carries and its schema does not name. GitHub ignores such properties
 * without a word, so a misspelt one is an instruction that never arrives.
 */
export function unknownProperties(
  value: unknown,
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): string[] {
  return visit(value, [schema], definitions, "");
}

function visit(
  value: unknown,
  schemas: readonly JsonSchema[],
  definitions: Readonly<Record<string, JsonSchema>>,
  pointer: string,
): string[] {
  const parts = schemas.flatMap((schema) => flatten(schema, definitions));
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => (part.items ? [part.items] : []));
    return value.flatMap((item, index) => visit(item, items, definitions, `${pointer}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  const named = parts.flatMap((part) => (part.properties ? [part.properties] : []));
  const freeForm = named.length === 0 || parts.some((part) => typeof part.additionalProperties === "object");
  return Object.entries(value).flatMap(([key, member]) => {
    const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const known = named.flatMap((properties) => (properties[key] ? [properties[key]] : []));
    if (known.length === 0) return freeForm ? [] : [place];
    return visit(member, known, definitions, place);
  });
}

/** A schema and everything it is composed of. Alternatives count together: which one is meant is not asked here. */
function flatten(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema[] {
  const target = schema.$ref === undefined ? undefined : definitions[schema.$ref.replace("#/$defs/", "")];
  const composed = [...(target ? [target] : []), ...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  return [schema, ...composed.flatMap((part) => flatten(part, definitions))];
}
