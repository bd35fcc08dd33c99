import { givenNames } from "../../names/given-names.ts";
import type { TextMemory } from "../../text-memory.ts";
import { isName, NO_SURNAME, PARTICLES, wordsOf } from "./person-shape.ts";
import { isOfPerson } from "./unknown-names.ts";

/** Where speakers are named: the offset behind a name by the offset of its first character. */
export type Speakers = ReadonlyMap<number, number>;

const WORD = "(?:\\p{Lu}(?:\\p{L}|['’.-](?=\\p{L})){0,23}|\\p{Lo}[\\p{Lo}\\p{M}ー・]{0,15})";
/** `Zorblyn`, `Zorblyn van der Quaxter`, `Zorblyn Q.`, `Quaxter, Zorblyn`, `zorblyn.quaxter`. */
const SPEAKER = `(?:[a-z]{2,20}\\.[a-z]{2,20}(?![\\w.@])|(?:${WORD}, )?${WORD}(?:[ \\u00a0](?:(?:${PARTICLES})[ \\u00a0])?${WORD}\\.?){0,3})`;
const GUEST = "(?: ?[([]\\p{L}[^()[\\]\\n:]{1,23}[)\\]])?";
const DAY = "(?:\\p{L}{2,12},? )?";
const CLOCK = `(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?[ T])?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?:, ?[\\d./-]{6,10})?`;
/** A colon and what was said, or the end of the line. */
const SAYS = "\\*{0,2}(?:[ \\u00a0]?:\\*{0,2}(?:\\s|$|[^\\0-\\x7f])|：|[ \\t]{0,3}(?:\\n|$|<))";
/** `[09:02] Name: said`, `09:14 - Name: said`, and a name alone on its line. */
const CLOCK_FIRST = `(?:[[(]${DAY}${CLOCK}[\\])] ?[-–—]? ?|${CLOCK} ?[-–—|]? ?)\\*{0,2}(?<second>(?![AP]M\\b)${SPEAKER})${GUEST}(?=${SAYS})`;
/** `Name   0:03`, `**Name** (10:02):`, `Name [9:14 AM]`. */
const NAME_FIRST = `\\*{0,2}(?<first>${SPEAKER})${GUEST}\\*{0,2}(?:,? {1,4}|\\t)(?:[[(]${DAY}${CLOCK}[\\])]|${DAY}${CLOCK})(?=${SAYS})`;
const SAID = new RegExp(`(?:[ \\t]|[-*>•] ){0,4}(?:${CLOCK_FIRST}|${NAME_FIRST})`, "uy");

/** How many lines tell a transcript from a note of one appointment. */
const LEAST_LINES = 2;

/**
 * Reads who speaks in the transcript of a meeting or the export of a chat: names beside the time of day, on two lines
 * or more. Names that nobody knows count only if a known one speaks too or half of them have two words: logs and
 * agendas have the same form.
 */
export function speakersIn(text: string, memory: TextMemory): Speakers {
  return memory.recall(text, readSpeakers);
}

/** The speaker whom the line names that begins at `from`, if it has the form of one in a transcript. */
export function speakerAt(text: string, from: number): readonly [start: number, end: number] | undefined {
  SAID.lastIndex = from;
  const match = SAID.exec(text);
  const name = match?.groups?.["first"] ?? match?.groups?.["second"];
  if (match === null || name === undefined || !maySpeak(name)) return undefined;
  const start = from + match[0].lastIndexOf(name);
  return [start, start + name.length];
}

/** Whether a line begins behind a character: after a line break, or after a tag. */
export function beginsLine(code: number): boolean {
  return code === LINE_FEED || code === GREATER;
}

const LINE_FEED = 0x0a;
const GREATER = 0x3e;

function readSpeakers(text: string): Speakers {
  const spans: (readonly [start: number, end: number])[] = [];
  for (let from = 0; from < text.length; from++) {
    if (from > 0 && !beginsLine(text.charCodeAt(from - 1))) continue;
    const span = speakerAt(text, from);
    if (span !== undefined) spans.push(span);
  }
  const names = spans.map(([start, end]) => text.slice(start, end));
  const full = names.filter((name) => isOfPerson(name, true)).length;
  const isTranscript =
    spans.length >= LEAST_LINES && (names.some(isKnown) || (full > 0 && full * 2 >= names.length));
  return new Map(isTranscript ? spans : []);
}

/** In scripts without capitals nothing tells a name from a word; two lines of this form do. */
const UNCASED = /^\p{Lo}/u;

function isKnown(name: string): boolean {
  if (UNCASED.test(name)) return true;
  return name
    .split(/[ \u00a0.]/)
    .some((word) => givenNames().has(word.charAt(0).toUpperCase() + word.slice(1).replace(",", "")));
}

function maySpeak(name: string): boolean {
  return isName(name) && !wordsOf(name).some((word) => NO_SURNAME.has(word) || NO_SPEAKER.has(word));
}

/** What logs and agendas put beside the time of day. */
const NO_SPEAKER: ReadonlySet<string> = new Set(
  "Server Client Agent Runner Bot Service Services Job Jobs Worker Handler Listener Scheduler Monitor Gateway Proxy Controller Queue Cache Process Thread Task Host Node Container Cluster Database Backup Sync Import Export Deploy Deployment Release Error Errors Warning Warn Info Debug Trace Fatal Notice Alert Incident System Kernel Status Result Agenda Lunch Break Kickoff Kick-off Welcome Opening Closing Coffee Demo Standup Stand-up Wrap Wrap-up Intro Introduction Introductions Discussion Keynote Registration Networking Dinner Breakfast Arrival Departure Checkin Check-in Checkout Check-out Start Started Stop Stopped End Ended Begin Done Retro Retrospective Mittag Mittagessen Mittagspause Pause Kaffeepause Begrüßung Einführung Abschluss Beginn Ende Anreise Abreise Déjeuner Accueil Ouverture Clôture Pausa Almuerzo Comida Bienvenida Apertura Cierre Pranzo Benvenuto Chiusura Almoço Abertura Encerramento Ontvangst Opening Afsluiting Lunchpauze Fika Välkommen Przerwa Powitanie Speaker Unknown Host Moderator Panel 错误 錯誤 警告 信息 系统 系統 エラー 情報 システム 오류 경고 정보 시스템 خطأ النظام שגיאה מערכת त्रुटि".split(
    " ",
  ),
);
