import { givenNames } from "../names/given-names.ts";
import type { Rule } from "../rule.ts";

const base = { family: "personal", level: "strict" } as const;

const COMPANY = /(?:^|[^\w])((?:[A-Z][\w&'’.-]{1,24},? (?:& |and |und )?){1,4})$/;
const YEARS = /(?:19[2-9]\d|200\d|201[0-5])/;

/** Rules of the strict profile: what they find is often somebody's, and often not. */
export const weakRules: readonly Rule[] = [
  {
    ...base,
    id: "given-name",
    kind: "person",
    rank: 30,
    anchor: "word",
    get words() {
      return [...givenNames()].filter((name) => name.length > 2);
    },
    find: (text, start, end) =>
      /[\w@./-]/.test(text[start - 1] ?? "") || /[\w@/]/.test(text[end] ?? "") ? undefined : [start, end],
    match: ["then Megan said no"],
    miss: ["then May said no", "megan.contoso.com"],
    reference: "https://www.behindthename.com/",
  },
  {
    ...base,
    id: "organisation",
    kind: "organisation",
    rank: 29,
    anchor: "word",
    words:
      "Inc Ltd LLC Corp Corporation GmbH AG KG SE SA SAS SARL Srl SpA BV NV AB Oy AS ApS PLC Plc Pty Limited Holdings Group".split(
        " ",
      ),
    find: findCompany,
    match: ["sold to Northwind Traders Inc. last week", "die Contoso Handels GmbH"],
    miss: ["the Inc suffix", "an AG"],
    reference: "https://www.gleif.org/en/about-lei/code-lists/iso-20275-entity-legal-forms-code-list",
  },
  {
    ...base,
    id: "date-of-a-life",
    kind: "birth-date",
    rank: 28,
    anchor: "picture",
    pictures: [
      "99/99/9999",
      "99.99.9999",
      "99-99-9999",
      "9999-99-99",
      "9/99/9999",
      "99/9/9999",
      "9/9/9999",
      "9.9.9999",
      "99.9.9999",
    ],
    check: (value) => YEARS.test(value),
    match: ["on 12/03/1985 in Lyon"],
    miss: ["on 12/03/2024", "2025-01-31"],
    reference: "https://www.iso.org/iso-8601-date-and-time-format.html",
  },
  {
    ...base,
    id: "postcode-alone",
    kind: "address",
    rank: 27,
    anchor: "picture",
    pictures: [
      "A9 9AA",
      "A99 9AA",
      "AA9 9AA",
      "AA99 9AA",
      "A9A 9AA",
      "AA9A 9AA",
      "AA 99999",
      "AA 99999-9999",
      "A9A 9A9",
      "9999 AA",
    ],
    check: (value) =>
      value === value.toUpperCase() && !/^(?:KB|CL|CU|PR|RFC|ID|NO|IS|IN|AT|ON|OF|TO)/.test(value),
    match: ["near SW1A 2AA", "Redmond, WA 98052"],
    miss: ["see KB 50321", "sw1a 2aa"],
    reference: "https://www.upu.int/en/Postal-Solutions/Programmes-Services/Addressing-Solutions",
  },
  {
    ...base,
    id: "user-name",
    kind: "account",
    rank: 31,
    anchor: "literal",
    literals: [
      "username",
      "user name",
      "user id",
      "userid",
      "login",
      "benutzername",
      "account name",
      "sAMAccountName",
      "upn",
    ],
    ignoreCase: true,
    lead: "[\"']?(?: is|:|=| =|: =)[ ]?[\"']?",
    shape: "[A-Za-z][\\w.\\\\-]{2,40}(?![\\w(])",
    check: (value) => /[\d.\\_-]/.test(value) && !/^(?:process|this|self|config|req|args)\b/.test(value),
    match: ["username: adele.vance2", "user id is avance_3"],
    miss: ["username: required", "login is slow"],
    reference: "https://learn.microsoft.com/en-us/windows/win32/adschema/a-samaccountname",
  },
];

/** Capitalised words before a legal form. */
function findCompany(text: string, start: number, end: number): readonly [number, number] | undefined {
  const match = COMPANY.exec(text.slice(Math.max(0, start - 100), start));
  const name = match?.[1];
  if (name === undefined || /^(?:The|An?|This|Our|Your|In|Of|And|Die|Der|Das|Eine?) $/.test(name))
    return undefined;
  return [start - name.length, text[end] === "." ? end + 1 : end];
}
