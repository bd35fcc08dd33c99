import { isDigitAt } from "../../characters.ts";
import { codes, codeTable, LETTERS, WHITE_SPACE, WORD_CHARACTERS } from "../../code-table.ts";
import type { Context, Sight } from "../../rule.ts";
import { countDigits, digitText, distinctDigits } from "../../validate/digits.ts";
import { isAmongFigures, isLabelledOtherwise } from "../../validate/labels.ts";

/** Country calling codes, ITU-T E.164 (one, two and three digits). */
const CODES =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[1-38]|2[2-6]\d|29[0179]|35\d|37\d|38[0-35-79]|42[013]|50\d|59\d|67[02-9]|68\d|69[0-2]|80[08]|85[02356]|88[0-368]|9[67]\d|99[2-68])/;

const INTERNATIONAL =
  /\+ ?\d[\d \u00a0().\-/]{5,24}\d(?:(?: ?(?:x|ext\.?|extension|#|-x) ?)\d{1,6})?(?![\w])/iy;

const BEFORE_PLUS = codes(`${WORD_CHARACTERS}+/=~`);

/** `+` and a country's number, eight to fifteen digits. */
export function findInternational(text: string, at: number): readonly [number, number] | undefined {
  if (BEFORE_PLUS[text.charCodeAt(at - 1)] === 1) return undefined;
  INTERNATIONAL.lastIndex = at;
  const match = INTERNATIONAL.exec(text);
  if (match === null) return undefined;
  let end = INTERNATIONAL.lastIndex;
  const parts = /^[^xe#]*/i.exec(match[0])?.[0] ?? "";
  let digits = digitText(parts);
  if (/ {2,}|\.{2}|\/\/|^\+?0?\d{4}-\d\d-\d\d$/.test(parts) || !isBalanced(parts)) return undefined;
  // A sum, a signed decimal, an item of a list: who sets the sign apart writes all of the number.
  if (digits.length < 10 && (parts[1] === " " || /^\+\d+\.\d+$/.test(parts))) return undefined;
  while (digits.length > 15) {
    const cut = text.slice(at, end).search(/[ .()/-]+\d+\)?$/);
    if (cut <= 0) return undefined;
    end = at + cut;
    digits = digitText(text.slice(at, end));
  }
  if (digits.length < 8 || !CODES.test(digits) || distinctDigits(digits) < 3) return undefined;
  return [at, end];
}

/** Whether every bracket that is opened is closed: numbers in a formula are cut out of its brackets. */
function isBalanced(value: string): boolean {
  const open = value.indexOf("(");
  return open === -1 ? !value.includes(")") : value.indexOf(")") > open;
}

/** Words near which a short or plain number is a phone number. */
export const PHONE_CONTEXT: Context = {
  words: [
    "phone",
    "phones",
    "telephone",
    "tel",

    "mobile",
    "cell",
    "cellphone",
    "call",
    "call me",
    "calling",
    "reach me",
    "reach",
    "ring",
    "fax",
    "whatsapp",
    "dial",
    "sms",
    "text me",
    "desk",
    "hotline",
    "โทร",
    "טלפון",
    "נייד",
    "هاتف",
    "جوال",
    "τηλ",
    "τηλέφωνο",
    "κινητό",
    "contact",
    "contact number",
    "number is",
    "telefon",
    "telefonnummer",
    "handy",
    "handynummer",
    "mobil",
    "mobilnummer",
    "rufnummer",
    "anrufen",
    "durchwahl",
    "rückruf",
    "téléphone",
    "portable",
    "numéro",
    "appeler",
    "appelez",
    "teléfono",
    "telefono",
    "móvil",
    "movil",
    "celular",
    "llámame",
    "llamar",
    "cellulare",
    "chiamare",
    "chiamami",
    "telefoon",
    "mobiel",
    "bellen",
    "telefone",
    "celular",
    "ligar",
    "telefon komórkowy",
    "komórka",
    "puhelin",
    "puhelinnumero",
    "電話",
    "电话",
    "手机",
    "전화",
    "전화번호",
    "телефон",
    "answering at",
    "messages to",
    "registered",
    "office",
    "phone number",
  ],
};

const EXTENSION = /^(?: ?(?:x|ext\.?) ?\d{1,6})/i;

/** Numbers whose grouping is that of a national plan: North American, or a trunk zero with groups. */
export function isNationalPhone(value: string, { text, start, end }: Sight): boolean {
  if (!canBeNational(value)) return false;
  const grouping = groupingOf(value);
  if (grouping === 0 || (grouping & (SLASHED | DOUBLED)) !== 0) return false;
  if (isDigitAt(text, start - 2) && (text[start - 1] === " " || text[start - 1] === ".")) return false;
  if (AFTER_NUMBER[text.charCodeAt(end)] === 1 && !isExtended(text, end)) return false;
  // `0611-094412-dlvz5dve`, `part number 0445-120-2378`
  if (text[end] === "-" && LETTER[text.charCodeAt(end + 1)] === 1) return false;
  if (OTHER_THING.test(text.slice(Math.max(0, start - 24), start))) return false;
  // A US postal code after its state.
  if (
    value.length === 10 &&
    value[5] === "-" &&
    /^\d{5}-\d{4}$/.test(value) &&
    /[A-Z]{2}[\s#*]{1,8}$/.test(text.slice(Math.max(0, start - 12), start))
  )
    return false;
  const number = value.replace(/x\d+$/, "");
  const count = countDigits(number);
  if (distinctDigits(number) < 3 || COUNTED.test(value) || !isBalanced(value)) return false;
  const north = /^(?:1[ .-]?)?(?:\((\d{3})\) ?|(\d{3})([-. ]))(\d{3})([-. ])\d{4}$/.exec(number);
  if (north !== null) {
    const area = north[1] ?? north[2] ?? "";
    return (
      /^[2-9]/.test(area) &&
      (north[1] !== undefined || (north[3] === " " ? north[5] === "-" : north[3] === north[5])) &&
      /^[1-9]/.test(north[4] ?? "")
    );
  }
  if (/^(?:00|011)[ -]?1[ -]?[01]/.test(value)) return false;
  if (/^(?:00|011)[ -]?[1-9]/.test(value) && /[ -]/.test(value))
    return (
      count >= 11 && /\d{3}/.test(number.slice(3)) && CODES.test(digitText(number).replace(/^0+(?:11)?/, ""))
    );
  if (!/^(?:0[1-9]|\(0[1-9])/.test(value) || count < 9 || count > 12) return false;
  const groups = number.split(/[^\d]+/).filter((group) => group !== "");
  return groups.length >= 3
    ? groups.every((group) => group.length >= 2) &&
        groups.length < 6 &&
        (count === 10 || groups.some((group) => group.length > 2))
    : groups.length === 2 && /^\(?0\d{2,4}\)?[ -]/.test(value) && !/\./.test(value);
}

const LETTER = codes(LETTERS);
const OTHER_THING =
  /\b(?:part|order|version|serial|model|item|ticket|invoice|case|sku)(?: (?:no\.?|nr\.?|number|#))?:? $/i;
const AFTER_NUMBER = codes(`${LETTERS}#_`);

function isExtended(text: string, end: number): boolean {
  return EXTENSION.test(text.slice(end, end + 8));
}

/** What groups the digits of a number, as bits. */
const GROUPED = 1;
const SLASHED = 2;
const DOTTED = 4;
const DOUBLED = 8;
const SPACED_TWICE = 16;

const GROUPING = codeTable([
  [" ()-", GROUPED],
  [".", GROUPED | DOTTED],
  ["/", SLASHED],
]);

function groupingOf(value: string): number {
  let grouping = 0;
  let before = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    grouping |= GROUPING[code] as number;
    if (code === before && (code === SPACE || code === DOT || code === HYPHEN))
      grouping |= code === SPACE ? DOUBLED | SPACED_TWICE : DOUBLED;
    before = code;
  }
  return grouping;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/** The first bytes of many a buffer. */
const COUNTED = /^01.?02.?03.?04.?05$/;
const ZERO = 0x30;
const ONE = 0x31;
const OPEN = 0x28;

/** Whether a number begins with a trunk or exit zero, or has as many digits as a North American one: few have. */
function canBeNational(value: string): boolean {
  const first = value.charCodeAt(value.charCodeAt(0) === OPEN ? 1 : 0);
  if (first === ZERO) return true;
  const extension = value.indexOf("x");
  const digits = countDigits(extension === -1 ? value : value.slice(0, extension));
  return digits === 10 || (digits === 11 && first === ONE);
}

/** A word for phone right before a number that is short for one. */
const DIRECT =
  /(?:phone|tel\w*|mobile?|cell|fax|call(?: me)?|dial|ring|nummer|number|numéro|handy|desk|ext\w*|office|hotline|whatsapp|sms|contact)[^\p{L}\d\n]{0,3}(?:is|ist|est|es|at|on|unter|no|nr)?[^\p{L}\d\n]{0,3}$/iu;

/** Dates with and without separators, a year with an offset from UTC, addresses of machines, versions, decimals, columns. */
const NO_PHONE =
  /^(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}|^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|^(?:19|20)\d{2}(?:(?:0\d|1[0-2])(?:[0-2]\d|3[01])(?: |$)| ?- ?(?:19|20)\d{2}$| ?-\d{4}$)|(?: |^)(?:(?:19|20)\d{2}-\d{2}-\d{2}|\d{2}\/\d{2}\/(?:19|20)\d{2})$|\d\.\d-(?:19|20)\d{2}$|^\d{1,3}(?:\.\d{1,5}){3}$|^\d{12,}$|(?:^| )\d\.\d\.\d|^\d+\.\d+\.\d+ \/| {2}|^\d+\.\d+$/;

/** What a number after these words is. */
const NO_PHONE_LABELS: ReadonlySet<string> = new Set(
  "id ids account code card ssn iban item po memory license licence passport zip meeting".split(" "),
);

/** Numbers of people and firms that are no phone numbers, whatever "my number is" stands for otherwise. */
const OTHER_NUMBER =
  /\b(?:ssn|social (?:security|insurance)|itin|tax|vat|tin|routing|aba|nhs|npi|medicare|nino|insurance|passport|licen[cs]e|business|company|abn|acn|tfn|nip|pesel|aadhaar|identity|identification|registration|national|medical|patient|member|card|id|steuer\S{0,30}|kontonummer|personnummer)(?: (?:id|file|number|no\.?|nr\.?|is|account|code)){0,4}[ :#]{0,3}(?:\d[\d ./-]{0,18})?$/i;

/** Numbers that can be phone numbers where the words around say so: no dates, decimals, prices or versions. */
export function isPhoneInContext(value: string, sight: Sight): boolean {
  const { text, start, end } = sight;
  const count = countDigits(value);
  if (count < 7 && !/\d{3}[ -]\d{3,4}/.test(value)) return false;
  if (distinctDigits(value) < 3 || isNoPhoneForm(value, count) || !isBalanced(value)) return false;
  // A time in seconds or milliseconds.
  if (value[0] === "1" && count === value.length && (count === 10 || count === 13)) return false;
  if (isPriced(text, start) || isMeasured(text, end)) return isExtended(text, end);
  return count >= 7 || isShortNumber(sight);
}

/** Whether a number is a date, a decimal or another form of `NO_PHONE`: few have the digits or signs it takes. */
function isNoPhoneForm(value: string, count: number): boolean {
  const grouping = groupingOf(value);
  const mayBe =
    (grouping & (SLASHED | DOTTED | SPACED_TWICE)) !== 0 ||
    count > 11 ||
    value.startsWith("19") ||
    value.startsWith("20") ||
    value.includes(" 19") ||
    value.includes(" 20") ||
    value.includes("-19") ||
    value.includes("-20");
  return mayBe && NO_PHONE.test(value);
}

const MONEY = codes("$€£#%`[");

function isPriced(text: string, start: number): boolean {
  if (MONEY[text.charCodeAt(start - 1)] === 1) return true;
  return SPACES[text.charCodeAt(start - 1)] === 1 && MONEY[text.charCodeAt(start - 2)] === 1;
}

const UNIT = 1;
const SPACING = 2;
const AFTER_FIGURE = codeTable([
  [`${LETTERS}-`, UNIT],
  [WHITE_SPACE, SPACING],
  ["%€$£", UNIT | SPACING],
]);
const SPACES = codes(WHITE_SPACE);

function isMeasured(text: string, end: number): boolean {
  const kind = AFTER_FIGURE[text.charCodeAt(end)] as number;
  if (kind === SPACING) return AFTER_FIGURE[text.charCodeAt(end + 1)] === (UNIT | SPACING);
  return kind !== 0 && MEASURED.test(text.slice(end, end + 6));
}

const MEASURED = /^[%€$£]|^[A-Za-z]{1,3}\b|^-[\da-f]{4}-/i;

/** Whether a number is named as something else, or one of many figures. */
export function isNoPhone(_value: string, sight: Sight): boolean {
  const { text, start } = sight;
  return (
    isLabelledOtherwise(sight, NO_PHONE_LABELS) ||
    isAmongFigures(sight) ||
    isListedCommit(sight) ||
    OTHER_NUMBER.test(text.slice(Math.max(0, start - 48), start))
  );
}

/** `- 2559173: feat(cli): add a flag`: the commit of an item in a list of changes that has digits alone. */
function isListedCommit({ text, start, end }: Sight): boolean {
  return (
    text[end] === ":" &&
    text[end + 1] === " " &&
    /(?:^|\n)[-*] (?:\[?`?)$/.test(text.slice(Math.max(0, start - 5), start))
  );
}

/** Whether a number of few digits has a word for phone right at it, and is no point of a drawing. */
function isShortNumber({ text, start, end }: Sight): boolean {
  return (
    DIRECT.test(text.slice(Math.max(0, start - 32), start)) ||
    /^[^\S\n]?\(?(?:office|mobile|home|desk|cell)/i.test(text.slice(end, end + 10))
  );
}
