import type { Context, PictureRule, Rule, Sight } from "../../rule.ts";
import { ibanLength, isIban } from "../../validate/bank.ts";
import { countDigits } from "../../validate/digits.ts";
import { isAmongFigures, isLabelledOtherwise } from "../../validate/labels.ts";
import { americanIdentifiers } from "./americas.ts";
import { britishIdentifiers } from "./british-isles.ts";
import { centralEuropeanIdentifiers } from "./central-europe.ts";
import { documentIdentifiers } from "./documents.ts";
import { eastAsianIdentifiers } from "./east-asia.ts";
import { europeanIdentifiers } from "./europe.ts";
import { germanIdentifiers } from "./germany.ts";
import type { Identifier } from "./identifier.ts";
import { latinAmericanIdentifiers } from "./latin-america.ts";
import { middleEasternIdentifiers } from "./middle-east-africa.ts";
import { nordicIdentifiers } from "./nordic.ts";
import { oceanianIdentifiers } from "./oceania.ts";
import { philippineIdentifiers } from "./philippines.ts";
import { southAsianIdentifiers } from "./south-asia.ts";

/** A registry's checksum and a picture few other numbers have need no context; everything else does. */
const identifiers: readonly Identifier[] = [
  ...documentIdentifiers,
  ...americanIdentifiers,
  ...britishIdentifiers,
  ...europeanIdentifiers,
  ...nordicIdentifiers,
  ...germanIdentifiers,
  ...centralEuropeanIdentifiers,
  ...latinAmericanIdentifiers,
  ...eastAsianIdentifiers,
  ...southAsianIdentifiers,
  ...middleEasternIdentifiers,
  ...oceanianIdentifiers,
  ...philippineIdentifiers,
];

function toRule(identifier: Identifier): PictureRule {
  const { id, kind = "national-id", pictures, rank = 70, match, miss, reference } = identifier;
  return {
    id,
    kind,
    family: "personal",
    level: "standard",
    rank: identifier.context === undefined ? rank : rank - 10,
    anchor: "picture",
    pictures: pictures.split(","),
    ...toEvidence(identifier),
    match: [match],
    miss: [miss],
    reference,
  };
}

/** What makes a number believable, and what speaks against it. */
function toEvidence(identifier: Identifier): Pick<PictureRule, "check" | "context" | "except" | "spreads"> {
  const { check, context } = identifier;
  const checked = check === undefined ? {} : { check };
  return context === undefined
    ? { ...checked, except: isFigure }
    : { ...checked, context: toContext(identifier), except: isOther, spreads: true };
}

/** Without a word for it a number is none among figures, and the short name of a commit is none at all. */
function isFigure(value: string, sight: Sight): boolean {
  return countDigits(value) === value.length
    ? isAmongFigures(sight) || isLabelledOtherwise(sight)
    : HASH.test(value);
}

function isOther(value: string, sight: Sight): boolean {
  return NO_DOCUMENT.test(value) || isLabelledOtherwise(sight);
}

/** A day without separators, as logs and lists of changes write it; an article of Microsoft's knowledge base. */
const NO_DOCUMENT = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|^KB\d{6,7}$/;
/** Digits with letters up to f, all of them small. */
const HASH = /^(?=\d*[a-f])[\da-f]+$/;

function toContext({ context = "", alone = false }: Identifier): Context {
  return { words: context.split(","), alone };
}

/** Rules for identifiers of people, firms, accounts and documents. */
export function identifierRules(): readonly Rule[] {
  return [
    ...identifiers.map(toRule),
    {
      id: "iban",
      kind: "bank-account",
      family: "personal",
      level: "standard",
      rank: 85,
      anchor: "opening",
      opening: "AA99",
      find: findIban,
      match: ["IBAN DE89 3704 0044 0532 0130 00", "gb82west12345698765432"],
      miss: ["DE89 3704 0044 0532 0130 01", "AB12 3456", "seal OM89587580 was intact when"],
      reference: "https://www.swift.com/standards/data-standards/iban-international-bank-account-number",
    },
    {
      id: "ng-vehicle",
      kind: "vehicle",
      family: "personal",
      level: "standard",
      rank: 60,
      anchor: "opening",
      opening: "999A",
      find: findNigerianPlate,
      context: {
        words:
          "plate,number plate,vehicle,registration,license plate,licence plate,nigeria,nigerian,frsc".split(
            ",",
          ),
        alone: true,
      },
      spreads: true,
      match: ["plate number ABC-123DE", "ABC-123DE"],
      miss: ["part ABC-123DE", "ABC-123DEF"],
      reference: "https://frsc.gov.ng/",
    },
  ];
}

/** Three letters, three digits, two letters: `ABC-123DE`, from its digits on. */
function findNigerianPlate(text: string, start: number): readonly [number, number] | undefined {
  if (!/^\d{3}[A-Z]{2}(?![\w-])/.test(text.slice(start, start + 7))) return undefined;
  return /(?:^|[^\w-])[A-Z]{3}-$/.test(text.slice(Math.max(0, start - 5), start))
    ? [start - 4, start + 5]
    : undefined;
}

/** The characters of the country's length from `start` on, with single spaces or hyphens between groups. */
function findIban(text: string, start: number): readonly [number, number] | undefined {
  const length = ibanLength(text.slice(start, start + 2));
  if (length === undefined) return undefined;
  let count = 0;
  let at = start;
  const limit = Math.min(text.length, start + length + 12);
  while (at < limit && count < length) {
    const code = text.charCodeAt(at);
    if (isAlphanumeric(code)) count++;
    else if (code !== SPACE && code !== HYPHEN) return undefined;
    at++;
  }
  if (count < length || isAlphanumeric(text.charCodeAt(at))) return undefined;
  const value = text.slice(start, at);
  // Words behind a shorter number can make the sum right; groups are written in capitals.
  if (/[ -]/.test(value) && /[a-z]/.test(value)) return undefined;
  return isIban(value) ? [start, at] : undefined;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

function isAlphanumeric(code: number): boolean {
  const letter = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x7a);
}
