import { isWordAt } from "../../characters.ts";
import { codes } from "../../code-table.ts";
import {
  cyrillicFamilyNames,
  cyrillicGivenNames,
  isCyrillicNoun,
  isCyrillicWord,
} from "../../names/cyrillic-names.ts";
import { greekGivenNames, isGreekDay, isGreekWord } from "../../names/greek-names.ts";
import type { Rule } from "../../rule.ts";
import { PERSON } from "./person-rule.ts";
import { readName } from "./read-name.ts";

const base = {
  ...PERSON,
  anchor: "word",
  reference: "https://www.behindthename.com/",
} as const;

/** People in Cyrillic and Greek sentences: names in every case. */
export const cyrillicAndGreekPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-named-cyrillic",
    rank: 54,
    get words() {
      return cyrillicGivenNames();
    },
    find: findCyrillic,
    match: [
      "Позвони Анне Петровой насчёт отчёта",
      "Добрый день, Сергей!",
      "Иван Иванович согласовал договор",
      "Иванова Мария Сергеевна",
      "Наталія Шевченко надіслала звіт",
      "отправь Дмитрию копию",
      "Радослав Топалов, отдел продажби",
      "надіслано Лук'яну вчора",
    ],
    miss: [
      "улица Александра Невского",
      "площадь Ивана Франко",
      "во Владимире пройдёт встреча",
      "την Παρασκευή το πρωί",
      "Вера в успех",
      "Надежда на лучшее",
      "Роман о войне",
    ],
  },
  {
    ...base,
    id: "person-family-cyrillic",
    rank: 53,
    get words() {
      return cyrillicFamilyNames();
    },
    find: findFamily,
    match: [
      "копия — Кузнецовой.",
      "купит для Шевчука секретарь",
      "наставником назначен Мкртчян.",
      "Премию Волковым утвердили",
    ],
    miss: ["улица Лобанова", "Левинсон", "ООО «Петров и сыновья»"],
  },
  {
    ...base,
    id: "person-with-initials-cyrillic",
    rank: 54,
    words: [..."АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯЄІЇЂЈЉЊЋЏ"],
    find: findInitials,
    match: ["утвердил Петров И. И.", "И.И. Петров", "директор А. В. Шевченко"],
    miss: ["п. А. раздела", "г. С. Петербург", "А. Введение"],
  },
  {
    ...base,
    id: "person-titled-cyrillic",
    rank: 54,
    words:
      "господин господина господину господином госпожа госпожи госпоже госпожу Господин Госпожа Уважаемый Уважаемая Шановний Шановна коллега Уважаеми Уважаема господине госпожо".split(
        " ",
      ),
    find: (text, _start, end) => findTitled(text, end),
    match: ["господин Завгородний просит", "Уважаемая Мотря Завгородняя!"],
    miss: ["господин директор", "Уважаемые коллеги", "Уважаемый Клиент"],
  },
  {
    ...base,
    id: "person-named-greek",
    rank: 54,
    get words() {
      return greekGivenNames();
    },
    find: findGreek,
    match: ["Στείλε το στη Μαρία Παπαδοπούλου σήμερα", "ο Γιώργος ζήτησε", "του Κωνσταντίνου Βλάχου"],
    miss: ["την Κυριακή το πρωί", "την Παρασκευή στις 10", "οδός Αγίου Δημητρίου", "Χαρά μας"],
  },
  {
    ...base,
    id: "person-titled-greek",
    rank: 54,
    words: ["κύριε", "κ", "κα", "κος", "κυρία", "κύριος", "κύριο", "κυρίου", "κυρίας", "Αγαπητέ", "Αγαπητή"],
    find: (text, _start, end) => findTitled(text, end),
    match: ["Γράψε στον κ. Σπυρίδωνα Λαγουδέα ότι", "η κα Λαγουδέα", "Αγαπητή κυρία Λαγουδέα,"],
    miss: ["ο κύριος λόγος", "κ.λπ. και άλλα", "Αγαπητέ Πελάτη"],
  },
];

/** One word with a capital, or an initial. */
const PART = "\\p{Lu}[\\p{Ll}’'ʼ]{1,24}(?:-\\p{Lu}\\p{Ll}{1,24})?";
const FOLLOWING = new RegExp(
  `(?: (?!Київськ|Київ|Велик|Невск)${PART}(?![\\p{L}\\d])| \\p{Lu}\\.(?: ?\\p{Lu}\\.)?){1,2}`,
  "yu",
);
/** What family names end in, in the cases that stand before a given name. */
const FAMILY_BEFORE =
  /(?:^|[^\p{L}\d-])(?<name>\p{Lu}[\p{Ll}’'ʼ]{1,20}(?:[оеё]в|[иы]н|[сц]к(?:ий|ой|ого|ому|им|ая|ую)|[оеё]в(?:а|у|ым|ой)|[иы]н(?:а|у|ым|ой)|енк?о|[уюи]к(?:а|у)?|[ио]?ч|ян(?:а|у)?|дзе|швили)) $/u;
const PLACE_BEFORE =
  /(?:улиц[аеуы]|ул\.|проспекте?|пр\.|площад[ьи]|набережн\p{L}+|бульваре?|вулиц[яіюї]|вул\.|площ[аіу]|имени|им\.|імені|святого|святой|храме?|собор[еа]?|князя?|царя?|порт|гостиниц[аеы]|город[ае]?|г\.|м\.|булевард|бул\.|οδός|οδού|[αΑ]γίου|[αΑ]γίας|[άΆ]γιος|[αΑ]γία|[άΆ]γιοι|πλατεία|λεωφόρος|ναός|Во|во) $/u;
const NO_START = codes("-@/#_«");
const LOOK_BACK = 28;

function findCyrillic(text: string, start: number, end: number): readonly [number, number] | undefined {
  return findGiven(text, start, end, (name, before) => isCyrillicWord(name) && !WITHIN.test(before));
}

function findGreek(text: string, start: number, end: number): readonly [number, number] | undefined {
  return findGiven(
    text,
    start,
    end,
    (name, before) => isGreekDay(name) || (isGreekWord(name) && !WITHIN.test(before)),
  );
}

function findGiven(
  text: string,
  start: number,
  end: number,
  isWord: (name: string, before: string) => boolean,
): readonly [number, number] | undefined {
  if (isWordAt(text, start - 1) || NO_START[text.charCodeAt(start - 1)] === 1) return undefined;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (PLACE_BEFORE.test(before)) return undefined;
  const family = FAMILY_BEFORE.exec(before)?.groups?.["name"];
  const from = family === undefined ? start : start - 1 - family.length;
  const stop = endOfRest(text, end);
  if (from === start && stop === end && isWord(text.slice(start, end), before)) return undefined;
  return [from, stop];
}

/** A family name, with the initials behind it. */
function findFamily(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (isWordAt(text, start - 1) || NO_START[text.charCodeAt(start - 1)] === 1) return undefined;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (PLACE_BEFORE.test(before)) return undefined;
  const stop = endOfRest(text, end);
  const isWord = stop === end && !WITHIN.test(before) && isCyrillicNoun(text.slice(start, end));
  return isWord ? undefined : [start, stop];
}

/** Within a sentence a capital makes a name of a word. */
const WITHIN = /\p{Ll},? $/u;

/** Where the names end that follow one. */
function endOfRest(text: string, end: number): number {
  FOLLOWING.lastIndex = end;
  return FOLLOWING.test(text) ? FOLLOWING.lastIndex : end;
}

const INITIALS_FIRST = new RegExp(`\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?${PART}(?![\\p{L}\\d])`, "yu");
const INITIALS_LAST = /\p{Lu}\. ?\p{Lu}\./uy;
const BEFORE_INITIALS = /(?:^|[^\p{L}\d-])(?<name>\p{Lu}[\p{Ll}’'ʼ]{2,24}(?:-\p{Lu}\p{Ll}{1,24})?) $/u;

/** `Петров И. И.`, `И. И. Петров`. */
function findInitials(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (text[end] !== "." || /[\p{L}.]/u.test(text[start - 1] ?? " ")) return undefined;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  INITIALS_LAST.lastIndex = start;
  const family = INITIALS_LAST.test(text) ? BEFORE_INITIALS.exec(before)?.groups?.["name"] : undefined;
  if (family !== undefined) return [start - 1 - family.length, INITIALS_LAST.lastIndex];
  INITIALS_FIRST.lastIndex = start;
  if (!INITIALS_FIRST.test(text) || PLACE_BEFORE.test(before)) return undefined;
  const name = text.slice(start, INITIALS_FIRST.lastIndex);
  // One initial behind a full stop or at the beginning of a line numbers a paragraph.
  const isNumber = !/\..*\./u.test(name) && /(?:^|[\n.!?] ?)$/.test(before);
  return isNumber ? undefined : [start, INITIALS_FIRST.lastIndex];
}

const TITLED = new RegExp(`\\.? (?<name>${PART}(?: ${PART}){0,2})(?![\\p{L}\\d])`, "yu");
/** Whom letters address without a name. */
const NOBODY =
  /^(?:Клиент|Пользовател|Коллег|Партн|Господин|Госпож|Кліент|Клієнт|Колег|Πελάτη|Συνάδελφ|Κύρι|Κυρί|Φίλ)/u;

function findTitled(text: string, end: number): readonly [number, number] | undefined {
  const name = readName(TITLED, text, end);
  return name !== undefined && NOBODY.test(text.slice(name[0], name[1])) ? undefined : name;
}
