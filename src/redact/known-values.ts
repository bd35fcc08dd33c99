import { isWordAt } from "./characters.ts";
import type { EncodedRun } from "./encoded.ts";
import type { Candidate, Rule } from "./rule.ts";

/** A value some rule found, to be removed wherever else it stands. */
export interface KnownValue {
  readonly value: string;
  readonly rule: Rule;
  /** The full value, where this is a part of it or another form. */
  readonly of: string;
}

/** Values shorter than this stand in ordinary text by chance. */
export const SHORTEST_KNOWN = 4;
/** From this length on a value is removed inside of words too. */
const LONG = 12;

/** Every place in `text` where one of the values stands, as whole words unless it is long. */
export function findKnown(text: string, known: readonly KnownValue[]): Candidate[] {
  const found: Candidate[] = [];
  for (const { value, rule, of } of known) {
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
      const end = at + value.length;
      if (standsFree(text, at, end)) found.push({ start: at, end, rule, of });
    }
  }
  return found;
}

/** Whether the part of a text is not just a piece of a longer word; long values count anywhere. */
export function standsFree(text: string, start: number, end: number): boolean {
  if (end - start >= LONG) return true;
  return (
    !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end) && isWordAt(text, end - 1))
  );
}

/** Runs of base64 in `text` that hide one of the values, and percent-encoded values with spaces. */
export function findEncoded(
  text: string,
  runs: readonly EncodedRun[],
  known: readonly KnownValue[],
): Candidate[] {
  const found: Candidate[] = [];
  for (const run of runs) {
    const hidden = known.find(({ value }) => run.text.includes(value));
    if (hidden !== undefined)
      found.push({ start: run.start, end: run.end, rule: hidden.rule, of: hidden.of });
  }
  if (/[%+]/.test(text)) {
    for (const { value, rule, of } of known) {
      if (!value.includes(" ")) continue;
      const written = [encodeURIComponent(value), value.replaceAll(" ", "+"), value.replaceAll(" ", "%20")];
      found.push(
        ...findKnown(
          text,
          [...new Set(written)].map((form) => ({ value: form, rule, of })),
        ),
      );
    }
  }
  return found;
}

/** Values of rules whose values are removed elsewhere too, and the parts of names. */
export function spreadValues(text: string, candidates: readonly Candidate[]): readonly KnownValue[] {
  const known = new Map<string, KnownValue>();
  const add = (value: string, rule: Rule, of: string): void => {
    if (!known.has(value)) known.set(value, { value, rule, of });
  };
  for (const { start, end, rule } of candidates) {
    if (rule.spreads !== true || end - start < SHORTEST_KNOWN) continue;
    const value = text.slice(start, end);
    if (rule.kind !== "person") add(value, rule, value);
    else if (value.includes(" ")) {
      add(value, rule, value);
      for (const part of value.split(" ")) if (/^\p{Lu}\p{Ll}{3,}/u.test(part)) add(part, rule, value);
    }
  }
  return [...known.values()];
}
