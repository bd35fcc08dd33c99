import type { Rule } from "../rule.ts";

const base = {
  kind: "birth-date",
  family: "personal",
  level: "standard",
  reference: "https://www.rfc-editor.org/rfc/rfc6350#section-6.2.5",
} as const;

const YEAR = "(?:19|20)\\d{2}";
const ORDINAL = "(?:st|nd|rd|th|\\.|er|º)?";
const DATE = [
  "\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}",
  `${YEAR}[./-]\\d{1,2}[./-]\\d{1,2}`,
  `\\d{1,2}${ORDINAL}(?: of| de)? \\p{L}{3,12}\\.?,?(?: de)? ${YEAR}`,
  `\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
].join("|");
const SHAPE = `(?:${DATE})(?!\\d)`;

/** Dates of birth. */
export const birthDateRules: readonly Rule[] = [
  {
    ...base,
    id: "date-of-birth",
    rank: 68,
    anchor: "literal",
    literals: [
      "date of birth",
      "dob",
      "d.o.b",
      "born",
      "birthday",
      "birthdate",
      "birth date",
      "geburtsdatum",
      "geburtstag",
      "geboren",
      "geb.",
      "né le",
      "née le",
      "date de naissance",
      "anniversaire",
      "fecha de nacimiento",
      "f. nacimiento",
      "f. nac.",
      "nacido",
      "nacida",
      "nació",
      "cumpleaños",
      "geboortedatum",
      "geboortedag",
      "verjaardag",
      "data di nascita",
      "nato il",
      "nata il",
      "nata a",
      "compleanno",
      "data de nascimento",
      "nasceu",
      "nascido",
      "nascida",
      "data urodzenia",
      "urodzona",
      "urodzony",
      "urodził się",
      "urodziła się",
      "ur.",
      "födelsedatum",
      "födelsedag",
      "född",
      "fødselsdato",
      "fødselsdag",
      "født",
      "fødd",
      "syntymäaika",
      "syntynyt",
      "datum narození",
      "narozen",
      "narozena",
      "dátum narodenia",
      "születési dátum",
      "született",
      "data nașterii",
      "născut",
      "născută",
      "datum rođenja",
      "doğum tarihi",
      "doğum günü",
      "дата рождения",
      "родился",
      "родилась",
      "дата народження",
      "народився",
      "народилася",
      "дата на раждане",
      "роден на",
      "родена на",
      "ημερομηνία γέννησης",
      "γεννήθηκε",
      "ngày sinh",
    ],
    ignoreCase: true,
    unicode: true,
    lead: "[.\"'*]{0,3}(?: is| was| on| to| the| in| am| le| el| il| em| op| den| a| w| dnia| dne| je| ist| est| es| è| é| är| er| на| στις| shows as| reads|:| :| =| ?\\|| -|\\(|\"|'|=|,|>|：){0,4}[ \\t]{0,3}[\"'*]{0,2}",
    shape: SHAPE,
    match: [
      "DOB: 12/03/1985",
      "born on March 12, 1985",
      "Geburtsdatum: 12.03.1985",
      "Paweł urodził się 9 listopada 1979 i",
      "narozena 4. března 1980",
      "родился 4 марта 1980 года",
      "doğum günü 5 Mart 1985",
    ],
    miss: ["published on 12/03/1985", "born in Poland"],
  },
  {
    ...base,
    id: "date-of-birth-answered",
    rank: 67,
    anchor: "literal",
    literals: [
      "date of birth",
      "dob",
      "birthday",
      "geburtsdatum",
      "date de naissance",
      "fecha de nacimiento",
    ],
    ignoreCase: true,
    unicode: true,
    lead: "[^\\n?]{0,40}\\?(?:\\s[^?]{0,80}?)?(?<![\\d./-])",
    shape: SHAPE,
    match: ["name and date of birth please?\nCustomer (12:05): Sofia Andersen, 19 July 1998"],
    miss: ["date of birth? I do not know", "Which date of birth? The form of the year 1998"],
  },
  {
    ...base,
    id: "birth-date-uncased",
    rank: 68,
    anchor: "sign",
    signs: ["生", "생", "出", "ת", "ت", "ज"].join(""),
    find: findBehindWord,
    match: [
      "生年月日:1985年7月21日",
      "생년월일: 1988.09.26",
      "제 생일은 1992년 2월 5일입니다",
      "出生日期：1985-07-17",
      "出生日期是1990年3月12日。",
      "我的生日是1990年3月12日",
      "תאריך לידה: 04/03/1980",
      "تاريخ الميلاد 04/03/1980",
      "जन्म तिथि: 04/03/1980",
    ],
    miss: ["生産日:1985年7月21日", "생산일: 1988.09.26", "出荷日期：1985-07-17"],
  },
];

const BORN = new RegExp(
  "^(?:生年月日|生日|출생일|생년월일|생일|出生日期|出生年月日|出生于|תאריך (?:ה)?לידה|تاريخ الميلاد|जन्म ?(?:तिथि|दिन))(?:[：:は是은는]|이 |: )?\\s{0,2}" +
    `(?<date>${YEAR}[年년./-] ?\\d{1,2}[月월./-] ?\\d{1,2}(?:日|일)?|\\d{1,2}[./-]\\d{1,2}[./-]${YEAR})(?!\\d)`,
  "u",
);
/** The longest word, what joins it to the date, and the date. */
const REACH = 34;

/** The date behind the word for it, in scripts whose words do not begin with a capital. */
function findBehindWord(text: string, at: number): readonly [number, number] | undefined {
  const match = BORN.exec(text.slice(at, at + REACH));
  const date = match?.groups?.["date"];
  if (match === null || date === undefined) return undefined;
  const end = at + match[0].length;
  return [end - date.length, end];
}
