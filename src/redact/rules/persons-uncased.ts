import {
  ARABIC_NAMES,
  HEBREW_NAMES,
  HINDI_NAMES,
  UNCASED_INITIALS,
  UNCASED_TITLE_INITIALS,
  type UncasedNames,
} from "../names/uncased-names.ts";
import type { Rule } from "../rule.ts";
import { isNamedInCredits } from "./attribution.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  anchor: "sign",
  spreads: true,
  except: isNamedInCredits,
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
    ],
    miss: ["أرسل التقرير اليوم", "הקובץ נמצא כאן", "ईमेल भेजें और विकास करें", "כהן"],
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
    signs: "ज",
    find: findHonoured,
    match: ["इंदुलेखा वर्तक जी को भी बता दीजिए", "ग्राहक चिरंतन जी का फोन आया"],
    miss: ["हाँ जी, भेज दीजिए", "पिता जी का फोन"],
  },
];

/** Relatives and answers, which are honoured as people are. */
const HONOURED_TOO: ReadonlySet<string> = new Set(
  "हाँ हां नहीं पिता माता गुरु भाई बहन नेता चाचा चाची दादा दादी नाना नानी मम्मी पापा साहब सर मैडम पंडित स्वामी".split(
    " ",
  ),
);

/** `सुरेश जी`: the word before the honorific, with the given name before a family name. */
function findHonoured(text: string, at: number): readonly [number, number] | undefined {
  const { letter, beside } = HINDI_NAMES;
  if (!text.startsWith(" जी", at - 1) || letter.test(text.charAt(at + 2))) return undefined;
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
/** `العلي`: a family name that says where somebody is from. */
const NISBA = /^ال\p{L}{2,12}ي$/u;

function namesAt(text: string, at: number): UncasedNames {
  const code = text.charCodeAt(at);
  if (code < 0x600) return HEBREW_NAMES;
  return code < 0x900 ? ARABIC_NAMES : HINDI_NAMES;
}

/** A known given name, alone or with what is a name beside it. */
function findNamed(text: string, at: number): readonly [number, number] | undefined {
  const names = namesAt(text, at);
  if (names.letter.test(text.charAt(at - 1))) return undefined;
  const end = endOfWord(text, at, names);
  const word = text.slice(at, end);
  if (names.given.has(word)) return [at, endOfName(text, end, names)];
  const isPrefixed =
    word.length > 3 && names.prefixes.includes(word.charAt(0)) && names.given.has(word.slice(1));
  return isPrefixed ? [at + 1, endOfName(text, end, names)] : undefined;
}

function endOfName(text: string, first: number, names: UncasedNames): number {
  let end = first;
  for (let count = 1; count < WORDS && text[end] === " "; count++) {
    const stop = endOfWord(text, end + 1, names);
    const word = text.slice(end + 1, stop);
    if (!names.given.has(word) && !names.beside.has(word) && !NISBA.test(word)) break;
    end = stop;
  }
  return end;
}

function endOfWord(text: string, start: number, { letter }: UncasedNames): number {
  let at = start;
  while (at < text.length && at - start < WORD_LIMIT && letter.test(text.charAt(at))) at++;
  return at;
}

const ARABIC_TITLED =
  /(?:الأستاذ|الأستاذة|الدكتور|الدكتورة|السيد|السيدة|المهندس|المهندسة|الآنسة|الشيخ) (?!ال)(?<name>\p{Script=Arabic}{2,14}(?: (?:ال\p{Script=Arabic}{2,14}|بن \p{Script=Arabic}{2,14}))?)/uy;
const HEBREW_TITLED =
  /(?:גב['׳]|ד["״]ר|פרופ['׳]|מר) (?<name>\p{Script=Hebrew}{2,14}(?:[- ]\p{Script=Hebrew}{2,14}(?=[.,!?\n]|$))?)/uy;
const HINDI_TITLED = /(?:श्री|श्रीमती|मिस्टर) (?<name>\p{Script=Devanagari}{2,20})(?= जी|[ ,।])/uy;

/** Whoever a title stands before. */
function findTitled(text: string, at: number): readonly [number, number] | undefined {
  const { letter } = namesAt(text, at);
  if (letter.test(text.charAt(at - 1))) return undefined;
  for (const expression of [ARABIC_TITLED, HEBREW_TITLED, HINDI_TITLED]) {
    expression.lastIndex = at;
    const name = expression.exec(text)?.groups?.["name"];
    if (name !== undefined) return [expression.lastIndex - name.length, expression.lastIndex];
  }
  return undefined;
}
