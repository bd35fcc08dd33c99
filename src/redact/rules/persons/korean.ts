import {
  isCommonKoreanGiven,
  isKoreanGiven,
  KOREAN_FAMILY,
  koreanFamilyLength,
} from "../../names/korean-names.ts";
import type { Rule } from "../../rule.ts";
import { PERSON } from "./person-rule.ts";

/** People in Korean sentences, told by what only stands behind people. */
export const koreanPersonRules: readonly Rule[] = [
  {
    id: "person-named-korean",
    ...PERSON,
    rank: 54,
    anchor: "sign",
    signs: KOREAN_FAMILY,
    find: findNamed,
    match: [
      "김민수에게 메일을 보내 주세요",
      "이지훈 팀장님과 최유나 대리님이 참석합니다",
      "고객 박서연 님이 전화를",
      "신입사원 김민준 씨 환영",
      "담당자는 남궁서연입니다.",
      "박 과장님께 전달",
      "윤팀장이 조은비한테 보고서를",
      "퇴사자 노은정의 계정을",
      "이서연 대리가 일정을 정리했습니다",
      "저는 총무팀 심재원입니다",
    ],
    miss: [
      "정보를 확인해 주세요",
      "조정은 어렵습니다",
      "이번 주 회의",
      "전체 직원에게 공지",
      "고객에게 연락",
      "주문 번호를 고객님께",
      "기획 팀장님께",
      "인사 담당자에게",
      "이 과장된 표현",
      "이사장이 참석했다",
      "조교수는 강의한다",
      "사내 공지용입니다",
    ],
    reference: "https://www.unicode.org/reports/tr38/",
  },
];

const HANGUL = /\p{Script=Hangul}/u;
const TITLES =
  "과장|부장|차장|대리|팀장|실장|본부장|사원|주임|이사|상무|전무|대표|사장|회장|선생|교수|박사|변호사|매니저|책임|선임|수석|연구원|간호사|원장|소장|센터장|파트장|그룹장";
/** Titles that are written in one word with a family name: `윤팀장이`. */
const GLUED = "과장|부장|차장|대리|팀장|실장|주임|상무|전무|이사(?!장)|사원(?!증)";
/** What stands right behind a whole name: who gets something, and how people are spoken of. */
const NAMED = new RegExp(
  `^(?: ?(?:님|씨(?!앗))|에게|께|한테| ?(?:${TITLES})(?:님|이|가|은|는|과|와|로|도|께|에게|의|을|를|한테|\\s|[,.]|$))`,
  "u",
);
/** `담당자는 남궁서연입니다`: who somebody is. */
const SUBJECT = /(?:(?:자|이름|고객|동료|상사|팀장|대리|과장|저|제)[는은가]|(?:^|\s)저는 \p{L}{2,8}) $/u;
const IS = /^(?:입니다|이에요|예요|이라고|라고)/u;
/** Behind a family name alone: `박 과장님`. */
const ONLY_FAMILY = new RegExp(
  `^(?: (?:${TITLES})(?:님|이 |은 |께|에게)|(?:${GLUED})(?:님|[이가은는을를와과도의] |께|에게|한테))`,
  "u",
);
/** What ends a name that many people have. */
const ENDS =
  /^(?:[이가은는을를와과의도]?(?![\p{L}\d])|이나 |으로 |로 |까지 |부터 |보다 |처럼 |만 |하고 |이랑 |랑 |에게|께|한테|입니다|님|씨)/u;
/** Syllables a given name has at most, and how far behind it is looked. */
const GIVEN_LIMIT = 2;
const AROUND = 10;

function findNamed(text: string, at: number): readonly [number, number] | undefined {
  if (HANGUL.test(text.charAt(at - 1))) return undefined;
  const family = koreanFamilyLength(text, at);
  let end = at + family;
  const alone = text.slice(end, end + AROUND);
  if (!text.startsWith(" 과장된", end) && ONLY_FAMILY.test(alone)) return [at, end];
  const common = end + GIVEN_LIMIT;
  if (isCommonKoreanGiven(text.slice(end, common)) && ENDS.test(text.slice(common, common + AROUND)))
    return WORDS.has(text.slice(at, common)) ? undefined : [at, common];
  while (end < at + family + GIVEN_LIMIT && isKoreanGiven(text.charAt(end))) end++;
  if (end - at < family + GIVEN_LIMIT) return undefined;
  const isNamed =
    NAMED.test(text.slice(end, end + AROUND)) ||
    (IS.test(text.slice(end, end + AROUND)) && SUBJECT.test(text.slice(Math.max(0, at - AROUND), at)));
  return isNamed && !WORDS.has(text.slice(at, end)) ? [at, end] : undefined;
}

/** Who is no person by name: customers, staff, those in charge. */
const WORDS: ReadonlySet<string> = new Set(
  "이진수 설정은 조정은 안정은 이상은 신정은 고객사 임직원 담당자 신청자 이용자 사용자 관리자 작성자 수신자 발신자 참석자 참가자 지원자 응시자 운영자 소비자 투자자 기획자 개발자 연구원 공무원 구성원 조합원 상담원 경비원 변호사 회계사 세무사 노무사 의사들 전문의 정규직 계약직 인사팀 재무팀 영업팀 지원팀 고문단 주주들 선수들 모두들".split(
    " ",
  ),
);
