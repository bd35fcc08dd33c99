import { z } from "zod";

type Json = Record<string, unknown>;

/** What editors and reviewers want to see first in a schema. */
const LEADING_KEYS = ["$schema", "title", "description", "type", "discriminator", "properties"];

/**
 * A zod schema as the JSON Schema (draft 2020-12) that editors, CI and the command line share. Messages of
 * patterns become `patternErrorMessage`, which YAML editors show; tagged unions name their tag, so that a
 * validator reports the mistakes of the one branch that was meant.
 */
export function toJsonSchema(schema: z.ZodType): Json {
  const generated = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      if (def.type === "union" && "discriminator" in def) {
        jsonSchema.type = "object";
        jsonSchema["discriminator"] = { propertyName: def.discriminator };
      }
      const expected = patternMessage(def);
      if (expected !== undefined) jsonSchema["patternErrorMessage"] = expected;
    },
  });
  return ordered(generated) as Json;
}

function patternMessage(def: z.core.$ZodTypeDef): string | undefined {
  if (!("checks" in def) || !Array.isArray(def.checks)) return undefined;
  for (const check of def.checks as z.core.$ZodCheck[]) {
    const { check: kind, error } = check._zod.def;
    if (kind !== "string_format" || !error) continue;
    const message = error({ code: "custom", input: undefined } as never);
    return typeof message === "string" ? message : message?.message;
  }
  return undefined;
}

function ordered(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(ordered);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node);
  const leading = LEADING_KEYS.flatMap((key) => entries.filter(([name]) => name === key));
  const rest = entries.filter(([name]) => !LEADING_KEYS.includes(name));
  return Object.fromEntries([...leading, ...rest].map(([name, value]) => [name, ordered(value)]));
}
