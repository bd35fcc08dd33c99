import {
  CHINESE_INITIALS,
  chineseFamilyLength,
  isChineseGiven,
  isChineseWord,
} from "../../names/chinese-names.ts";
import type { Rule } from "../../rule.ts";
import { PERSON } from "./person-rule.ts";

const base = {
  ...PERSON,
  anchor: "sign",
  signs: CHINESE_INITIALS,
  reference: "https://www.unicode.org/reports/tr38/",
} as const;

/** People in Chinese sentences: a family name, one or two characters, and what stands around them. */
export const chinesePersonRules: readonly Rule[] = [
  {
    ...base,
    id: "person-named-chinese",
    rank: 54,
    find: findNamed,
    match: [
      "请把文件发给张伟，谢谢",
      "联系人是欧阳静怡。",
      "王丽您好",
      "李强说防火墙已关闭",
      "采购部的欧阳静怡确认合同编号",
      "新员工王丽,告诉她",
      "和陳美玲、林志強開會",
      "抄送：李娜（财务）",
      "会议纪要:王建国汇报了销售情况",
      "请转告小周把报销单补上",
    ],
    miss: [
      "高峰期的流量",
      "白云山和黄海",
      "请周一提交",
      "何时开会？",
      "任何人都可以，方便的话",
      "程序员和经理",
      "江苏和杭州",
      "马上处理，谢谢",
      "夏天和秋天",
      "长安是当时最大的市场",
      "东方航空说航班取消",
      "丁寧なメモ",
    ],
  },
  {
    ...base,
    id: "person-titled-chinese",
    rank: 55,
    find: findTitled,
    match: ["王经理确认了", "张伟先生", "请联系李女士", "司马老师您好"],
    miss: ["项目经理", "产品经理", "总经理", "客户经理", "大堂经理", "任务主管"],
  },
];

const HAN = /\p{Script=Han}/u;
/** In Japanese the same characters make words. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Behind these characters and words a name begins although no sign separates it. */
const LEADS =
  /(?:[给給找请請问問和与與跟及由让讓叫是为為致向对對的送知诉訴系繫络絡约約陪替帮幫邀人名覆复訪访轉转书書謝谢让讓派告写寫里裡上]|发给|同事|经理|客户|员工|老师|候选人|组长|主管|助理|代表|专员|同学|主任|顾问|工程师|本人|我叫|提醒|感谢|感謝|秘書|同仁|專員|专员|主管|邀请|安排|根据|询问|抄送)$/u;
/** What stands behind a name in a sentence. */
const FOLLOWS =
  /^(?:[的说說在是和与與跟及已将將会會要想请請您你来來去今明昨上下也都从從向对對把被给給刚剛负負确確提表先女小总總经經主教医醫老让讓发發写寫告问問还還有没沒认認共签簽同开開参參邀回需更代早晚周這这同汇滙匯报報逻写補补跟把丢請发不能应應做完审審批打安因的]|\p{Script=Latin})/u;
const TITLE =
  /^(?:先生|女士|小姐|太太|经理|經理|总监|總監|总经理|主任|主管|副总|副總|副理|總經理|專員|专员|課長|科員|老师|老師|教授|博士|医生|醫生|律师|律師|工程师|会计|秘书|董事|部长|科长|处长|局长|院长|校长|组长|队长|店长|厂长|总(?=[，。、！：,!:\s请您说刚今昨明在也已把让問问])|工(?=[，。、,\s说确沟])|同学|师傅|阿姨|叔叔|哥(?!哥)|姐(?!姐))/u;
const FAMILIAR = /[小老阿]/u;
/** Characters a given name has at most, and how far around it is looked. */
const GIVEN_LIMIT = 2;
const AROUND = 4;

function findNamed(text: string, at: number): readonly [number, number] | undefined {
  if (!beginsName(text, at)) return undefined;
  const family = chineseFamilyLength(text, at);
  if (family === 0) return undefined;
  let end = at + family;
  while (end < at + family + GIVEN_LIMIT && isOfName(text.charAt(end), family)) end++;
  // As long as what follows can stand behind a name: `王丽文` or `王丽` before `文件`.
  if (FAMILIAR.test(text.charAt(at - 1)) && FOLLOWS.test(text.charAt(at + family))) return [at, at + family];
  for (; end > at + family; end--) {
    const name = text.slice(at, end);
    if (isChineseWord(name)) continue;
    // Three characters that names are made of, behind a sign: whatever follows.
    const isWhole = name.length === 3 && !HAN.test(text.charAt(at - 1)) && at > 0;
    if (isWhole || endsName(text, end)) return [at, end];
  }
  return undefined;
}

function findTitled(text: string, at: number): readonly [number, number] | undefined {
  if (!beginsName(text, at)) return undefined;
  const family = chineseFamilyLength(text, at);
  if (family === 0) return undefined;
  let end = at + family;
  for (let given = 0; given <= GIVEN_LIMIT; given++, end++) {
    if (given > 0 && !isOfName(text.charAt(end - 1), family)) return undefined;
    if (TITLE.test(text.slice(end, end + AROUND)))
      return isChineseWord(text.slice(at, end)) ? undefined : [at, end];
  }
  return undefined;
}

/** Behind a family name of two characters every other one is that of a given name. */
function isOfName(character: string, family: number): boolean {
  return family === 2 ? HAN.test(character) : isChineseGiven(character);
}

function beginsName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (KANA.test(before)) return false;
  // `小周`, `老王`, `阿强`
  if (FAMILIAR.test(before))
    return !HAN.test(text.charAt(at - 2)) || LEADS.test(text.slice(Math.max(0, at - AROUND - 1), at - 1));
  return !HAN.test(before) || LEADS.test(text.slice(Math.max(0, at - AROUND), at));
}

function endsName(text: string, end: number): boolean {
  const next = text.charAt(end);
  return HAN.test(next) ? FOLLOWS.test(next) : !KANA.test(next);
}
