import "./json-modules.ts";
import type { data } from "@actions/expressions";

const { data: values, Evaluator, Lexer, Parser } = await import("@actions/expressions");
const { truthy } = await import("@actions/expressions/result");

/** Plain JSON values by context name (`github`, `needs`, …). */
export type Contexts = Readonly<Record<string, unknown>>;

/** What `success()`, `failure()` and `cancelled()` answer. */
export interface Status {
  success: boolean;
  failure: boolean;
  cancelled: boolean;
}

/** Evaluates one expression, without its `${{ }}`, as GitHub would, and returns it as plain JSON. */
export function evaluate(expression: string, contexts: Contexts, status?: Status): unknown {
  return JSON.parse(JSON.stringify(evaluateData(expression, contexts, status), values.replacer) ?? "null");
}

/** Evaluates an expression to the text GitHub inserts for it. */
export function evaluateText(expression: string, contexts: Contexts): string {
  return evaluateData(expression, contexts).coerceString();
}

/** Evaluates a condition; the functions about the status of earlier jobs or steps are available. */
export function evaluateCondition(expression: string, contexts: Contexts, status: Status): boolean {
  return truthy(evaluateData(expression, contexts, status));
}

function evaluateData(expression: string, contexts: Contexts, status?: Status): data.ExpressionData {
  const functions = statusFunctions(status);
  const dictionary = JSON.parse(JSON.stringify(contexts), values.reviver) as data.Dictionary;
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  try {
    return new Evaluator(tree, dictionary, new Map(functions.map((one) => [one.name, one]))).evaluate();
  } catch (cause) {
    throw new Error(`Could not evaluate \${{ ${expression} }}`, { cause });
  }
}

function statusFunctions(status: Status | undefined) {
  if (!status) return [];
  const define = (name: string, value: boolean) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new values.BooleanData(value),
  });
  return [
    define("success", status.success),
    define("failure", status.failure),
    define("cancelled", status.cancelled),
    define("always", true),
  ];
}
