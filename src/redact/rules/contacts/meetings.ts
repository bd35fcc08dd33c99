import type { Rule, Sight } from "../../rule.ts";
import { textBefore } from "../spoken/said-value.ts";

const base = {
  kind: "meeting",
  family: "personal",
  level: "standard",
  reference: "https://learn.microsoft.com/en-us/graph/api/resources/joinmeetingidsettings",
} as const;

const NUMBER = "\\d{3,4}(?:[ \\u00a0-]?\\d{3,4}){1,3}(?:[ \\u00a0-]\\d{1,4})?(?=#?(?![\\w-]))";

/** What leads into somebody's meeting: its thread, its number, its code. */
export const meetingRules: readonly Rule[] = [
  {
    ...base,
    id: "teams-meeting",
    rank: 86,
    anchor: "literal",
    literals: ["19:meeting_", "19%3ameeting_", "19%3Ameeting_"],
    shape: "[\\w-]{20,120}(?:(?:@|%40)thread\\.v2)?",
    match: ["19:meeting_YjQ4NThlNzUtMjEyNC00MjFlLTk0ODM@thread.v2"],
    miss: ["19:meeting"],
    reference: "https://learn.microsoft.com/en-us/graph/api/resources/onlinemeeting",
  },
  {
    ...base,
    id: "meeting-number",
    rank: 76,
    anchor: "literal",
    literals: [
      "meeting id",
      "meeting-id",
      "meeting number",
      "webinar id",
      "conference id",
      "konferenz-id",
      "telefonkonferenz-id",
      "besprechungs-id",
      "id de réunion",
      "id de conférence",
      "id de reunión",
      "id. de reunión",
      "id della riunione",
      "id riunione",
      "id da reunião",
      "vergader-id",
      "vergadering-id",
      "mötes-id",
      "møde-id",
      "møte-id",
      "id spotkania",
    ],
    ignoreCase: true,
    lead: "(?: \\([^)\\n]{1,20}\\))?(?: is| ist| est| es| è| é)?[ \u00a0:：=*]{0,5}",
    shape: NUMBER,
    match: [
      "Meeting ID: 713 273 572 328",
      "Phone conference ID: 507 948 208#",
      "ID de réunion : 783 950 509 165",
      "my meeting id 967 051 333 527 2",
    ],
    miss: ["meeting ID: see below", "the meeting id 12 is taken"],
  },
  {
    ...base,
    id: "meeting-number-east-asian",
    rank: 76,
    anchor: "sign",
    signs: "회会會ミ",
    find: (text, at) => behind(EAST_ASIAN_NUMBER, text, at),
    match: [
      "会议 ID：713 273 572 328",
      "会議ID: 507 948 208",
      "ミーティング ID: 713 273 572",
      "회의 ID는 713 273 572",
    ],
    miss: ["会议 ID：见下", "会议室 713 273 572", "会議 ID 12"],
  },
  {
    ...base,
    id: "meeting-dial-in",
    rank: 76,
    anchor: "sign",
    signs: ",",
    before: /,/,
    find: (text, at) => {
      const code = /^,,(\d{6,10})#?(?![\w-])/.exec(text.slice(at, at + 14))?.[1];
      return code === undefined || !/\d/.test(text[at - 1] ?? "")
        ? undefined
        : [at + 2, at + 2 + code.length];
    },
    match: ["+49 69 69345322,,326127140# Germany"],
    miss: ["1,,3261", "a,,326127140"],
  },
  {
    ...base,
    id: "meeting-dial-in-number",
    rank: 76,
    anchor: "literal",
    literals: ["dial-in", "dial in", "einwahl"],
    ignoreCase: true,
    lead: "[^\\n\\d+]{0,40}?(?:is|ist|:) ",
    shape: "\\d{6,10}(?=#)",
    match: ["dial-in for the board is 441074593#"],
    miss: ["dial-in for the board is 44107459", "dial in: +49 30 901820"],
  },
  {
    ...base,
    id: "meeting-link",
    rank: 76,
    anchor: "literal",
    literals: ["j/"],
    shape: "\\d{9,12}(?=\\?pwd=)",
    lead: "",
    match: ["https://meet.contoso.com/j/42409799694?pwd=06VuzlG4uWFYgnoK3b81"],
    miss: ["https://contoso.com/j/42409799694"],
    reference: "https://developers.zoom.us/docs/api/meetings/",
  },
  {
    ...base,
    id: "meeting-code",
    kind: "pin",
    family: "secret",
    level: "secrets-only",
    rank: 60,
    anchor: "literal",
    literals: [
      "passcode",
      "pass code",
      "kennung",
      "kenncode",
      "code secret",
      "código de acceso",
      "código de acesso",
      "codice di accesso",
      "codice d'accesso",
      "wachtwoordcode",
      "lösenkod",
      "adgangskode",
      "kod dostępu",
      "koden",
      "kode",
      "code",
      "codice",
      "código",
      "kod",
    ],
    ignoreCase: true,
    lead: "(?: (?:for|to|of|für|zum|zur|von|till|til|för|pour|de|du|del|della|per|da|do|van|voor) [^\\n.:,;]{2,40}?)?,?(?: que)?(?: is| ist| lautet| est| es| è| é| är| er| to)?[ \u00a0:=*]{1,5}",
    shape: "[A-Za-z\\d]{5,10}(?![\\w-])",
    check: isMeetingCode,
    match: [
      "Besprechungs-ID: 571 223 858 733 7\nKennung: oGQSYG",
      "Mötet är på torsdag. Koden till Teams är zjhtA7 och",
      "o código de acesso da reunião, que é 912320, mas",
      "ID de réunion : 783 950\nCode secret : VIRzNB",
    ],
    miss: [
      "Kennung: oGQSYG",
      "Teams meeting passcode: required",
      "the meeting about the code of 2024 figures",
      "Teams shows error code 80070005",
    ],
  },
  {
    ...base,
    id: "meeting-code-east-asian",
    kind: "pin",
    family: "secret",
    level: "secrets-only",
    rank: 60,
    anchor: "sign",
    signs: "회会會ミ",
    find: (text, at) => behind(EAST_ASIAN_CODE, text, at),
    match: ["회의 암호는 455154입니다", "会议密码：882041", "会議のパスコードは k7Tq9B です"],
    miss: ["会议室在3层", "회의 암호는 비밀입니다"],
  },
];

const MEETING =
  /meeting|besprech|réunion|reunión|reunião|riunione|vergader|møde|møte|möte|spotkan|teams|zoom|webex|webinar/i;
const EAST_ASIAN_CODE =
  /(?:회의|会议|會議|会議|ミーティング)(?:의|の|的)? ?(?:암호|비밀번호|密码|密碼|口令|パスコード|パスワード)(?:[은는：:是为はが]| :)? ?([A-Za-z\d]{4,10})(?![\w-])/uy;
const EAST_ASIAN_NUMBER = new RegExp(
  `(?:회의|会议|會議|会議|ミーティング) ?ID ?(?:[은는：:是为為はが]| :)? ?(${NUMBER})`,
  "iuy",
);

/** What the group of an expression matches that stands at `at`. */
function behind(expression: RegExp, text: string, at: number): readonly [number, number] | undefined {
  expression.lastIndex = at;
  const value = expression.exec(text)?.[1];
  return value === undefined ? undefined : [expression.lastIndex - value.length, expression.lastIndex];
}

/** Letters in both cases that no word has, or letters and digits. */
const DRAWN = /^(?=.*[a-z\d])(?=.*[A-Z\d])(?:.+[A-Z\d].*|\d.*)$/;

/** Codes that do not let anybody in. */
const OTHER_CODE =
  /(?:error|exit|status|zip|postal|country|area|product|source|discount|promo|currency|dress|cost|fehler|rabatt|fel)[- ]?(?:code|kod|kode|koden)\b[^\n]{0,40}$|(?:code|código|codice) (?:postal|postale|produit|erreur|de error|errore)\b[^\n]{0,40}$/i;

/** A drawn code behind what speaks of a meeting. */
function isMeetingCode(value: string, sight: Sight): boolean {
  const before = textBefore(sight, 160);
  return DRAWN.test(value) && MEETING.test(before) && !OTHER_CODE.test(before);
}
