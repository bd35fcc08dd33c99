import { withoutKinds } from "../../placeholders.ts";
import type { Sight } from "../../rule.ts";
import { isNoSecret } from "../../validate/no-secret.ts";
import { isPlaceholder } from "../../validate/randomness.ts";
import { isDrawn } from "../../validate/spelling.ts";

/** What stands where somebody says a password; the last character is never punctuation that ends a sentence. */
export const SAID_VALUE = "(?![*<\\[{(])[^\\s\"'`“”’»<>]{3,63}[^\\s\"'`“”’»<>.,;:?)*。、]";

/** Quotes and emphasis before it. */
export const SAID_OPENING = "[\"'`“‘«„*]{0,3}";

/** One word, perhaps with hyphens; every separator is followed by letters, so that there is one way to read it. */
const WORDS = /^["'`“‘«„*]*\p{L}+(?:[-'’]\p{L}+)*[-'’]?$/u;

/** Whether a value is words joined by hyphens as passphrases are. */
export function isPassphrase(value: string): boolean {
  return PASSPHRASE.test(value);
}

/** Four words or more that nobody joins in a sentence: `state-of-the-art` has shorter ones. */
const PASSPHRASE = /^\p{Ll}{4,12}(?:-\p{Ll}{4,12}){3,6}\d{0,4}$/u;

/** Whether a value names a cell of a sheet: `Sheet1!A1`, `Data!$B$12:$C$14`. */
export function isCellReference(value: string): boolean {
  return CELL.test(value);
}

const CELL = /!\$?[A-Z]{1,3}\$?\d{1,7}(?::|$)/;

/** Whether a value that somebody says is a password: no word, no code, no placeholder. */
export function isSaidPassword(value: string, sight: Sight): boolean {
  if (isCellReference(value)) return false;
  const quoted = /["'`“‘«„*]/.test(sight.text[sight.start - 1] ?? "");
  const bare = value.replace(/^["'`“‘«„*]+|["'`*]+$/g, "");
  if (/^_[A-Za-z]+_$/.test(bare)) return false;
  if (bare.length < 4 || isPlaceholder(bare) || isNoSecret(bare) || /^\[[a-z-]+-\d+\]|^#\d+$/.test(bare))
    return false;
  if (WORDS_EQUAL.test(bare)) return true;
  if (/[()[\]{}=]|^[/\\]|^~\/|^\d{1,2}[+-]$|^https?:|^\d+(?:[.,:/-]\d+)*%?$/.test(bare))
    return /^\d{6,}$/.test(bare);
  if (/^[a-z]+(?:_[a-z]+)+$/.test(bare)) return false;
  if (WORDS.test(value) && (PASSPHRASE.test(bare) || (/\p{Ll}\p{Lu}/u.test(bare) && isDrawn(bare))))
    return true;
  if (WORDS.test(value))
    return (
      quoted &&
      !/^(?:password|passwort|passphrase|passcode|secret|admin|string|text|none|null|user|test)$/i.test(
        bare,
      ) &&
      /^[A-Za-z]{6,}$/.test(bare)
    );
  return /\d/.test(bare)
    ? /\p{L}|[^\w\s]/u.test(bare) &&
        !/^\d+[-+]?(?:st|nd|rd|th|character|digit|days?|chars?|x|h|min)?s?$/i.test(bare)
    : /[^\p{L}\s'’.,:-]/u.test(bare.slice(1));
}

/** `Fenicottero=Tiepido2`: two words and a number, where code has a name in small letters. */
const WORDS_EQUAL = /^\p{Lu}\p{Ll}{2,}=\p{Lu}\p{Ll}{2,}\d{1,4}$/u;

/**
 * Whether a value looks like a password whatever stands around it: letters in both cases or a sign, and a digit,
 * which is what a policy for passwords asks for; a short one has all four.
 */
export function isStrong(value: string): boolean {
  if (value.length < 8) return value.length >= 6 && ALL_KINDS.test(value);
  if (LEET.test(value)) return true;
  return (
    (/\d/.test(value) || (/\p{Ll}\p{Lu}/u.test(value) && isDrawn(value))) &&
    /\p{L}/u.test(value) &&
    (/[^\p{L}\d_.:/-]/u.test(value) ||
      (/\p{Lu}.*\p{Ll}|\p{Ll}.*\p{Lu}/u.test(value) && (/\d\D*\d/.test(value) || isDrawn(value))))
  );
}

/** Digits for letters, twice or more: `tr0ll9sf2stigen`. */
const LEET = /^(?!.*[-.:/])(?:\p{L}+\d{1,2}){2,6}\p{L}{2,}_?$/u;
const ALL_KINDS = /^(?=.*\d)(?=.*\p{Lu})(?=.*\p{Ll})(?=.*[!#$%&*?^~@+§€])/u;

/** Up to `length` characters before a value; what was removed there says nothing. */
export function textBefore({ text, start }: Sight, length: number): string {
  return withoutKinds(text.slice(Math.max(0, start - length), start));
}
