/** The words of a list separated by spaces, each with a small and with a capital letter first. */
export function inBothCases(list: string): ReadonlySet<string> {
  const known = new Set(list.split(" "));
  for (const word of list.split(" ")) known.add(word.charAt(0).toUpperCase() + word.slice(1));
  return known;
}
