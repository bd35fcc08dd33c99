import type { Rule } from "../rule.ts";

const base = {
  kind: "person",
  family: "personal",
  level: "standard",
  rank: 55,
  anchor: "sign",
  reference: "https://www.unicode.org/reports/tr38/",
} as const;

/** Words for people in general that carry the same honorifics as names. */
const EVERYBODY =
  /(?:[お御]客|皆|各位|[お御]得意|[お御]母|[お御]父|[お御]姉|[お御]兄|[お御]子|奥|神|王|仏|何|殿|者|社|仕|有|同|模|多|一|両|某|諸|[お御]医者|子供|外|弊)$/u;

const BEFORE_HONORIFIC =
  /(?<name>[\p{Script=Han}々]{1,5}(?:[ \u3000]?[\p{Script=Han}々]{1,3})?|[\p{Script=Katakana}ー]{2,10}(?:[・ \u3000][\p{Script=Katakana}ー]{2,10})?)$/u;
const LABELLED =
  /(?:担当者?|氏名|名前|お名前|作成者|承認者|差出人|宛先|連絡先|責任者|出席者|参加者|申請者|報告者|担当)[：:][ \u3000]?(?<name>[\p{Script=Han}々]{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4})(?=$|[\s、。,（(<"|])/uy;

/** Names that honorifics and labels mark in Japanese. */
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
    match: ["鈴木さんが発表します", "タナカさん"],
    miss: ["皆さん", "お客さん", "たくさん", "お母さん"],
  },
  {
    ...base,
    id: "person-in-charge",
    signs: "：",
    find: findLabelled,
    match: ["担当者：渡辺美咲", "氏名：田中 健太"],
    miss: ["担当部署：営業", "日時：月曜日"],
  },
];

function findBefore(text: string, at: number): readonly [number, number] | undefined {
  const window = text.slice(Math.max(0, at - 16), at);
  const match = BEFORE_HONORIFIC.exec(window);
  const name = match?.groups?.["name"];
  if (match === null || name === undefined || EVERYBODY.test(window)) return undefined;
  return [at - name.length, at];
}

function findCalled(text: string, at: number): readonly [number, number] | undefined {
  return text[at + 1] === "ん" ? findBefore(text, at) : undefined;
}

function findLabelled(text: string, at: number): readonly [number, number] | undefined {
  for (let back = 1; back <= 4; back++) {
    LABELLED.lastIndex = Math.max(0, at - back);
    const name = LABELLED.exec(text)?.groups?.["name"];
    if (name !== undefined) return [LABELLED.lastIndex - name.length, LABELLED.lastIndex];
  }
  return undefined;
}
