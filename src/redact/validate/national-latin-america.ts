import { at, compact, digitsOf, isDate, weighted } from "./digits.ts";

/** Chilean RUT: modulo eleven with weights two to seven from the right, K for ten. */
export function isRut(value: string): boolean {
  const plain = compact(value);
  const digits = digitsOf(plain.slice(0, -1)).reverse();
  const sum = digits.reduce((total, digit, index) => total + digit * (2 + (index % 6)), 0);
  const check = 11 - (sum % 11);
  return plain.at(-1) === (check === 11 ? "0" : check === 10 ? "K" : String(check));
}

const CURP_SIGNS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

/** Mexican CURP: letters of the name, date of birth, sex, state, and a check digit over all. */
export function isCurp(value: string): boolean {
  const month = Number(value.slice(6, 8));
  if (!/^[A-ZÑ]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/.test(value)) return false;
  if (!isDate(2000, month, Number(value.slice(8, 10)))) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += CURP_SIGNS.indexOf(value[index] as string) * (18 - index);
  return (10 - (sum % 10)) % 10 === Number(value[17]);
}

/** Argentine CUIT and CUIL: kind of person, document, check digit. */
export function isCuit(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || ![2, 3].includes(at(digits, 0))) return false;
  const rest = 11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest === 11 ? 0 : rest) === at(digits, 10);
}
