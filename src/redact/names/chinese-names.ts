/** Family names of one character that hardly anything else begins with, simplified and traditional. */
const FAMILY =
  "賴赖洪王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭肖田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施洪季俞章葛岳齐齊倪翟申童焦鲁魯殷庞龐柳詹聂聶关關樊辛翁耿涂欧歐甘柴蒲祝喻游符佟凌芦费費纪紀屈项項裴路霍";
/** Family names of two characters. */
const DOUBLE = "欧阳歐陽司马司馬上官诸葛諸葛司徒皇甫尉迟尉遲公孙公孫慕容令狐宇文长孙長孫端木夏侯";
/** What given names are made of, and few other words behind a family name. */
const GIVEN =
  "瑋豪婷君雅淑芬萱翰瑜珮倩筑蓉彥銘妤薇綺韻儀蓁澤甫祐佑叡睿毓昀冠霖勳勝賢豐義榕欽腾騰靖滔隽蔓桃生涵洋伟偉芳娜敏静靜丽麗强強磊军軍勇艳豔杰傑娟涛濤超秀霞刚剛桂英玉萍红紅玲建国國志雪琳晨宇浩欣怡梓子轩軒思佳俊凯凱鹏鵬飞飛慧颖穎莹瑩璐瑶瑤琪琴兰蘭梅莉珍凤鳳莲蓮荣榮华華辉輝斌彬峰健鑫淼森楠琦瑞博晓曉燕莺菲菁嘉雯雨露云雲霏震霆锋鋒钧鈞铭锦錦钰鈺宁寧宏宗宜宝寶家寒寿尧岚崇川帆帅希平庆慶廷康弘彤彦德心忠怀恒恩悦悅惠愉慈懿成承振捷政敬文新旭昊昌昕昭昱显顯景晖暉智曦朋朗柏柔栋棟格楚樱櫻欢歡正毅永泉泽洁潔洪润潤清渊淵源滨濱漫澄炎炜煒然煜熙爱愛珊珏理瑾璇璟甜畅祥祺福禹秋程立竹笑筠筱绍紹维維美翔翠耀聪聰胜舒航舟良若茂茜茹莎萌蕊蕾虹蝶裕誉詩诗语語诚誠谦謙贝贤贵赫越跃辰达達远遠迪逸道邦郁野金钢钦铁镇长隆雄青韬韵顺風风馨骏駿高鸣鹤麟黛齐龙龍仁仪伦倫佩侠俪元兆光兴冉冬冰凡凌利勋勤千卓卿厚友双叔可同名向启啟善园圆圣坚坤城培堂墨声夏天奇女好如妍妙妮姗姝娇媛嫣嬌存孝学安守宛实宵容宽小少尔岩岳巍州丹中久义乐书乾亚亦亮京";
/** Words that look like a name of this form. */
const WORDS =
  "徐家 白云 白金 白天 石英 石家 黄金 黃金 龙华 方正 方圆 方向 方可 马可 马达 马赫 田园 林野 严正 严格 万元 万千 任可 向善 夏天 路程 康健 关心 关爱 关中 游乐 游学 费心 费城 莫名 何如 许可 許可 许久 許久 顾名 章程 童心 张家 余光 毛利 史学 史诗 钟声 雷达 雷声 雷同 雷雨 白名 白鹤 纪元 凌晨 祝好 祝福 辛勤 胡同 温馨 温柔 洪福 洪亮 余生 武侠 孔子 柳州 徐州 郑州 苏州 汤圆 段子 段名";

const given = new Set(GIVEN);
const words: ReadonlySet<string> = new Set(WORDS.split(" "));
const double: ReadonlySet<string> = new Set(DOUBLE.match(/../g));
const single: ReadonlySet<string> = new Set(FAMILY);

/** The characters that family names begin with. */
export const CHINESE_INITIALS: string = [
  ...new Set(FAMILY + [...double].map((name) => name[0]).join("")),
].join("");

/** How long the family name is that begins at `at`; 0 if none does. */
export function chineseFamilyLength(text: string, at: number): 0 | 1 | 2 {
  if (double.has(text.slice(at, at + 2))) return 2;
  return single.has(text.charAt(at)) ? 1 : 0;
}

/** Whether a character is one that given names are made of. */
export function isChineseGiven(character: string): boolean {
  return given.has(character);
}

/** Whether a name is also a word or a place, or begins with one. */
export function isChineseWord(name: string): boolean {
  return words.has(name.slice(0, 2));
}
