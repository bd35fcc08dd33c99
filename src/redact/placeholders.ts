/** Numbers values per kind by first appearance in one log. */
export interface Placeholders {
  /** The placeholder of a value, `[email-1]`; the same value of the same kind gets the same one. */
  readonly of: (kind: string, value: string) => string;
}

/** What every placeholder looks like; text that looks like one is never redacted again. */
export const PLACEHOLDER = /\[[a-z][a-z0-9-]*-\d{1,7}\]/;

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
  const first = value.charCodeAt(0);
  if (first === PLUS || first === OPEN || (first >= ZERO && first <= NINE))
    return /^[+(]?\d[\d\s().\-/]{5,}$/.test(value) ? value.replace(/\D/g, "") : withoutCase(value);
  return withoutCase(value);
}

const PLUS = 0x2b;
const OPEN = 0x28;
const ZERO = 0x30;
const NINE = 0x39;

function withoutCase(value: string): string {
  return value.includes("@") || /^\p{Lu}\p{Ll}+(?: |$)/u.test(value) ? value.toLowerCase() : value;
}
