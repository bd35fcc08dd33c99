import { CLASS, UPPER } from "../../characters.ts";
import { givenNames } from "../../names/given-names.ts";
import { inflectedNames } from "../../names/inflected-names.ts";
import type { Rule } from "../../rule.ts";
import { PERSON } from "./person-rule.ts";
import { FULL, isName, wordsOf } from "./person-shape.ts";
import { readName } from "./read-name.ts";

/** People behind the prepositions of West Slavic languages, whose names stand in another case there. */
export const inflectedPersonRules: readonly Rule[] = [
  {
    id: "person-inflected",
    ...PERSON,
    rank: 53,
    anchor: "word",
    words: [
      "s",
      "se",
      "k",
      "ke",
      "od",
      "u",
      "pro",
      "pre",
      "z",
      "ze",
      "dla",
      "przez",
      "przy",
      "o",
      "ku",
      "do",
      "po",
      "so",
    ],
    find: findBehindPreposition,
    match: [
      "Shrň schůzku s Petrem Svobodou a Lenkou",
      "poslat ke Karlovi",
      "spotkanie z Pawłem Nowakiem",
      "rozmowa z Katarzyną",
      "wiadomość od Marka i Krzysztofa",
    ],
    miss: ["s Microsoftem", "z Power BI", "od Pondělí", "spotkanie z Klientem", "z Warszawą", "s Excelem"],
    reference: "https://www.behindthename.com/",
  },
  {
    id: "person-inflected-name",
    ...PERSON,
    rank: 52,
    anchor: "word",
    get words() {
      return inflectedNames();
    },
    find: findInflected,
    match: [
      "Předej to prosím Martině a dej vědět Tomáši Kučerovi, že",
      "Děkuji Alžbětě Říhové za přípravu",
      "Kasiu, czy Marek odesłał aneks?",
      "Przekaż proszę Magdzie, że",
      "O Agnieszce Zając mówi się",
    ],
    miss: ["Martini and Petrem.example.com", "a.Lenkou(b)"],
    reference: "https://www.behindthename.com/",
  },
];

const NAME = new RegExp(` (?<name>${FULL})(?![\\p{L}\\d])`, "yu");

function findBehindPreposition(
  text: string,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  if (text[start - 1] === "'" || text[end] !== " " || CLASS[text.charCodeAt(end + 1)] !== UPPER)
    return undefined;
  const found = readName(NAME, text, end);
  if (found === undefined) return undefined;
  const name = text.slice(found[0], found[1]);
  return isInflected(wordsOf(name)[0] ?? "") && isName(name) ? found : undefined;
}

const REST = new RegExp(`(?: ${FULL})?(?![\\p{L}\\d(@_]|\\.[\\p{L}\\d])`, "yu");

/** A name in another case, and the family name behind it. */
function findInflected(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (NO_START.test(text[start - 1] ?? " ")) return undefined;
  REST.lastIndex = end;
  if (!REST.test(text)) return undefined;
  const name = text.slice(start, REST.lastIndex);
  return isName(name) ? [start, REST.lastIndex] : [start, end];
}

const NO_START = /[\p{L}\d.@/_#-]/u;

/** What cases add to a name that ends in a consonant, and put in the place of `a`. */
const BEHIND_CONSONANT = /(?:owi|ovi|iem|em|om|a|u|e|i)$/;
const FOR_A = /(?:ou|ą|ę|ie|y|ě|e|i|u|o|ej)$/;

/** Whether a word is a known given name in another case than the nominative. */
function isInflected(word: string): boolean {
  const names = givenNames();
  const masculine = word.replace(BEHIND_CONSONANT, "");
  if (masculine !== word && masculine.length > 2) {
    // `Pavlem`, `Markem`: a vowel before the last consonant comes back.
    const last = masculine.slice(0, -1);
    if (names.has(masculine) || names.has(`${last}e${masculine.slice(-1)}`)) return true;
    if (names.has(`${last}i${masculine.slice(-1)}`)) return true;
  }
  const feminine = word.replace(FOR_A, "");
  return feminine !== word && feminine.length > 2 && names.has(`${feminine}a`);
}
