import { familyNames } from "../names/family-names.ts";
import { givenNames } from "../names/given-names.ts";
import { ambiguousGivenNames } from "../names/given-names-and-words.ts";
import { FAMILY, isParticle, NO_SURNAME, SPACE } from "./person-shape.ts";

const FOLLOWING = new RegExp(`(?:[-‑]\\p{L}\\p{Ll}{1,14})?(?<rest>(?:${SPACE}${FAMILY}){1,3})`, "yu");
const SHOUTED = new RegExp(`${SPACE}(?<name>\\p{Lu}{4,20})(?![\\p{L}\\d_-])`, "yu");

/** Where a name ends whose given name ends at `end`. */
export function endOfName(text: string, end: number, isSure: boolean): number | undefined {
  if (!/[ \u00a0‑-]/.test(text[end] ?? "")) return undefined;
  FOLLOWING.lastIndex = end;
  const match = FOLLOWING.exec(text);
  const rest = match?.groups?.["rest"];
  if (match === null || rest === undefined) return endOfShouted(text, end);
  const from = end + match[0].length - rest.length;
  const isHyphenated = from > end;
  let stop: number | undefined;
  let at = from;
  for (const part of rest.match(NEXT) ?? []) {
    at += part.length;
    const word = /[^ \u00a0]*$/.exec(part)?.[0] ?? "";
    // Behind a family name an article with a capital begins a sentence.
    const known =
      isFamily(part.slice(1)) && (stop === undefined || !ARTICLE.test(part) || familyNames().has(word));
    if (NO_SURNAME.has(word) && !(isHyphenated && known)) break;
    if (known || (stop === undefined && isSure)) stop = at;
    else if (!givenNames().has(word) && !(stop === undefined && ambiguousGivenNames().has(word))) break;
  }
  return stop;
}

const EAST_ASIAN: ReadonlySet<string> = new Set(
  "Bai Cai Cao Chan Chang Chen Cheng Chou Chow Cui Dai Deng Ding Dong Duan Fan Fang Feng Gao Guo Han Hao Hou Huang Jiang Jin Kong Lei Liang Liao Lin Liu Luo Meng Pan Peng Qian Qin Ren Shao Shen Shi Song Su Sun Tan Tang Tian Wan Wang Wei Wu Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Yin Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou Li Ahn Bae Baek Cho Choi Chung Hong Hwang Jang Jeon Jeong Jo Jung Kang Kim Ko Kwon Lee Lim Moon Nam Noh Oh Park Ryu Seo Shin Sohn Suh Woo Yoo Yoon Youn Yun Bui Dang Dinh Duong Hoang Huynh Ngo Nguyen Pham Phan Tran Truong Vo Vu".split(
    " ",
  ),
);
const GIVEN_LAST = new RegExp(
  `${SPACE}(?<given>\\p{Lu}\\p{Ll}{1,8}(?<low>-\\p{Ll}{1,8})?)(?![\\p{L}\\d])`,
  "yu",
);

/** East Asian family names, which stand first. */
export function familyNamesFirst(): ReadonlySet<string> {
  return EAST_ASIAN;
}

/** Where `Kim Min-jun` or `Zhang Wei` ends; `end` is where the family name does. */
export function endOfGivenLast(text: string, end: number): number | undefined {
  GIVEN_LAST.lastIndex = end;
  const { given = "", low } = GIVEN_LAST.exec(text)?.groups ?? {};
  const isGiven = low !== undefined || givenNames().has(given) || ambiguousGivenNames().has(given);
  return given !== "" && isGiven && !NO_SURNAME.has(given) ? GIVEN_LAST.lastIndex : undefined;
}

const FAMILY_FORM = /^(?:[OD]['’]|Ma?c)\p{Lu}\p{Ll}/u;

/** Whether words are a family name that is known, or that only a family name can be. */
export function isFamily(name: string): boolean {
  const words = name.split(/[ \u00a0]/);
  const last = words.at(-1) ?? "";
  if (words.length > 1 && words.slice(0, -1).some(isParticle)) return true;
  if (FAMILY_FORM.test(last)) return true;
  const families = familyNames();
  return (
    families.has(words[0] ?? "") ||
    families.has(last) ||
    last.split(/[-‑]/).some((part) => families.has(part))
  );
}

const ARTICLE = /^[ \u00a0](?:D(?:er|en|e|as|ie|i|a|o)|L(?:a|e|o|os|as)|El|Al|Das)[ \u00a0]/;

const NEXT = new RegExp(`${SPACE}${FAMILY}`, "gu");

function endOfShouted(text: string, end: number): number | undefined {
  SHOUTED.lastIndex = end;
  const name = SHOUTED.exec(text)?.groups?.["name"];
  if (name === undefined) return undefined;
  const word = `${name.charAt(0)}${name.slice(1).toLowerCase()}`;
  return familyNames().has(word) ? SHOUTED.lastIndex : undefined;
}
