import { codes, WHITE_SPACE } from "../../code-table.ts";
import { familyNames, tellingFamilyNames } from "../../names/family-names.ts";
import { givenNames } from "../../names/given-names.ts";
import type { Rule, Sight } from "../../rule.ts";
import { endOfName } from "./name-end.ts";
import { FULL, isKnownName, isName, LED, wordsOf } from "./person-shape.ts";

const base = { kind: "person", family: "personal", level: "standard", spreads: true } as const;

/** People whom a label, a title or a field names, and who introduce themselves. */
export const labelledPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-labelled",
    rank: 55,
    anchor: "word",
    words:
      "maker Nome Nom Naam Namn Navn nombre Nombre Requester Recipient From To Cc Bcc Sender Author Organizer Organiser Attendee Attendees Presenter Owner Manager Assignee Assigned Reporter Name name Von An Verfasser De À Para Da Contact Employee Patient Customer Client Participant Participants Speaker Signed by Mr Mrs Ms Dr Prof Herr Frau Herrn Señor Señora Sr Sra Monsieur Madame Mme Signor Signora Sig Dott Ing Miss Mx Mister Mlle Srta Senhor Senhora Pan Pani Mevrouw Mevr Dhr mevrouw meneer heer dott dr sig signor signora sra monsieur madame señor señora senhor senhora dona Dona doña Doña pan pana panu panem pani panią paní Bay Bayan anh chị ông bà dottoressa avvocato ingegner ingegnere architetto geometra ragioniere maître Maître docteur professeur doctora licenciado licenciada ingeniero Dra dra Dña dña Drs Geom geom Rag rag Avv avv Lek lek Mgr mgr prof Passenger Traveller Traveler Guest Tenant Insured Beneficiary Payee Cardholder Pasajero Passeggero Passagier Mieter Fru fru herr Ansprechpartner Ansprechpartnerin Responsable Verantwortlich".split(
        " ",
      ),
    find: findLabelled,
    check: (value, sight) => isName(value) && !isFont(sight),
    match: [
      "From: Joni Sherman <joni@contoso.com>",
      "Full name: Grady Archie",
      "Mr. Nestor Wilke said",
      "Dhr. ter Horst belde",
      "Il dott. De Luca ha chiamato",
      "il medico curante (Dott. Agugliaro) non",
      "presenti geom. Scarpellini, il",
      "Exma. Sra. Dra. Violante Sequeira, venho",
      "Pani Dąbrowska dzwoniła",
      "Nový účet pana Dvořáka je",
      "Klient pan Lewandowski prosi",
      "Please call Ms Tran… no, write her",
      "a la señora Quintana.",
      "hỏi chị Khúc Lệ Uyên nếu cần.",
      "Name: Zorblyn Kowalski",
      "Name: Teo Hui Shan\nNRIC: S7482769A",
      "From: Zorblyn Quaxter\nTo: Torvald Eikeland\nSubject: Draft",
    ],
    miss: [
      "From: Seattle",
      "Name: Project Phoenix",
      "To: all",
      "Pan European",
      "a Geom Rectangle of the scene",
      "dr Megan",
      "pan Dyrektor",
      "Frau Dr.",
      "font = {\n  name: 'Arial Black'",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2",
  },
  {
    ...base,
    id: "person-introduced",
    rank: 56,
    anchor: "literal",
    literals: [
      "my name is ",
      "My name is ",
      "my name's ",
      "maiden name is ",
      "mein Name ist ",
      "Mein Name ist ",
      "ich heiße ",
      "Ich heiße ",
      "je m'appelle ",
      "Je m'appelle ",
      "me llamo ",
      "Me llamo ",
      "mi nombre es ",
      "Mi nombre es ",
      "mi chiamo ",
      "Mi chiamo ",
      "nazywam się ",
      "Nazywam się ",
      "mijn naam is ",
      "Mijn naam is ",
      "meu nome é ",
      "Meu nome é ",
      "jag heter ",
      "Jag heter ",
    ],
    lead: "",
    shape: LED,
    unicode: true,
    check: (value) => isName(value) && (value.includes(" ") || isKnownName(value)),
    match: ["Hello, my name is Zorblyn Quaxter and I", "Mein Name ist Weber"],
    miss: ["my name is on the list", "My name is not there", "My name is Pancakes"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction",
  },
  {
    ...base,
    id: "person-member",
    rank: 55,
    anchor: "word",
    words: [
      "firstName",
      "lastName",
      "givenName",
      "surname",
      "familyName",
      "displayName",
      "userDisplayName",
      "fullName",
    ],
    find: findMemberName,
    check: isName,
    match: ['"displayName": "Joni Sherman"', '"surname":"Wilke"'],
    miss: ['"displayName": "Finance Team"', "surname is required"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/user",
  },
];

/** Fonts have names with two words too. */
function isFont({ text, start }: Sight): boolean {
  return /\bfont/i.test(text.slice(Math.max(0, start - 40), start));
}

const MEMBER_NAME = new RegExp(`["']\\s?:\\s?["'](?<name>${FULL})["']`, "yu");

/** `"displayName": "First Last"`; display names of groups are told apart by the given name. */
function findMemberName(text: string, start: number, end: number): readonly [number, number] | undefined {
  MEMBER_NAME.lastIndex = end;
  const name = MEMBER_NAME.exec(text)?.groups?.["name"];
  if (name === undefined) return undefined;
  if (/[dD]isplay|full/.test(text.slice(start, end)) && !givenNames().has(name.split(" ")[0] ?? ""))
    return undefined;
  return [MEMBER_NAME.lastIndex - 1 - name.length, MEMBER_NAME.lastIndex - 1];
}

/** Titles that stand before a family name; some words are titles only with a full stop. */
const TITLES: ReadonlySet<string> = new Set(
  "Mr Mrs Ms Mx Dr Prof Herr Herrn Frau Señor Señora Sr Sra Srta Senhor Senhora Monsieur Madame Mme Mlle Signor Signora Sig Dott Ing Miss Mister Pan Pani Mevrouw mevrouw meneer Mevr Dhr heer Fru fru herr dott dr sig signor signora sra monsieur madame señor señora senhor senhora dona Dona doña Doña pan pana panu panem pani panią paní Bay Bayan anh chị ông bà dottoressa avvocato ingegner ingegnere architetto geometra ragioniere maître Maître docteur professeur doctora licenciado licenciada ingeniero Dra dra Dña dña Drs Geom geom Rag rag Avv avv Lek lek Mgr mgr prof".split(
    " ",
  ),
);
const SHORT_TITLE = /^(?:dott|dr|dra|dña|prof|sig|sra|[Gg]eom|[Rr]ag|[Aa]vv|[Ll]ek|[Mm]gr)$/;
const AFTER_TITLE = new RegExp(
  `(?<lead>\\.?[ \u00a0]|\\.(?:ra|ssa)[ \u00a0]|ssa[ \u00a0])(?<name>${LED})(?=\\s?[<(),;:|"'*’.!?…]|\\s|$)`,
  "yu",
);
const AFTER_LABEL = new RegExp(
  `(?<lead>["'*]{0,3}\\s?:["'*]{0,3}\\s{0,3}["'*]{0,3}| (?:to|by):? )(?<name>${FULL})(?=(?<after>\\s?[<(,;|"'*]|\\s*\\n|\\s*$|\\\\n|[.!?]|\\s))`,
  "yu",
);

/** `From: Name`, `Full name: First Last`, `Mr. Last`. */
function findLabelled(text: string, start: number, end: number): readonly [number, number] | undefined {
  const word = text.slice(start, end);
  const isTitle = TITLES.has(word);
  if (!isTitle && !mayLabel(text, end)) return undefined;
  const expression = isTitle ? AFTER_TITLE : AFTER_LABEL;
  expression.lastIndex = end;
  const match = expression.exec(text);
  const name = match?.groups?.["name"];
  if (match === null || name === undefined) return undefined;
  const lead = match.groups?.["lead"] ?? "";
  if (
    TITLES.has(name) ||
    BRAND.test(text.slice(start, end + lead.length + name.length)) ||
    /^ ?&|^ (?:und|and|et|e|y) (?:Söhne|Sons|Fils|Figli|Hijos)/.test(
      text.slice(expression.lastIndex, expression.lastIndex + 12),
    ) ||
    (isTitle
      ? SHORT_TITLE.test(word) && !lead.startsWith(".")
      : !isLabelled(name, word, match.groups?.["after"]) &&
        !isInForm(text, start, AFTER_LABEL.lastIndex, name))
  )
    return undefined;
  const from = end + lead.length;
  const first = name.search(/[ \u00a0]|$/);
  const stop =
    isTitle || !givenNames().has(name.slice(0, first)) ? undefined : endOfName(text, from + first, true);
  return [from, stop ?? from + name.length];
}

/** Firms that are called as people are. */
const BRAND =
  /^(?:Dr\.? (?:Oetker|Pepper|Martens|Scholl|Who|Hauschka)|Mr\.? (?:Clean|Coffee|Muscle|Beast)|Mrs\.? Fields)$/;

/** Labels behind which one name is enough: only people do this. */
const WORKS: ReadonlySet<string> = new Set(
  "Owner Manager Assignee Reporter Requester Presenter Organizer Organiser maker Ansprechpartner Ansprechpartnerin Verantwortlich".split(
    " ",
  ),
);
/** How far around a name, in characters, a form or the head of a mail shows itself. */
const FORM_REACH = 160;
const FORM_FIELD =
  /\n[\s*>|-]{0,6}(?:NRIC|SSN|DOB|CURP|RFC|CPF|DNI|NIF|PESEL|BSN|NIR|Date of birth|Geburtsdatum|Date de naissance|Fecha de nacimiento|Data di nascita|E-?mail|Phone|Tel|Mobile|Telefon|Téléphone|Teléfono|Address|Adresse|Dirección|Indirizzo|Passport|Employee ID|Vornamen?|Nachname|Prénom|Apellidos?|Cognome|puesto|Personalausweis\p{L}*|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Cc|To|An|Von|From)\*{0,2} ?[:=]/iu;

/** Whether other fields of a person, or of a mail's head, stand in the lines around a name of two words or more. */
function isInForm(text: string, start: number, end: number, name: string): boolean {
  if (wordsOf(name).length < 2 && !/^(?:Nom|Name|Nome|Naam|Nachname)\b/.test(text.slice(start, start + 8)))
    return false;
  return FORM_FIELD.test(`\n${text.slice(Math.max(0, start - FORM_REACH), end + FORM_REACH)}`);
}

const LABEL_END = codes(`"'*:${WHITE_SPACE}`);
const BEHIND_SPACE = codes(":tb");

/** Whether what stands behind a word can make a label of it: a colon, quotes, `to` or `by`. */
function mayLabel(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return LABEL_END[code] === 1 && (code !== 0x20 || BEHIND_SPACE[text.charCodeAt(end + 1)] === 1);
}

/** Whether a name behind a label is one that people have, or has an address. */
function isLabelled(name: string, label: string, after = ""): boolean {
  const words = wordsOf(name);
  const isKnown =
    givenNames().has(words[0] ?? "") || (words.length > 1 && familyNames().has(words.at(-1) ?? ""));
  if (words.length === 1 && WORKS.has(label)) return givenNames().has(name) || tellingFamilyNames().has(name);
  return (isKnown || /^\s?[<(]/.test(after)) && (words.length > 1 || label === "Name");
}
