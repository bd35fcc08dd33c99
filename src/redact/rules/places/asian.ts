import type { Rule } from "../../rule.ts";
import { ADDRESS, readAddress } from "./address.ts";

/** Streets and blocks as Asia writes them, from the province down to the door. */
export const asianAddressRules: readonly Rule[] = [
  {
    ...ADDRESS,
    id: "address-by-prefecture",
    anchor: "sign",
    signs: "都府県市",
    find: findByPrefecture,
    match: [
      "家庭住址上海市徐汇区漕溪北路88号1502室",
      "住所:東京都杉並区荻窪3-18-7",
      "京都府京都市上京区大黒町14-3",
      "東京都世田谷区三軒茶屋2-14-8 グリーンハイツ203です",
    ],
    miss: ["東京都の人口", "都市計画"],
  },
  {
    ...ADDRESS,
    id: "address-japanese",
    anchor: "sign",
    signs: "〒",
    find: (text, at) => {
      const match = /^〒\d{3}-?\d{4}(?:[ \u3000]?[^\s,、。<>"|]{3,40})?/.exec(text.slice(at, at + 60));
      return match === null ? undefined : [at, at + match[0].length];
    },
    match: ["住所：〒106-0032 東京都港区六本木1-2-3"],
    miss: ["〒 記号"],
  },
  {
    ...ADDRESS,
    id: "address-korean",
    anchor: "sign",
    signs: "서부대인광울세경강충전제",
    find: (text, at) => (HANGUL.test(text.charAt(at - 1)) ? undefined : readAddress(KOREAN, text, at)),
    match: ["새 주소는 서울특별시 마포구 월드컵로 128, 502호입니다", "경기도 성남시 분당구 판교역로 235"],
    miss: ["서울에서 회의", "경기도 인구 1300만", "부산 지사 3층"],
  },
  {
    ...ADDRESS,
    id: "address-indian",
    anchor: "sign",
    signs: "फमपघ",
    find: (text, at) => (DEVANAGARI.test(text.charAt(at - 1)) ? undefined : readAddress(INDIAN, text, at)),
    match: ["पार्सल फ्लैट 302, शांति अपार्टमेंट, एमजी रोड, पुणे 411001 पर भेजना है"],
    miss: ["मकान 12 लाख का है", "घर 3 बजे"],
  },
  {
    ...ADDRESS,
    id: "address-indian-english",
    anchor: "word",
    words: ["Flat", "Plot", "Door", "House", "Shop", "Villa"],
    find: (text, start) => readAddress(INDIAN_ENGLISH, text, start),
    match: [
      "Flat 402, Sai Krupa Residency, Baner Road, Pune 411045, ask for",
      "Surveyor visit at House 1183, Phase 3B2, Sector 60, Mohali 160059.",
      "Plot 62, Road No. 4, Kakatiya Hills, Madhapur, Hyderabad 500081",
    ],
    miss: [
      "Plot 4, in a chart of 100000",
      "Flat 2, 14 Kings Parade, Bristol BS8 2DJ",
      "House 12, the season of 2024 had 411045",
    ],
    reference: "https://www.indiapost.gov.in/",
  },
  {
    ...ADDRESS,
    id: "address-indian-residence",
    anchor: "word",
    words: [
      "Residency",
      "Apartments",
      "Apartment",
      "Enclave",
      "Nagar",
      "Colony",
      "Society",
      "Layout",
      "Heights",
    ],
    find: findIndianResidence,
    match: ["She lives B-704, Kumar Prithvi Residency, NIBM Road, Kondhwa, Pune 411048. For"],
    miss: ["B-704 of the Society of 411048", "12, Royal Society, London"],
    reference: "https://www.indiapost.gov.in/",
  },
  {
    ...ADDRESS,
    id: "address-turkish",
    anchor: "word",
    words: ["Caddesi", "Cad", "Cd", "Sokak", "Sokağı", "Sok", "Sk", "Bulvarı", "Blv"],
    find: findTurkish,
    match: [
      "Evrakları Bağdat Caddesi No: 212 Daire 6, 34728 Kadıköy/İstanbul adresine",
      "Lale Sok. No:5 Kat:2 Beşiktaş",
    ],
    miss: ["İstiklal Caddesi çok kalabalık", "Cad files No 3"],
  },
];

const HANGUL = /\p{Script=Hangul}/u;
const DEVANAGARI = /\p{Script=Devanagari}/u;
const KOREAN =
  /(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청|충북|충남|전라|전북|전남|경상|경북|경남|제주)\p{Script=Hangul}{0,5} (?:\p{Script=Hangul}{1,6}[시군구읍면동] ?){1,3}[\p{Script=Hangul}\d]{1,12}(?:로|길|동) ?\d{1,4}(?:-\d{1,4})?(?:번지)?(?:,? ?\d{1,4}동)?(?:,? ?\d{1,4}(?:호|층))?/uy;
/** What an address begins with, and the six digits of a PIN that end it. */
const INDIAN =
  /(?:फ्लैट|मकान|प्लॉट|घर)(?: नंबर| नं\.?| संख्या)? ?[\d/A-Z-]{1,6},[^\n।?!]{6,90}? \d{3} ?\d{3}(?!\d)/uy;

const INDIAN_ENGLISH =
  /(?:Flat|Plot|Door|House|Shop|Villa)(?: No\.?)? [\w/-]{1,7},(?: [A-Z][\w.'’-]{0,20}| \d{1,3}(?:st|nd|rd|th)| \d{1,4}[A-Z]?\d?(?=,)|,| -){2,16} ?[1-9]\d{2} ?\d{3}(?!\d)/y;

const RESIDENCE_BEFORE =
  /(?<![\w/-])(?:[A-Z]{1,2}-?\d{1,4}|\d{1,4}[A-Z]?(?:\/\d{1,3}[A-Z]?)?),? (?:[A-Z][\w.'’-]{1,20},? ){1,5}$/;
const TO_PIN = /(?: [A-Z][\w.'’-]{0,20}| \d{1,4}[A-Z]?(?=,)|,| -){1,16} ?[1-9]\d{2} ?\d{3}(?!\d)/y;

/** `B-704, Kumar Prithvi Residency, NIBM Road, Pune 411048`, around the word for the house. */
function findIndianResidence(
  text: string,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  TO_PIN.lastIndex = end;
  if (!TO_PIN.test(text)) return undefined;
  const before = RESIDENCE_BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[0];
  return before === undefined ? undefined : [start - before.length, TO_PIN.lastIndex];
}

const PREFECTURE = /(?:東京|京都|大阪|北海|[\p{Script=Han}]{2,3})$/u;
const BLOCK =
  /^[都府県道][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶケ]{2,20}\d{1,4}(?:[-−丁目番地号]{1,3}\d{1,4}){0,4}号?(?:[ \u3000][\p{Script=Katakana}\p{Script=Han}ー]{2,14}[ \u3000]?(?:[A-Z]-?)?\d{1,4}(?:号室)?)?/u;

function findByPrefecture(text: string, at: number): readonly [number, number] | undefined {
  if (text[at] === "市") return findChinese(text, at);
  const name = PREFECTURE.exec(text.slice(Math.max(0, at - 3), at))?.[0];
  const rest = BLOCK.exec(text.slice(at, at + 64))?.[0];
  return name === undefined || rest === undefined ? undefined : [at - name.length, at + rest.length];
}

const CHINESE =
  /^市[\p{Script=Han}]{1,4}[区县市][\p{Script=Han}]{1,10}(?:路|街|道|巷|弄)\d{1,5}(?:[号弄栋幢座单元层室-]{1,3}\d{0,5}){0,5}/u;

/** `上海市徐汇区漕溪北路88号1502室`: city, district, road, number. */
function findChinese(text: string, at: number): readonly [number, number] | undefined {
  const rest = CHINESE.exec(text.slice(at, at + 48))?.[0];
  const city = /[\p{Script=Han}]{2}$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  return rest === undefined || city === undefined ? undefined : [at - city.length, at + rest.length];
}

const TURKISH_BEFORE = /(?:\p{Lu}[\p{L}.]{1,20} ){1,4}$/u;
const TURKISH_AFTER =
  /\.?,? (?:No|Nr|Numara)[.:]? ?\d{1,4}(?:[/-]\w{1,4})?(?:,? ?(?:Daire|D|Kat|K|Blok|Apt)[.:]? ?\w{1,4})*(?:,? \d{5})?(?:,? \p{Lu}\p{L}{2,20})?(?:[ /]{1,3}\p{Lu}\p{L}{2,20})?/uy;

function findTurkish(text: string, start: number, end: number): readonly [number, number] | undefined {
  TURKISH_AFTER.lastIndex = end;
  const before = TURKISH_BEFORE.exec(text.slice(Math.max(0, start - 72), start));
  if (before === null || !TURKISH_AFTER.test(text)) return undefined;
  // `Evrakları Bağdat Caddesi`: the first word of the sentence is no part of it.
  const names = before[0];
  const first = names.indexOf(" ") + 1;
  return [start - names.length + (first < names.length ? first : 0), TURKISH_AFTER.lastIndex];
}
