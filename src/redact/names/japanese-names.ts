/** Family names that are hardly ever a place or a word. */
const FAMILY =
  "林 森 原 佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 池田 橋本 阿部 石川 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 西村 藤井 岡本 金子 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 藤本 河野 野口 武田 松井 菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 菊池 市川 杉本 古川 大西 水野 桜井 高野 五十嵐 山内 西田 飯田 西川 北村 安田 平田 飯塚 川口 川崎 本田 本間 久保田 関口 浅野 樋口 永井 吉川 中西 岩田 服部 辻 東 田口 矢野 荒木 早川 内藤 熊谷 松岡 小池 馬場 松下 八木 荒井 大谷 大久保 小田 片山 須藤 宮田 平井 三宅 小泉 尾崎 浜田 星野 滝沢 黒田 吉村 天野 松永 篠原 桑原 川村 川上 田辺 広瀬 奥村 福井 栗原 堀 石原 土屋 白石 秋山 大橋 横田 岡崎 西山 上原 川島 樋渡 児玉 柳沢 三好 堤 神田 榎本 戸田 奥田 小沢 小澤 大沢 大澤 黒木 吉岡 津田 富田 望月 永田 松浦 稲垣 稲葉 根本 森本 村井 川田 成田 鎌田 鎌倉 大川 大島 小倉 小西 越智 東野 宇野 坂口 坂井 塚本 寺田 中田 西尾 西野 野田 萩原 畠山 早坂 平山 深沢 古田 細川 堀内 牧野 増井 丸田 水谷 三上 宮下 宮川 向井 村山 森川 門田 柳田 矢島 山岸 山下 山根 若林 和泉";
/** Family names that are places, words or parts of them as well. */
const AMBIGUOUS = new Set(
  "林 森 原 清水 辻 東 堀 堤 石川 福井 川崎 神田 成田 鎌倉 小倉 和泉 上原 大島 大谷 川口 岡崎 熊谷 中野 市川 中山 西野 大川".split(
    " ",
  ),
);
/** What given names are made of. */
const GIVEN =
  "一二三四五六七八九太郎子美恵香奈菜里真由紀加代智千春夏秋冬花華明彦夫雄介助輔樹翔陽斗大輝健誠隆弘博浩裕祐佑豪剛直正和幸英治司史志康孝光哲俊敏雅良義昭信義勝修進茂実稔豊清久寿純淳章彰晃亮涼遼蓮悠優結愛葵凛莉咲桜さくら希望未来彩綾沙紗早織朋友知佳夕貴麻衣理絵江枝乃百合瞳舞歩潤聡拓也哉弥矢平吉次男宏広洋海航空蒼颯颯湊朝陽奏大和瑛瑠琉璃音々人仁生成文也伸晋克洸秀卓達竜龍虎馬剣圭啓恭京慶景敬元玄源功耕幸剛作朔慎新仙宗壮草爽尊泰武丈忠哲典徹伝桃桐斐妃姫楓穂帆帆歩芳睦夢萌杏鈴梨梓柚柊椿澪瑞穂瑞季実緒緑緋詩遥薫蘭";

const given = new Set(GIVEN);
const families: ReadonlySet<string> = new Set(FAMILY.split(" "));
const LONGEST = 3;

/** The characters that family names begin with. */
export const JAPANESE_INITIALS: string = [...new Set([...families].map((name) => name.charAt(0)))].join("");

/** The longest family name that begins at `at`, or an empty text. */
export function japaneseFamily(text: string, at: number): string {
  for (let length = LONGEST; length > 0; length--) {
    const name = text.slice(at, at + length);
    if (families.has(name)) return name;
  }
  return "";
}

/** Whether a family name is also a place or a word. */
export function isJapaneseWord(family: string): boolean {
  return AMBIGUOUS.has(family);
}

/** Whether a character is one that given names are made of. */
export function isJapaneseGiven(character: string): boolean {
  return given.has(character);
}
