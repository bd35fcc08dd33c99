import { at, compact, digitsOf } from "./digits.ts";

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
