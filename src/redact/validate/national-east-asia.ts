import { at, compact, digitsOf, isDate, weighted } from "./digits.ts";

/** Singapore NRIC and FIN. */
export function isNric(value: string): boolean {
  const id = compact(value);
  if (!/^[STFGM]\d{7}[A-Z]$/.test(id)) return false;
  const digits = digitsOf(id);
  const offset = { S: 0, T: 4, F: 0, G: 4, M: 3 }[id[0] as "S"];
  const remainder = (weighted(digits, [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  const letters = /[ST]/.test(id) ? "JZIHGFEDCBA" : id.startsWith("M") ? "KLJNPQRTUWX" : "XWUTRQPNMLK";
  return (id.startsWith("M") ? letters[10 - remainder] : letters[remainder]) === id.at(-1);
}

const UEN_BUSINESS = "XMKECAWLJDB";
const UEN_COMPANY = "ZKCMDNERGWH";

/** Singapore's entity number of a business or a local company by its check letter; of others by its form. */
export function isUen(value: string): boolean {
  const digits = digitsOf(value);
  if (/^\d{8}[A-Z]$/.test(value))
    return value[8] === UEN_BUSINESS[weighted(digits, [10, 4, 9, 3, 8, 2, 7, 1]) % 11];
  if (/^(?:18|19|20)\d{7}[A-Z]$/.test(value))
    return value[9] === UEN_COMPANY[weighted(digits, [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11];
  return /^[TSR]\d\d(?:LP|LL|FC|PF|RF|MQ|MM|NB|CC|CS|MB|FM|GS|DP|CP|NR|CM|CD|MD|HS|VH|CH|MH|CL|XL|CX|HC|RP|TU|TC|FB|FN|PA|PB|SS|MC|SM|GA|GB)\d{4}[A-Z]$/.test(
    value,
  );
}

/** Korean registration number of a resident or a foreigner by its check digit. */
export function isCheckedRrn(value: string): boolean {
  const digits = digitsOf(value);
  if (!isRrn(value)) return false;
  const sum = weighted(digits.slice(0, 12), [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11;
  return at(digits, 12) === (at(digits, 6) > 4 ? (13 - sum) % 10 : (11 - sum) % 10);
}

/** Korean resident registration number: a birth date, and a check digit for those issued before October 2020. */
export function isRrn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 13 || at(digits, 6) < 1 || at(digits, 6) > 8) return false;
  const century = [1, 2, 5, 6].includes(at(digits, 6)) ? 1900 : 2000;
  return isDate(
    century + at(digits, 0) * 10 + at(digits, 1),
    at(digits, 2) * 10 + at(digits, 3),
    at(digits, 4) * 10 + at(digits, 5),
  );
}

/** Korean business registration number. */
export function isKoreanBusiness(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10) return false;
  const sum = weighted(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((at(digits, 8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === digits[9];
}

/** Japanese My Number. */
export function isMyNumber(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 12) return false;
  const remainder = weighted(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (remainder <= 1 ? 0 : 11 - remainder) === digits[11];
}

/** Thai national id. */
export function isThaiId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 13 || digits[0] === 0 || digits[0] === 9) return false;
  return (11 - (weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digits[12];
}

/** Chinese resident identity number, ISO 7064 mod 11-2. */
export function isChineseId(value: string): boolean {
  const id = compact(value);
  if (
    !/^\d{17}[\dX]$/.test(id) ||
    !isDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
  ) {
    return false;
  }
  const sum = weighted(digitsOf(id.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return "10X98765432"[sum % 11] === id[17];
}

/** Hong Kong identity card: one or two letters, six digits, and a check digit or A in brackets. */
export function isHongKongId(value: string): boolean {
  const id = compact(value);
  const match = /^([A-Z]{1,2})(\d{6})([\dA])$/.exec(id);
  if (match === null) return false;
  const [, letters = "", number = "", check = ""] = match;
  const values = [...letters.padStart(2, " ")].map((letter) =>
    letter === " " ? 36 : letter.charCodeAt(0) - 55,
  );
  const sum = weighted([...values, ...digitsOf(number)], [9, 8, 7, 6, 5, 4, 3, 2]);
  return (11 - (sum % 11)) % 11 === (check === "A" ? 10 : Number(check));
}

/** The numbers of Taiwan's counties, in the order of the alphabet. */
const TAIWANESE_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

/** Taiwanese national id or resident certificate: a county's letter, sex, seven digits and a check digit. */
export function isTaiwaneseId(value: string): boolean {
  const id = compact(value);
  if (!/^[A-Z][1289]\d{8}$/.test(id)) return false;
  const county = TAIWANESE_LETTERS.indexOf(id.charAt(0)) + 10;
  const digits = [Math.floor(county / 10), county % 10, ...digitsOf(id.slice(1))];
  return weighted(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
}

/** Malaysian identity card: date of birth, place of birth, serial. */
export function isMalaysianId(value: string): boolean {
  const digits = digitsOf(value);
  const place = at(digits, 6) * 10 + at(digits, 7);
  const [month, day] = [at(digits, 2) * 10 + at(digits, 3), at(digits, 4) * 10 + at(digits, 5)];
  return digits.length === 12 && isDate(2000 + at(digits, 0) * 10 + at(digits, 1), month, day) && place > 0;
}

/** Indonesian NIK: province, regency, district, date of birth (women's day plus 40), serial. */
export function isIndonesianId(value: string): boolean {
  const digits = digitsOf(value);
  const day = at(digits, 6) * 10 + at(digits, 7);
  const month = at(digits, 8) * 10 + at(digits, 9);
  return digits.length === 16 && at(digits, 0) > 0 && isDate(2000, month, day > 40 ? day - 40 : day);
}
