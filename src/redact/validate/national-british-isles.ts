import { at, digitsOf, isDate, weighted } from "./digits.ts";

/** NHS number: ten digits, modulus 11. */
export function isNhs(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || new Set(digits).size < 3) return false;
  return (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digits[9];
}

/** Unique taxpayer reference: a check digit and nine others, modulo 11. */
export function isUtr(value: string): boolean {
  const digits = digitsOf(value);
  const rest = weighted(digits.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
  return digits.length === 10 && Number("21987654321"[rest]) === at(digits, 0);
}

/** Scottish CHI number: date of birth and four digits, modulo 11 like the NHS number. */
export function isChi(value: string): boolean {
  const digits = digitsOf(value);
  const [month, day] = [at(digits, 2) * 10 + at(digits, 3), at(digits, 0) * 10 + at(digits, 1)];
  return isDate(2000, month, day) && isNhs(value);
}
