import { at, digitsOf, isDate, luhn, weighted } from "./digits.ts";

/** South African identity number: a date, citizenship digit and Luhn. */
export function isSouthAfricanId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 13 || at(digits, 10) > 2) return false;
  return (
    isDate(
      2000 + at(digits, 0) * 10 + at(digits, 1),
      at(digits, 2) * 10 + at(digits, 3),
      at(digits, 4) * 10 + at(digits, 5),
    ) && luhn(digits)
  );
}

/** The date in six of the digits, from `from` on. */
function isDateAt(digits: readonly number[], from: number, century: number): boolean {
  const pair = (index: number) => at(digits, from + index) * 10 + at(digits, from + index + 1);
  return isDate(century + pair(0), pair(2), pair(4));
}

/** Egyptian national id: century, date of birth, governorate. */
export function isEgyptianId(value: string): boolean {
  const digits = digitsOf(value);
  const century = at(digits, 0);
  const governorate = at(digits, 7) * 10 + at(digits, 8);
  if (digits.length !== 14 || (century !== 2 && century !== 3)) return false;
  return isDateAt(digits, 1, century === 2 ? 1900 : 2000) && governorate <= 88;
}

/** Kuwaiti civil id: century, date of birth, serial, check digit. */
export function isKuwaitiId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 12 || (digits[0] !== 2 && digits[0] !== 3)) return false;
  const check = 11 - (weighted(digits, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11);
  return isDateAt(digits, 1, digits[0] === 2 ? 1900 : 2000) && check === at(digits, 11);
}

/** Iranian national code: ten digits, modulo 11. */
export function isIranianId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || new Set(digits).size < 3) return false;
  const rest = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? rest : 11 - rest) === at(digits, 9);
}
