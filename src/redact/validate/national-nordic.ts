import { at, digitsOf, isDate, luhn, weighted } from "./digits.ts";

/** Swedish personnummer (or coordination number, day plus 60), ten or twelve digits: a date and Luhn. */
export function isPersonnummer(value: string): boolean {
  const all = digitsOf(value);
  if (all.length !== 10 && all.length !== 12) return false;
  const digits = all.slice(-10);
  const day = at(digits, 4) * 10 + at(digits, 5);
  return isDate(2000, at(digits, 2) * 10 + at(digits, 3), day > 60 ? day - 60 : day) && luhn(digits);
}

/** Swedish organisation number: the third digit is at least two, Luhn. */
export function isOrganisationsnummer(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 10 && at(digits, 2) >= 2 && luhn(digits);
}

/** Finnish personal identity code. */
export function isHetu(value: string): boolean {
  const match = /^(\d{2})(\d{2})(\d{2})[-+A-FU-Y](\d{3})([0-9A-Y])$/.exec(value.toUpperCase());
  if (match === null) return false;
  const [, day, month, year, serial, check] = match as unknown as readonly string[];
  if (!isDate(2000 + Number(year), Number(month), Number(day))) return false;
  return "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(`${day}${month}${year}${serial}`) % 31] === check;
}

/** Danish CPR number: a date; check digits are no longer used. */
export function isCpr(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 10 &&
    isDate(
      2000 + at(digits, 4) * 10 + at(digits, 5),
      at(digits, 2) * 10 + at(digits, 3),
      at(digits, 0) * 10 + at(digits, 1),
    )
  );
}

/** Norwegian birth number: two check digits. */
export function isFodselsnummer(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11) return false;
  return (
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Icelandic kennitala: a date (firms' days plus 40), two digits, check digit, century. */
export function isKennitala(value: string): boolean {
  const digits = digitsOf(value);
  const day = at(digits, 0) * 10 + at(digits, 1);
  const month = at(digits, 2) * 10 + at(digits, 3);
  if (digits.length !== 10 || !isDate(2000, month, day > 40 ? day - 40 : day)) return false;
  const rest = weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (11 - rest) % 11 === at(digits, 8) && [0, 8, 9].includes(at(digits, 9));
}
