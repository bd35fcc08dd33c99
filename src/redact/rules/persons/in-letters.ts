import { isWordAt } from "../../characters.ts";
import { codes, WHITE_SPACE } from "../../code-table.ts";
import { familyNames } from "../../names/family-names.ts";
import { givenNames } from "../../names/given-names.ts";
import type { Rule, Sight } from "../../rule.ts";
import { isNamedInCredits } from "./attribution.ts";
import { FULL, isKnownName, isName, LED } from "./person-shape.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  rank: 56,
  anchor: "word",
  spreads: true,
  reference: "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction",
} as const;

const GREETINGS =
  "Hi Hello Hey Dear Hallo Liebe Lieber Bonjour Salut Cher Chère Hola Estimado Estimada Querido Querida Ciao Caro Cara Gentile Olá Prezado Prezada Caro Beste Hoi Geachte Hej Kära Hei Cześć Szanowny Szanowna Drogi Droga Moin Servus Ahoj Szia Merhaba Bästa Buongiorno Buonasera Witaj Kære kære Kjære kjære Tjena tjena Hejsan hejsan Hiya hiya Heya heya Howdy Yo yo hi hello hey dear hallo hej hola ciao salut bonjour olá oi hoi";
/** Titles, then one name or some, where a greeting ends. */
const GREETED = `(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Sra?|Srta|Señora?|Senhora?|Madame|Monsieur|Mme|Mlle|Signora?|Sig(?:\\.ra)?|[Dd]ott(?:\\.ssa)?|Ing|Pani?|[Hh]eer|[Mm]evrouw|collega)\\.?[ \u00a0])*(?<name>${LED}(?:(?:,| and| und| et| y| e| i| en| och| &) ${FULL}){0,2})(?= ?[,!:;.–-]|\\s*\\n|\\s*$|<|\\\\n| and | und | & )`;

/** People that a letter, a mail or a message greets and that sign it. */
export const letterPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-greeted",
    words: GREETINGS.split(" "),
    find: findGreeted,
    check: isGreeted,
    except: isNamedInCredits,
    match: [
      "Hi Megan,\nthanks",
      "Dear Alex Wilber, please",
      "Hallo Herr Müller,",
      "Hi Megan and Zorblyn,",
      "Prezada Sra. dos Santos,",
      "Gentile Sig.ra Moretti,",
      "Hey Will,",
      "hi gareth, thats the third time",
      "tjena Måns, nycklarna",
      "Kære Signe\n\nHvor er det dejligt",
    ],
    miss: [
      "Hi all,",
      "Hello World",
      "Dear Team,",
      "Hi there, how are you",
      "Hello Node.js",
      "hi everyone, hello world!",
      "Hello, Cargo!",
      "after Client Hello Retry, it",
      "Beste Grüße\nAnna",
      "Liebe Grüße,",
    ],
  },
  {
    ...base,
    id: "person-wished",
    words:
      "morning afternoon evening day Morgen Tag Abend días tardes noches dia tarde noite dobry morgon dag".split(
        " ",
      ),
    find: findWished,
    check: isName,
    match: ["Good morning Zainab,", "Guten Tag Frau Weber,", "Bom dia Conceição,", "Dzień dobry Agnieszka,"],
    miss: ["Good morning all,", "one day Azure,", "Guten Tag,"],
  },
  {
    ...base,
    id: "person-signed",
    words:
      "regards Regards wishes Wishes Thanks thanks Cheers cheers Sincerely sincerely Best yours Yours Grüße Grüßen Gruß Gruss Cordialement cordialement Saludos saludos saluti Saluti groeten Groeten groet Groet hilsner hälsningar Hälsningar vänliga Atenciosamente atentamente Atentamente Abraços abraço Pozdrawiam pozdrawiam poważaniem truly Truly Bien gruß grüße best Thank VG LG MfG BR KR Rgds Thx Mvg Mvh Hilsen hilsen Cumprimentos cumprimentos Abraço Abrazo abrazo saluto Saluto Grazie Gracias Obrigado Obrigada Merci Bedankt Tack Dzięki terveisin Terveisin thx ty Gruess gruess Grüessli Mvh Cu".split(
        " ",
      ),
    find: findSigned,
    check: isSigned,
    match: [
      "Best regards,\nPatti Fernandez",
      "> Best,\n> Maudie Fenwright",
      "Thanks,\nDiego",
      "Mit freundlichen Grüßen\nAnja Weber",
      "Viele Grüße\nB. Tannhäuser-Kreft",
      "<p>Best,<br>Cody R.</p>",
      "Mvh Linnéa, Woodgrove",
      "Cordiali saluti,\nErmete – Amministrazione",
    ],
    miss: [
      "Thanks, everyone",
      "Best regards,\nThe Team",
      "thanks.\n\nPlease see",
      "Kind regards,\nHuman Resources",
      "Com os melhores cumprimentos,\nRecursos Humanos, Transvale",
    ],
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
  const small = endOfSmallName(text, end + 1);
  if (text[end] === " " && small !== 0) return [end + 1, small];
  const name = endOfPlainName(text, end + 1);
  if (text[end] !== " " || name === 0) return readGreeted(text, start, end);
  const after = text[name];
  const isLast = after === ":" || after === "!" || (after === "," && text[name + 1] === "\n");
  return isLast ? [end + 1, name] : readGreeted(text, start, end);
}

const SMALL_NAME = /(\p{Ll})(\p{Ll}{2,20})(?=[,!]|\n|$)/uy;

/** `hi gareth,`: where a given name in small letters ends that is greeted and nothing else; 0 if there is none. */
function endOfSmallName(text: string, from: number): number {
  if (!((text.charCodeAt(from) | 0x20) === text.charCodeAt(from))) return 0;
  SMALL_NAME.lastIndex = from;
  const match = SMALL_NAME.exec(text);
  if (match === null) return 0;
  const [, initial = "", rest = ""] = match;
  return givenNames().has(initial.toUpperCase() + rest) ? SMALL_NAME.lastIndex : 0;
}

const readSigned = reader(
  `(?: (?:regards|wishes|you|again|much|so much|a lot|everyone|in advance|cordialement|à vous))?[,.!]?(?:\\s{0,3}(?:\\n|<br ?/?>|</p>\\s?<p>|</div>\\s?<div>|\\\\n){1,3}\\s{0,3}(?:> ?){0,2}[-–—]?\\s?|, ?[-–—]? ?|\\s[-–—]\\s?| )(?<name>(?:\\p{Lu}\\. ?){0,2}${FULL}(?: \\p{Lu}\\.(?=\\s|<|$))?)(?=\\s*(?:\\n|$|<|,| [–-] |\\||\\\\n|\\(|\\.\\s|\\.$|"))`,
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

/** `Ermete – Amministrazione` */
const GOES_ON = /^ ?[–-] /;

/** A name below an empty line is one people have: often that is a heading. */
function isSigned(value: string, { text, start, end }: Sight): boolean {
  if (!isName(value)) return false;
  const isBehindSpace = text[start - 1] === " " && isWordAt(text, start - 2);
  if (
    !isBehindSpace &&
    !/\n\s*\n\s*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    !GOES_ON.test(text.slice(end, end + 3))
  )
    return true;
  const words = value.split(" ");
  if (isBehindSpace) return words.length === 1 && givenNames().has(value);
  return givenNames().has(words[0] ?? "") || (words.length > 1 && familyNames().has(words.at(-1) ?? ""));
}

/** A greeting opens a line or a sentence; within one, only a given name is greeted. */
function isGreeted(value: string, { text, start, end }: Sight): boolean {
  // `Hello Cargo!` is what examples print.
  if (text[end] === "!" && !value.includes(" ") && !isKnownName(value)) return false;
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
  // `## Hello Koa`
  if (/(?:^|\n)#{1,6} $/.test(text.slice(Math.max(0, opens - 8), opens)) && !isKnownName(value)) return false;
  const isInSentence = text[opens - 1] === " " && isWordAt(text, opens - 2);
  return !isInSentence || givenNames().has(value.split(" ")[0] ?? "");
}

const WORDS_OF_GREETING: ReadonlySet<string> = new Set(GREETINGS.split(" "));

function wordBefore(text: string, from: number): { readonly start: number; readonly end: number } {
  let end = from;
  while (end > 0 && from - end < 4 && !isWordAt(text, end - 1)) end--;
  let start = end;
  while (start > 0 && end - start < 12 && isWordAt(text, start - 1)) start--;
  // `\\nDear`: the letter belongs to the escape.
  if (text[start - 1] === "\\" && /[nrt]/.test(text[start] ?? "")) start++;
  return { start, end };
}

const WISH = /(?:Good|Guten|Buenos|Buenas|Bom|Boa|Dzień|God) $/;
const readWished = reader(`,?[ \u00a0]${GREETED}`);

/** `Good morning Megan,` */
function findWished(text: string, start: number, end: number): readonly [number, number] | undefined {
  return WISH.test(text.slice(Math.max(0, start - 8), start)) ? readWished(text, start, end) : undefined;
}
