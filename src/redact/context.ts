import type { Context, Sight } from "./rule.ts";

const DEFAULT_BEFORE = 48;
const compiled = new WeakMap<Context, RegExp>();

/** Whether a word of `context` stands as a whole word near the value. */
export function hasContext(context: Context, { text, start, end }: Sight): boolean {
  if (context.alone === true && standsAlone(text, start, end)) return true;
  const from = Math.max(0, start - (context.before ?? DEFAULT_BEFORE));
  const words = expressionOf(context);
  if (words.test(text.slice(from, start))) return true;
  return context.after !== undefined && words.test(text.slice(end, end + context.after));
}

/** Whether nothing but white space and punctuation stands around the value. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const slack = 8;
  if (start > slack || text.length - end > slack) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start)) && !/[\p{L}\p{N}]/u.test(text.slice(end));
}

function expressionOf(context: Context): RegExp {
  let expression = compiled.get(context);
  if (expression === undefined) {
    expression = new RegExp(`(?<![\\p{L}\\d])(?:${context.words.join("|")})(?![\\p{L}\\d]|-\\p{L})`, "iu");
    compiled.set(context, expression);
  }
  return expression;
}
