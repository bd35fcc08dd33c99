import { hasContext } from "./context.ts";
import type { Candidate, Rule } from "./rule.ts";

/** Keeps a candidate if its rule's check and context agree. */
export function accept(text: string, start: number, end: number, rule: Rule, found: Candidate[]): boolean {
  const sight = { text, start, end };
  if (rule.check !== undefined && !rule.check(text.slice(start, end), sight)) return false;
  if (rule.context !== undefined && !hasContext(rule.context, sight)) return false;
  found.push({ start, end, rule });
  return true;
}
