import {
  ARABIC_NAMES,
  HEBREW_NAMES,
  HINDI_NAMES,
  UNCASED_INITIALS,
  UNCASED_TITLE_INITIALS,
  type UncasedNames,
} from "../../names/uncased-names.ts";
import type { Rule } from "../../rule.ts";
import { PERSON } from "./person-rule.ts";
import { readName } from "./read-name.ts";

const base = {
  ...PERSON,
  anchor: "sign",
  reference: "https://www.behindthename.com/",
} as const;

/** People in the scripts that have no capitals and put spaces between words. */
export const uncasedPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-named-uncased",
    rank: 54,
    signs: UNCASED_INITIALS,
    find: findNamed,
    match: [
      "أرسل التقرير إلى محمد العلي اليوم",
      "اجتماع مع فاطمة ولمحمد",
      "שלח את זה ליעל כהן בבקשה",
      "רבקה ביקשה עותק",
      "राजेश कुमार को ईमेल भेजें",
      "बैठक में विक्रम और नेहा वर्मा थे",
      "اتصل المهندس عبد الرحمن القحطاني وطلب",
      "|الموظف|القسم|\n|مازن الخوري|المالية|",
      "העובדת החדשה, מיכל אברהמי, מתחילה",
      "תעביר לאבי מזרחי את הקובץ",
    ],
    miss: [
      "شارع الملك فهد مزدحم",
      "בברכה, הצוות",
      "תל אביב מובילה",
      "दीपक जलाकर समारोह",
      "أرسل التقرير اليوم",
      "הקובץ נמצא כאן",
      "ईमेल भेजें और विकास करें",
      "כהן",
    ],
  },
  {
    ...base,
    id: "person-titled-uncased",
    rank: 55,
    signs: UNCASED_TITLE_INITIALS,
    find: findTitled,
    match: ["ورقم الأستاذ غيث البرقاوي هو", "السيدة رانية الخطيب", "גב' שקמוני ביקשה", "श्री सुरेश जी"],
    miss: ["السيد المدير العام", "הגב האחורי"],
  },
  {
    ...base,
    id: "person-honoured-hindi",
    rank: 53,
    signs: "जमसक",
    find: findHonoured,
    match: ["इंदुलेखा वर्तक जी को भी बता दीजिए", "ग्राहक चिरंतन जी का फोन आया", "बनर्जी साहब के कमरे में"],
    miss: ["हाँ जी, भेज दीजिए", "पिता जी का फोन"],
  },
];

const HONORIFIC = /^(?:जी|मैडम|साहब|काका|सर)/u;
/** Relatives and answers, which are honoured as people are. */
const HONOURED_TOO: ReadonlySet<string> = new Set(
  "हाँ हां नहीं पिता माता गुरु भाई बहन नेता चाचा चाची दादा दादी नाना नानी मम्मी पापा साहब सर मैडम पंडित स्वामी".split(
    " ",
  ),
);

/** `सुरेश जी`, `कविता मैडम`: the word before the honorific, with the given name before a family name. */
function findHonoured(text: string, at: number): readonly [number, number] | undefined {
  const { letter, beside } = HINDI_NAMES;
  const honorific = HONORIFIC.exec(text.slice(at, at + 6))?.[0];
  if (text[at - 1] !== " " || honorific === undefined || letter.test(text.charAt(at + honorific.length)))
    return undefined;
  const end = at - 1;
  let start = startOfWord(text, end, HINDI_NAMES);
  const word = text.slice(start, end);
  if (word.length < 2 || HONOURED_TOO.has(word)) return undefined;
  if (beside.has(word) && text[start - 1] === " ") start = startOfWord(text, start - 1, HINDI_NAMES);
  return [start, end];
}

function startOfWord(text: string, end: number, { letter }: UncasedNames): number {
  let at = end;
  while (at > 0 && end - at < WORD_LIMIT && letter.test(text.charAt(at - 1))) at--;
  return at;
}

/** Longest word looked at, and how many words belong to a name at most. */
const WORD_LIMIT = 24;
const WORDS = 4;

function namesAt(text: string, at: number): UncasedNames {
  const code = text.charCodeAt(at);
  if (code < 0x600) return HEBREW_NAMES;
  return code < 0x900 ? ARABIC_NAMES : HINDI_NAMES;
}

/** A known given name, alone or with what is a name beside it; a name that is a word too, beside a name. */
function findNamed(text: string, at: number): readonly [number, number] | undefined {
  const names = namesAt(text, at);
  if (names.letter.test(text.charAt(at - 1))) return undefined;
  const end = endOfWord(text, at, names);
  for (const start of names.prefixes.includes(text.charAt(at)) ? [at, at + 1] : [at]) {
    const first = endOfGiven(text, start, end, names);
    if (first === undefined) continue;
    const isKnown = first > end || names.given.has(text.slice(start, end));
    const stop = endOfName(text, first, names, isKnown);
    if (!isKnown && stop === first) continue;
    return names.places.test(text.slice(Math.max(0, at - LOOK_BACK), at)) ? undefined : [start, stop];
  }
  return undefined;
}

/** Where a given name ends: `عبد الرحمن` and `أبو محمود` have two words. */
function endOfGiven(text: string, start: number, end: number, names: UncasedNames): number | undefined {
  const word = text.slice(start, end);
  if (names === ARABIC_NAMES && COMPOUND.test(word) && text[end] === " ") {
    const stop = endOfWord(text, end + 1, names);
    const next = text.slice(end + 1, stop);
    if (
      word === "عبد"
        ? next.startsWith("ال") || next === "الله"
        : names.given.has(next) || names.beside.has(next)
    )
      return stop;
  }
  return names.given.has(word) || names.beside.has(word) ? end : undefined;
}

const COMPOUND = /^(?:عبد|أبو|أم|ابن)$/u;
/** What leads on from one name to the next. */
const JOINS = /^(?:عبد|أبو|أم|ابن|بن|آل)$/u;
const LOOK_BACK = 16;
/** Where a word can only belong to the name before it. */
const CLOSES = /^(?:[,،.;:!?|)\n\]؟।–-]|$)/u;

/**
 * Where the names end that follow one: names, forms of family names and, behind a known name, whatever closes a clause
 * or a cell.
 */
function endOfName(text: string, first: number, names: UncasedNames, isKnown: boolean): number {
  let end = first;
  let isSure = isKnown;
  for (let count = 1; count < WORDS && text[end] === " "; count++) {
    const stop = endOfWord(text, end + 1, names);
    const word = text.slice(end + 1, stop);
    const isName =
      names.given.has(word) ||
      names.beside.has(word) ||
      names.family.test(word) ||
      (isKnown && count === 1 && names.behindGiven.test(word));
    if (JOINS.test(word) && names === ARABIC_NAMES) {
      const next = endOfWord(text, stop + 1, names);
      if (next <= stop + 2) break;
      end = next;
      isSure = true;
      continue;
    }
    const isRest =
      isSure && word.length > 2 && CLOSES.test(text.slice(stop, stop + 1)) && isInCell(text, first);
    if (!isName && !isRest) break;
    end = stop;
    isSure = true;
  }
  return end;
}

/** Whether a name stands at the beginning of a line or a cell, or behind a comma or a colon. */
function isInCell(text: string, end: number): boolean {
  let at = end - 1;
  while (at >= 0 && end - at < WORD_LIMIT && !/[\s|:,،]/u.test(text.charAt(at))) at--;
  return at < 0 || /[|\n]$|[:,،] ?$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

function endOfWord(text: string, start: number, { letter }: UncasedNames): number {
  let at = start;
  while (at < text.length && at - start < WORD_LIMIT && letter.test(text.charAt(at))) at++;
  return at;
}

const ARABIC_TITLED =
  /(?:الأستاذ|الأستاذة|الدكتور|الدكتورة|السيد|السيدة|المهندس|المهندسة|الآنسة) (?!ال)(?<name>\p{Script=Arabic}{2,14}(?: (?:ال\p{Script=Arabic}{2,14}|بن \p{Script=Arabic}{2,14}))?)/uy;
const HEBREW_TITLED =
  /(?:גב['׳]|גברת|הגברת|אדון|עו["״]ד|הרב|ד["״]ר|פרופ['׳]|מר) (?<name>\p{Script=Hebrew}{2,14}(?:[- ]\p{Script=Hebrew}{2,14}(?=[.,!?\n]|$))?)/uy;
const HINDI_TITLED =
  /(?:श्री|श्रीमती|मिस्टर|डॉ\.|डॉक्टर) (?<name>\p{Script=Devanagari}{2,20}(?: \p{Script=Devanagari}{2,20}(?= ने | को | से | का | की | के ))?)(?= जी|[ ,।])/uy;

/** Whoever a title stands before. */
function findTitled(text: string, at: number): readonly [number, number] | undefined {
  const { letter } = namesAt(text, at);
  if (letter.test(text.charAt(at - 1))) return undefined;
  for (const expression of [ARABIC_TITLED, HEBREW_TITLED, HINDI_TITLED]) {
    const name = readName(expression, text, at);
    if (name !== undefined) return name;
  }
  return undefined;
}
