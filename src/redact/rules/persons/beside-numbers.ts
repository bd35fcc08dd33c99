import { CLASS, DIGIT, LETTER, LOWER, UPPER, WORD } from "../../characters.ts";
import { codes } from "../../code-table.ts";
import type { Rule } from "../../rule.ts";
import type { TextMemory } from "../../text-memory.ts";
import { inBothCases } from "../word-lists.ts";
import { FULL } from "./person-shape.ts";
import { isOfPerson, isWhole } from "./unknown-names.ts";

/** What numbers of people are called; a name in the same sentence is whose they are. */
const NUMBERS = inBothCases(
  "SSN SIN NINO NRIC HKID BSN PESEL NIR CPF CUIL CUIT CURP RFC RUT TFN AMKA ΑΜΚΑ ЕГН СНИЛС ИНН РНОКПП CNP OIB JMBG NIE DNI NIF TAJ AHV Aadhaar ID Steuer-ID IBAN RIB TAJ-száma bankszámlája passport Passport Reisepassnummer Reisepass Personalausweis Führerschein Personalnummer pasaporte passeport passaporto paspoort rijbewijs Rijksregisternummer rijksregisternummer personnummer Personnummer personnr CPR fødselsnummer henkilötunnus Isikukood isikukood zehut Kimlik kimlik číslo Versichertennummer Matrikelnummer matricule dowodu паспорт Personalausweisnummer Sozialversicherungsnummer",
);

/** People beside the numbers that they have. */
export const personBesideNumberRules: readonly Rule[] = [
  {
    kind: "person",
    family: "personal",
    level: "standard",
    spreads: true,
    anchor: "word",
    id: "person-beside-number",
    rank: 52,
    words: NUMBERS,
    find: findBesideNumber,
    match: [
      "Rijksregisternummer 93.05.18-224.60 hoort bij Lieselot Verhaeghe, niet bij haar collega",
      "TFN 384 719 268 supplied by Bronte Kilmartin on her first day",
      "CUIL 27-28471930-7 corresponde a Florencia Iturralde; adjuntar",
      "Reisepassnummer C7PLV3R9K für das ESTA von Ottokar Brunnhuber eintragen",
      "Liv Bundgaard, CPR 221188-2711, tlf. ukendt",
      "Ευδοκία Παπαθεοδώρου (ΑΜΚΑ 19058536152)",
      "Остапа Величківського, РНОКПП 3318104897",
      "CPF 318.402.957-32 – cadastro da Jussara Camargo de Melo no plano",
    ],
    miss: [
      "The SSN Validation Service got 93051822460 requests",
      "passport 12 and the Power Platform",
      "IBAN 12345678 for the Adatum Corporation",
      "IBAN 20240511 was sent to Power Automate",
      "Power Automate (IBAN 12345678)",
      "the Azure Passport 4 program",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc2798",
  },
];

/** `Liv Bundgaard, CPR 221188-2711`, `Мирослава Игнатенко, паспорт`. */
const BEFORE_NUMBER = new RegExp(`(?:^|[^\\p{L}\\d.@])(?<name>${FULL})(?:,| \\(|:| [–-])? ?\\(?$`, "u");
/** A name and what follows it, at their longest. */
const NAME_LIMIT = 64;
/** How far behind its word, in characters, a number begins. */
const NUMBER_REACH = 30;
/** What stands between the word for a number and the number. */
const NUMBER_NEXT = /^(?:[-.]?\p{L}{1,10}\.?)?[ .:#№°º-]{0,4}(?=[\dA-Z])(?=[A-Z\d ./-]*\d{3})/u;

/** The name of two words or more right before a number or behind it, in the same line. */
function findBesideNumber(
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  if (!hasDigit(text, end, Math.min(text.length, end + NUMBER_REACH))) return undefined;
  return findBeforeNumber(text, start, end, memory) ?? findBehindNumber(text, end, memory);
}

function findBeforeNumber(
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  if (!followsName(text, start) || !NUMBER_NEXT.test(text.slice(end, end + NUMBER_REACH))) return undefined;
  const before = BEFORE_NUMBER.exec(text.slice(Math.max(0, start - NAME_LIMIT), start));
  const name = before?.groups?.["name"];
  if (before === null || name === undefined) return undefined;
  const from = start - before[0].length + before[0].indexOf(name);
  return isOfPerson(name, true) && isWhole({ text, start: from, end: from + name.length, memory })
    ? [from, from + name.length]
    : undefined;
}

/** Whether a word with a capital stands before a place, with what can separate it from a number. */
function followsName(text: string, start: number): boolean {
  let at = start - 1;
  while (at > 0 && start - at < 4 && BETWEEN[text.charCodeAt(at)] === 1) at--;
  const end = at;
  while (at >= 0 && end - at < NAME_LIMIT && ((CLASS[text.charCodeAt(at)] as number) & LETTER) !== 0) at--;
  return end - at > 1 && CLASS[text.charCodeAt(at + 1)] === UPPER;
}

const BETWEEN = codes(" ,(:–-");

/** How far behind the word for a number, in characters, the name may stand. */
const REACH = 120;
const NAME = new RegExp(`${FULL}(?=[ ,.;:)!?\\n]|$)`, "yu");
const ARTICLE = / (?:the|an|der|die|das|den|le|la|el|il|het|de|im|am|zum) $/;
/** What stands before the name: the space behind a word in small letters or a comma, a dash, a bracket. */
const BEFORE_NAME = codes(" \u00a0–—:/(-");

function findBehindNumber(
  text: string,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  const stop = Math.min(text.length, end + REACH);
  for (let at = endOfNumber(text, end, stop); at > 0 && at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return undefined;
    if (CLASS[code] !== UPPER || BEFORE_NAME[text.charCodeAt(at - 1)] !== 1) continue;
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[0];
    if (name?.includes(" ") !== true) continue;
    const isTold = followsWords(text, at) && !ARTICLE.test(text.slice(at - 5, at));
    if (isTold && isOfPerson(name, true) && isWhole({ text, start: at, end: at + name.length, memory }))
      return [at, at + name.length];
    at += name.length;
  }
  return undefined;
}

/** Whether no word with a capital or a digit stands right before a name: `Premier Inn Reading` begins earlier. */
function followsWords(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before !== SPACE && before !== NO_BREAK_SPACE) return true;
  const kind = CLASS[text.charCodeAt(at - 2)] as number;
  return kind === LOWER || (kind & WORD) === 0;
}

/** Where six digits and capitals or more end, with what separates them; 0 if no number begins near enough. */
function endOfNumber(text: string, from: number, to: number): number {
  let digits = 0;
  let signs = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = CLASS[code];
    if (kind === DIGIT || kind === UPPER) {
      signs++;
      if (kind === DIGIT) digits++;
      continue;
    }
    if (signs >= LEAST_SIGNS && digits >= LEAST_DIGITS && (code === SPACE || OF_NUMBER[code] !== 1))
      return at;
    if (code === LINE_FEED) return 0;
    if (OF_NUMBER[code] !== 1) {
      digits = 0;
      signs = 0;
    }
  }
  return 0;
}

const LEAST_SIGNS = 6;
const LEAST_DIGITS = 3;
const OF_NUMBER = codes(" .-/");
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (CLASS[text.charCodeAt(at)] === DIGIT) return true;
  return false;
}
