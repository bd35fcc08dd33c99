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

/** Uruguayan cédula: seven digits and a check digit. */
export function isUruguayanId(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 8 && (10 - (weighted(digits, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === at(digits, 7);
}

/** Peruvian RUC: kind of taxpayer, number, modulo 11. */
export function isRuc(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || !/^(?:1[0567]|20)/.test(value)) return false;
  return (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === at(digits, 10);
}

/** Mexican CLABE of a bank account: seventeen digits and a check digit over their products' last digits. */
export function isClabe(value: string): boolean {
  const digits = digitsOf(value);
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += (at(digits, index) * ([3, 7, 1][index % 3] as number)) % 10;
  return digits.length === 18 && (10 - (sum % 10)) % 10 === at(digits, 17);
}

const RFC_SIGNS = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

/** Mexican RFC of a person: letters of the name, date of birth, two signs and a check digit over all. */
export function isRfc(value: string): boolean {
  const id = compact(value);
  if (!/^[A-ZÑ]{4}\d{6}[A-Z\d]{2}[A\d]$/.test(id)) return false;
  if (!isDate(2000, Number(id.slice(6, 8)), Number(id.slice(8, 10)))) return false;
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += RFC_SIGNS.indexOf(id.charAt(index)) * (13 - index);
  const check = 11 - (sum % 11);
  return id[12] === (check === 11 ? "0" : check === 10 ? "A" : String(check));
}
