import { familyNames } from "../../names/family-names.ts";
import { givenNames } from "../../names/given-names.ts";
import { ambiguousGivenNames } from "../../names/given-names-and-words.ts";
import type { Sight } from "../../rule.ts";
import { isCredited } from "./attribution.ts";
import { familyNamesFirst } from "./name-end.ts";
import { isPlaceAfter } from "./namesakes.ts";
import { isName, isParticle, NO_SURNAME, wordsOf } from "./person-shape.ts";

/** Whether the first word is a given name that some people have. */
export function isKnownGiven(name: string): boolean {
  const first = wordsOf(name)[0] ?? "";
  return givenNames().has(first) || ambiguousGivenNames().has(first);
}

/** Two words or more, of which one is a known name, or none another word if nothing but a person can stand here. */
export function isOfPerson(name: string, isSure: boolean): boolean {
  const parts = wordsOf(name).filter((part) => !isParticle(part));
  if (INITIAL.test(parts[0] ?? "")) return isSure && !NO_SURNAME.has(parts.at(-1) ?? "");
  if (parts.length < 2 || !isName(name) || parts.some((part) => NO_SURNAME.has(part) || NO_ROLE.has(part)))
    return false;
  const first = parts[0] ?? "";
  if (isKnownGiven(first) || familyNames().has(parts.at(-1) ?? "") || familyNamesFirst().has(first))
    return true;
  // `Aktenzeichen der Werkstatt`
  if (/ (?:der|des|du|della|delle|dei|degli|den|dem) /.test(name)) return false;
  return isSure && parts.every((part) => part.length > 1 && !isNoun(part));
}

/** Whether a word that nobody knows ends as long nouns do. */
export function isNoun(word: string): boolean {
  return word.length > 7 && NOUN_ENDING.test(word);
}

const INITIAL = /^\p{Lu}\./u;
/** Endings of nouns that German writes with capitals and English titles have. */
const NOUN_ENDING =
  /(?:ung|heit|keit|schaft|tion|sion|ment|ments|ing|ings|ity|ness|ware|ance|ence|nummer|daten|liste|plan|modul|konto|portal|dienst|service|services|traders|corp|energia|sales|data|self|online)$/i;
const NO_ROLE: ReadonlySet<string> = new Set(
  "Contoso Fabrikam Northwind Adatum Tailspin Adventure Wide Woodgrove Litware Fourth Alpine Relecloud Proseware Self Power Dynamics Active Entra Intune Defender Purview Viva Loop Planner Exchange Union Portal Center Centre Home Data Digital Experience Relationship Journey Lifetime Resource Human Zero Trust Modern Remote First Last New Old Full Part".split(
    " ",
  ),
);

/** Whether a name neither goes on as that of a place or a firm, nor stands in credits. */
export function isWhole(sight: Sight): boolean {
  return !isPlaceAfter(sight.text, sight.end) && !isCredited(sight, true);
}
