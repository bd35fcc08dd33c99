import "./json-modules.ts";
import type { StringToken } from "@actions/workflow-parser/templates/tokens/string-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { type Contexts, evaluate, evaluateText } from "./expression.ts";

const parser = await import("@actions/workflow-parser");
const { ensureStatusFunction } = await import("@actions/workflow-parser/model/converter/if-condition");

type Token = TemplateToken;

/** A value of a workflow file, expressions not yet evaluated. */
export type Template = string | number | boolean | null | Expression | Template[] | TemplateMap;
export type TemplateMap = Map<string, Template>;

/** An expression without its `${{ }}`. */
export interface Expression {
  expression: string;
  /** With `success() && (…)` around it where it names no status function, as job and step conditions are read. */
  condition: string;
}

export function isExpression(template: Template | undefined): template is Expression {
  return typeof template === "object" && template !== null && "expression" in template;
}

/**
 * Reads a workflow file with GitHub's own parser and schema. Throws with every error of the file where GitHub would
 * refuse it.
 */
export function parseTemplate(path: string, content: string): TemplateMap {
  const result = parser.parseWorkflow({ name: path, content }, new parser.NoOperationTraceWriter());
  const errors = result.context.errors.getErrors();
  if (errors.length > 0 || !result.value)
    throw new Error(`${path} is not a valid workflow:\n${errors.map((error) => error.message).join("\n")}`);
  const template = toTemplate(result.value);
  if (!(template instanceof Map)) throw new Error(`${path} is not a mapping`);
  return template;
}

function toTemplate(token: Token): Template {
  if (parser.isMapping(token)) {
    const map: TemplateMap = new Map();
    for (const { key, value } of token)
      map.set(key.toString(), isBareCondition(value) ? condition(value.value, value) : toTemplate(value));
    return map;
  }
  if (parser.isSequence(token)) {
    const list: Template[] = [];
    for (let index = 0; index < token.count; index += 1) list.push(toTemplate(token.get(index)));
    return list;
  }
  if (parser.isBasicExpression(token)) return condition(token.expression, token);
  if (parser.isString(token) || parser.isNumber(token) || parser.isBoolean(token)) return token.value;
  if (parser.isLiteral(token)) return null;
  throw new Error(`The rehearsal does not know this part of a workflow file: ${token.toString()}`);
}

function condition(expression: string, token: Token): Expression {
  return { expression, condition: ensureStatusFunction(expression, token.definitionInfo) };
}

/** `if: failure()` is an expression although nothing marks it. */
function isBareCondition(token: Token): token is StringToken {
  return parser.isString(token) && /^(?:job|step)-if$/.test(token.definition?.key ?? "");
}

/** A template as the text GitHub makes of it. */
export function resolveText(template: Template, contexts: Contexts): string {
  if (isExpression(template)) return evaluateText(template.expression, contexts);
  if (typeof template === "object" && template !== null) throw new Error("Expected a single value");
  return template === null ? "" : String(template);
}

/** A template as a JSON value. */
export function resolveValue(template: Template, contexts: Contexts): unknown {
  if (isExpression(template)) return evaluate(template.expression, contexts);
  if (Array.isArray(template)) return template.map((one) => resolveValue(one, contexts));
  if (template instanceof Map) return Object.fromEntries(resolveMap(template, contexts, resolveValue));
  return template;
}

/** Every value of a mapping as text. */
export function resolveTexts(template: TemplateMap, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(resolveMap(template, contexts, resolveText));
}

function resolveMap<T>(
  map: TemplateMap,
  contexts: Contexts,
  resolve: (template: Template, contexts: Contexts) => T,
): [string, T][] {
  return [...map].map(([key, value]) => [key, resolve(value, contexts)]);
}
