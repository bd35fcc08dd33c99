import type { Candidate, Rule } from "./rule.ts";

/** A value some rule found, to be removed wherever else it stands. */
export interface KnownValue {
  readonly value: string;
  readonly rule: Rule;
}

/** Every place in `text` where one of the values stands as whole words. */
export function findKnown(text: string, known: readonly KnownValue[]): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const { value, rule } of known) {
    if (seen.has(value)) continue;
    seen.add(value);
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
      found.push({ start: at, end: at + value.length, rule });
    }
  }
  return found;
}
