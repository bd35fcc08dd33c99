import { card, type LabelledText, unmark } from "./corpus.ts";
import { decoyMakers, type Maker, personalMakers, secretMakers } from "./labels.ts";
import { createPerson, type Person, phoneNumber, streetAddress } from "./office-people.ts";
import { createRandom, type Random } from "./random.ts";

/** What people write to each other, with marks around values: another hand than the sentences of `labels.ts`. */
type Line = (random: Random, people: readonly [Person, Person, Person]) => string;

/** Sentences without anybody in them, with capitals where names could be. */
const PROSE = `The revenue forecast was lowered because two large renewals slipped into the next quarter.
Finance Operations asked for a revised budget before the end of May.
The migration to Dynamics 365 starts on Monday and should take six weeks.
Will the new pricing apply to existing customers as well?
Mark the relevant rows in green and leave the others untouched.
The Rosetta Stone licences and the Morgan Stanley report are on the agenda.
Bill of materials and routing were copied from the predecessor.
The Jordan Hill site and the Paris office share one cost centre.
Rose, Violet and Jade are the new colours of the season.
San Francisco, Santa Monica and New Delhi are the pilot locations.
Grace Period, Escrow and Warranty are defined in Schedule 4.
The Works Council agreed to the new rules for remote work.
We rolled the cluster back to 16.0.10502.15349 and paused the canary.
Please compare columns B2:F40 with the export from last Tuesday.
Article 4006381333931 replaces article 4003994155486 as of next season.
The password policy requires at least fourteen characters and no expiry.
The API key has to be rotated every ninety days.
Der Umsatz lag über dem Plan, vor allem wegen der Nachfrage aus dem Ausland.
La facture est toujours en attente de validation par le service juridique.
La migración empieza el lunes y durará unas tres semanas.
Resuma a ata em cinco pontos e liste as perguntas em aberto.
Key Decisions, Action Items and Next Steps are listed below.
Human Resources and Customer Success will send one invitation for both sessions.`.split("\n");

const PEOPLE: readonly Line[] = [
  (_, [a, b]) => `«name|${a.full}» asked «name|${b.full}» to review the contract before it is signed.`,
  (_, [a, b, c]) => `Attendees: «name|${a.full}», «name|${b.full}», «name|${c.full}»`,
  (_, [a]) => `- **«name|${a.full}»**: update the risk register by Friday`,
  (r, [a, b]) =>
    `[${9 + r.below(8)}:${10 + r.below(49)}] «name|${a.full}»: agreed\n«name|${b.family}, ${b.given}» (${9 + r.below(8)}:15): on it`,
  (_, [a, b]) =>
    `From: «name|${a.full}» <«email|${a.email}»>\nTo: «name|${b.full}»\nSubject: Next steps\n\nBest regards,\n«name|${a.full}»`,
  (r, [a]) =>
    `${r.pick(["Dear Ms.", "Sehr geehrte Frau", "Prezada Sra.", "Dhr.", "Pani"])} «name|${a.family}»,`,
  (_, [a]) => `The file Offer_Letter_«name|${a.full.replace(/[ ']/g, "_")}».pdf is attached.`,
  (r, [a]) => `${r.pick(["M", "T:", "Tel.", "Mobile:"])} «phone|${phoneNumber(r)}»\n«email|${a.email}»`,
  (r, [a]) => `You can reach «name|${a.full}» at «email|${a.email}» or «phone|${phoneNumber(r)}».`,
  (r) => `Please ship the replacement to «address|${streetAddress(r)}».`,
  (r, [a, b]) =>
    `| Name | Date of birth | Phone | Address |\n|---|---|---|---|\n${[a, b].map((who) => `| «name|${who.full}» | «birth|${1 + r.below(28)}/${1 + r.below(12)}/19${50 + r.below(49)}» | «phone|${phoneNumber(r)}» | «address|${streetAddress(r)}» |`).join("\n")}`,
  (r, [a, b]) =>
    `first_name,last_name,phone,customer_since\n${[a, b].map((who) => `«name|${who.given}»,«name|${who.family}»,«phone|${phoneNumber(r)}»,2026-01-0${1 + r.below(9)}`).join("\n")}`,
];

const SECRETS: readonly Line[] = [
  (r) => `temp pw «spoken|${password(r)}» – change it asap`,
  (r) => `Inloggen met erp_admin en wachtwoord «spoken|${password(r)}»`,
  (r) => `Bitte nutze das Passwort «spoken|${password(r)}» für den Zugang.`,
  (r) => `It keeps saying wrong password, but I typed «spoken|${password(r)}» exactly as in the letter.`,
  (r) => `My PIN is «spoken|${1000 + r.below(8999)}».`,
  (r) => `| System | User | Password |\n|---|---|---|\n| ERP | admin | «table|${password(r)}» |`,
];

function password(random: Random): string {
  return `${random.pick(["Sommer", "Falcon", "Bergen", "Orange"])}${1000 + random.below(8999)}${random.pick(["!", "#", "$"])}`;
}

/** Labelled conversations about the work of an office, in Markdown, plain text and adaptive cards. */
export function createOffice(seed: number, bytes: number): readonly LabelledText[] {
  const random = createRandom(seed);
  const rows: LabelledText[] = [];
  for (let size = 0; size < bytes; ) {
    const people = [createPerson(random), createPerson(random), createPerson(random)] as const;
    const blocks = Array.from({ length: 12 + random.below(40) }, () => createBlock(random, people));
    const joined = blocks.join("\n\n");
    const row = unmark(`o${rows.length}`, random.below(3) === 0 ? card(joined) : joined);
    rows.push(row);
    size += row.text.length;
  }
  return rows;
}

function createBlock(random: Random, people: readonly [Person, Person, Person]): string {
  const names = { full: () => people[0].full, first: () => people[1].given, email: () => people[2].email };
  const typed = (family: string, makers: Readonly<Record<string, Maker>>): string =>
    (makers[random.pick(Object.keys(makers))] as Maker)(random, names).replaceAll("«", `«${family}/other|`);
  const choice = random.below(100);
  if (choice < 22) return random.pick(PEOPLE)(random, people).replaceAll("«", "«personal/");
  if (choice < 24) return random.pick(SECRETS)(random, people).replaceAll("«", "«secret/");
  if (choice < 26) return typed("secret", secretMakers);
  if (choice < 32) return typed("personal", personalMakers);
  if (choice < 40) return random.pick(decoyMakers)(random, names);
  return Array.from({ length: 2 + random.below(5) }, () => random.pick(PROSE)).join(" ");
}
