import { codeTable } from "../../code-table.ts";
import type { Rule, Sight } from "../../rule.ts";
import { digitText } from "../../validate/digits.ts";
import { isPhoneInContext } from "./phone.ts";

const base = {
  kind: "phone",
  family: "personal",
  level: "standard",
  anchor: "digits",
  reference: "https://www.itu.int/oth/T0202.aspx?parent=T0202",
} as const;

/** Numbers that what stands right before them, or how they are written, makes phone numbers. */
export const announcedPhoneRules: readonly Rule[] = [
  {
    ...base,
    id: "phone-announced",
    rank: 63,
    least: 7,
    most: 13,
    check: (value, sight) => isAnnounced(sight) && isPhoneInContext(value, sight),
    match: [
      "Contoso Ltd\nM 622 07 65 41",
      "T: 416 603 0911",
      "write to adele@contoso.com or 689 75 47 46.",
      "Mevrouw Bakker is bereikbaar op 689 15 57 33.",
      "prosi o kontakt pod numerem 586-278-638.",
      "Sie erreichen uns unter 7109 4795",
    ],
    miss: [
      "plan M 622 07 65 41",
      "T 12",
      "adele@contoso.com or 12",
      "see unter 7109 4795",
      "order 586-278-638",
    ],
  },
  {
    ...base,
    id: "phone-trunk",
    rank: 65,
    least: 9,
    most: 13,
    check: isTrunkForm,
    match: ["06-87160735", "030 / 928 63 98", "0711/9768-580", "(11) 96637-3142", "020-6022577"],
    miss: ["01/02/2026", "0301/2", "(11) 966-3142", "007-2026", "page 020-60"],
  },
];

const LETTER =
  /(?:^|[\n|>•·;])[ \u00a0]{0,3}\*{0,2}(?:T|M|P|F|D|O|H|C|W|Mob|Ph|Tf|Tlf|Tél|Fon)\*{0,2}[.:]{0,2}\*{0,2}[ \u00a0]{1,2}$/;
const ADDRESS =
  /@[\w.-]{2,48}[>)]?(?: ?[|,;/] ?| (?:or|oder|ou|o|and|und|et|y|e|of|en|lub|i|eller|och) (?:(?:en el|al|au|unter|at|on|op|na) )?)$/;
const REACHED =
  /\b(?:erreich|reach|call|join|contact|contatt|bereik|kontakt|ring|appel|llam|chiam|dzwon|lig|phone|telefon|numer|nummer|nå|vol|zavol|soit)\p{L}{0,9}\b[^\n]{0,48} (?:unter|op|pod numerem|au|en el|al|al numero|no|at|on|na|på)(?: (?:der nummer|het nummer|numer|numéro|número|numero))? $/iu;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

function isAnnounced({ text, start }: Sight): boolean {
  const code = text.charCodeAt(start - 1);
  if (code !== SPACE && code !== NO_BREAK_SPACE && code !== 0x7c && code !== 0x3b && code !== 0x2c)
    return false;
  let at = start - 1;
  while (at > 0 && start - at < 3 && (text[at] === " " || text[at] === "\u00a0")) at--;
  const end = ENDS[text.charCodeAt(at)] as number;
  const before = text.slice(Math.max(0, start - 88), start);
  return (
    ((end & OF_LETTER) !== 0 && LETTER.test(before.slice(-12))) ||
    (before.includes("@") && ADDRESS.test(before.slice(-64))) ||
    ((end & OF_WORD) !== 0 && WORD_BEFORE.test(before.slice(-10)) && REACHED.test(before))
  );
}

/** What the words of `LETTER` and of `WORD_BEFORE` end with, as bits. */
const OF_LETTER = 1;
const OF_WORD = 2;
const ENDS = codeTable([
  ["TMPFDOHCWbhf.:*", OF_LETTER],
  ["rpmoutå", OF_WORD],
  ["aà", OF_WORD],
  ["ln", OF_LETTER | OF_WORD],
]);

const WORD_BEFORE = / (?:unter|op|numerem|numero|au|el|al|no|at|on|na|på|nummer|numer|numéro|número) $/;

const TRUNK =
  /^(?:06[- ]\d{8}|07\d{3} \d{3} ?\d{3}|0\d{2,4} ?\/ ?\d{3,8}(?:[ -]\d{2,4}){0,3}|0\d{2,3}-\d{6,8}|\(\d{2}\) 9?\d{4}-\d{4})$/;

/** A trunk zero or area code set apart as Germany, the Netherlands and Brazil write it. */
function isTrunkForm(value: string, { text, start, end }: Sight): boolean {
  const first = value.charCodeAt(0);
  if (first !== 0x30 && first !== 0x28) return false;
  if (
    !TRUNK.test(value) ||
    /[\w./-]$|\d,$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[\w/-]/.test(text.slice(end, end + 1))
  )
    return false;
  const digits = digitText(value);
  return digits.length >= 9 && new Set(digits).size > 3;
}
