import type { Rule } from "../../rule.ts";
import { PERSON } from "./person-rule.ts";

/** Family names in their own spelling; without its marks they are words of other languages. */
const FAMILY =
  "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Võ Vũ Đặng Bùi Đỗ Ngô Dương Lý Đinh Lương Trịnh Đoàn Mạc Tạ Hồ Khúc Quách Thái Triệu Vương Lưu Phùng Đào Trương";

/** People whose family name stands first and two or three names behind it. */
export const vietnamesePersonRules: readonly Rule[] = [
  {
    id: "person-named-vietnamese",
    ...PERSON,
    rank: 55,
    anchor: "word",
    words: FAMILY.split(" "),
    find: findNamed,
    match: ["Phạm Thị Hồng confirmed", "gửi cho Nguyễn Văn An nhé", "Lê Thu Hà"],
    miss: ["Đà Nẵng và Hà Nội", "Trần nhà bị dột", "Lê Lợi"],
    reference: "https://www.behindthename.com/",
  },
];

/** One name alone is that of a street as often: `Lê Lợi`. */
const NAMES = /(?: \p{Lu}[\p{Ll}\p{M}]{1,7}){2,3}(?![\p{L}\d])/uy;

function findNamed(text: string, start: number, end: number): readonly [number, number] | undefined {
  NAMES.lastIndex = end;
  return NAMES.test(text) ? [start, NAMES.lastIndex] : undefined;
}
