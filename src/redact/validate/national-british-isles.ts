import { digitsOf, weighted } from "./digits.ts";

/** NHS number: ten digits, modulus 11. */
export function isNhs(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || new Set(digits).size < 3) return false;
  return (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digits[9];
}
