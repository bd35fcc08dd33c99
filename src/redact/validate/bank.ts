import { compact, digitsOf, isMonotonous, luhn } from "./digits.ts";

/** IBAN lengths by country, SWIFT IBAN registry release 99. */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 " +
    "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 " +
    "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 " +
    "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** Length an IBAN of the country has, letters and digits only; undefined for other letters. */
export function ibanLength(country: string): number | undefined {
  return IBAN_LENGTHS.get(country.toUpperCase());
}

/** ISO 13616: the country's length and remainder 1 modulo 97. */
export function isIban(value: string): boolean {
  const iban = compact(value);
  if (iban.length !== ibanLength(iban.slice(0, 2)) || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return false;
  let remainder = 0;
  for (let index = 0; index < iban.length; index++) {
    const code = iban.charCodeAt((index + 4) % iban.length);
    remainder = (code > 0x39 ? remainder * 100 + code - 0x37 : remainder * 10 + code - 0x30) % 97;
  }
  return remainder === 1;
}

const ISSUERS: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|[689])/, [14, 15, 16, 17, 18, 19]],
  [/^(?:6011|64[4-9]|65|622)/, [16, 17, 18, 19]],
  [/^(?:2131|1800)/, [15]],
  [/^35/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|56|57|58|5[0-9]|6[0-9])/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-4]/, [16, 17, 18, 19]],
];

/** A payment card number: an issuer's range and length, Luhn, and no counting pattern. */
export function isCard(value: string): boolean {
  const digits = digitsOf(value);
  if (!luhn(digits) || isMonotonous(digits)) return false;
  const text = digits.join("");
  return ISSUERS.some(([prefix, lengths]) => lengths.includes(text.length) && prefix.test(text));
}
