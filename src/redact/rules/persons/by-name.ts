import { isWordAt } from "../../characters.ts";
import { codes, WORD_CHARACTERS } from "../../code-table.ts";
import { ambiguousFamilyNames, tellingFamilyNames } from "../../names/family-names.ts";
import { givenNames } from "../../names/given-names.ts";
import { ambiguousGivenNames } from "../../names/given-names-and-words.ts";
import type { Rule } from "../../rule.ts";
import type { TextMemory } from "../../text-memory.ts";
import { isCredited } from "./attribution.ts";
import { findActing, findAsked, firstOfWord, isAlone } from "./given-names-alone.ts";
import { endOfGivenLast, endOfName, familyNamesFirst, isFamily, isSpaceAt, leadsOn } from "./name-end.ts";
import { isNamesake, isOfFirm, isPlaceAfter, isPlaceBefore } from "./namesakes.ts";
import { FAMILY, isParticle, NO_SURNAME, PART, PARTICLES, SPACE } from "./person-shape.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  spreads: true,
  anchor: "word",
  holdsWord: true,
  reference: "https://www.behindthename.com/",
} as const;

/** Names told by themselves: a given name and what follows it, a family name and what stands before it. */
export const namedPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-named",
    rank: 54,
    get words() {
      return new Set([...givenNames(), ...ambiguousGivenNames(), ...familyNamesFirst()]);
    },
    find: findFromGiven,
    match: [
      "The review was led by Miriam Graham last week",
      "ask Johanna Lorenz",
      "Jean-Baptiste Rousseau and Ji-young Seo",
      "Yannick Le Goff called",
      "Owner: Will Kowalski",
      "moderated by Megan BOWEN",
      "CV_Adele_Whitfield.pdf",
      "- Fernández, Lucía (chair)",
      "von Brandt, Matthias",
      "Priya,\ncan you send it?",
      "Johanna: on it",
      "1. Priya to send the plan",
      "Paige O'Connor",
      "met Kim Min-jun and Li Na",
      "employee Kim Seo-yeon has",
      "why Priya's laptop has not shipped",
      "Attendees: Karolina W., Ingeborg",
      "then Priya mentioned that it is late",
      "could you ask Priya?",
      "Ask Grace whether she is free",
      "Invite: Megan, Diego, Johanna",
      "Lukas' Vertretung übernimmt",
      "prüft den Vertrag, Johanna bestellt die Möbel",
      "O Tiago esqueceu a senha",
      "- Ingeborg flies with SK 681.",
      "coverage for Remy and Odette begins",
      "Adele Nguyễn called",
      "Miriam dalla Costa.",
    ],
    miss: [
      "Alexander Street",
      "Will Kubernetes restart?",
      "the Florence Conference",
      "Martin Luther King Hall",
      "the San Francisco Office",
      "shares of Morgan Stanley",
      "the results of Julia, measured",
      "Run the Monte Carlo simulation",
      "Freddie Mac Reports and Hong Kong",
      "we sell Ben & Jerry's ice cream",
      "translate it to German, please",
      "Rose, Violet and Jade",
    ],
  },
  {
    ...base,
    id: "person-with-family-name",
    rank: 53,
    get words() {
      return tellingFamilyNames();
    },
    find: findFromFamily,
    match: [
      "Zorblyn Okonkwo presented",
      "Zorblyn D’Amico presented",
      "approved by J. Kowalski",
      "Tuomela van Kowalski",
    ],
    miss: ["The Kowalski report", "Ask Kowalski", "Project Kowalski", "Kowalski said"],
  },
];

const IN_FILE_NAME = new RegExp(`(?:_|%20|\\+)(?:${PARTICLES}(?:_|%20|\\+))?(${PART})(?![\\p{L}\\d])`, "uy");
const LISTED = new RegExp(`(?:^|[\\n|;:>"*([\\t•]|- )\\s?(?<family>${FAMILY}(?: ${PART})?),${SPACE}$`, "u");
/** What stands behind `Vance, Adele`; `Watson, Claude and Jasper` are three. */
const LIST_GOES_ON = /^(?: ?(?:$|[\n\r<(|;,)\]"\t–-])| {2})/;
/** A given name with one or more family names; one that is also a word needs a known family name. */
function findFromGiven(
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  const before = text.charCodeAt(start - 1);
  if (before === UNDERSCORE || FILE_JOINT[text.charCodeAt(end)] === 1)
    return findInFileName(text, start, end);
  if (isWordAt(text, start - 1) || NO_START[before] === 1) return undefined;
  if (isOfFirm(text, start, end)) return undefined;
  const word = text.slice(start, end);
  const isSure = givenNames().has(word);
  if (isSure && isAlone(text, start, end)) return [start, end];
  const last = familyNamesFirst().has(word) ? endOfGivenLast(text, end) : undefined;
  // `Kim Seo-yeon`: Seo is a family name too.
  const isLow = last !== undefined && text.slice(end, last).includes("-");
  const stop = isLow ? last : leadsOn(text, end) ? (endOfName(text, end, isSure) ?? last) : undefined;
  const listed = text[start - 2] === "," ? findListed(text, start, stop ?? end) : undefined;
  if (listed !== undefined) return listed;
  if (stop === undefined) {
    if (isSure && text[end] === " " && INITIAL_BEHIND.test(text.slice(end, end + 5))) return [start, end + 3];
    return (isSure ? findActing : findAsked)(text, start, end, memory);
  }
  if (isNamesake(text.slice(start, stop))) return undefined;
  if (
    isPlaceBefore(text, start) ||
    isPlaceAfter(text, stop) ||
    isCredited({ text, start, end: stop, memory }, true)
  )
    return undefined;
  if (GOES_ON[text.charCodeAt(stop)] === 1 || text.startsWith("()", stop)) return undefined;
  return [start, stop];
}

/** `Karolina W.,`: where no sentence ends. */
const INITIAL_BEHIND = /^ \p{Lu}\.(?:[,;:)\n]| \p{Ll})/u;

const BEFORE_NAME = codes(`${WORD_CHARACTERS}@/#`);
const GOES_ON = codes(`${WORD_CHARACTERS}@/`);

const UNDERSCORE = 0x5f;
const FILE_JOINT = codes("_%+");
const NO_START = codes(".@/#-");

/** `Offer_Letter_Adele_Vance.pdf`, `CV%20Adele%20Vance`: both names known. */
function findInFileName(text: string, start: number, end: number): readonly [number, number] | undefined {
  IN_FILE_NAME.lastIndex = end;
  const family = IN_FILE_NAME.exec(text)?.[1];
  if (family === undefined || !isFamily(family)) return undefined;
  return [start, IN_FILE_NAME.lastIndex];
}

/** `Vance, Adele` where a line, a cell or an item of a list begins; what follows can only be more given names. */
function findListed(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (!isSpaceAt(text, start - 1) || text[start - 2] !== "," || /[\p{L}\d_@/]/u.test(text[end] ?? ""))
    return undefined;
  const names = text.slice(start, end).split(/[ \u00a0]/);
  if (!names.every((name) => givenNames().has(name) || ambiguousGivenNames().has(name))) return undefined;
  const family = LISTED.exec(text.slice(Math.max(0, start - 48), start))?.groups?.["family"];
  if (family === undefined || !isFamily(family) || !LIST_GOES_ON.test(text.slice(end, end + 3)))
    return undefined;
  // `Gonçalo Nogueira, Ruben` are two people.
  if (family.includes(" ") && givenNames().has(family.split(" ")[0] ?? "")) return undefined;
  // `Rose, Violet and Jade` are colours.
  if (!givenNames().has(names[0] ?? "") && ambiguousFamilyNames().has(family)) return undefined;
  return [start - 2 - family.length, end];
}

/** How many words before a family name are looked at: initials, particles, the given name. */
const WORDS_BEFORE = 4;
const GIVEN = /^\p{Lu}\p{Ll}{1,20}(?:[-‑]\p{L}\p{Ll}{1,14})?$/u;
const INITIALS = /^(?:\p{Lu}\.){1,3}$/u;

/** A word with a capital, or initials, before a family name that is nothing else. */
function findFromFamily(
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  let from: number | undefined;
  let at = start;
  for (let count = 0; count < WORDS_BEFORE && isSpaceAt(text, at - 1); count++) {
    const first = firstOfWord(text, at - 1);
    const word = text.slice(first, at - 1);
    at = first;
    if (isParticle(word)) continue;
    if (word.endsWith(".") && INITIALS.test(word)) {
      from = at;
      continue;
    }
    // A known given name was already read on from there.
    if (isGiven(word) && !givenNames().has(word)) from = at;
    break;
  }
  if (
    from === undefined ||
    BEFORE_NAME[text.charCodeAt(from - 1)] === 1 ||
    GOES_ON[text.charCodeAt(end)] === 1
  )
    return undefined;
  if (isPlaceAfter(text, end)) return undefined;
  return isCredited({ text, start: from, end, memory }, true) ? undefined : [from, end];
}

function isGiven(word: string): boolean {
  return GIVEN.test(word) && !NO_SURNAME.has(word) && !NO_GIVEN.has(word);
}

/** Words that open a sentence or introduce somebody, and are no given names. */
const NO_GIVEN: ReadonlySet<string> = new Set(
  "List Official Turkish Managed Salón Salon Sala Salle Saal Palazzo Piazza Plaza Villa Hotel Café Casa Torre Bodega Boulangerie Ferramenta Farmacia Pharmacie Librairie Bäckerei Metzgerei Ristorante Restaurante Trattoria Albergo Museo Musée Museum Teatro Théâtre Ponte Pont Palais Château Castello Schloss Ask Call Contact Invite Email Ping Inform Remind Notify Meet Both Neither Either Only Even Although Because Since After Before During Via Under Over Until Unless Whether Where Who Whom Whose Why Which Here Thus Hence Yes No Okay Ok Sorry Great Mr Mrs Ms Miss Mx Dr Prof Herr Herrn Frau Madame Monsieur Mme Mlle Sr Sra Srta Señor Señora Senhor Senhora Signor Signora Sig Dott Ing Pan Pani Mevrouw Meneer Heer Dhr Mevr Fru Hr Don Doña Doctor Professor Sir Lady Lord Family Familie Famille Familia Firma Case Team Project Projekt Professor President Director Manager Minister Judge Captain General Major Officer Agent Engineer Author Reviewer Owner Host Attn Via Cc Bcc Von An Für Bei Beste Liebe Lieber Kollege Kollegin Kollegen Sehr Geehrter Geehrte Chez Avec Pour Selon Según Con Para Secondo Laut Volgens Enligt Według Segundo Since Against About Like Unlike Among Versus An A".split(
    " ",
  ),
);
