import { at, compact, digitsOf, isDate, luhn, weighted } from "./digits.ts";

/** Day of birth in two digits each, the month raised by some numbers that tell sex or century. */
function isShortDate(year: number, month: number, day: number, raised: readonly number[]): boolean {
  return raised.some(
    (offset) => isDate(1900 + year, month - offset, day) || isDate(2000 + year, month - offset, day),
  );
}

function pairs(digits: readonly number[]): readonly [number, number, number] {
  return [
    at(digits, 0) * 10 + at(digits, 1),
    at(digits, 2) * 10 + at(digits, 3),
    at(digits, 4) * 10 + at(digits, 5),
  ];
}

/** Czech and Slovak rodné číslo: date, women's months plus 50, ten digits divisible by eleven. */
export function isRodneCislo(value: string): boolean {
  const digits = digitsOf(value);
  const [year, month, day] = pairs(digits);
  if (digits.length !== 10 || !isShortDate(year, month, day, [0, 20, 50, 70])) return false;
  const nine = Number(digits.slice(0, 9).join(""));
  return (nine % 11) % 10 === at(digits, 9);
}

/** Romanian CNP: sex and century, date, county, serial, check digit. */
export function isCnp(value: string): boolean {
  const digits = digitsOf(value);
  const [year, month, day] = pairs(digits.slice(1));
  if (digits.length !== 13 || at(digits, 0) === 0 || !isShortDate(year, month, day, [0])) return false;
  const rest = weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  return (rest === 10 ? 1 : rest) === at(digits, 12);
}

/** Bulgarian EGN: date, months plus 20 or 40 outside of the twentieth century. */
export function isEgn(value: string): boolean {
  const digits = digitsOf(value);
  const [year, month, day] = pairs(digits);
  if (digits.length !== 10 || !isShortDate(year, month, day, [0, 20, 40])) return false;
  return (weighted(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === at(digits, 9);
}

/** Croatian OIB: ISO 7064 modulo 11, 10. */
export function isOib(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11) return false;
  let rest = 10;
  for (const digit of digits.slice(0, 10)) {
    rest = (rest + digit) % 10;
    rest = ((rest === 0 ? 10 : rest) * 2) % 11;
  }
  return (11 - rest) % 10 === at(digits, 10);
}

/** Estonian and Lithuanian personal code: sex and century, date, serial, check digit of two weightings. */
export function isBalticCode(value: string): boolean {
  const digits = digitsOf(value);
  const [year, month, day] = pairs(digits.slice(1));
  if (digits.length !== 11 || at(digits, 0) === 0 || !isShortDate(year, month, day, [0])) return false;
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const check = first < 10 ? first : (weighted(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10;
  return check === at(digits, 10);
}

/** Jedinstveni matični broj građana of the successors of Yugoslavia. */
export function isJmbg(value: string): boolean {
  const digits = digitsOf(value);
  const [day, month] = pairs(digits);
  if (digits.length !== 13 || !isShortDate(0, month, day, [0])) return false;
  const rest = 11 - (weighted(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest > 9 ? 0 : rest) === at(digits, 12);
}

/** Austrian Sozialversicherungsnummer: serial, check digit at the fourth place, date of birth. */
export function isAustrianSvnr(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || at(digits, 0) === 0) return false;
  return weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === at(digits, 3);
}

/** Hungarian TAJ number: weights three and seven. */
export function isTaj(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 9 && weighted(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === at(digits, 8);
}

/** Irish PPS number: seven digits, a check letter, perhaps another letter that counts nine times. */
export function isPps(value: string): boolean {
  const plain = compact(value);
  const second = plain.length > 8 ? (plain.charCodeAt(8) - 64) * 9 : 0;
  const sum = weighted(digitsOf(plain), [8, 7, 6, 5, 4, 3, 2]) + second;
  return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] === plain[7];
}

/** Ukrainian registration number of a taxpayer (RNOKPP): days since 1899-12-31, serial, weighted check digit. */
export function isRnokpp(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10) return false;
  const sum = weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
  return (((sum % 11) + 11) % 11) % 10 === at(digits, 9);
}

/** Greek AMKA: day, month and year of birth, serial, Luhn over all eleven digits. */
export function isAmka(value: string): boolean {
  const digits = digitsOf(value);
  const [day, month, year] = pairs(digits);
  return digits.length === 11 && isShortDate(year, month, day, [0]) && luhn(digits);
}

/** Serial letters and number of a Polish identity card; the first digit checks the rest. */
export function isPolishIdCard(value: string): boolean {
  const text = value.replace(/ /g, "").toUpperCase();
  if (!/^[A-Z]{3}\d{6}$/.test(text)) return false;
  const values = [...text].map((sign) => (sign >= "A" ? sign.charCodeAt(0) - 55 : Number(sign)));
  const sum = [7, 3, 1, 9, 7, 3, 1, 7, 3].reduce(
    (total, weight, index) => total + weight * at(values, index),
    0,
  );
  return sum % 10 === 0;
}

/** Austrian Sozialversicherungsnummer whose last six digits are a day: most are, some say a month 13. */
export function isDatedSvnr(value: string): boolean {
  const [day, month, year] = pairs(digitsOf(value).slice(4));
  return isShortDate(year, month, day, [0]) && isAustrianSvnr(value);
}

/** Greek AFM: nine digits, powers of two modulo 11. */
export function isAfm(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 && (weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === at(digits, 8)
  );
}

/** Russian SNILS: nine digits and two check digits, modulo 101. */
export function isSnils(value: string): boolean {
  const digits = digitsOf(value);
  const sum = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return digits.length === 11 && sum % 100 === at(digits, 9) * 10 + at(digits, 10);
}

const INN_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Russian INN: ten digits of a firm with one check digit, twelve of a person with two. */
export function isInn(value: string): boolean {
  const digits = digitsOf(value);
  const check = (weights: readonly number[]) => (weighted(digits, weights) % 11) % 10;
  if (digits.length === 10) return check(INN_WEIGHTS.slice(2)) === at(digits, 9);
  if (digits.length !== 12 || check(INN_WEIGHTS.slice(1)) !== at(digits, 10)) return false;
  return check(INN_WEIGHTS) === at(digits, 11);
}

/** Kazakh IIN: date of birth, century and sex, serial, check digit of two weightings. */
export function isKazakhId(value: string): boolean {
  const digits = digitsOf(value);
  const [year, month, day] = pairs(digits);
  if (digits.length !== 12 || !isShortDate(year, month, day, [0])) return false;
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const check = first < 10 ? first : weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return check === at(digits, 11);
}
