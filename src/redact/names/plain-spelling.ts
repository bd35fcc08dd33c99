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

const NONE: ReadonlySet<string> = new Set();

/**
 * The words of some lists, and each as people spell it who leave the accents out, unless that is one of `others`:
 * Márk is a name, Mark may be a verb.
 */
export function withPlainSpelling(
  lists: readonly string[],
  others: ReadonlySet<string> = NONE,
): ReadonlySet<string> {
  const all = lists.join(" ");
  const plain = all
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .replace(/[ßæÆøØłŁđĐðþÞı]/g, (letter) => LETTERS[letter] ?? letter);
  const words = new Set([...all.split(" "), ...plain.split(" ")]);
  for (const word of others) words.delete(word);
  return words;
}
