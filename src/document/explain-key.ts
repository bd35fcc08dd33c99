import type { JsonSchema, ShapeError } from "./document-kind.ts";
import { describe, inlineQuote, oneOf } from "./expectation.ts";
import type { ExplainContext, PlacedProblem } from "./explain-shape.ts";
import { escapePointer, nameOf } from "./pointer.ts";
import { closest } from "./suggestion.ts";
import { inlineYaml } from "./yaml-text.ts";

/**
 * A key that does not exist here: misspelt, called otherwise, not indented, or made up. What it explains (the
 * key it stands for is missing, its parent is empty) is not reported again.
 */
export function explainUnknownKey(
  error: ShapeError,
  { hints, explained, tree }: ExplainContext,
): PlacedProblem {
  const { instancePath: parent, data } = error;
  const key = String(error.params["additionalProperty"]);
  const properties = ((error.parentSchema ?? {}) as JsonSchema).properties ?? {};
  const at = `${parent}/${escapePointer(key)}`;
  const known = Object.keys(properties);
  const word = key.toLowerCase().replace(/[\s_-]/g, "");
  // Every object has a `constructor`, and somebody may write that as a key.
  const alias = parent === "" && Object.hasOwn(hints.keyAliases, word) ? hints.keyAliases[word] : undefined;
  const meant = closest(key, known) ?? alias;
  const group = meant === undefined ? emptyGroupBefore(key, data as object, properties) : undefined;
  if (group !== undefined) {
    explained.add(`${parent}/${group}`);
    return {
      at,
      onKey: true,
      code: "indentation",
      message: `${inlineQuote(key)} is not indented, so it does not belong to \`${group}\``,
      expected: `two spaces before each line that belongs to \`${group}\``,
      fix: `Put two spaces before ${inlineQuote(key)}`,
    };
  }
  if (meant !== undefined) explained.add(`${parent}#${meant}`);
  return {
    at,
    onKey: true,
    code: "unknown-key",
    message: `There is no key ${inlineQuote(key)}${parent === "" ? "" : ` in ${nameOf(parent, hints.noun)}`}`,
    expected: known.length > 0 ? oneOf(known) : "no keys here",
    fix:
      meant === undefined
        ? "Delete the key and what belongs to it"
        : tree.keys.has(`${parent}/${escapePointer(meant)}`)
          ? `Delete the key; \`${meant}\` is already there`
          : `Write \`${meant}\``,
  };
}

/** The group of keys that was opened just before this key and got nothing. */
function emptyGroupBefore(
  key: string,
  data: object,
  properties: Readonly<Record<string, JsonSchema>>,
): string | undefined {
  const entries = Object.entries(data);
  const before = entries
    .slice(
      0,
      entries.findIndex(([name]) => name === key),
    )
    .reverse();
  const last = before.find(([name]) => Object.hasOwn(properties, name));
  if (!last || last[1] !== null) return undefined;
  return properties[last[0]]?.type === "object" ? last[0] : undefined;
}

/** A key that has to be there and is not. */
export function explainMissingKey(
  error: ShapeError,
  { hints, explained }: ExplainContext,
): PlacedProblem | null {
  const { instancePath: at } = error;
  const missing = String(error.params["missingProperty"]);
  if (explained.has(`${at}#${missing}`)) return null;
  const property = ((error.parentSchema ?? {}) as JsonSchema).properties?.[missing] ?? {};
  const example = property.examples?.[0] ?? property.const;
  return {
    at,
    onKey: true,
    code: "missing-key",
    message: `\`${missing}\` is missing${at === "" ? "" : ` in ${nameOf(at, hints.noun)}`}`,
    expected: describe(property),
    fix:
      typeof example === "object" && example !== null
        ? `Add for example:\n${[`${missing}:`, ...Object.entries(example).map(([key, value]) => `  ${key}: ${inlineYaml(value)}`)].join("\n")}`
        : `Add a line \`${missing}: ${inlineYaml(example ?? "…")}\``,
  };
}

/** A key of an open group whose name has the wrong shape. */
export function explainKeyName(error: ShapeError, { hints }: ExplainContext): PlacedProblem {
  const { instancePath: parent } = error;
  const key = String(error.params["propertyName"]);
  const schema = (error.schema ?? {}) as JsonSchema;
  return {
    at: `${parent}/${escapePointer(key)}`,
    onKey: true,
    code: "wrong-key",
    message: `${inlineQuote(key)} cannot be a key of ${nameOf(parent, hints.noun)}`,
    expected: describe(schema),
    fix:
      hints.suggestValue(`${parent}/*key`, key, key) ??
      `Write for example \`${inlineYaml(schema.examples?.[0] ?? "…")}\``,
  };
}
