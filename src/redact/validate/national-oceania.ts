import { at, compact, digitsOf, weighted } from "./digits.ts";

/** Australian tax file number. */
export function isTfn(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 &&
    new Set(digits).size > 2 &&
    weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0
  );
}

/** Australian business number. */
export function isAbn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11) return false;
  return (
    weighted([at(digits, 0) - 1, ...digits.slice(1)], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0
  );
}

/** Australian company number. */
export function isAcn(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 9 && (10 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digits[8];
}

/** Australian Medicare card number, with or without the reference number. */
export function isMedicare(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length < 10 || digits.length > 11 || at(digits, 0) < 2 || at(digits, 0) > 6) return false;
  return weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8];
}

/** New Zealand IRD number: eight or nine digits, modulo 11 with a second set of weights if the first says ten. */
export function isIrd(value: string): boolean {
  const digits = digitsOf(value);
  const number = Number(digits.join(""));
  if (digits.length < 8 || digits.length > 9 || number < 10_000_000 || number > 150_000_000) return false;
  const nine = digits.length === 8 ? [0, ...digits] : digits;
  const check = (weights: readonly number[]) => (11 - (weighted(nine, weights) % 11)) % 11;
  const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
  return (first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first) === at(nine, 8);
}

const NHI_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/** New Zealand health index: three letters without I and O, three digits and a check digit, or its newer form. */
export function isNhi(value: string): boolean {
  const id = compact(value);
  if (/^[A-HJ-NP-Z]{3}\d\d[A-HJ-NP-Z]{2}$/.test(id)) return true;
  if (!/^[A-HJ-NP-Z]{3}\d{4}$/.test(id)) return false;
  const values = [...id.slice(0, 3)].map((letter) => NHI_LETTERS.indexOf(letter) + 1);
  const rest = weighted([...values, ...digitsOf(id.slice(3, 6))], [7, 6, 5, 4, 3, 2]) % 11;
  return rest !== 0 && (11 - rest) % 10 === Number(id[6]);
}
