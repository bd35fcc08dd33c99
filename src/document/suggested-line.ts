import type { JsonSchema } from "./document-kind.ts";
import { isIndex, pointerSegments } from "./pointer.ts";
import { inlineYaml, quoted } from "./yaml-text.ts";

/** "Write `key: value`" for what a pointer points to; just the value for entries of lists. */
export function suggestLine(pointer: string, value: unknown, introduction = "Write"): string {
  return suggest(pointer, inlineYaml(value), introduction);
}

/** What to write for a value of another type that shows what was meant. @param written as in the document */
export function suggestType(
  pointer: string,
  schema: JsonSchema,
  value: unknown,
  written: string,
): string | undefined {
  if (Array.isArray(value) && value.length === 1) {
    const [only] = value as readonly unknown[];
    return describesOne(schema, only) ? suggestLine(pointer, only) : undefined;
  }
  if (typeof value === "object") return undefined;
  switch (schema.type) {
    case "string": {
      const text = written.split("\n")[0]?.trim() ?? "";
      const fits = schema.pattern === undefined || new RegExp(schema.pattern, "u").test(text);
      return fits ? suggest(pointer, quoted(text), "Write") : undefined;
    }
    case "integer":
    case "number":
      return /^\s*\d{1,9}\s*$/.test(String(value))
        ? `${suggestLine(pointer, Number(value))}, without quotes`
        : undefined;
    case "boolean":
      return /^(?:yes|no|on|off|true|false)$/i.test(String(value))
        ? suggestLine(pointer, /^(?:yes|on|true)$/i.test(String(value)))
        : undefined;
    case "array":
      return suggestLine(
        pointer,
        String(value)
          .split(/[,;]/)
          .map((entry) => entry.trim())
          .filter(Boolean),
      );
    default:
      return undefined;
  }
}

/** Whether the only entry of a list is what stands for itself where no list is expected. */
function describesOne(schema: JsonSchema, entry: unknown): boolean {
  if (schema.type === "string")
    return typeof entry === "string" && (!schema.pattern || new RegExp(schema.pattern, "u").test(entry));
  if (schema.type === "integer" || schema.type === "number") return typeof entry === "number";
  return schema.type === "boolean" && typeof entry === "boolean";
}

function suggest(pointer: string, yaml: string, introduction: string): string {
  const key = pointerSegments(pointer).at(-1);
  return `${introduction} \`${key === undefined || isIndex(key) ? yaml : `${key}: ${yaml}`}\``;
}
