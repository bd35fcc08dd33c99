import type { Rule } from "../../rule.ts";
import { ADDRESS, readAddress } from "./address.ts";

/** Streets in Cyrillic, Hebrew and Arabic. */
export const easternAddressRules: readonly Rule[] = [
  {
    ...ADDRESS,
    id: "address-cyrillic",
    anchor: "word",
    words: "ул улица улице вул вулиця вулиці просп проспект пр пер бул бульвар".split(" "),
    find: findCyrillic,
    match: [
      "доставить на г. Казань, ул. Пушкина, д. 14, кв. 37",
      "на адресу м. Львів, вул. Городоцька, 85, кв. 12",
      "живёт на улице Ленина, дом 5",
    ],
    miss: ["улица Ленина закрыта", "ул. Пушкина и ещё 3 улицы", "пр. работы 5"],
  },
  {
    ...ADDRESS,
    id: "address-right-to-left",
    anchor: "sign",
    signs: ["ר", "ש", "ش", "ط"].join(""),
    find: (text, at) => readAddress(RIGHT_TO_LEFT, text, at),
    match: ["גרה ברחוב הרצל 17, חיפה ומבקשת", "عنوان التوصيل: شارع التحرير 25، الدقي، الجيزة"],
    miss: ["רחוב הרצל סגור", "شارع التحرير مزدحم"],
  },
];

const CITY_BEFORE = /(?:^|[^\p{L}])(?:(?:\d{5,6}, ?)?(?:г|м|с|гр)\. ?\p{Lu}[\p{L}-]{2,24}, ?)$/u;
const CYRILLIC =
  /\.? ?\p{Lu}[\p{L}-]{2,24}(?: [\p{L}-]{2,24})?,? (?:д\.|дом|буд\.|будинок|№)? ?\d{1,4}[а-яіє]?(?:\/\d{1,3})?(?![\p{L}\d])(?:,? (?:корп|к|кв|оф|стр|под|эт)\.? ?\d{1,4}){0,3}/uy;

function findCyrillic(text: string, start: number, end: number): readonly [number, number] | undefined {
  CYRILLIC.lastIndex = end;
  if (!CYRILLIC.test(text)) return undefined;
  const city = CITY_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  return [start - city.replace(/^[^\p{L}\d]/u, "").length, CYRILLIC.lastIndex];
}

const RIGHT_TO_LEFT =
  /(?:רחוב|רח[׳'] ?|שדרות|شارع|طريق) ?[\p{L}]{2,20}(?: [\p{L}]{2,20}){0,2} \d{1,4}(?:[,،] ?[\p{L}]{2,20}){0,2}/uy;
