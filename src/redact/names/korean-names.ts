/** Family names; nine of ten people have one of the first twenty. */
export const KOREAN_FAMILY =
  "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국";
/** Family names of two syllables. */
const DOUBLE: ReadonlySet<string> = new Set("남궁 황보 제갈 사공 선우 서문 독고".split(" "));
/** The syllables most given names are made of. */
const GIVEN =
  "민서준지현우수영호진성훈재은혜경미정희선연아린하윤도예원채주승동철환상태규석종형용범건광기길남대덕두라란람령례록룡만명무문병보복봉빈삼새섭세소솔송숙순슬식신안애양언엽오옥완요운웅월유율응의이익인일임자장정조중창찬천청춘충치탁택하한해향헌화효후휘흥빛나별샛봄겸결권근금나녀다단래련로리림마맑모목묵백비설심쌍여염온욱울원";

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
