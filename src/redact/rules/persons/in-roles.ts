import { givenNames } from "../../names/given-names.ts";
import type { Rule } from "../../rule.ts";
import type { TextMemory } from "../../text-memory.ts";
import { inBothCases } from "../word-lists.ts";
import { FULL } from "./person-shape.ts";
import { isKnownGiven, isOfPerson, isWhole } from "./unknown-names.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  spreads: true,
  anchor: "word",
} as const;

/** Roles that titles of chapters begin with too: `Driver Entry Points`. */
const ENGLISH =
  "CEO CFO CTO COO CIO CISO CMO claimant plaintiff defendant receiver recipient addressee complainant contractor tenant employee patient cardholder colleague coworker supervisor candidate applicant student driver beneficiary visitor assignee requester starter hire intern director solicitor notary physician nurse teacher consultant nominee witness passenger guest son daughter wife husband mother father brother sister electrician plumber caretaker janitor carpenter landlord landlady lodger nanny tutor trainee apprentice";
/** Nothing but a person is called by the initials of an office. */
const IN_TITLES: ReadonlySet<string> = new Set(
  ENGLISH.split(" ")
    .filter((role) => /^[a-z]/.test(role))
    .map((role) => role.charAt(0).toUpperCase() + role.slice(1)),
);
/** What only people are, by language. */
const ROLES = inBothCases(
  `${ENGLISH} Mitarbeiter Mitarbeiterin Kollege Kollegin Kollegen Fahrer Fahrerin Kontoinhaber Kontoinhaberin Mieter Mieterin Bewerber Bewerberin Patient Patientin Antragsteller Antragstellerin Vorgesetzte Vorgesetzter Ansprechpartner Ansprechpartnerin Inhaber Inhaberin Chauffeur Geschäftsführer Geschäftsführerin` +
    " titulaire salarié salariée collègue locataire candidat candidate bénéficiaire employé employée stagiaire assuré assurée conducteur" +
    " trabajador trabajadora empleado empleada paciente compañero compañera inquilino inquilina afiliado afiliada titular becario becaria física conductor" +
    " dipendente collega intestatario intestataria titolare paziente conducente candidata" +
    " funcionário funcionária colaborador colaboradora beneficiário beneficiária paciente inquilino" +
    " medewerker medewerkster huurder chauffeur werknemer patiënt bestuurder" +
    " pracownik pracownica pracownika pracownicy pan pani pana panem panią panu kierowca pacjent pacjentka klientka" +
    " medarbetare anställd hyresgäst patienten kollega kollegan medarbejder ansat ansatt" +
    " angajat angajata angajatul angajatului zaměstnanec zaměstnankyně paní pana panu zamestnanec" +
    " munkavállaló vezető kolléga beteg çalışan personel" +
    " сотрудник сотрудника сотрудница клиент клиента пациент пациентка заявитель гражданин гражданка служител служителя служителка працівник працівника співробітник" +
    " εργαζόμενος εργαζόμενο εργαζόμενη υπάλληλος ασθενής ασθενή πελάτης κύριος κυρία",
);
/** What firms are too: names behind these are known ones. */
const PARTIES = inBothCases(
  "client customer host owner holder manager buyer seller supplier vendor sponsor Kunde Kundin Kunden Klient Klientin client cliente clienta fournisseur proveedor klant klient kund kunde client clientul müşteri титуляр",
);
/** What only stands before a name, whatever follows. */
const HONORIFICS = inBothCases("pan pani pana panem panią panu paní κύριος κυρία");
/** How a name follows: right behind, behind a colon, a comma or a verb. */
const NAMED = new RegExp(
  `(?<lead>(?:['’]s name)?(?:,| \\(| is| ist| est| es| è| é| är| to jest)? |:\\*{0,2} ?)(?<name>(?:\\p{Lu}\\. ?){0,2}${FULL})(?![\\p{L}\\d@])`,
  "yu",
);

/** People whom what they are tells from products and firms. */
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
      "our CEO Zorblyn Quaxter.",
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
      "Driver Entry Points\n----",
      "Mitarbeiter Schulung Modul",
      "student Union Building",
      "cliente Contoso Energia",
      "Le salarié Temps Partiel voit un écran",
      "client Boulangerie Paul demande",
      "cliente Ferramenta Rossi S.r.l.",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc2798",
  },
];

function findInRole(
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  NAMED.lastIndex = end;
  const groups = NAMED.exec(text)?.groups;
  const name = groups?.["name"];
  if (name === undefined) return undefined;
  const from = NAMED.lastIndex - name.length;
  const role = text.slice(start, end);
  // Nobody's name goes on in a sentence unless it is known: `Temps Partiel voit`.
  const isTitle = groups?.["lead"] === " " && IN_TITLES.has(role);
  const isApart =
    HONORIFICS.has(role) || /^(?:[,.;:)!?*\n]|$)/.test(text.slice(NAMED.lastIndex, NAMED.lastIndex + 1));
  if (!isNamed(name, ROLES.has(role), isApart && !isTitle)) return undefined;
  if (LEGAL_FORM.test(text.slice(NAMED.lastIndex, NAMED.lastIndex + 8))) return undefined;
  return isWhole({ text, start: from, end: NAMED.lastIndex, memory }) ? [from, NAMED.lastIndex] : undefined;
}

function isNamed(name: string, isRole: boolean, isApart: boolean): boolean {
  if (!isRole) return isKnownGiven(name) && isOfPerson(name, false);
  // `Driver Marek is stuck`
  return name.includes(" ") ? isOfPerson(name, isApart) : givenNames().has(name);
}

const LEGAL_FORM =
  /^,? (?:S\.? ?[rp]\.? ?[lA]\b|S\.?A\.?S?\b|S\.?L\.?\b|GmbH|AG\b|KG\b|B\.?V\.?\b|Ltd|LLC|Inc|Oy\b|AB\b|A\/S|Sp\.)/;
