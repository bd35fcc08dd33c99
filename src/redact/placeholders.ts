import { capitalisedEnd } from "./characters.ts";
import { codeTable, DIGITS, WHITE_SPACE } from "./code-table.ts";
import { digitText } from "./validate/digits.ts";

/** Numbers values per kind by first appearance in one log. */
export interface Placeholders {
  /** The placeholder of a value, `[email-1]`; the same value of the same kind gets the same one. */
  readonly of: (kind: string, value: string) => string;
}

/** What every placeholder looks like; text that looks like one is never redacted again. */
export const PLACEHOLDER = /\[[a-z][a-z0-9-]*-\d{1,7}\]/;

/** All of them in a text. */
export const PLACEHOLDERS: RegExp = new RegExp(PLACEHOLDER.source, "g");

/** A text whose placeholders say nothing any more: what rules take for evidence. */
export function withoutKinds(text: string): string {
  return text.includes("[") ? text.replaceAll(PLACEHOLDERS, "[]") : text;
}

const PLACEHOLDER_AT = new RegExp(PLACEHOLDER.source, "y");

/**
 * Where a placeholder ends whose bracket stands at `at`; 0 if none does. Its words say what was removed and nothing
 * about what stands beside it: else a log would be redacted further each time.
 */
export function placeholderEnd(text: string, at: number): number {
  PLACEHOLDER_AT.lastIndex = at;
  return PLACEHOLDER_AT.test(text) ? PLACEHOLDER_AT.lastIndex : 0;
}

export function createPlaceholders(): Placeholders {
  const kinds = new Map<string, Map<string, string>>();
  return {
    of(kind, value) {
      const numbers = kinds.get(kind) ?? new Map<string, string>();
      kinds.set(kind, numbers);
      const key = normalise(value);
      let placeholder = numbers.get(key);
      if (placeholder === undefined) {
        placeholder = `[${kind}-${numbers.size + 1}]`;
        numbers.set(key, placeholder);
      }
      return placeholder;
    },
  };
}

/** One person's address or number is one value however it is written. */
function normalise(value: string): string {
  return isGroupedNumber(value) ? digitText(value) : withoutCase(value);
}

const SHORTEST_NUMBER = 6;
const DIGIT = 1;
const GROUPING = 2;
const IN_NUMBERS = codeTable([
  [DIGITS, DIGIT],
  [`().-/${WHITE_SPACE}`, GROUPING],
]);

/** Digits with what groups them, behind a plus or a bracket. */
function isGroupedNumber(value: string): boolean {
  const sign = value.charCodeAt(0);
  const first = sign === PLUS || sign === OPEN ? 1 : 0;
  if (value.length - first < SHORTEST_NUMBER || IN_NUMBERS[value.charCodeAt(first)] !== DIGIT) return false;
  for (let at = first + 1; at < value.length; at++) if (IN_NUMBERS[value.charCodeAt(at)] === 0) return false;
  return true;
}

const PLUS = 0x2b;
const OPEN = 0x28;

function withoutCase(value: string): string {
  if (value.includes("@")) return value.toLowerCase();
  const end = capitalisedEnd(value);
  return end > 0 && (end === value.length || value[end] === " ") ? value.toLowerCase() : value;
}
