import type { Rule } from "../../rule.ts";
import { digitText } from "../../validate/digits.ts";
import { isCredited } from "../persons/attribution.ts";
import { textBefore } from "../spoken/said-value.ts";

const base = { family: "personal", level: "standard", anchor: "literal" } as const;

/** People's data in formats of their own: contact cards, passports read by machines, profiles, accounts of banks. */
export const personalFormatRules: readonly Rule[] = [
  {
    ...base,
    id: "machine-readable-zone",
    kind: "document",
    rank: 84,
    literals: ["P<", "V<", "I<", "A<", "C<", "ID"],
    shape:
      "(?:(?<=<)[A-Z]{3}|[A-Z]{3}(?=[A-Z\\d]{9}\\d))[A-Z\\d<]{24,40}(?:\\s{1,2}[A-Z\\d<]{28,46}){0,2}(?![\\w<])",
    check: (value) => value.includes("<<"),
    match: ["P<NLDVANDERHOEK<<SIETSKE<MARIJN<<<<<<<<<<<<<\nBX7R41P088NLD8803045F3109155<<<<<<<<<<<<<<<4"],
    miss: ["P<T> and P<NULL>", "IDENTIFIER_OF_SOMETHING_ELSE_ENTIRELY"],
    reference: "https://www.icao.int/publications/pages/publication.aspx?docnum=9303",
  },
  {
    ...base,
    id: "contact-card-address",
    kind: "address",
    rank: 60,
    literals: ["ADR"],
    lead: "(?:;[^:\\n]{0,60})?:;{0,4}",
    shape: "[^\\n;]{3,80}(?:;[^\\n;]{0,60}){1,5}",
    match: ["ADR;TYPE=home:;;Calle del Faro 27, 3º B;Santander;;39012;Spain"],
    miss: ["ADR: decide on the queue"],
    reference: "https://www.rfc-editor.org/rfc/rfc6350#section-6.3.1",
  },
  {
    ...base,
    id: "profile-url",
    kind: "account",
    rank: 62,
    ignoreCase: true,
    literals: ["linkedin.com/in/", "xing.com/profile/", "facebook.com/people/"],
    lead: "",
    shape: "[\\p{L}\\d%_.-]{3,100}(?<![.])",
    unicode: true,
    check: (_value, sight) => !isCredited(sight, true),
    match: ["https://www.linkedin.com/in/philippa-vandersteen-4b8201 says"],
    miss: ["https://www.linkedin.com/company/contoso"],
    reference: "https://www.linkedin.com/help/linkedin/answer/a542685",
  },
  {
    ...base,
    id: "card-expiry",
    kind: "card",
    rank: 61,
    ignoreCase: true,
    literals: [
      "exp",
      "exp date",
      "expiry",
      "expiry date",
      "expires",
      "expiration",
      "valid thru",
      "gültig bis",
      "caducidad",
      "expire le",
      "scadenza",
    ],
    lead: "[.: ]{1,3}",
    shape: "(?:0[1-9]|1[0-2]) ?[/-] ?(?:\\d{2}|20\\d{2})(?![\\d/-])",
    check: (_value, sight) => CARD.test(textBefore(sight, 90)),
    match: ["cardholder A, PAN 4524 4008 3574 7826, exp 09/28"],
    miss: ["milk, exp 09/28", "the card expires soon"],
    reference: "https://www.iso.org/standard/70484.html",
  },
  {
    ...base,
    id: "fr-bank-account",
    kind: "bank-account",
    rank: 72,
    ignoreCase: true,
    literals: ["rib"],
    lead: "[^\\n\\d]{0,60}",
    shape: "\\d{5} ?\\d{5} ?[A-Z\\d]{11} ?\\d{2}(?![\\dA-Z])",
    check: isRib,
    match: ["mon RIB pour la note de frais : 30004 02291 00048190273 45"],
    miss: ["RIB 30004 02291 00048190273 46"],
    reference: "https://www.cfonb.org/",
  },
  {
    ...base,
    id: "es-social-security",
    kind: "national-id",
    rank: 72,
    ignoreCase: true,
    literals: ["seguridad social", "afiliación", "nuss", "nss", "naf"],
    lead: "[^\\n\\d]{0,40}",
    shape: "\\d{2}[ /-]?\\d{7,8}[ /-]?\\d{2}(?!\\d)",
    match: ["nº de afiliación a la Seguridad Social 28/12490673/20"],
    miss: ["la Seguridad Social en 2024"],
    reference: "https://www.seg-social.es/",
  },
];

const CARD = /\b(?:card|cardholder|pan|cvv|cvc|visa|mastercard|amex|karte|carte|tarjeta|carta)\b/i;

/** French account: bank, branch, account and a key that makes their weighted sum divisible by 97. */
function isRib(value: string): boolean {
  const plain = value.replaceAll(" ", "").toUpperCase();
  const numbers = [...plain.slice(0, 21)].map((sign) =>
    sign >= "A" ? String(((sign.charCodeAt(0) - 65 + (sign >= "S" ? 1 : 0)) % 9) + 1) : sign,
  );
  const digits = digitText(numbers.join(""));
  const bank = Number(digits.slice(0, 5));
  const branch = Number(digits.slice(5, 10));
  const account = Number(digits.slice(10, 21));
  return 97 - ((89 * bank + 15 * branch + 3 * account) % 97) === Number(plain.slice(21));
}
