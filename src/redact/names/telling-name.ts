import { capitalisedEnd } from "../characters.ts";
import { ambiguousFamilyNames, familyNames } from "./family-names.ts";
import { givenNames } from "./given-names.ts";
import { ambiguousGivenNames } from "./given-names-and-words.ts";

/**
 * Whether a part of somebody's name, elsewhere in the same log, means that person: `Rose` and `Young` may not, nor
 * a word nobody is known by unless it is `sure` that it belongs to the name.
 */
export function isTellingPart(word: string, sure: boolean): boolean {
  if (capitalisedEnd(word) < 4) return false;
  if (ambiguousGivenNames().has(word) || ambiguousFamilyNames().has(word)) return false;
  return sure || givenNames().has(word) || familyNames().has(word);
}

/** Whether a given name, elsewhere in the same log, means the person who was called so once. */
export function isTellingGiven(word: string): boolean {
  return word.length > 3 && givenNames().has(word);
}

/** Whether a name is also a word or a place: `Jordan` in `Jordan Hill` names nobody. */
export function isWordToo(name: string): boolean {
  return ambiguousGivenNames().has(name) || ambiguousFamilyNames().has(name);
}
