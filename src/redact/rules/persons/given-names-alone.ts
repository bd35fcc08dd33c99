import { CLASS, LETTER } from "../../characters.ts";
import { codes, WORD_CHARACTERS } from "../../code-table.ts";
import { givenNames } from "../../names/given-names.ts";
import type { TextMemory } from "../../text-memory.ts";
import { isCredited } from "./attribution.ts";
import { isSpaceAt } from "./name-end.ts";
import { isPlaceBefore } from "./namesakes.ts";

const LINE_OF_NAME =
  /(?:^|[\n>])\s{0,4}(?:[-*•]{1,2} ?|\d{1,2}[.)] ?|\[\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\] ?)?(?:\[[ x]\] ?)?\*{0,2}$/;

/**
 * A given name with nothing else before it on its line: before a comma and the end of the line the reader of a
 * letter, before a colon the speaker of a chat, before `to` who has something to do.
 */
export function isAlone(text: string, start: number, end: number): boolean {
  if (
    text[end] === " " ? text[end + 1] !== "t" && text[end + 1] !== ":" : !/[,*:\u00a0]/.test(text[end] ?? "")
  )
    return false;
  return (
    ALONE_SIGN[text.charCodeAt(end)] === 1 &&
    AFTER_ALONE.test(text.slice(end, end + 4)) &&
    LINE_OF_NAME.test(text.slice(Math.max(0, start - 20), start))
  );
}

const ALONE_SIGN = codes(",:* \u00a0");
const AFTER_ALONE = /^(?: : |,\s?(?:\n|<|$)|\*{0,2}:[ \u00a0]|:\*\*|[ \u00a0]to[ \u00a0])/;

const SPEAKING =
  /^ (?:said|says|asked|asks|mentioned|confirmed|agreed|suggested|noted|explained|replied|wrote|volunteered|raised|thinks|wants|hat|meinte|sagte|fragte|a dit|a demandé|dijo|preguntó|ha detto|disse|zei|vroeg|sa|frågade) /;
const ASKED: ReadonlySet<string> = new Set(
  "ask asked Ask tell told Tell remind reminded Remind ping Ping thank thanks Thank Thanks invite invited Invite cc Cc call Call contact Contact danke Danke merci Merci gracias Gracias grazie Grazie obrigado Obrigado obrigada Obrigada bedankt Bedankt tack Tack frage fragt Frage Bitte".split(
    " ",
  ),
);
const ASKED_BEFORE = /(?:spoke (?:to|with)|talk(?:ed)? (?:to|with)|[Tt]hanks to|[Tt]hank you|cc:|Cc:) $/;

/** A given name that is also a word, where only somebody can be asked: `Ask Grace whether`. */
export function findAsked(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (!isSpaceAt(text, start - 1) || !ASKED_FOR.test(text.slice(end, end + 9))) return undefined;
  return SURELY_ASKED.has(text.slice(firstOfWord(text, start - 1), start - 1)) ? [start, end] : undefined;
}

const SURELY_ASKED: ReadonlySet<string> = new Set("ask asked Ask tell told Tell remind Remind".split(" "));
const ASKED_FOR = /^ (?:whether|if|to|about|that|for|when|what|why|how|he|she) /;

/** A given name alone that says something, is asked, or stands among the words of a sentence. */
export function findActing(
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
): readonly [number, number] | undefined {
  const isOwner = text.charCodeAt(end) === APOSTROPHE && isOwnerAt(text, end);
  if (end - start < 3 || (NO_ACTOR[text.charCodeAt(end)] === 1 && !isOwner)) return undefined;
  if (
    !isSpeaking(text, end) &&
    !isAsked(text, start) &&
    !isAmongWords(text, start, end) &&
    !isListed(text, start, end)
  )
    return undefined;
  return isCredited({ text, start, end, memory }, true) ? undefined : [start, end];
}

const APOSTROPHE = 0x27;
/** `Ravi's laptop`; restaurants and firms have no noun behind them. */
const OWNED = /^'s (?!(?:and|or|in|on|at|to|for|is|has|was|are|the) )\p{Ll}/u;

/** `Ravi's laptop`, `Lukas' Vertretung`. */
function isOwnerAt(text: string, end: number): boolean {
  const behind = text.slice(end, end + 8);
  return text[end + 1] === "s" ? OWNED.test(behind) : text[end - 1] === "s" && /^' \p{L}/u.test(behind);
}

/** Before it a sentence or a line begins, or a word in small letters ends. */
const WORDS_BEFORE_ACTOR =
  /(?:(?:^|[^\p{L}])(?:[dlsnj]|qu)[’']|(?:^|\n)\s{0,8}(?:[-*•] |\d{1,2}[.)] )?\*{0,2}|[.?!:…] |(?:(?:^|\n)|[.?!] )[OA] |(?:^|[^\p{L}\d_.@/#-])(?!(?:return|var|let|const|new|class|import|function|extends|typeof|if|same|an|the|this|each) )(?:\p{Ll}[\p{Ll}'’]*,? |\p{Lu}\p{Ll}{3,}, )|[([“„«]|\), |\| |[+&] |(?:^|[\s(:])["'*]{1,2})$/u;
/** Behind it a word in small letters follows, or the end of a clause. */
const WORDS_AFTER_ACTOR =
  /^(?:\*{0,2}['’]s?)?(?:,? \p{Ll}|(?<=') \p{Lu}|, I(?:['’]| [a-z])| ?→| \+ \p{Lu}| \||\*{0,2} ?\(|[,.?!:)\]”“»"]?(?:\s*$|\s*\n)|[)\]”“»",;:.?!]{1,2}\*{0,2} )/u;
/** Languages, months and simulations that are called as people are. */
const NO_ACTING: ReadonlySet<string> = new Set([
  "German",
  "Frans",
  "Jan",
  "Julia",
  "Carlo",
  "Robin",
  "Travis",
]);
/** Rooms are called after people. */
const ROOM = /(?:sala|salle|room|raum|saal|zaal|rum|hotel|sali) $/i;
const REACH = 24;

/** `Torvald flies with SK 681`, `for Remy and Odette`: documentation hardly ever names anybody so. */
function isAmongWords(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  return (
    !NO_ACTING.has(name) &&
    !isPlaceBefore(text, start) &&
    !ROOM.test(text.slice(Math.max(0, start - 8), start)) &&
    WORDS_AFTER_ACTOR.test(text.slice(end, end + REACH)) &&
    WORDS_BEFORE_ACTOR.test(text.slice(Math.max(0, start - REACH), start)) &&
    !isIdentifier(text.slice(Math.max(0, start - NEIGHBOURHOOD), end + NEIGHBOURHOOD), name)
  );
}

const NEIGHBOURHOOD = 1_000;

/** Whether code around calls something so: `Jack.parse`, `Jack(`. */
function isIdentifier(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (/^(?:\.[a-z_]|\()/.test(text.slice(at + name.length, at + name.length + 2))) return true;
  }
  return false;
}

const LISTED_BEFORE = /(?<name>\p{Lu}\p{Ll}{1,20})(?:,|,? (?:and|und|et|y|e|en|och|og|i|a|ja|&)) $/u;
const LISTED_BEHIND =
  /^(?:,|,? (?:and|und|et|y|e|en|och|og|i|a|ja|&)) (?<name>\p{Lu}\p{Ll}{1,20})(?![\p{L}\d])/u;

/** `Adele, Megan, Diego and Joni`: another given name stands beside it in a list. */
function isListed(text: string, start: number, end: number): boolean {
  if (NO_ACTING.has(text.slice(start, end))) return false;
  const before = isSpaceAt(text, start - 1)
    ? LISTED_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.groups?.["name"]
    : undefined;
  if (before !== undefined && isListable(before)) return true;
  const behind = LISTED_BEHIND.exec(text.slice(end, end + REACH))?.groups?.["name"];
  return behind !== undefined && isListable(behind);
}

function isListable(name: string): boolean {
  return givenNames().has(name) && !NO_ACTING.has(name);
}

const NO_ACTOR = codes(`${WORD_CHARACTERS}@/"'\``);

function isSpeaking(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x20 && SPEAKING.test(text.slice(end, end + 14));
}

function isAsked(text: string, start: number): boolean {
  if (!isSpaceAt(text, start - 1)) return false;
  const word = text.slice(firstOfWord(text, start - 1), start - 1);
  return (
    ASKED.has(word) || (word.length < 5 && ASKED_BEFORE.test(text.slice(Math.max(0, start - 14), start)))
  );
}

const WORD_LIMIT = 24;

/** Where the word with its full stops and hyphens begins that ends before `end`. */
export function firstOfWord(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < WORD_LIMIT && isOfWord(text.charCodeAt(at - 1))) at--;
  return at;
}

function isOfWord(code: number): boolean {
  return ((CLASS[code] as number) & LETTER) !== 0 || code === 0x2d || code === 0x2e || code === 0x2011;
}
