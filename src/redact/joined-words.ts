import { isWordAt } from "./characters.ts";
import type { WordRule } from "./rule.ts";
import { LONGEST_TOLD, slotsOf, startSlot } from "./word-key.ts";

/** Words of a rule that the scan reads as several, by the first of these: `D'Amico`, `Steuer-ID`, `Лук'ян`. */
export interface JoinedWords {
  readonly firsts: Iterable<string>;
  /** Slots in which such a word can begin. */
  readonly slotsOf: (first: string) => Iterable<number>;
  readonly find: WordRule["find"];
}

/** Whether the scan reads a word as one. */
export function isOneWord(word: string): boolean {
  return wordEnd(word) === word.length;
}

/** Prepares words with an apostrophe or a hyphen inside; undefined if there are none. */
export function joinWords(rule: WordRule, words: readonly string[]): JoinedWords | undefined {
  if (words.length === 0) return undefined;
  /** What follows the first part, with a plain apostrophe; the longest first. */
  const rests = new Map<string, string[]>();
  for (const word of words) {
    const end = wordEnd(word);
    const known = rests.get(word.slice(0, end));
    if (known === undefined) rests.set(word.slice(0, end), [word.slice(end)]);
    else known.push(word.slice(end));
  }
  for (const known of rests.values()) known.sort((one, other) => other.length - one.length);

  return {
    firsts: rests.keys(),
    slotsOf(first) {
      if (first.length > 1) return slotsOf(first);
      const told = Math.min(first.length, LONGEST_TOLD);
      return (rests.get(first) ?? []).flatMap((rest) =>
        spellings(rest.charAt(0)).map((joint) =>
          startSlot(first.charCodeAt(0), joint.charCodeAt(0), rest.charCodeAt(1), told),
        ),
      );
    },
    find(text, start, end, memory) {
      for (const rest of rests.get(text.slice(start, end)) ?? []) {
        const stop = end + rest.length;
        if (text.slice(end, stop).replace(APOSTROPHE, "'") === rest && !isWordAt(text, stop))
          return rule.find(text, start, stop, memory);
      }
      return undefined;
    },
  };
}

const APOSTROPHE = /[’ʼ]/g;

function spellings(joint: string): readonly string[] {
  return joint === "'" ? ["'", "’", "ʼ"] : [joint];
}

function wordEnd(word: string): number {
  let at = 0;
  while (isWordAt(word, at)) at++;
  return at;
}
