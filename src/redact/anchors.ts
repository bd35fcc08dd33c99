import type {
  DigitsRule,
  LiteralRule,
  OpeningRule,
  PictureRule,
  Rule,
  RunRule,
  SignRule,
  WordRule,
} from "./rule.ts";

/** A literal with the sticky expression that reads a value there. */
export interface Reading {
  readonly rule: LiteralRule;
  /** Compared with the text before the expression runs; folded to lower case if the rule ignores case. */
  readonly literal: string;
  readonly folded: boolean;
  /** Group 1 is skipped, group 2 is the value; compiled when first needed. */
  expression: RegExp | undefined;
}

/** Everything the scan looks up, by where in the text it decides. */
export interface Anchors {
  /** Readings by the hash of the first three code units of a word. */
  readonly starts: readonly (readonly Reading[] | undefined)[];
  /** 1 where `starts` has an entry: small enough to stay in the processor's cache. */
  readonly startFilter: Uint8Array;
  /** Rules by word, and a filter by the word's rolling hash. */
  readonly words: ReadonlyMap<string, readonly WordRule[]>;
  readonly wordFilter: Uint8Array;
  readonly pictures: ReadonlyMap<string, readonly PictureRule[]>;
  readonly digits: readonly DigitsRule[];
  readonly runs: readonly RunRule[];
  readonly openings: readonly OpeningRule[];
  /** Sign rules, and literals that begin with a sign, by code unit below 128. */
  readonly signs: readonly (readonly SignRule[] | undefined)[];
  readonly signReadings: readonly (readonly Reading[] | undefined)[];
  readonly signFilter: Uint8Array;
}

export const START_SLOTS = 1 << 15;
export const WORD_SLOTS = 1 << 16;

/** Hash of three code units that ignores the case of ASCII letters. */
export function startHash(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** One step of the rolling hash over a word's code units. */
export function wordHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Sorts rules into the tables of the scan. Cheap: expressions are compiled when a literal is first seen. */
export function createAnchors(rules: readonly Rule[]): Anchors {
  const starts: Reading[][] = [];
  const startFilter = new Uint8Array(START_SLOTS);
  const words = new Map<string, WordRule[]>();
  const wordFilter = new Uint8Array(WORD_SLOTS);
  const pictures = new Map<string, PictureRule[]>();
  const digits: DigitsRule[] = [];
  const runs: RunRule[] = [];
  const openings: OpeningRule[] = [];
  const signs: SignRule[][] = [];
  const signReadings: Reading[][] = [];
  const signFilter = new Uint8Array(0x10000);
  for (const rule of rules) {
    switch (rule.anchor) {
      case "literal":
        for (const literal of rule.literals) addLiteral(rule, literal);
        break;
      case "word":
        for (const word of rule.words) addWord(rule, word);
        break;
      case "picture":
        for (const picture of rule.pictures) append(pictures, picture, rule);
        break;
      case "digits":
        digits.push(rule);
        break;
      case "opening":
        openings.push(rule);
        break;
      case "run":
        runs.push(rule);
        break;
      case "sign":
        for (const sign of rule.signs) {
          signFilter[sign.charCodeAt(0)] = 1;
          place(signs, sign.charCodeAt(0), rule);
        }
    }
  }
  return {
    starts,
    startFilter,
    words,
    wordFilter,
    pictures,
    digits,
    runs,
    openings,
    signs,
    signReadings,
    signFilter,
  };

  function addLiteral(rule: LiteralRule, literal: string): void {
    const folded = rule.ignoreCase === true;
    const reading = {
      rule,
      literal: folded ? literal.toLowerCase() : literal,
      folded,
      expression: undefined,
    };
    const first = literal.charCodeAt(0);
    if (!/^[\p{L}\d]/u.test(literal)) {
      signFilter[first] = 1;
      place(signReadings, first, reading);
      return;
    }
    const slot = startHash(first, literal.charCodeAt(1), literal.charCodeAt(2));
    startFilter[slot] = 1;
    place(starts, slot, reading);
  }

  function addWord(rule: WordRule, word: string): void {
    let hash = 0;
    for (let index = 0; index < word.length; index++) hash = wordHash(hash, word.charCodeAt(index));
    wordFilter[hash & (WORD_SLOTS - 1)] = 1;
    append(words, word, rule);
  }
}

/** The sticky expression of a reading; the lead is group 1 and the value group 2. */
export function expressionOf(reading: Reading): RegExp {
  reading.expression ??= compile(reading);
  return reading.expression;
}

function compile({ rule, literal, folded }: Reading): RegExp {
  const fixed = literal.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  const source =
    rule.lead === undefined ? `()(${fixed}${rule.shape})` : `(${fixed}${rule.lead})(${rule.shape})`;
  return new RegExp(source, folded ? "iy" : "y");
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function place<V>(table: V[][], slot: number, value: V): void {
  const list = table[slot];
  if (list === undefined) table[slot] = [value];
  else list.push(value);
}
