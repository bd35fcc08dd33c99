import { CLASS, isWordAt, UNCLASSED } from "../characters.ts";
import { codes, codeTable, DIGITS, LETTERS, WHITE_SPACE } from "../code-table.ts";
import { familyNames } from "../names/family-names.ts";
import { givenNames } from "../names/given-names.ts";
import { ambiguousGivenNames } from "../names/given-names-and-words.ts";
import type { Rule, Sight } from "../rule.ts";
import { isCredited } from "./attribution.ts";
import { endOfName } from "./name-end.ts";
import { FAMILY, FULL, isName, LED, NO_SURNAME, PART, SPACE, wordsOf } from "./person-shape.ts";

const base = { kind: "person", family: "personal", level: "standard", spreads: true } as const;

const GREETINGS =
  "Hi Hello Hey Dear Hallo Liebe Lieber Bonjour Salut Cher Chère Hola Estimado Estimada Querido Querida Ciao Caro Cara Gentile Olá Prezado Prezada Caro Beste Hoi Geachte Hej Kära Hei Cześć Szanowny Szanowna Drogi Droga Moin Servus Ahoj Szia Merhaba Bästa Buongiorno Buonasera Witaj";
/** Titles, then one name or some, where a greeting ends. */
const GREETED = `(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Sra?|Srta|Señora?|Senhora?|Madame|Monsieur|Mme|Mlle|Signora?|Sig(?:\\.ra)?|[Dd]ott(?:\\.ssa)?|Ing|Pani?|[Hh]eer|[Mm]evrouw|collega)\\.?[ \u00a0])*(?<name>${LED}(?:(?:,| and| und| et| y| e| i| en| och| &) ${FULL}){0,2})(?= ?[,!:;.–-]|\\s*\\n|\\s*$|<|\\\\n| and | und | & )`;

/** Names that the text itself marks as names, and given names with a surname. */
export const personRules: readonly Rule[] = [
  {
    ...base,
    id: "person-greeted",
    rank: 56,
    anchor: "word",
    words: GREETINGS.split(" "),
    find: findGreeted,
    check: isGreeted,
    match: [
      "Hi Megan,\nthanks",
      "Dear Alex Wilber, please",
      "Hallo Herr Müller,",
      "Hi Megan and Zorblyn,",
      "Prezada Sra. dos Santos,",
      "Gentile Sig.ra Moretti,",
      "Hey Will,",
    ],
    miss: [
      "Hi all,",
      "Hello World",
      "Dear Team,",
      "Hi there, how are you",
      "Hello Node.js",
      "Hello, Cargo!",
      "after Client Hello Retry, it",
      "Beste Grüße\nAnna",
      "Liebe Grüße,",
    ],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction",
  },
  {
    ...base,
    id: "person-wished",
    rank: 56,
    anchor: "word",
    words:
      "morning afternoon evening day Morgen Tag Abend días tardes noches dia tarde noite dobry morgon dag".split(
        " ",
      ),
    find: findWished,
    check: isName,
    match: ["Good morning Zainab,", "Guten Tag Frau Weber,", "Bom dia Conceição,", "Dzień dobry Agnieszka,"],
    miss: ["Good morning all,", "one day Azure,", "Guten Tag,"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction",
  },
  {
    ...base,
    id: "person-signed",
    rank: 56,
    anchor: "word",
    words:
      "regards Regards wishes Wishes Thanks thanks Cheers cheers Sincerely sincerely Best yours Yours Grüße Grüßen Gruß Gruss Cordialement cordialement Saludos saludos saluti Saluti groeten Groeten hälsningar Hälsningar vänliga Atenciosamente atentamente Atentamente Abraços abraço Pozdrawiam pozdrawiam poważaniem truly Truly Bien gruß grüße best Thank VG LG MfG BR KR Rgds Thx Mvg Mvh Hilsen hilsen Cumprimentos cumprimentos Abraço Abrazo abrazo saluto Saluto Grazie Gracias Obrigado Obrigada Merci Bedankt Tack Dzięki terveisin Terveisin".split(
        " ",
      ),
    find: findSigned,
    check: isSigned,
    match: ["Best regards,\nPatti Fernandez", "Thanks,\nDiego", "Mit freundlichen Grüßen\nAnja Weber"],
    miss: [
      "Thanks, everyone",
      "Best regards,\nThe Team",
      "thanks.\n\nPlease see",
      "Kind regards,\nHuman Resources",
    ],
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
      "From To Cc Bcc Sender Author Organizer Organiser Attendee Attendees Presenter Owner Manager Assignee Assigned Reporter Name name Von An Verfasser De À Para Da Contact Employee Patient Customer Client Participant Participants Speaker Signed by Mr Mrs Ms Dr Prof Herr Frau Herrn Señor Señora Sr Sra Monsieur Madame Mme Signor Signora Sig Dott Ing Miss Mx Mister Mlle Srta Senhor Senhora Pan Pani Mevrouw Mevr Dhr mevrouw heer dott dr Fru Ansprechpartner Ansprechpartnerin Responsable Verantwortlich".split(
        " ",
      ),
    find: findLabelled,
    check: isName,
    match: [
      "From: Joni Sherman <joni@contoso.com>",
      "Full name: Grady Archie",
      "Mr. Nestor Wilke said",
      "Dhr. ter Horst belde",
      "Il dott. De Luca ha chiamato",
      "Pani Dąbrowska dzwoniła",
      "Name: Zorblyn Kowalski",
    ],
    miss: ["From: Seattle", "Name: Project Phoenix", "To: all", "Pan European", "dr Megan"],
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
    check: (value) => isName(value) && (value.includes(" ") || isKnown(value)),
    match: ["Hello, my name is Zorblyn Quaxter and I", "Mein Name ist Weber"],
    miss: ["my name is on the list", "My name is not there", "My name is Pancakes"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction",
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

const readGreeted = reader(`[ \u00a0,]{1,2}${GREETED}`);

/** `Hi Megan,` without any expression, and everything else. */
function findGreeted(text: string, start: number, end: number): readonly [number, number] | undefined {
  const name = endOfPlainName(text, end + 1);
  if (text[end] !== " " || name === 0) return readGreeted(text, start, end);
  const after = text[name];
  const isLast = after === ":" || after === "!" || (after === "," && text[name + 1] === "\n");
  return isLast ? [end + 1, name] : readGreeted(text, start, end);
}

const readSigned = reader(
  `(?: (?:regards|wishes|you|again|much|so much|a lot|everyone|in advance|cordialement|à vous))?[,.!]?(?:\\s{0,3}(?:\\n|<br ?/?>|</p>\\s?<p>|</div>\\s?<div>|\\\\n){1,3}\\s{0,3}[-–—]?\\s?|, ?[-–—]? ?|\\s[-–—]\\s?)(?<name>${FULL})(?=\\s*(?:\\n|$|<|,|\\||\\\\n|\\(|\\.\\s|\\.$|"))`,
);

/** A comma, a line break and one or two plain names on a line without any expression, and everything else. */
function findSigned(text: string, start: number, end: number): readonly [number, number] | undefined {
  const from = end + 2;
  const first = text.startsWith(",\n", end) ? endOfPlainName(text, from) : 0;
  if (first === 0) return MAY_SIGN[text.charCodeAt(end)] === 1 ? readSigned(text, start, end) : undefined;
  const last = text[first] === " " ? endOfPlainName(text, first + 1) : first;
  const isWhole = last === text.length || (last > 0 && text[last] === "\n");
  return isWhole ? [from, last] : readSigned(text, start, end);
}

/** What can stand behind the word that closes a letter. */
const MAY_SIGN = codes(`${WHITE_SPACE},.!<\\`);

/** Where a capital and small letters of ASCII end, one at least and as many as names have; 0 if there are none. */
function endOfPlainName(text: string, from: number): number {
  const capital = text.charCodeAt(from);
  if (!(capital >= 0x41 && capital <= 0x5a)) return 0;
  let at = from + 1;
  while (text.charCodeAt(at) >= 0x61 && text.charCodeAt(at) <= 0x7a) at++;
  return at - from > 1 && at - from <= LONGEST_NAME ? at : 0;
}

const LONGEST_NAME = 21;

function isKnown(name: string): boolean {
  return givenNames().has(name) || ambiguousGivenNames().has(name) || familyNames().has(name);
}

/** A name below an empty line is one people have: often that is a heading. */
function isSigned(value: string, { text, start }: Sight): boolean {
  if (!isName(value)) return false;
  if (!/\n\s*\n\s*$/.test(text.slice(Math.max(0, start - 8), start))) return true;
  const words = value.split(" ");
  return givenNames().has(words[0] ?? "") || (words.length > 1 && familyNames().has(words.at(-1) ?? ""));
}

/** A greeting opens a line or a sentence; within one, only a given name is greeted. */
function isGreeted(value: string, { text, start, end }: Sight): boolean {
  // `Hello Cargo!` is what examples print.
  if (text[end] === "!" && !value.includes(" ") && !isKnown(value)) return false;
  if (!isName(value) || (text[end] === "." && isWordAt(text, end + 1))) return false;
  // Titles may stand between: `Gentile Sig.ra Moretti`.
  let greeting = wordBefore(text, start);
  for (
    let titles = 0;
    titles < 3 && !WORDS_OF_GREETING.has(text.slice(greeting.start, greeting.end));
    titles++
  )
    greeting = wordBefore(text, greeting.start);
  const opens = greeting.start;
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

const WISH = /(?:Good|Guten|Buenos|Buenas|Bom|Boa|Dzień|God) $/;
const readWished = reader(`,?[ \u00a0]${GREETED}`);

/** `Good morning Megan,` */
function findWished(text: string, start: number, end: number): readonly [number, number] | undefined {
  return WISH.test(text.slice(Math.max(0, start - 8), start)) ? readWished(text, start, end) : undefined;
}

/** A tag and a name at their longest, and what closes them. */
const MENTION_LIMIT = 210;

/** `<at id="0">Name</at>` and the tags other clients write. */
function findMention(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (text[start - 1] !== "<") return undefined;
  const rest = text.slice(end, end + MENTION_LIMIT);
  const tagEnd = rest.indexOf(">");
  const nameEnd = rest.indexOf("<", tagEnd);
  if (
    tagEnd === -1 ||
    tagEnd > 120 ||
    nameEnd - tagEnd < 3 ||
    nameEnd - tagEnd > 80 ||
    rest[nameEnd + 1] !== "/"
  )
    return undefined;
  const [open, close] = [end + tagEnd, end + nameEnd];
  const from = open + 1 + (text[open + 1] === "@" ? 1 : 0);
  return /\p{L}{2}/u.test(text.slice(from, close)) ? [from, close] : undefined;
}

const AT_NAME = new RegExp(`${PART}(?:${SPACE}${FAMILY})?`, "yu");

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

/** Titles that stand before a family name; some words are titles only with a full stop. */
const TITLE =
  /^(?:M[rsx]s?|Dr|Prof|Herrn?|Frau|Señora?|Sra?|Srta|Senhora?|Monsieur|Madame|Mme|Mlle|Signora?|Sig|Dott|Ing|Miss|Mister|Pani?|[Mm]evrouw|Mevr|Dhr|heer|Fru|dott|dr)$/;
const SHORT_TITLE = /^(?:dott|dr)$/;
const AFTER_TITLE = new RegExp(
  `(?<lead>\\.?[ \u00a0]|\\.(?:ra|ssa)[ \u00a0]|ssa[ \u00a0])(?<name>${LED})(?=\\s?[<(,;:|"'*’.!?]|\\s|$)`,
  "yu",
);
const AFTER_LABEL = new RegExp(
  `(?<lead>["'*]{0,3}\\s?:["'*]{0,3}\\s{0,3}["'*]{0,3}| (?:to|by):? )(?<name>${FULL})(?=(?<after>\\s?[<(,;|"'*]|\\s*\\n|\\s*$|\\\\n|[.!?]|\\s))`,
  "yu",
);

/** `From: Name`, `Full name: First Last`, `Mr. Last`. */
function findLabelled(text: string, start: number, end: number): readonly [number, number] | undefined {
  const word = text.slice(start, end);
  const isTitle = TITLE.test(word);
  const expression = isTitle ? AFTER_TITLE : AFTER_LABEL;
  expression.lastIndex = end;
  const match = expression.exec(text);
  const name = match?.groups?.["name"];
  if (match === null || name === undefined) return undefined;
  const lead = match.groups?.["lead"] ?? "";
  if (
    isTitle
      ? SHORT_TITLE.test(word) && !lead.startsWith(".")
      : !isLabelled(name, word, match.groups?.["after"])
  )
    return undefined;
  const from = end + lead.length;
  const first = name.search(/[ \u00a0]|$/);
  const stop =
    isTitle || !givenNames().has(name.slice(0, first)) ? undefined : endOfName(text, from + first, true);
  return [from, stop ?? from + name.length];
}

/** Whether a name behind a label is one that people have, or has an address. */
function isLabelled(name: string, label: string, after = ""): boolean {
  const words = wordsOf(name);
  const isKnown =
    givenNames().has(words[0] ?? "") || (words.length > 1 && familyNames().has(words.at(-1) ?? ""));
  return (isKnown || /^\s?[<(]/.test(after)) && (words.length > 1 || label === "Name");
}

const NAMED_ADDRESS = new RegExp(
  `(?:^|[^\\p{L}])(?<name>${PART}(?:${SPACE}${FAMILY}){1,3})["']? ?[<(\\[]{1,2}(?:mailto:)?[\\w.+-]{1,64}$`,
  "u",
);

/** Longest local part with `mailto:` before it. */
const ADDRESS_LIMIT = 71;

/** 1 for what a local part and `mailto:` are made of, 2 for brackets. */
const BEFORE_AT = codeTable([
  [`${LETTERS}${DIGITS}_.+:-`, 1],
  ["<([", 2],
]);

/** Whether what stands before an `@` begins with a bracket. */
function followsBracket(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < ADDRESS_LIMIT && BEFORE_AT[text.charCodeAt(start - 1)] === 1) start--;
  return start < at && BEFORE_AT[text.charCodeAt(start - 1)] === 2;
}

/** The display name before an address in brackets. */
function findNamedAddress(text: string, at: number): readonly [number, number] | undefined {
  if (!followsBracket(text, at)) return undefined;
  const window = text.slice(Math.max(0, at - NAMED_LIMIT, nameBefore(text, at) - 1), at);
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

/** A name and an address behind it, up to the `@`. */
const NAMED_LIMIT = 130;

/** Where the letters and what joins them begin that stand before the bracket around an address. */
function nameBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < NAMED_LIMIT && OF_ADDRESS[text.charCodeAt(start - 1)] === 1) start--;
  while (start > 0 && at - start < NAMED_LIMIT && isOfName(text.charCodeAt(start - 1))) start--;
  return start;
}

const OF_ADDRESS = codes(`${LETTERS}${DIGITS}_.+:-<([`);
const JOINTS = codes(" \u00a0.-'’‑\"");

function isOfName(code: number): boolean {
  return CLASS[code] !== 0 || JOINTS[code] === 1 || code >= UNCLASSED;
}

const NO_PERSON = /^(?:Copyright|Contact|Author|From|By|Maintainer|Written|Please|Email|Mail|Ask|Thanks)$/;
