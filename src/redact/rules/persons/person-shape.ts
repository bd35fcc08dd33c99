import { familyNames } from "../../names/family-names.ts";
import { givenNames } from "../../names/given-names.ts";
import { ambiguousGivenNames } from "../../names/given-names-and-words.ts";

/** A space between the words of a name, as typed or as HTML writes it. */
export const SPACE = "[ \\u00a0]";
/** Words between given name and family name; many families write them with a capital. */
export const PARTICLES =
  "van der|van den|van de|von der|von dem|de la|de los|de las|de|da|do|dos|das|du|del|della|dalla|di|der|den|el|al|bin|ben|ibn|ten|ter|la|le|lo|san|binti|binte|zu|zur|af|av|van|von|abu|mac|st\\.|ó|ní";
const PARTICLE = `(?:(?:${PARTICLES}|${PARTICLES.replace(/(^|\|)(\p{Ll})/gu, (all) => all.toUpperCase())})${SPACE})?`;
const SINGLE: ReadonlySet<string> = new Set(PARTICLES.replace("\\.", ".").split(/[| ]/));

/** Whether a word leads to a family name. */
export function isParticle(word: string): boolean {
  return SINGLE.has(word) || SINGLE.has(word.toLowerCase());
}

/** One name, as simple as `Li` or as long as `O'Connor-Beaumont`. */
export const PART =
  "(?:(?:Mc|Mac|[ODLNM]['’]|Dell['’]|Dall['’]|d['’]|De|Di|La|Le|Van|St\\. )?\\p{Lu}\\p{Ll}{1,20}(?:[-'’‑]\\p{Lu}\\p{Ll}{1,20})?)";
const INITIAL = `(?:\\p{Lu}\\.?${SPACE})?`;
/** A family name with what leads to it. */
export const FAMILY = `${INITIAL}${PARTICLE}${PART}`;
export const FULL = `${PART}(?:${SPACE}${FAMILY}){0,3}`;
/** A name that may consist of a family name alone. */
export const LED = `${PARTICLE}${FULL}`;

/** Capitalised words that follow a given name and are no surname. */
export const NO_SURNAME: ReadonlySet<string> = new Set(
  "The This That These And But Or For In On At Is Was Are Has Had Will Would Can Could Should May Might Do Did Does Not If When While As To From With By Of Please Thanks Thank Hi Hello Dear Best Kind Regards January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Inc Ltd Corp Company Street Road Avenue University College School Hospital Award Prize Theorem Method Test Server Cloud Platform Framework Library Microsoft Google Amazon Apple Windows Office Teams Word Excel Outlook Copilot Azure Project Team Group Department Foundation Institute Center Centre Bank Airport Station Park Bridge River Lake Island Beach County City License Public Open Source Code Software Studio Edition Version Release Chapter Section Figure Table I You We He She They It Our Your My His Her Their Let Also Then However Meeting Update Summary Notes Action Next Subject Date Time Re Fw Fwd Cc Sent Phone Email Tel Mobile Address Title Name Hallo Und Der Die Das Ist Hat Wird Mit Bitte Danke Et Le La Les Est Una Los Las El Per Della Grazie Gracias Merci Cordialement Saludos Inbox Draft Files Chat Call Calls Agreed Said Asked Wrote Presented Proposed Mentioned Suggested Confirmed Noted Shared Joined Left Works Leads Owns Needs Build Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tell Doe Get Set See New Hotel Tower Grüße Gruß Gruss Daniels Repository Settings Docs Documentation Configuration Request Response Dashboard Pipeline Workflow Plugin API SDK CLI User Islands Trench Operations Resources Services Service Management Sales Marketing Finance Legal Payroll Payable Receivable Accounts Procurement Communications Administration Desk Helpdesk Security Compliance Engineering Analytics Strategy Logistics Manufacturing Quality Assurance Success Business Corporate Global Regional International National Annual Quarterly Monthly Weekly Daily Report Reports Review Plan Planning Budget Forecast Contract Agreement Policy Invoice Order Roadmap Launch Program Programme Initiative Workshop Training Session Conference Summit Forum Committee Council Association Society Union Federation Agency Authority Ministry Restaurant Resort Festival Airlines Motors Industries Systems Solutions Technologies Partners Holdings Ventures Capital Insurance Consulting Energy Foods Stores Market Markets Mall Plaza Boulevard Valley Mountain Creek Falls Springs Museum Gallery Theatre Theater Stadium Arena Cathedral Palace Building Standard Premium Enterprise Professional European American Asian African".split(
    " ",
  ),
);

/** Words that stand after a greeting and are no names. */
const NO_NAME: ReadonlySet<string> = new Set(
  "Recursos Senior Junior Sra Sr Srta Dra Dña Exma Exmo Ilma Ilmo Avv Geom Rag Lek Mgr Dr Prof Herr Herrn Frau Sig Dott Ing Mme Mlle Pan Pani All Team Everyone Everybody Folks There Guys Sir Madam Mr Mrs Ms Colleagues Colleague Customer Customers Copilot Microsoft World Friends Friend Again Community User Users Group Support Hiring Manager Valued Partner Partners Admin Ladies Gentlemen Reader Readers Member Members Participants Zusammen Leute Liebe Lieber Damen Herren Tous Toutes Todos Tutti Equipo Welcome Universe The This Thanks Thank Please I It We You My Just How What Can Could Hope Good Allen Both Diary Santa Student Students Applicant Candidate Editor Committee Board Hello Hi Day Lord God Teams Name First Last Guest Bot Siri Alexa Cortana Kitty Android Windows Office Excel Word Outlook Grüß Grüße Grüßn Grüßen Gruss Saluti Groeten Hälsningar Pozdrowienia Ihr Ihre Dein Deine Votre Vostro Uw Kundenservice Kundeservice Kundendienst Ufficio Servizio Servicio Departamento Équipe Equipe Zespół Klantenservice Asiakaspalvelu Personalabteilung Abteilung Direction Direzione Reparto Secretaría Sekretariat Dział Afdeling Avdelning Cliente Clienti Client Clients Kunde Kundin Kunden Kund Klant Klient Dyrektor Prezes Kierownik Prezydent Premier Doktor Profesor Inżynier Ředitel Ředitelka Directora Director Presidenta Presidente Utente Usuario Gast Gäste Mitarbeiter Mitarbeiterin Mitglied Nutzer".split(
    " ",
  ),
);

/** Whether one word is a given or a family name that some people have. */
export function isKnownName(word: string): boolean {
  return givenNames().has(word) || ambiguousGivenNames().has(word) || familyNames().has(word);
}

/** The words of a name; HTML keeps some of them together. */
export function wordsOf(name: string): readonly string[] {
  return name.includes("\u00a0") ? name.split(/[ \u00a0]/) : name.split(" ");
}

/** Whether what the text itself presents as a name can be one: `Will` alone is, `Will Release` is not. */
export function isName(value: string): boolean {
  const words = wordsOf(value);
  const first = words[0] ?? "";
  if (isNoName(first) && !(words.length === 1 && ambiguousGivenNames().has(first) && first !== "Hope"))
    return false;
  if (words.length === 1)
    return value.length > 1 && (!NO_SURNAME.has(first) || ambiguousGivenNames().has(first));
  return words.every((word) => !NO_SURNAME.has(word) || CAPITAL_PARTICLE.test(word));
}

function isNoName(word: string): boolean {
  return NO_NAME.has(word) || word.startsWith("Kolleg");
}

const CAPITAL_PARTICLE = /^(?:Le|La|El|Los|Las|Della|Der)$/;
