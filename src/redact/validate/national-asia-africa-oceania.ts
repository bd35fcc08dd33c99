import { at, compact, digitsOf, isDate, luhn, weighted } from "./digits.ts";

const VERHOEFF_D = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const VERHOEFF_P = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

/** Verhoeff's check over digits that end with the check digit. */
function verhoeff(digits: readonly number[]): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(VERHOEFF_P[index % 8]?.[digits[digits.length - 1 - index] as number]);
    check = Number(VERHOEFF_D[check]?.[digit]);
  }
  return check === 0;
}

/** Indian Aadhaar: twelve digits, the first at least two, Verhoeff. */
export function isAadhaar(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 12 && at(digits, 0) >= 2 && new Set(digits).size > 3 && verhoeff(digits);
}

/** Australian tax file number. */
export function isTfn(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 &&
    new Set(digits).size > 2 &&
    weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0
  );
}

/** Australian business number. */
export function isAbn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11) return false;
  return (
    weighted([at(digits, 0) - 1, ...digits.slice(1)], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0
  );
}

/** Australian company number. */
export function isAcn(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 9 && (10 - (weighted(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === digits[8];
}

/** Australian Medicare card number, with or without the reference number. */
export function isMedicare(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length < 10 || digits.length > 11 || at(digits, 0) < 2 || at(digits, 0) > 6) return false;
  return weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8];
}

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

/** Indian GSTIN: state, PAN and a check character in base 36. */
export function isGstin(value: string): boolean {
  const id = compact(value);
  if (!/^[0-3]\d[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]$/.test(id)) return false;
  let sum = 0;
  for (let index = 0; index < 14; index++) {
    const product = Number.parseInt(id[index] as string, 36) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return ((36 - (sum % 36)) % 36).toString(36).toUpperCase() === id[14];
}
