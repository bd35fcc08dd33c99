import { at, compact, digitsOf, digitText, isDate, luhn, weighted } from "./digits.ts";

const DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

/** Spanish DNI (eight digits and a letter) and NIE (X, Y or Z first). */
export function isSpanishId(value: string): boolean {
  const id = compact(value).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
  return /^\d{7,8}[A-Z]$/.test(id) && DNI_LETTERS[Number(id.slice(0, -1)) % 23] === id.at(-1);
}

const FISCAL_ODD: Readonly<Record<string, number>> = Object.fromEntries(
  [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((character, index) => {
    const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    const letters = [
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ];
    return [character, (index < 10 ? odd[index] : letters[index - 10]) as number];
  }),
);

/** Italian codice fiscale: sixteen characters, the last a check letter. */
export function isCodiceFiscale(value: string): boolean {
  const code = compact(value);
  if (!/^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/.test(code))
    return false;
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const character = code[index] as string;
    if (index % 2 === 0) sum += FISCAL_ODD[character] ?? 0;
    else sum += /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
  }
  return code.charCodeAt(15) - 65 === sum % 26;
}

/** Polish PESEL: birth date with the century in the month, and a check digit. */
export function isPesel(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11) return false;
  const month = at(digits, 2) * 10 + at(digits, 3);
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(month / 20)] as number;
  if (!isDate(century + at(digits, 0) * 10 + at(digits, 1), month % 20, at(digits, 4) * 10 + at(digits, 5)))
    return false;
  return (weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) + at(digits, 10)) % 10 === 0;
}

/** French NIR: thirteen characters and a key of two digits, 97 minus the number modulo 97. */
export function isNir(value: string): boolean {
  const nir = compact(value).replace("2A", "19").replace("2B", "18");
  if (!/^[1-478]\d{14}$/.test(nir)) return false;
  const month = Number(nir.slice(3, 5));
  if (month === 0 || (month > 12 && month < 20) || (month > 42 && month < 50)) return false;
  return 97 - Number(BigInt(nir.slice(0, 13)) % 97n) === Number(nir.slice(13));
}

/** Dutch BSN: eleven test with a last weight of minus one. */
export function isBsn(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 &&
    new Set(digits).size > 2 &&
    weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
  );
}

/** Italian VAT number (partita IVA). */
export function isPartitaIva(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 11 && new Set(digits).size > 2 && luhn(digits);
}

/** Turkish identity number. */
export function isTckn(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || digits[0] === 0) return false;
  const odd = weighted(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weighted(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  if ((((odd * 7 - even) % 10) + 10) % 10 !== digits[9]) return false;
  return digits.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10 === digits[10];
}

/** Belgian national register number. */
export function isBelgianId(value: string): boolean {
  const digits = digitText(value);
  if (digits.length !== 11) return false;
  const body = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return 97 - (body % 97) === check || 97 - ((2_000_000_000 + body) % 97) === check;
}

/** Swiss AHV number: 756 and an EAN-13 check digit. */
export function isAhv(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 13) return false;
  return (10 - (weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === digits[12];
}

/** Portuguese NIF. */
export function isPortugueseNif(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9 || digits[0] === 0) return false;
  const remainder = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (remainder < 2 ? 0 : 11 - remainder) === digits[8];
}

/** Polish tax number (NIP). */
export function isNip(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 10 && weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digits[9];
}

/** Dutch btw-id of a sole trader: letters as numbers from ten on, remainder 1 modulo 97. */
export function isBtwId(value: string): boolean {
  if (!/^NL\d{9}B\d{2}$/.test(value)) return false;
  let rest = 0;
  for (const sign of value) {
    const number = Number.parseInt(sign, 36);
    rest = (number > 9 ? rest * 100 + number : rest * 10 + number) % 97;
  }
  return rest === 1;
}

/** Spanish social security number: province, number and their remainder modulo 97. */
export function isSpanishSocialSecurity(value: string): boolean {
  const [province = "", number = "", check = ""] = value.split("/");
  // A number below ten million is added to its province, a longer one stands behind it.
  const whole =
    Number(number) < 10_000_000 ? Number(number) + Number(province) * 10_000_000 : Number(province + number);
  return Number(province) > 0 && Number(province) <= 66 && whole % 97 === Number(check);
}
