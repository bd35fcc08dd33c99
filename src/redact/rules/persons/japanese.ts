import {
  isJapaneseGiven,
  isJapaneseWord,
  JAPANESE_INITIALS,
  japaneseFamily,
} from "../../names/japanese-names.ts";
import type { Rule } from "../../rule.ts";
import { PERSON } from "./person-rule.ts";

/** People in Japanese sentences whom no honorific marks. */
export const japanesePersonRules: readonly Rule[] = [
  {
    id: "person-named-japanese",
    ...PERSON,
    rank: 54,
    anchor: "sign",
    signs: JAPANESE_INITIALS,
    find: findNamed,
    match: [
      "田中部長から電話がありました",
      "営業部の佐藤課長に確認",
      "山本健太に連絡してください",
      "鈴木 美咲、電話番号",
      "詳細は高橋まで。",
      "承認者は佐々木です。",
      "出席者:松本、井上、木村、林(オンライン)",
    ],
    miss: [
      "田中山という地名",
      "千葉県と石川県",
      "神田に行く",
      "中村屋のカレー",
      "川崎の倉庫に送る",
      "高橋本店",
    ],
    reference: "https://www.unicode.org/reports/tr38/",
  },
];

const HAN = /[\p{Script=Han}々〆ヶ]/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
/** Behind these a name begins although it is written in one go with them. */
const LEADS = /(?:[部課室局係社店長者員]|(?:株式会社|担当|上司|同僚|先輩|後輩|弊社|当社|顧客|取締役))$/u;
const TITLE =
  /^(?:部長|課長|係長|主任|社長|専務|常務|次長|室長|所長|店長|支店長|本部長|取締役|会長|監査役|先生|教授|博士|弁護士|税理士|マネージャー|リーダー|秘書|先輩|後輩|君|くん|ちゃん|さん|様|氏|殿)/u;
/** What stands behind a name in a sentence. */
const FOLLOWS =
  /^(?:[はがにをのとへもや]|から|まで|より|です|だ|でし|宛|[、。，．,.：:（(）)」』】\]\s\n]|$)/u;
const GIVEN_LIMIT = 3;
const AROUND = 4;

function findNamed(text: string, at: number): readonly [number, number] | undefined {
  const family = japaneseFamily(text, at);
  if (family === "" || !beginsName(text, at)) return undefined;
  const end = at + family.length;
  if (TITLE.test(text.slice(end, end + AROUND))) return [at, end];
  const full = endOfGiven(text, end);
  if (full !== undefined) return [at, full];
  if (isListed(text, at, end)) return [at, end];
  const isPlain = isJapaneseWord(family) || family.length === 1;
  return !isPlain && FOLLOWS.test(text.slice(end, end + AROUND)) && isSaid(text, at, end)
    ? [at, end]
    : undefined;
}

/** `出席者:松本、井上、木村`: family names side by side. */
function isListed(text: string, at: number, end: number): boolean {
  const next = /^[、・,，]/u.test(text.charAt(end)) && japaneseFamily(text, end + 1) !== "";
  return (
    next ||
    (/[、・,，]/u.test(text.charAt(at - 1)) && endsWithFamily(text.slice(Math.max(0, at - 4), at - 1)))
  );
}

function endsWithFamily(before: string): boolean {
  for (let from = 0; from < before.length; from++) {
    if (japaneseFamily(before, from).length === before.length - from) return true;
  }
  return false;
}

function beginsName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (KATAKANA.test(before)) return false;
  return !HAN.test(before) || LEADS.test(text.slice(Math.max(0, at - AROUND), at));
}

/** Where a given name ends that follows a family name, with a space between or without. */
function endOfGiven(text: string, family: number): number | undefined {
  const from = family + (text[family] === " " || text[family] === "\u3000" ? 1 : 0);
  let end = from;
  while (end < from + GIVEN_LIMIT && isJapaneseGiven(text.charAt(end))) end++;
  if (end === from || (from === family && end - from === 1 && !TITLE.test(text.slice(end, end + AROUND))))
    return undefined;
  const rest = text.slice(end, end + AROUND);
  return FOLLOWS.test(rest) || TITLE.test(rest) ? end : undefined;
}

/** A family name alone means somebody where something is done: `高橋に確認`, not `高橋の駅`. */
function isSaid(text: string, at: number, end: number): boolean {
  const isItem = /[・\-•]/u.test(text.charAt(at - 1)) && /[:：]/u.test(text.charAt(end));
  return isItem || /^(?:[はがにとへ]|から|まで|より|です)/u.test(text.slice(end, end + 2));
}
