import { CLASS, capitalisedEnd, LETTER, LOWER, UNCLASSED, UPPER } from "../../characters.ts";
import { codes } from "../../code-table.ts";
import { familyNames } from "../../names/family-names.ts";
import { givenNames } from "../../names/given-names.ts";
import { ambiguousGivenNames } from "../../names/given-names-and-words.ts";
import { FAMILY, isParticle, NO_SURNAME, SPACE, wordsOf } from "./person-shape.ts";

const FOLLOWING = new RegExp(`(?:[-‑]\\p{L}\\p{Ll}{1,14})?(?<rest>(?:${SPACE}${FAMILY}){1,3})`, "yu");
const SHOUTED = new RegExp(`${SPACE}(?<name>\\p{Lu}{4,20})(?![\\p{L}\\d_-])`, "yu");

/** Where a name ends whose given name ends at `end`. */
export function endOfName(text: string, end: number, isSure: boolean): number | undefined {
  if (JOINT[text.charCodeAt(end)] !== 1) return undefined;
  const only = endOfOnlyName(text, end);
  if (only !== undefined) {
    const word = text.slice(end + 1, only);
    return !NO_SURNAME.has(word) && (isSure || isFamily(word)) ? only : undefined;
  }
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

const JOINT = codes(" \u00a0-‑");
const CONTINUES = codes("-'’‑");
const LONGEST_PLAIN = 21;

/** Where a plain name ends that follows a space, if nothing behind it can belong to it: so most names are. */
function endOfOnlyName(text: string, end: number): number | undefined {
  const start = end + 1;
  if (!isSpaceAt(text, end) || CLASS[text.charCodeAt(start)] !== UPPER) return undefined;
  let at = start + 1;
  while (isPlainSmall(text.charCodeAt(at))) at++;
  if (at - start < 2 || at - start > LONGEST_PLAIN) return undefined;
  if (at === text.length) return at;
  const code = text.charCodeAt(at);
  // `St. Claire`
  const isShort = at - start === 2 && code === DOT;
  // What has no class can be a letter: `Nguyễn`.
  const isEnd = CLASS[code] === 0 && code < UNCLASSED && CONTINUES[code] === 0 && !isShort;
  return isEnd && !leadsOn(text, at) ? at : undefined;
}

const DOT = 0x2e;

function isPlainSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0xa0;
}

/** Whether what follows can belong to a name: a capital or a particle behind a space, a hyphen. */
export function leadsOn(text: string, end: number): boolean {
  if (!isSpaceAt(text, end)) return text[end] === "-" || text[end] === "‑";
  const kind = CLASS[text.charCodeAt(end + 1)];
  if (kind !== LOWER) return kind === UPPER;
  let at = end + 2;
  while (at - end <= LONGEST_PARTICLE && ((CLASS[text.charCodeAt(at)] as number) & LETTER) !== 0) at++;
  return at - end <= LONGEST_PARTICLE && isParticle(text.slice(end + 1, text[at] === "." ? at + 1 : at));
}

const LONGEST_PARTICLE = 6;

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
  if (capitalisedEnd(name) === name.length && familyNames().has(name)) return true;
  const words = wordsOf(name);
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
