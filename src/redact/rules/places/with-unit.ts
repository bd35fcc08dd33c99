import type { Rule } from "../../rule.ts";
import { ADDRESS } from "./address.ts";

const base = { ...ADDRESS, rank: 52, anchor: "word" } as const;

/** Addresses that a flat, a suite or the box of a military post office gives away. */
export const unitAddressRules: readonly Rule[] = [
  {
    ...base,
    id: "address-with-unit",
    words: ["Apt", "Suite", "Ste", "Apartment", "Flat"],
    find: findAroundUnit,
    match: [
      "4844 Søndergade 52\n Apt. 656\n Brønderslev\n Denmark 40942",
      "48010 Paseo del Atlántico 81 Suite 762, Torroella de Montgrí",
      "send it to 19 Rue Verte, Apt. 4, 1000 Brussels",
    ],
    miss: [
      "Office Suite 365 and Apt. 4",
      "Microsoft 365, Suite 4 of the licence",
      "in 2024, Suite 9 was tested",
    ],
  },
  {
    ...base,
    id: "address-military",
    words: ["APO", "FPO", "DPO"],
    find: findMilitary,
    match: [
      "return to Unit 4719 Box 7394\nDPO AP 70942",
      "PSC 3294, Box 9168\nAPO AE 09012",
      "USNS Bergman\nFPO AP 93757",
    ],
    miss: ["the APO AE team", "FPO of the year"],
    reference: "https://pe.usps.com/text/pub28/28c2_010.htm",
  },
];

const WORD = "\\p{Lu}[\\p{L}'’.-]{1,24}";
const BETWEEN = "(?:de|de la|del|della|des|du|la|le|do|da|dos|van|von|der|den|ul\\.|rue|via|u\\.|út)";
/** A number and a street, or a street and a number, right before the flat; perhaps on the line above. */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,5}[A-Za-z]? (?:(?:${WORD}|${BETWEEN}) ){0,4}(?:${WORD}|${BETWEEN})(?: \\d{1,4}[A-Za-z]?)?|(?:(?:${WORD}|${BETWEEN}) ){1,4}\\d{1,4}[A-Za-z]?)\\.?,?\\s{1,4}$`,
  "u",
);
const YEAR_FIRST = /^(?:19|20)\d\d /;
/** The flat; then a town and a country if a postcode ends them, or a town behind a comma. */
const AFTER =
  /\.? ?(?:\d{1,5}[A-Z]?|[A-Z])(?![\w.])(?:(?:[,\s]{1,4}\p{Lu}[\p{L} .'’-]{1,30}){1,3}?[,\s]{1,4}\d{4,6}(?:-\d{3,4})?(?!\d)|, ?(?:\d{4,6} )?\p{Lu}[\p{L} '’-]{2,30})?/uy;
const REACH = 80;

function findAroundUnit(text: string, start: number, end: number): readonly [number, number] | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0];
  if (before === undefined || YEAR_FIRST.test(before) || PRODUCT.test(before)) return undefined;
  AFTER.lastIndex = end;
  return AFTER.test(text) ? [start - before.length, AFTER.lastIndex] : undefined;
}

const PRODUCT =
  /\b(?:Microsoft|Office|Windows|Adobe|Creative|Google|Version|Chapter|Section|Table|Page|Step)\b/;
const MILITARY_BEFORE =
  /(?:(?:Unit|PSC|CMR|UNIT|unit|psc)\s\d{1,5},?\s{1,2}(?:Box|BOX|box)\s\d{1,5}|USN?[SC]G?[SC]? \p{Lu}\p{L}{1,20})[,\s]{1,4}$/u;
const MILITARY_AFTER = / A[AEP] \d{5}(?:-\d{4})?(?!\d)/y;

function findMilitary(text: string, start: number, end: number): readonly [number, number] | undefined {
  MILITARY_AFTER.lastIndex = end;
  if (!MILITARY_AFTER.test(text)) return undefined;
  const before = MILITARY_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? "";
  return [start - before.length, MILITARY_AFTER.lastIndex];
}
