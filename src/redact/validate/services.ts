import { ambiguousServices, unmistakableServices } from "./service-names.ts";

/** By name, whether it is one that means something else in a sentence. */
let names: Map<string, boolean> | undefined;

function serviceNames(): ReadonlyMap<string, boolean> {
  names ??= new Map([
    ...unmistakableServices().map((name) => [name, false] as const),
    ...ambiguousServices().map((name) => [name, true] as const),
  ]);
  return names;
}

/** Longest name, and longest word that is a name without `key` or `token` behind it. */
const LONGEST_NAME = 24;
const LONGEST_PLAIN = 9;
/** Shorter words name nothing, not even with the next one. */
const SHORTEST_NAME = 3;
/** In a sentence, or in what only looks like one, three letters say nothing. */
const SHORTEST_WRITTEN = 4;

const SUFFIX = /(?:api|app|auth|access|secret|client|private|token|key|id|pass(?:word)?|pat|webhook)+s?$/;
const WORD = /[a-z]+\d{0,2}[a-z]*|[A-Z]+(?![a-z])\d{0,2}|[A-Z][a-z]+\d{0,2}/g;

/**
 * Whether a text names a service: one of its words, two neighbours, or a word with `key`, `token` and the like at
 * its end.
 * @param own whether names that are ordinary words count too.
 */
export function namesService(text: string, own: boolean): boolean {
  const known = serviceNames();
  let before = "";
  for (const written of text.match(WORD) ?? []) {
    const word = written.toLowerCase();
    if (word.length >= (own ? SHORTEST_NAME : SHORTEST_WRITTEN) && isKnown(known, word, own)) return true;
    if (before !== "" && before.length + word.length <= LONGEST_NAME && isKnown(known, before + word, own))
      return true;
    before = word;
  }
  return false;
}

function isKnown(known: ReadonlyMap<string, boolean>, word: string, own: boolean): boolean {
  let isWord = known.get(word);
  if (isWord === undefined && (own || word.length > LONGEST_PLAIN)) {
    const bare = word.replace(SUFFIX, "");
    if (bare.length < word.length) isWord = known.get(bare);
  }
  return isWord !== undefined && (own || !isWord);
}
