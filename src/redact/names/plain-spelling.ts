/** Letters that are no base letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  þ: "th",
  Þ: "Th",
  ı: "i",
};

/** The words of some lists, and each as people spell it who leave the accents out. */
export function withPlainSpelling(lists: readonly string[]): ReadonlySet<string> {
  const all = lists.join(" ");
  const plain = all
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .replace(/[ßæÆøØłŁđĐðþÞı]/g, (letter) => LETTERS[letter] ?? letter);
  return new Set([...all.split(" "), ...plain.split(" ")]);
}
