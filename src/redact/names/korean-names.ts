/** Family names; nine of ten people have one of the first twenty. */
export const KOREAN_FAMILY =
  "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국";
/** Family names of two syllables. */
const DOUBLE: ReadonlySet<string> = new Set("남궁 황보 제갈 사공 선우 서문 독고".split(" "));
/** The syllables most given names are made of. */
const GIVEN =
  "혁민서준지현우수영호진성훈재은혜경미정희선연아린하윤도예원채주승동철환상태규석종형용범건광기길남대덕두라란람령례록룡만명무문병보복봉빈삼새섭세소솔송숙순슬식신안애양언엽오옥완요운웅월유율응의이익인일임자장정조중창찬천청춘충치탁택하한해향헌화효후휘흥빛나별샛봄겸결권근금나녀다단래련로리림마맑모목묵백비설심쌍여염온욱울원";

/** Common given names: behind a family name they need nothing else to be one. */
const COMMON: ReadonlySet<string> = new Set(
  "민준 서준 도윤 예준 시우 하준 주원 지호 지후 준우 준서 건우 도현 현우 지훈 우진 선우 서진 연우 유준 정우 승우 승현 시윤 준혁 은우 지환 승민 지우 유찬 윤우 민재 현준 시후 수호 동현 재윤 민성 준영 재원 윤호 민규 한결 지한 태윤 성민 성현 성준 성훈 성호 성진 영호 영수 영진 영철 영훈 영민 재현 재훈 재호 재영 재민 정민 정훈 정호 정현 정수 준호 준형 진우 진호 진수 진영 창민 창호 태현 태호 태영 태민 태준 현수 현석 현민 현성 형준 형석 상훈 상민 상현 상우 상철 상호 세훈 세진 승호 승준 승훈 시현 용준 용호 우석 원석 윤성 인호 인수 종현 종민 종수 종호 주혁 주형 철수 철호 춘식 택수 해준 혁수 호진 호준 홍석 희준 희철 서연 서윤 지우 서현 민서 하은 하윤 윤서 지유 지민 채원 수아 지아 다은 은서 예은 예린 수빈 소율 예원 유진 지윤 시은 유나 가은 하린 서영 민지 지원 수민 지현 수연 수진 수정 수경 수현 서희 소연 소영 소희 은지 은주 은정 은영 은혜 은희 은비 은별 은경 은미 은아 미경 미선 미숙 미영 미정 미주 미진 미희 민경 민아 민영 민정 민주 민희 보람 보영 보라 상희 선미 선영 선희 선주 성희 세영 세은 송이 순자 순희 승희 시연 신영 아름 아영 아현 애란 연주 연희 영미 영숙 영순 영애 영은 영자 영주 영희 예지 예진 옥순 유미 유라 유림 유리 유정 윤아 윤정 윤주 윤희 인영 인혜 자영 정아 정은 정인 정희 정미 정숙 정연 주미 주연 주은 주희 주영 지수 지선 지숙 지애 지언 지연 지영 지예 지은 지혜 지희 진경 진숙 진아 진주 진희 채은 채영 채연 태희 하나 하늘 하영 하연 해인 향숙 현경 현미 현숙 현아 현정 현주 현지 현진 혜경 혜린 혜미 혜선 혜수 혜숙 혜연 혜영 혜원 혜인 혜정 혜주 혜지 혜진 화영 효린 효정 효주 효진 희선 희영 희정 희주 희진 윤아 나래 나영 나은 다현 다혜 도연 루나 명희 미나 민선".split(
    " ",
  ),
);

const family = new Set(KOREAN_FAMILY);
const given = new Set(GIVEN);

/** How long the family name is that begins at `at`; 0 if none does. */
export function koreanFamilyLength(text: string, at: number): 0 | 1 | 2 {
  if (DOUBLE.has(text.slice(at, at + 2))) return 2;
  return family.has(text.charAt(at)) ? 1 : 0;
}

/** Whether a syllable is one that given names are made of. */
export function isKoreanGiven(syllable: string): boolean {
  return given.has(syllable);
}

/** Whether two syllables are a given name that many people have. */
export function isCommonKoreanGiven(name: string): boolean {
  return COMMON.has(name);
}
