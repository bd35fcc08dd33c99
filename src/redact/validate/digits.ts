import { isDigit } from "../characters.ts";

/** The decimal digits of a value, separators dropped. */
export function digitsOf(value: string): number[] {
  const digits: number[] = [];
  for (let index = 0; index < value.length; index++) {
    const digit = value.charCodeAt(index) - 0x30;
    if (digit >= 0 && digit <= 9) digits.push(digit);
  }
  return digits;
}

/** The decimal digits of a value as text, separators dropped. */
export function digitText(value: string): string {
  let text = "";
  let copied = 0;
  for (let index = 0; index <= value.length; index++) {
    if (index < value.length && isDigit(value.charCodeAt(index))) continue;
    if (index > copied) text += value.slice(copied, index);
    copied = index + 1;
  }
  return text;
}

/** How many decimal digits a value has. */
export function countDigits(value: string): number {
  let count = 0;
  for (let index = 0; index < value.length; index++) if (isDigit(value.charCodeAt(index))) count++;
  return count;
}

/** How many different decimal digits a value has. */
export function distinctDigits(value: string): number {
  let seen = 0;
  let different = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (!isDigit(code)) continue;
    const bit = 1 << (code - 0x30);
    if ((seen & bit) === 0) different++;
    seen |= bit;
  }
  return different;
}

/** The value without separators, in capitals. */
export function compact(value: string): string {
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (!isDigit(code) && (code < 0x41 || code > 0x5a))
      return value.replace(/[^\p{L}\d]/gu, "").toUpperCase();
  }
  return value;
}

/** The digit at an index; 0 outside of the list. */
export function at(digits: readonly number[], index: number): number {
  return digits[index] ?? 0;
}

/** Sum of digits times weights, index by index. */
export function weighted(digits: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++)
    sum += (digits[index] ?? 0) * (weights[index] as number);
  return sum;
}

/** Luhn check of ISO/IEC 7812-1, over digits that end with the check digit. */
export function luhn(digits: readonly number[]): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    let digit = digits[digits.length - 1 - index] as number;
    if (index % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

/** Whether thirteen digits end with the check digit of an EAN or ISBN, ISO/IEC 15420: more often goods than a card. */
export function isArticleNumber(digits: readonly number[]): boolean {
  return digits.length === 13 && weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

/** Whether all digits are the same, or they count up or down: placeholders, not numbers of somebody. */
export function isMonotonous(digits: readonly number[]): boolean {
  let same = true;
  let up = true;
  let down = true;
  for (let index = 1; index < digits.length; index++) {
    const step = (digits[index] as number) - (digits[index - 1] as number);
    same &&= step === 0;
    up &&= step === 1 || step === -9;
    down &&= step === -1 || step === 9;
  }
  return same || up || down;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether year, month and day (1-based) are a day of the calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] as number));
}
