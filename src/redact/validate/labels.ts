import { codes } from "../code-table.ts";
import type { Sight } from "../rule.ts";

/** Words right before a number that say what it is, and that it is nobody's. */
const LABELS: ReadonlySet<string> = new Set(
  "order bestellung invoice rechnung ticket case ref reference article artikel pmid pmc ean gtin upc sku isbn issn doi arxiv build version release pipeline tracking serial commit revision issue bug port page line job task run request trace span row batch pid tid kb cve asn lot model part offset epoch bytes size count total amount price".split(
    " ",
  ),
);
/** Words between a label and its number. */
const BETWEEN: ReadonlySet<string> = new Set("no nr num number nummer id code is".split(" "));
/** What programs name a number, in assignments. */
const FIELDS: ReadonlySet<string> = new Set(
  "id ids key seq ts v n x y t i status value num len length time timestamp duration".split(" "),
);
/** Words before a number of things. */
const COUNTERS: ReadonlySet<string> = new Set(
  "had has have over nearly almost than approximately hatte hatten rund etwa".split(" "),
);

const LONGEST_LABEL = 16;
const EQUALS = "=";

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Whether the words right before a number name it as something else than the number of a person, a firm or a device,
 * or a cell with another figure stands between it and what could name it.
 * @param more labels that tell what the number is not.
 */
export function isLabelledOtherwise({ text, start, end }: Sight, more = NOTHING): boolean {
  if (UNCASED_LABEL.test(text.slice(Math.max(0, start - UNCASED_REACH), start))) return true;
  let at = skipMarks(text, start);
  const marks = text.slice(at, start);
  if (marks.includes("|"))
    return end - start < LONG_NUMBER && FIGURE_CELL.test(text.slice(Math.max(0, at - 24), start));
  if (marks === '" ') return STATUS.test(text.slice(Math.max(0, start - 16), start));
  let word = wordBefore(text, at);
  if (word === "") return false;
  if (marks.endsWith(EQUALS) && FIELDS.has(word)) return true;
  if (marks === " " && COUNTERS.has(word)) return true;
  for (let words = 0; words < 3; words++) {
    if (LABELS.has(word) || more.has(word)) return true;
    if (!BETWEEN.has(word)) return false;
    at -= word.length;
    if (" _-".includes(text[at - 1] ?? "")) at--;
    word = wordBefore(text, at);
  }
  return false;
}

/** Numbers of orders, invoices and parcels in scripts without capitals. */
const UNCASED_LABEL =
  /(?:주문|송장|운송장|접수|관리|문서|견적|발주)\s?번호[:은는]? ?$|(?:订单|訂單|发票|發票|运单|快递|编)[编編]?[号號][:：是为]? ?$|(?:注文|伝票|管理|見積|請求書|追跡)番号[:：は]? ?$|(?:رقم الطلب|رقم الفاتورة|מספר הזמנה|מספר חשבונית|ऑर्डर नंबर|ऑर्डर संख्या):? ?$/u;
const UNCASED_REACH = 16;

const FIGURE_CELL = /\|[^\S\n]*[\d.,%€$-]+[^\S\n]*\|[^\S\n]*$/;
/** The status of an answer in a server's log stands behind the request. */
const STATUS = /HTTP\/[\d.]{1,4}" $/;

/** Where spaces, quotes and what assigns begin before a number. */
function skipMarks(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < 6 && " \t:=#.|\"'".includes(text[at - 1] as string)) at--;
  return at;
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start <= LONGEST_LABEL && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

const BEFORE = /(\d{1,24})[^\S\n]?[,;|][^\S\n]?$/;
const AFTER = /^[^\S\n]?[,;|][^\S\n]?(\d{1,24})(?![\d.]*\d*\p{L})/u;
const REACH = 32;
const SEPARATORS = codes(",;|");
const LONG_NUMBER = 13;
const SHORT_FIGURE = 6;

/** Whether a number stands in a row of numbers of other lengths: figures, of which some pass any checksum by chance. */
export function isAmongFigures({ text, start, end }: Sight): boolean {
  if (SEPARATORS[text.charCodeAt(start - 1)] !== 1 && SEPARATORS[text.charCodeAt(start - 2)] !== 1)
    return false;
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  if (before === undefined) return false;
  const after = AFTER.exec(text.slice(end, end + REACH))?.[1];
  const length = end - start;
  // A number this long beside an amount or a day is no figure among figures.
  if (length >= LONG_NUMBER && before.length < SHORT_FIGURE && (after?.length ?? 0) < SHORT_FIGURE)
    return false;
  return before.length !== length || (after !== undefined && after.length !== length);
}
