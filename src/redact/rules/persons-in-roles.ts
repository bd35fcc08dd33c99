import { CLASS, DIGIT } from "../characters.ts";
import { familyNames } from "../names/family-names.ts";
import { givenNames } from "../names/given-names.ts";
import { ambiguousGivenNames } from "../names/given-names-and-words.ts";
import type { Rule } from "../rule.ts";
import { isCredited } from "./attribution.ts";
import { familyNamesFirst } from "./name-end.ts";
import { isPlaceAfter } from "./namesakes.ts";
import { FULL, isName, isParticle, NO_SURNAME, wordsOf } from "./person-shape.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  spreads: true,
  anchor: "word",
} as const;

/** What only people are, by language. */
const ROLES = words(
  "contractor tenant employee patient cardholder colleague coworker supervisor candidate applicant student driver beneficiary visitor assignee requester starter hire intern nominee witness passenger guest" +
    " Mitarbeiter Mitarbeiterin Kollege Kollegin Kollegen Fahrer Fahrerin Kontoinhaber Kontoinhaberin Mieter Mieterin Bewerber Bewerberin Patient Patientin Antragsteller Antragstellerin Vorgesetzte Vorgesetzter Ansprechpartner Ansprechpartnerin Inhaber Inhaberin Chauffeur" +
    " titulaire salarié salariée collègue locataire candidat candidate bénéficiaire employé employée stagiaire assuré assurée conducteur" +
    " trabajador trabajadora empleado empleada paciente compañero compañera inquilino inquilina afiliado afiliada titular becario becaria física conductor" +
    " dipendente collega intestatario intestataria titolare paziente conducente candidata" +
    " funcionário funcionária colaborador colaboradora beneficiário beneficiária paciente inquilino" +
    " medewerker medewerkster huurder chauffeur werknemer patiënt bestuurder" +
    " pracownik pracownica pracownika pracownicy pan pani pana panią panu kierowca pacjent pacjentka klientka" +
    " medarbetare anställd hyresgäst patienten kollega kollegan medarbejder ansat ansatt" +
    " angajat angajata angajatul angajatului zaměstnanec zaměstnankyně paní pana panu zamestnanec" +
    " munkavállaló vezető kolléga beteg çalışan personel" +
    " сотрудник сотрудника сотрудница клиент клиента пациент пациентка заявитель гражданин гражданка служител служителя служителка працівник працівника співробітник" +
    " εργαζόμενος εργαζόμενο εργαζόμενη υπάλληλος ασθενής ασθενή πελάτης κύριος κυρία",
);
/** What firms are too: names behind these are known ones. */
const PARTIES = words(
  "client customer host owner holder manager buyer seller supplier vendor sponsor Kunde Kundin Kunden Klient Klientin client cliente clienta fournisseur proveedor klant klient kund kunde client clientul müşteri титуляр",
);
/** How a name follows: right behind, behind a colon, a comma or a verb. */
const NAMED = new RegExp(
  `(?<lead>(?:['’]s name)?(?:,| \\(| is| ist| est| es| è| é| är| to jest)? |:\\*{0,2} ?)(?<name>(?:\\p{Lu}\\. ?){0,2}${FULL})(?![\\p{L}\\d@])`,
  "yu",
);

/** What numbers of people are called; a name in the same sentence is whose they are. */
const NUMBERS = words(
  "SSN SIN NINO NRIC HKID BSN PESEL NIR CPF CUIL CUIT CURP RFC RUT TFN AMKA ΑΜΚΑ ЕГН СНИЛС ИНН РНОКПП CNP OIB JMBG NIE DNI NIF TAJ AHV Aadhaar ID Steuer-ID IBAN RIB TAJ-száma bankszámlája passport Passport Reisepassnummer Reisepass Personalausweis Führerschein Personalnummer pasaporte passeport passaporto paspoort rijbewijs Rijksregisternummer rijksregisternummer personnummer Personnummer personnr CPR fødselsnummer henkilötunnus Isikukood isikukood zehut Kimlik kimlik číslo Versichertennummer Matrikelnummer matricule dowodu паспорт Personalausweisnummer Sozialversicherungsnummer",
);

/** People whom what they are, or the number they have, tells from products and firms. */
export const personInRoleRules: readonly Rule[] = [
  {
    ...base,
    id: "person-in-role",
    rank: 53,
    words: new Set([...ROLES, ...PARTIES]),
    find: findInRole,
    match: [
      "NRIC S9047182A belongs to the contractor Lim Hui Xian, badge expires",
      "Trabajadora: Rayén Huenchumilla, cargo analista",
      "the tenant is Chow Ka-Ming.",
      "- **Requester:** M. Thibodeau-Lacasse",
      "Kontoinhaberin Ursina Caduff.",
      "our new starter, Jarrah Whitcombe: TFN",
      "angajata Ruxandra Mogoșanu, CNP",
      "служителя Радослав Топалов, отдел продажби",
      "cliente Itzel Lozano Garduño",
    ],
    miss: [
      "employee Self Service is down",
      "customer Northwind Traders called",
      "the contractor Portal",
      "Mitarbeiter Schulung Modul",
      "student Union Building",
      "cliente Contoso Energia",
      "Le salarié Temps Partiel voit un écran",
      "client Boulangerie Paul demande",
      "cliente Ferramenta Rossi S.r.l.",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc2798",
  },
  {
    ...base,
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

function words(list: string): ReadonlySet<string> {
  const known = new Set(list.split(" "));
  for (const word of list.split(" ")) known.add(word.charAt(0).toUpperCase() + word.slice(1));
  return known;
}

function findInRole(text: string, start: number, end: number): readonly [number, number] | undefined {
  NAMED.lastIndex = end;
  const groups = NAMED.exec(text)?.groups;
  const name = groups?.["name"];
  if (name === undefined) return undefined;
  const from = NAMED.lastIndex - name.length;
  const isRole = ROLES.has(text.slice(start, end));
  // Nobody's name goes on in a sentence unless it is known: `Temps Partiel voit`.
  const isApart = /^(?:[,.;:)!?*\n]|$)/.test(text.slice(NAMED.lastIndex, NAMED.lastIndex + 1));
  if (isRole ? !isOfPerson(name, isApart) : !isKnownGiven(name) || !isOfPerson(name, false)) return undefined;
  if (LEGAL_FORM.test(text.slice(NAMED.lastIndex, NAMED.lastIndex + 8))) return undefined;
  return isWhole(text, from, NAMED.lastIndex) ? [from, NAMED.lastIndex] : undefined;
}

const LEGAL_FORM =
  /^,? (?:S\.? ?[rp]\.? ?[lA]\b|S\.?A\.?S?\b|S\.?L\.?\b|GmbH|AG\b|KG\b|B\.?V\.?\b|Ltd|LLC|Inc|Oy\b|AB\b|A\/S|Sp\.)/;

function isKnownGiven(name: string): boolean {
  const first = wordsOf(name)[0] ?? "";
  return givenNames().has(first) || ambiguousGivenNames().has(first);
}

/** How far behind the word for a number, in characters, the name may stand. */
const REACH = 120;
const BESIDE = new RegExp(`(?:[\\p{Ll}][ \u00a0]|[–—:/(-] ?|, )(?<name>${FULL})(?=[ ,.;:)!?\\n]|$)`, "gu");

/** `Liv Bundgaard, CPR 221188-2711`, `Мирослава Игнатенко, паспорт`. */
const BEFORE_NUMBER = new RegExp(`(?:^|[^\\p{L}\\d.@])(?<name>${FULL})(?:,| \\(|:| [–-])? ?\\(?$`, "u");
/** A name and what follows it, at their longest. */
const NAME_LIMIT = 64;
/** How far behind its word, in characters, a number begins. */
const NUMBER_REACH = 30;
/** What stands between the word for a number and the number. */
const NUMBER_NEXT = /^(?:[-.]?\p{L}{1,10}\.?)?[ .:#№°º-]{0,4}(?=[\dA-Z])(?=[A-Z\d ./-]*\d{3})/u;

/** The name of two words or more right before a number or behind it, in the same line. */
function findBesideNumber(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (!hasDigit(text, end, end + NUMBER_REACH)) return undefined;
  return findBeforeNumber(text, start, end) ?? findBehindNumber(text, end);
}

function findBeforeNumber(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (!NUMBER_NEXT.test(text.slice(end, end + NUMBER_REACH))) return undefined;
  const before = BEFORE_NUMBER.exec(text.slice(Math.max(0, start - NAME_LIMIT), start));
  const name = before?.groups?.["name"];
  if (before === null || name === undefined) return undefined;
  const from = start - before[0].length + before[0].indexOf(name);
  return isOfPerson(name, true) && isWhole(text, from, from + name.length)
    ? [from, from + name.length]
    : undefined;
}

function findBehindNumber(text: string, end: number): readonly [number, number] | undefined {
  const near = text.slice(end, end + REACH);
  const broken = near.indexOf("\n");
  const line = broken < 0 ? near : near.slice(0, broken);
  const number = NUMBER.exec(line);
  if (number === null) return undefined;
  const after = number.index + number[0].length;
  for (const match of line.slice(after).matchAll(BESIDE)) {
    const name = match.groups?.["name"] ?? "";
    const from = end + after + match.index + match[0].length - name.length;
    if (isOfPerson(name, true) && isWhole(text, from, from + name.length)) return [from, from + name.length];
  }
  return undefined;
}

const NUMBER = /\d(?:[ .\-/]?[\dA-Z]){5,}/;

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < text.length; at++)
    if (CLASS[text.charCodeAt(at)] === DIGIT) return true;
  return false;
}

/** Two words or more, of which one is a known name, or none another word if nothing but a person can stand here. */
function isOfPerson(name: string, isSure: boolean): boolean {
  const parts = wordsOf(name).filter((part) => !isParticle(part));
  if (INITIAL.test(parts[0] ?? "")) return isSure && !NO_SURNAME.has(parts.at(-1) ?? "");
  if (parts.length < 2 || !isName(name) || parts.some((part) => NO_SURNAME.has(part) || NO_ROLE.has(part)))
    return false;
  const first = parts[0] ?? "";
  if (isKnownGiven(first) || familyNames().has(parts.at(-1) ?? "") || familyNamesFirst().has(first))
    return true;
  return isSure && parts.every((part) => part.length > 1 && !(part.length > 7 && NOUN_ENDING.test(part)));
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

function isWhole(text: string, start: number, end: number): boolean {
  return !isPlaceAfter(text, end) && !isCredited(text, start, end, true);
}
