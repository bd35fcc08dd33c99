import { at, digitsOf, digitText, luhn, weighted } from "./digits.ts";

/** Brazilian CPF. */
export function isCpf(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || new Set(digits).size === 1) return false;
  const check = (count: number): number => {
    const weights = Array.from({ length: count }, (_, index) => count + 1 - index);
    return ((weighted(digits, weights) * 10) % 11) % 10;
  };
  return check(9) === digits[9] && check(10) === digits[10];
}

/** Brazilian CNPJ. */
export function isCnpj(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 14 || new Set(digits).size === 1) return false;
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  const check = (from: number, count: number): number => {
    const remainder = weighted(digits.slice(0, count), weights.slice(from)) % 11;
    return remainder < 2 ? 0 : 11 - remainder;
  };
  return check(1, 12) === digits[12] && check(0, 13) === digits[13];
}

/** US social security number: areas, groups and serials never issued are no numbers. */
export function isSsn(value: string): boolean {
  const digits = digitText(value);
  if (digits.length !== 9 || /^(?:000|666|9)/.test(digits)) return false;
  if (digits.slice(3, 5) === "00" || digits.slice(5) === "0000") return false;
  return (
    digits !== "123456789" && digits !== "078051120" && digits !== "219099999" && !/^(\d)\1+$/.test(digits)
  );
}

/** US individual taxpayer number: begins with nine, group in the assigned ranges. */
export function isItin(value: string): boolean {
  return /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])\d{4}$/.test(digitText(value));
}

/** ABA routing number. */
export function isRoutingNumber(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 &&
    new Set(digits).size > 2 &&
    /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits.join("")) &&
    weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0
  );
}

/** US national provider identifier: Luhn with the prefix 80840. */
export function isNpi(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 10 && (digits[0] === 1 || digits[0] === 2) && luhn([8, 0, 8, 4, 0, ...digits]);
}

/** DEA registration number. */
export function isDea(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 7) return false;
  return (weighted(digits, [1, 0, 1, 0, 1]) + 2 * weighted(digits, [0, 1, 0, 1, 0, 1])) % 10 === digits[6];
}

/** Canadian social insurance number. */
export function isSin(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 && digits[0] !== 0 && digits[0] !== 8 && new Set(digits).size > 2 && luhn(digits)
  );
}

/** Brazilian PIS or PASEP: eleven digits, modulo 11. */
export function isPis(value: string): boolean {
  const digits = digitsOf(value);
  const rest = weighted(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return digits.length === 11 && (rest < 2 ? 0 : 11 - rest) === at(digits, 10);
}
