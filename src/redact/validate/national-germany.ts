import { at, compact, digitsOf } from "./digits.ts";

/** German tax id (IdNr): eleven digits, ISO 7064 mod 11,10, one digit repeated among the first ten. */
export function isGermanTaxId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || digits[0] === 0) return false;
  const kinds = new Set(digits.slice(0, 10)).size;
  return (kinds === 9 || kinds === 8) && mod1110(digits);
}

/** ISO 7064 mod 11,10 over digits that end with the check digit. */
function mod1110(digits: readonly number[]): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits.at(-1);
}

/** German pension insurance number: area, birth date, letter, serial, check digit. */
export function isRentenversicherung(value: string): boolean {
  const id = compact(value);
  if (!/^\d{8}[A-Z]\d{3}$/.test(id)) return false;
  const letter = String(id.charCodeAt(8) - 64).padStart(2, "0");
  const digits = digitsOf(id.slice(0, 8) + letter + id.slice(9, 11));
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  let sum = 0;
  for (let index = 0; index < 12; index++) {
    const product = at(digits, index) * at(weights, index);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === Number(id[11]);
}

/** German identity card, passport and health insurance check over letters and digits. */
export function isGermanDocument(value: string): boolean {
  const id = compact(value);
  if (!/^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d$/.test(id)) return false;
  let sum = 0;
  for (let index = 0; index < 9; index++)
    sum += Number.parseInt(id[index] as string, 36) * ([7, 3, 1][index % 3] as number);
  return sum % 10 === Number(id[9]);
}

/** German health insurance number (KVNR): a letter, eight digits and a check digit. */
export function isKvnr(value: string): boolean {
  const id = compact(value);
  if (!/^[A-Z]\d{9}$/.test(id)) return false;
  const letter = String(id.charCodeAt(0) - 64).padStart(2, "0");
  const digits = digitsOf(letter + id.slice(1, 9));
  let sum = 0;
  digits.forEach((digit, index) => {
    const product = digit * (index % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  });
  return sum % 10 === Number(id[9]);
}
