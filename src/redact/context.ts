import { CLASS, isWordAt } from "./characters.ts";
import type { Context, Rule } from "./rule.ts";

/** How far from a value its context may stand. */
const BEFORE = 48;
const AFTER = 16;

/** Context phrases by their first word, and those in scripts without word boundaries. */
export interface ContextIndex {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly anywhere: readonly Phrase[];
}

interface Phrase {
  readonly text: string;
  readonly context: Context;
}

/** Collects the phrases of all rules, so that one look at a value's surroundings answers for every rule. */
export function indexContexts(rules: readonly Rule[]): ContextIndex {
  const byWord = new Map<string, Phrase[]>();
  const anywhere: Phrase[] = [];
  for (const { context } of rules) {
    for (const text of context?.words ?? []) {
      const phrase = { text, context: context as Context };
      const end = wordEnd(text, 0);
      if (end === 0) anywhere.push(phrase);
      else {
        const word = text.slice(0, end);
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [phrase]);
        else list.push(phrase);
      }
    }
  }
  return { byWord, anywhere };
}

/** The contexts that have a phrase standing as whole words near a value. */
export function findContexts(
  text: string,
  start: number,
  end: number,
  index: ContextIndex,
): ReadonlySet<Context> {
  const found = new Set<Context>();
  collect(text.slice(Math.max(0, start - BEFORE), start), isWordAt(text, start - BEFORE - 1), index, found);
  collect(text.slice(end, end + AFTER), false, index, found);
  return found;
}

function collect(window: string, cut: boolean, index: ContextIndex, found: Set<Context>): void {
  const lower = window.toLowerCase();
  let at = cut ? wordEnd(lower, 0) : 0;
  let wide = false;
  while (at < lower.length) {
    const end = wordEnd(lower, at);
    if (end === at) {
      wide ||= lower.charCodeAt(at) > 0x2e80;
      at++;
      continue;
    }
    for (const { text, context } of index.byWord.get(lower.slice(at, end)) ?? []) {
      if (lower.startsWith(text, at) && endsPhrase(lower, at + text.length)) found.add(context);
    }
    at = end;
  }
  if (!wide) return;
  for (const { text, context } of index.anywhere) if (lower.includes(text)) found.add(context);
}

/** `call-bind` is no call: a hyphen and a letter continue a word. */
function endsPhrase(lower: string, at: number): boolean {
  if (isWordAt(lower, at)) return lower[at - 1] === "#" || lower[at - 1] === ".";
  return lower[at] !== "-" || !isWordAt(lower, at + 1) || /\d/.test(lower[at + 1] ?? "");
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLASS[text.charCodeAt(at)] !== 0) at++;
  return at;
}
