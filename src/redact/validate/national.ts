import { at, compact, digitsOf, isDate, luhn, weighted } from "./digits.ts";

/**
 * Check digits of national identifiers. Each function takes the value as written, separators included, and
 * says whether it can have been issued. Sources are named by the rules that use them.
 */

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

/** German tax id (IdNr): eleven digits, ISO 7064 mod 11,10, one digit repeated among the first ten. */
export function isGermanTaxId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || digits[0] === 0) return false;
  const kinds = new Set(digits.slice(0, 10)).size;
  return (kinds === 9 || kinds === 8) && mod1110(digits);
}

/** ISO 7064 mod 11,10 over digits that end with the check digit. */
export function mod1110(digits: readonly number[]): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits.at(-1);
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

/** NHS number: ten digits, modulus 11. */
export function isNhs(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10 || new Set(digits).size < 3) return false;
  return (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digits[9];
}

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
export function verhoeff(digits: readonly number[]): boolean {
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

/** Brazilian CPF. */
export function isCpf(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 11 || new Set(digits).size === 1) return false;
  const check = (count: number): number => {
    const weights = Array.from({ length: count }, (_, index) => count + 1 - index);
    return ((weighted(digits, weights) * 10) % 11) % 10;
  };
  return check(9) === digits[9] && check(10) === digits[10];
}

/** Brazilian CNPJ. */
export function isCnpj(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 14 || new Set(digits).size === 1) return false;
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  const check = (from: number, count: number): number => {
    const remainder = weighted(digits.slice(0, count), weights.slice(from)) % 11;
    return remainder < 2 ? 0 : 11 - remainder;
  };
  return check(1, 12) === digits[12] && check(0, 13) === digits[13];
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

/** US social security number: areas, groups and serials never issued are no numbers. */
export function isSsn(value: string): boolean {
  const digits = value.replace(/\D/g, "");
  if (digits.length !== 9 || /^(?:000|666|9)/.test(digits)) return false;
  if (digits.slice(3, 5) === "00" || digits.slice(5) === "0000") return false;
  return (
    digits !== "123456789" && digits !== "078051120" && digits !== "219099999" && !/^(\d)\1+$/.test(digits)
  );
}

/** US individual taxpayer number: begins with nine, group in the assigned ranges. */
export function isItin(value: string): boolean {
  return /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])\d{4}$/.test(value.replace(/\D/g, ""));
}

/** ABA routing number. */
export function isRoutingNumber(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 &&
    new Set(digits).size > 2 &&
    /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(digits.join("")) &&
    weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0
  );
}

/** US national provider identifier: Luhn with the prefix 80840. */
export function isNpi(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 10 && (digits[0] === 1 || digits[0] === 2) && luhn([8, 0, 8, 4, 0, ...digits]);
}

/** DEA registration number. */
export function isDea(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 7) return false;
  return (weighted(digits, [1, 0, 1, 0, 1]) + 2 * weighted(digits, [0, 1, 0, 1, 0, 1])) % 10 === digits[6];
}

/** Canadian social insurance number. */
export function isSin(value: string): boolean {
  const digits = digitsOf(value);
  return (
    digits.length === 9 && digits[0] !== 0 && digits[0] !== 8 && new Set(digits).size > 2 && luhn(digits)
  );
}

/** Italian VAT number (partita IVA). */
export function isPartitaIva(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 11 && new Set(digits).size > 2 && luhn(digits);
}

/** Thai national id. */
export function isThaiId(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 13 || digits[0] === 0 || digits[0] === 9) return false;
  return (11 - (weighted(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digits[12];
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

/** Belgian national register number. */
export function isBelgianId(value: string): boolean {
  const digits = value.replace(/\D/g, "");
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

/** Portuguese NIF. */
export function isPortugueseNif(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 9 || digits[0] === 0) return false;
  const remainder = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (remainder < 2 ? 0 : 11 - remainder) === digits[8];
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

/** Polish tax number (NIP). */
export function isNip(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length === 10 && weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digits[9];
}
