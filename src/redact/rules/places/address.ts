import type { Sight } from "../../rule.ts";

/** What rules for addresses have in common. */
export const ADDRESS = {
  kind: "address",
  family: "personal",
  level: "standard",
  rank: 51,
  reference: "https://www.upu.int/en/Postal-Solutions/Programmes-Services/Addressing-Solutions",
} as const;

/** What a sticky expression reads when it is tried at a place, as offsets. */
export function readAddress(
  expression: RegExp,
  text: string,
  at: number,
): readonly [start: number, end: number] | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? [at, expression.lastIndex] : undefined;
}

/** English words that end the name of a street, as written there. */
export const STREET_WORDS: readonly string[] =
  "Street St Avenue Ave Road Rd Boulevard Blvd Lane Ln Drive Dr Court Ct Terrace Square Sq Parkway Pkwy Highway Hwy Crescent Circle Cir Close Way Place Pl Trail Loop Row Alley Quay Wharf Gardens Grove Mews Walk Rise Bend Ridge Hollow Crossing Glen Cove Landing Heights Bluff Meadows Trace Vista".split(
    " ",
  );

const BEFORE =
  /(?:\b(?:Flat|Apartment|Apt\.?|Unit|Suite|Floor) [\w-]{1,4}, )?(?<![\w.$€£/-])\d{1,5}[A-Za-z]?,? (?:(?:[NSEW]|North|South|East|West)\.? )?(?:(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][\w'’-]{1,20}) ){1,3}$/;
const AFTER =
  /\.?(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Floor|Flat|#)\.? ?[\w-]{1,6})?(?:(?:,? |,?\n)[A-Z][a-zé]{2,20}(?:[ -][A-Z][a-z]{2,20}){0,2})?(?:,? (?:[A-Z]{2}(?![A-Z\d])|NSW|VIC|QLD|TAS|ACT|[A-Z][a-z]{3,14}))?(?:(?:,? |,?\n)(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4})|(?<=(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT)) \d{4}(?!\d)|, [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})? \d{4}(?!\d))?/y;

/** Words that end other names as often: the postcode has to be there. */
const WEAK: ReadonlySet<string> = new Set(
  "Bend Ridge Hollow Crossing Glen Cove Landing Heights Bluff Meadows Trace Vista".split(" "),
);
const POSTCODE = /\d{5}|[A-Z]\d[\dA-Z]? ?\d[A-Z]/;

/** House number, street and what follows of the town, around a street word; `Wall Street` alone is none. */
export function findAddressAround(
  text: string,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 72), start));
  if (before === null || /^(?:19|20)\d\d /.test(before[0])) return undefined;
  // The Free Software Foundation's addresses stand in every copy of its licences.
  if (/^(?:51 Franklin|59 Temple|675 Mass)/.test(before[0])) return undefined;
  AFTER.lastIndex = end;
  const after = AFTER.exec(text)?.[0] ?? "";
  if (WEAK.has(text.slice(start, end)) && !POSTCODE.test(after)) return undefined;
  return [start - before[0].length, Math.max(end, AFTER.lastIndex)];
}

const STREET =
  /(?:stra(?:ß|ss)e|str\.?|weg|platz|gasse|allee|ufer|damm|straat|laan|plein|gatan|vägen|vej|gade|ulica|ul\.|street|road|avenue|lane|drive|court|rue|via|viale|piazza|calle|plaza|avenida|rua|praça)(?![\p{L}])/iu;
const PARTICLES =
  /^(?:de|la|le|du|des|von|vom|van|den|der|del|della|di|da|do|dos|am|an|im|auf|av|bis|rue|via|calle|rua|ulica)$/;

/** Whether words with a number are a street and a house, and no product with its version or a piece of a sentence. */
export function isWrittenAddress(value: string, { text, start }: Sight): boolean {
  if (STREET.test(value)) return true;
  const words = value.split(/[\s,]+/);
  return (
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || PARTICLES.test(word)) &&
    !/moved to $/i.test(text.slice(Math.max(0, start - 9), start))
  );
}
