import type { Rule } from "../../rule.ts";
import { readName } from "./read-name.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  rank: 55,
  anchor: "sign",
  spreads: true,
  reference: "https://www.unicode.org/reports/tr38/",
} as const;

/** Words for people in general that carry the same honorifics as names. */
const EVERYBODY =
  /(?:[お御]客|皆|各位|[お御]得意|[お御]母|[お御]父|[お御]姉|[お御]兄|[お御]子|奥|神|王|仏|何|殿|者|社|仕|有|同|模|多|(?<![\p{Script=Han}]{2})一|両|某|諸|[お御]医者|子供|外|弊)$/u;

const BEFORE_HONORIFIC =
  /(?<name>[\p{Script=Han}々]{1,5}(?:[ \u3000]?[\p{Script=Han}々]{1,3})?|[\p{Script=Katakana}ー]{2,10}(?:[・ \u3000][\p{Script=Katakana}ー]{1,10}){0,3})$/u;
/** A given name in Hiragana behind a sign, or a whole name, before `ちゃん`, `くん`, `先輩`. */
const FAMILIAR =
  /(?<=^|[「『（(、。,\s])(?:(?![こそあど]の)[\p{Script=Hiragana}]{2,5}|[\p{Script=Han}々]{1,3}[ \u3000][\p{Script=Han}々]{1,3})$/u;
const JAPANESE_NAME =
  "[\\p{Script=Han}々]{1,3}[ \\u3000]?[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}";
const KOREAN_NAME = "\\p{Script=Hangul}{2,4}";
const LABELS =
  "担当者?|氏名|名前|お名前|作成者|承認者|差出人|宛先|連絡先|責任者|出席者|参加者|申請者|報告者|契約者|姓名|联系人|聯絡人|负责人|申请人|收件人|发件人|经办人|员工|성명|이름|담당자|신청자|작성자|예금주|수신인|고객명";
const LABELLED = new RegExp(
  `(?:${LABELS})[：:][ \\u3000]?(?<name>${JAPANESE_NAME}|${KOREAN_NAME})(?=$|[\\s、。,，（(<"|;；])`,
  "uy",
);
/** A label and a space: `联系人 欧阳雪琴，`, `담당자 하은정 드림`. */
const SPACED = new RegExp(
  `(?:(?:联系人|聯絡人|负责人|申请人|担当|担当者)[ \\u3000](?<name>[\\p{Script=Han}]{2,4})(?=$|[\\s、。,，.（(])|(?:담당자|신청자|작성자) (?<korean>${KOREAN_NAME})(?= (?:드림|배상|올림|대리|과장|부장|팀장|님)))`,
  "uy",
);
/** `もりした けんじです`, `田中 健太です`: two words and the verb with which people say who they are. */
const INTRODUCED =
  /(?<name>(?:[\p{Script=Han}々]{1,3}|\p{Script=Hiragana}{2,5})[ \u3000](?:[\p{Script=Han}々]{1,3}|\p{Script=Hiragana}{2,5}))$/u;
/** `東雲 千代子、` before the word for a number. */
const BEFORE_NUMBER =
  /(?<name>[\p{Script=Han}々]{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}々]{1,3})、$/u;

/** Names that honorifics, labels and verbs mark in Japanese, Chinese and Korean. */
export const eastAsianPersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-honoured",
    signs: "様氏",
    find: findBefore,
    match: ["田中様にご確認をお願いします", "佐藤 健太様", "スミス様"],
    miss: ["お客様へ", "皆様", "仕様書", "氏名", "同様に"],
  },
  {
    ...base,
    id: "person-called",
    signs: "さ",
    find: findCalled,
    match: ["鈴木さんが発表します", "タナカさん", "担当は「蓮沼 千鶴子」さんです"],
    miss: ["皆さん", "お客さん", "たくさん", "お母さん"],
  },
  {
    ...base,
    id: "person-called-familiarly",
    signs: "ちくせ先",
    find: (text: string, at: number) => {
      if (!/^(?:ちゃん|くん|先輩)/u.test(text.slice(at, at + 3))) return undefined;
      return readBack(FAMILIAR, text.slice(Math.max(0, at - 12), at), at);
    },
    match: ["「ひろみちゃんは来月から", "引き継ぎは「みゆき先輩」にお願い", "東海林 翼くんのPC"],
    miss: ["赤ちゃん", "みくん", "この先輩は"],
  },
  {
    ...base,
    id: "person-in-charge",
    signs: "：:",
    after: ["other"],
    before: / /,
    find: findLabelled,
    match: [
      "担当者：渡辺美咲",
      "氏名：田中 健太",
      "差出人:小笠原 美咲(総務部)",
      "성명: 남궁서연, 주민등록번호",
    ],
    miss: ["担当部署：営業", "日時：月曜日", "시간: 오후"],
  },
  {
    ...base,
    id: "person-named-with-label",
    signs: "联聯负申경담신작担",
    find: (text: string, at: number) => readName(SPACED, text, at),
    match: ["联系人 欧阳雪琴，合同", "담당자 하은정 드림"],
    miss: ["联系人 列表在附件", "담당자 연락처를 확인"],
  },
  {
    ...base,
    id: "person-who-introduces",
    signs: "で",
    find: findIntroduced,
    match: ["お世話になっております。もりした けんじです。"],
    miss: ["これは テストです", "いつも お世話です"],
  },
  {
    ...base,
    id: "person-before-number",
    signs: "個マ",
    find: findBeforeNumber,
    match: ["東雲 千代子、個人番号「8706 0883 8710」"],
    miss: ["会議 予定、電話で"],
  },
];

function findBefore(text: string, at: number): readonly [number, number] | undefined {
  const window = text.slice(Math.max(0, at - 16), at);
  const found = readBack(BEFORE_HONORIFIC, window, at);
  // `佐藤 健一さん` ends as `一さん` does.
  const isWhole = found !== undefined && /[ \u3000]/.test(text.slice(found[0], found[1]));
  return isWhole || !EVERYBODY.test(window) ? found : undefined;
}

function findCalled(text: string, at: number): readonly [number, number] | undefined {
  if (text[at + 1] !== "ん") return undefined;
  return findBefore(text, text[at - 1] === "」" ? at - 1 : at);
}

/** Longest label, in characters. */
const LABEL_LIMIT = 4;

/** `[09:12] 高橋:` in the export of a chat. */
const SPEAKER = /(?:\]|\d) ?(?<name>[\p{Script=Han}々]{1,4}(?:[ \u3000][\p{Script=Han}々]{1,3})?)$/u;

function findLabelled(text: string, at: number): readonly [number, number] | undefined {
  const window = text.slice(Math.max(0, at - 12), at);
  const speaker = /^(?:^|[^\n]*)\d{1,2}:\d{2}/.test(text.slice(Math.max(0, at - 20), at))
    ? SPEAKER.exec(window)?.groups?.["name"]
    : undefined;
  if (speaker !== undefined) return [at - speaker.length, at];
  for (let back = 1; back <= LABEL_LIMIT; back++) {
    const found = readName(LABELLED, text, Math.max(0, at - back));
    if (found !== undefined) return found;
  }
  return undefined;
}

function findIntroduced(text: string, at: number): readonly [number, number] | undefined {
  if (text[at + 1] !== "す" || !/[。、\s]/.test(text[at + 2] ?? "。")) return undefined;
  const window = text.slice(Math.max(0, at - 16), at);
  const found = readBack(INTRODUCED, window, at);
  // What opens the sentence: `これは テストです` goes on from a word.
  return found !== undefined && /^[。、！\nの「]?$/.test(text[found[0] - 1] ?? "") ? found : undefined;
}

function findBeforeNumber(text: string, at: number): readonly [number, number] | undefined {
  if (!/^(?:個人番号|マイナンバー)/.test(text.slice(at, at + 6))) return undefined;
  const found = readBack(BEFORE_NUMBER, text.slice(Math.max(0, at - 16), at), at);
  return found === undefined ? undefined : [found[0], found[1] - 1];
}

/** The name an expression reads at the end of what stands before a place. */
function readBack(expression: RegExp, window: string, at: number): readonly [number, number] | undefined {
  const match = expression.exec(window);
  return match === null ? undefined : [at - match[0].length, at];
}
