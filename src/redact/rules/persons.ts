import { isWordAt } from "../characters.ts";
import type { Rule, Sight } from "../rule.ts";
import { isCredited } from "./attribution.ts";
import { givenNames } from "./given-names.ts";

const base = { kind: "person", family: "personal", level: "standard", spreads: true } as const;

const PARTICLE =
  "(?:(?:van der|van den|van de|von der|de la|de los|van|von|de|da|do|dos|del|della|di|du|der|den|el|al|bin|ibn|ten|ter|la|le|zu) )?";
const PART =
  "(?:(?:Mc|Mac|O['’]|D['’]|De|Di|La|Le|Van|St\\. )?\\p{Lu}[\\p{Ll}]{1,20}(?:[-'’]\\p{Lu}[\\p{Ll}]{1,20})?)";
const INITIAL = "(?:\\p{Lu}\\.? )?";

/** Capitalised words that follow a given name and are no surname. */
const NO_SURNAME: ReadonlySet<string> = new Set(
  "The This That These And But Or For In On At Is Was Are Has Had Will Would Can Could Should May Might Do Did Does Not If When While As To From With By Of Please Thanks Thank Hi Hello Dear Best Kind Regards January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Inc Ltd Corp Company Street Road Avenue University College School Hospital Award Prize Theorem Method Test Server Cloud Platform Framework Library Microsoft Google Amazon Apple Windows Office Teams Word Excel Outlook Copilot Azure Project Team Group Department Foundation Institute Center Centre Bank Airport Station Park Bridge River Lake Island Beach County City License Public Open Source Code Software Studio Edition Version Release Chapter Section Figure Table I You We He She They It Our Your My His Her Their Let Also Then However Meeting Update Summary Notes Action Next Subject Date Time Re Fw Fwd Cc Sent Phone Email Tel Mobile Address Title Name Hallo Und Der Die Das Ist Hat Wird Mit Bitte Danke Et Le La Les Est Una Los Las El Per Della Grazie Gracias Merci Cordialement Saludos Inbox Draft Files Chat Call Calls Agreed Said Asked Wrote Presented Proposed Mentioned Suggested Confirmed Noted Shared Joined Left Works Leads Owns Needs Build Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tell Doe Get Set See New Hotel Tower Daniels Repository Settings Docs Documentation Configuration Request Response Dashboard Pipeline Workflow Plugin API SDK CLI User Islands Trench".split(
    " ",
  ),
);

/** Words that stand after a greeting and are no names. */
const NO_NAME =
  /^(?:All|Team|Everyone|Everybody|Folks|There|Guys|Sir|Madam|Mr|Mrs|Ms|Colleagues|Colleague|Customer|Customers|Copilot|Microsoft|World|Friends|Friend|Again|Community|User|Users|Group|Support|Hiring|Manager|Valued|Partner|Partners|Admin|Ladies|Gentlemen|Reader|Readers|Members?|Participants|Zusammen|Leute|Liebe|Lieber|Damen|Herren|Kolleg\w*|Tous|Toutes|Todos|Tutti|Equipo|Welcome|Universe|The|This|Thanks|Thank|Please|I|It|We|You|My|Just|How|What|Can|Could|Hope|Good|Allen|Both|Diary|Santa|Student|Students|Applicant|Candidate|Editor|Committee|Board|Hello|Hi|Day|Lord|God|Teams?|Name|First|Last|Guest|Bot|Siri|Alexa|Cortana|Kitty|Android|Windows|Office|Excel|Word|Outlook)$/;

const GREETINGS =
  "Hi Hello Hey Dear Hallo Liebe Lieber Bonjour Salut Cher Chère Hola Estimado Estimada Querido Querida Ciao Caro Cara Gentile Olá Prezado Prezada Caro Beste Hoi Geachte Hej Kära Hei Cześć Szanowny Szanowna Drogi Droga Moin Servus Ahoj Szia Merhaba";
const FULL = `${PART}(?: ${INITIAL}${PARTICLE}${PART}){0,3}`;

/** Names that the text itself marks as names, and given names with a surname. */
export const personRules: readonly Rule[] = [
  {
    ...base,
    id: "person-greeted",
    rank: 56,
    anchor: "word",
    words: GREETINGS.split(" "),
    find: reader(
      `(?:[ ,]{1,2})(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Sr|Sra|Señor|Señora|Madame|Monsieur|Mme|Signor|Signora|Pan|Pani)\\.? )?(?<name>${FULL})(?= ?[,!:;.–-]|\\s*\\n|\\s*$|<|\\\\n| and | und | & )`,
    ),
    check: isGreeted,
    match: ["Hi Megan,\nthanks", "Dear Alex Wilber, please", "Hallo Herr Müller,"],
    miss: [
      "Hi all,",
      "Hello World",
      "Dear Team,",
      "Hi there, how are you",
      "Hello Node.js",
      "after Client Hello Retry, it",
    ],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction",
  },
  {
    ...base,
    id: "person-signed",
    rank: 56,
    anchor: "word",
    words:
      "regards Regards wishes Wishes Thanks thanks Cheers cheers Sincerely sincerely Best yours Yours Grüße Grüßen Gruß Gruss Cordialement cordialement Saludos saludos saluti Saluti groeten Groeten hälsningar Hälsningar vänliga Atenciosamente atentamente Atentamente Abraços abraço Pozdrawiam pozdrawiam poważaniem truly Truly Bien gruß grüße".split(
        " ",
      ),
    find: reader(
      `(?: (?:regards|wishes|you|again|much|so much|a lot|everyone|in advance|cordialement|à vous))?[,.!]?(?:\\s{0,3}(?:\\n|<br ?/?>|</p>\\s?<p>|</div>\\s?<div>|\\\\n){1,3}\\s{0,3}[-–—]?\\s?|, ?[-–—]? ?|\\s[-–—]\\s?)(?<name>${FULL})(?=\\s*(?:\\n|$|<|,|\\||\\\\n|\\(|\\.\\s|\\.$|"))`,
    ),
    check: isName,
    match: ["Best regards,\nPatti Fernandez", "Thanks,\nDiego", "Mit freundlichen Grüßen\nAnja Weber"],
    miss: ["Thanks, everyone", "Best regards,\nThe Team", "thanks.\n\nPlease see"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction",
  },
  {
    ...base,
    id: "person-mentioned",
    rank: 57,
    anchor: "word",
    words: ["at", "mention", "person", "Person"],
    find: findMention,
    match: ['<at id="0">Lynne Robbins</at> please check'],
    miss: ["at id Lynne", "<at></at>"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/chatmessagemention",
  },
  {
    ...base,
    id: "person-labelled",
    rank: 55,
    anchor: "word",
    words:
      "From To Cc Bcc Sender Author Organizer Organiser Attendee Attendees Presenter Owner Manager Assignee Assigned Reporter Name name Von An Verfasser De À Para Da Contact Employee Patient Customer Client Participant Participants Speaker Signed by Mr Mrs Ms Dr Prof Herr Frau Herrn Señor Señora Sr Sra Monsieur Madame Mme Signor Signora Sig Dott Ing Miss Mx Mister".split(
        " ",
      ),
    find: findLabelled,
    check: isName,
    match: ["From: Joni Sherman <joni@contoso.com>", "Full name: Grady Archie", "Mr. Nestor Wilke said"],
    miss: ["From: Seattle", "Name: Project Phoenix", "To: all"],
    reference: "https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2",
  },
  {
    ...base,
    id: "person-addressed",
    rank: 57,
    anchor: "sign",
    signs: "@",
    find: findNamedAddress,
    match: ["Isaiah Langer <isaiah@contoso.com>", "Lidia Holloway (lidia@contoso.com)"],
    miss: ["write to <isaiah@contoso.com>"],
    reference: "https://www.rfc-editor.org/rfc/rfc5322#section-3.4",
  },
  {
    ...base,
    id: "person-at",
    rank: 57,
    anchor: "sign",
    signs: "@",
    after: ["other", "quote"],
    before: /[A-Z]/,
    find: findAt,
    match: ["@Megan Bowen please check", "cc @Priya"],
    miss: ["@Override", "a@Megan", "@all"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteractionmention",
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
      "first_name",
      "last_name",
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
  {
    ...base,
    id: "person-named",
    rank: 54,
    anchor: "word",
    get words() {
      return givenNames();
    },
    find: findFullName,
    match: ["The review was led by Miriam Graham last week", "ask Johanna Lorenz"],
    miss: ["Alexander Street", "John said", "Paris Hilton Hotel".slice(0, 5), "Jack Daniels Inc".slice(0, 4)],
    reference: "https://www.behindthename.com/",
  },
];

function reader(
  source: string,
): (text: string, start: number, end: number) => readonly [number, number] | undefined {
  let expression: RegExp | undefined;
  return (text, _start, end) => {
    expression ??= new RegExp(source, "yu");
    expression.lastIndex = end;
    const match = expression.exec(text);
    const name = match?.groups?.["name"];
    if (match === null || name === undefined) return undefined;
    const from = end + match[0].lastIndexOf(name);
    return [from, from + name.length];
  };
}

function isName(value: string): boolean {
  const words = value.split(/[ ]/);
  return !NO_NAME.test(words[0] ?? "") && !words.some((word) => NO_SURNAME.has(word)) && value.length > 1;
}

/** A greeting opens a line or a sentence; within one, only a given name is greeted. */
function isGreeted(value: string, { text, start, end }: Sight): boolean {
  if (!isName(value) || (text[end] === "." && isWordAt(text, end + 1))) return false;
  const greeting = wordBefore(text, start);
  const opens = WORDS_OF_GREETING.has(text.slice(greeting.start, greeting.end))
    ? greeting.start
    : wordBefore(text, greeting.start).start;
  const isInSentence = text[opens - 1] === " " && isWordAt(text, opens - 2);
  return !isInSentence || givenNames().has(value.split(" ")[0] ?? "");
}

const WORDS_OF_GREETING: ReadonlySet<string> = new Set(GREETINGS.split(" "));

function wordBefore(text: string, from: number): { readonly start: number; readonly end: number } {
  let end = from;
  while (end > 0 && from - end < 4 && !isWordAt(text, end - 1)) end--;
  let start = end;
  while (start > 0 && end - start < 12 && isWordAt(text, start - 1)) start--;
  return { start, end };
}

/** `<at id="0">Name</at>` and the tags other clients write. */
function findMention(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (text[start - 1] !== "<") return undefined;
  const open = text.indexOf(">", end);
  if (open === -1 || open - end > 120) return undefined;
  const close = text.indexOf("<", open);
  if (close === -1 || close - open < 3 || close - open > 80 || text[close + 1] !== "/") return undefined;
  const from = open + 1 + (text[open + 1] === "@" ? 1 : 0);
  return /\p{L}{2}/u.test(text.slice(from, close)) ? [from, close] : undefined;
}

const AT_NAME = new RegExp(`${PART}(?: ${INITIAL}${PARTICLE}${PART})?`, "yu");

/** `@Megan Bowen`: a given name after the sign. */
function findAt(text: string, at: number): readonly [number, number] | undefined {
  AT_NAME.lastIndex = at + 1;
  const match = AT_NAME.exec(text);
  if (match === null) return undefined;
  const words = match[0].split(" ");
  if (!givenNames().has(words[0] ?? "") || /[\w@/]/.test(text[AT_NAME.lastIndex] ?? "")) return undefined;
  const last = words.slice(1).some((word) => NO_SURNAME.has(word))
    ? (words[0] ?? "").length
    : match[0].length;
  return [at + 1, at + 1 + last];
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

let label: RegExp | undefined;

/** `From: Name`, `Full name: First Last`, `Mr. Last`. */
function findLabelled(text: string, start: number, end: number): readonly [number, number] | undefined {
  const word = text.slice(start, end);
  const title =
    /^(?:M[rsx]s?|Dr|Prof|Herrn?|Frau|Señora?|Sra?|Monsieur|Madame|Mme|Signora?|Sig|Dott|Ing|Miss|Mister)$/.test(
      word,
    );
  label ??= new RegExp(
    `(?<lead>\\.? |["'*]{0,3}\\s?:["'*]{0,3}\\s{0,3}["'*]{0,3}| (?=to|by)(?:to|by):? )(?<name>${FULL})(?=(?<after>\\s?[<(,;|"'*]|\\s*\\n|\\s*$|\\\\n|[.!?]|\\s))`,
    "yu",
  );
  label.lastIndex = end;
  const match = label.exec(text);
  const name = match?.groups?.["name"];
  if (match === null || name === undefined) return undefined;
  const lead = match.groups?.["lead"] ?? "";
  if (title ? /:/.test(lead) : !/:|by|to/.test(lead)) return undefined;
  const words = name.split(" ");
  if (!title && !(givenNames().has(words[0] ?? "") || /^\s?[<(]/.test(match.groups?.["after"] ?? "")))
    return undefined;
  if (!title && words.length < 2 && word !== "Name") return undefined;
  const from = end + lead.length;
  return [from, from + name.length];
}

const NAMED_ADDRESS = new RegExp(
  `(?:^|[^\\p{L}])(?<name>${PART}(?: ${INITIAL}${PARTICLE}${PART}){1,3})["']? ?[<(\\[]{1,2}(?:mailto:)?[\\w.+-]{1,64}$`,
  "u",
);

/** Longest local part with `mailto:` before it. */
const ADDRESS_LIMIT = 71;

/** 1 for what a local part and `mailto:` are made of, 2 for brackets. */
const BEFORE_AT = new Uint8Array(128);
for (let code = 0; code < BEFORE_AT.length; code++) {
  const character = String.fromCharCode(code);
  BEFORE_AT[code] = /[\w.+:-]/.test(character) ? 1 : /[<([]/.test(character) ? 2 : 0;
}

/** Whether what stands before an `@` begins with a bracket. */
function followsBracket(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < ADDRESS_LIMIT && BEFORE_AT[text.charCodeAt(start - 1)] === 1) start--;
  return start < at && BEFORE_AT[text.charCodeAt(start - 1)] === 2;
}

/** The display name before an address in brackets. */
function findNamedAddress(text: string, at: number): readonly [number, number] | undefined {
  if (!followsBracket(text, at)) return undefined;
  const window = text.slice(Math.max(0, at - 130), at);
  const match = NAMED_ADDRESS.exec(window);
  const name = match?.groups?.["name"];
  if (match === null || name === undefined) return undefined;
  const words = name.split(" ");
  // `Copyright Miriam Graham <miriam@contoso.com>`
  const first = words.length > 2 && NO_PERSON.test(words[0] ?? "") ? (words[0] ?? "").length + 1 : 0;
  if (words.slice(first === 0 ? 0 : 1).some((word) => NO_SURNAME.has(word))) return undefined;
  const from = at - window.length + match.index + match[0].indexOf(name) + first;
  const to = from + name.length - first;
  return isCredited(text, from, to, true) ? undefined : [from, to];
}

const NO_PERSON = /^(?:Copyright|Contact|Author|From|By|Maintainer|Written|Please|Email|Mail|Ask|Thanks)$/;

const SURNAMES = new RegExp(`(?: ${INITIAL}${PARTICLE}${PART}){1,2}`, "yu");

/** A given name of the list with one or two surnames. */
function findFullName(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (text[end] !== " " || /[.@/#\w-]/.test(text[start - 1] ?? "")) return undefined;
  SURNAMES.lastIndex = end;
  const match = SURNAMES.exec(text);
  if (match === null) return undefined;
  let stop = SURNAMES.lastIndex;
  const words = match[0].trim().split(" ");
  const last = words.findIndex((word) => NO_SURNAME.has(word));
  if (last === 0) return undefined;
  if (last > 0) stop = end + match[0].indexOf(words[last] as string, 1) - 1;
  if (isCredited(text, start, stop, true)) return undefined;
  if (/[\w@/]/.test(text[stop] ?? "") || text.slice(stop, stop + 2) === "()") return undefined;
  return [start, stop];
}
