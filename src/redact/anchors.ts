import { type ContextIndex, indexContexts } from "./context.ts";
import type { Context, LayerRule, LiteralRule, Rule } from "./rule.ts";

/**
 * A rule as the scan uses it. All have the same fields in the same order, so that reading one costs the same
 * wherever it comes from; rules themselves have many shapes.
 */
export interface Prepared {
  readonly rule: Rule;
  readonly check: Rule["check"];
  readonly context: Context | undefined;
  readonly find: Find | undefined;
  readonly least: number;
  readonly most: number;
  readonly pattern: RegExp | undefined;
  readonly opening: string;
  /** For literals: compared with the text before the expression runs; lower case if the rule ignores case. */
  readonly literal: string;
  readonly folded: boolean;
  readonly hasLead: boolean;
  /** Group 1 is skipped, the rest is the value; compiled when first needed. */
  expression: RegExp | undefined;
}

type Find = (text: string, start: number, end: number) => readonly [start: number, end: number] | undefined;

function prepare(rule: Rule, literal = "", folded = false): Prepared {
  return {
    rule,
    check: rule.check,
    context: rule.context,
    find: "find" in rule ? rule.find : undefined,
    least: "least" in rule ? rule.least : 0,
    most: "most" in rule ? rule.most : 0,
    pattern: "pattern" in rule ? rule.pattern : undefined,
    opening: "opening" in rule ? rule.opening : "",
    literal,
    folded,
    hasLead: rule.anchor === "literal" && rule.lead !== undefined,
    expression: undefined,
  };
}

/** Everything the scan looks up, by where in the text it decides. */
export interface Anchors {
  /** By the hash of a word's first three code units: which fourth ones, modulo 32, some literal goes on with. */
  readonly starts: Uint32Array;
  /** One bit per slot of `starts` that is not zero: small enough for the processor's first cache. */
  readonly startBits: Uint8Array;
  /** By the same hash. */
  readonly readings: ReadonlyMap<number, readonly Prepared[]>;
  /** One bit per key of a word in `words`. */
  readonly wordBits: Uint8Array;
  readonly words: ReadonlyMap<string, readonly Prepared[]>;
  /** 1 for hashes of pictures in `pictures`. */
  readonly pictureFilter: Uint8Array;
  readonly pictures: ReadonlyMap<string, readonly Prepared[]>;
  readonly digits: readonly Prepared[];
  readonly runs: readonly Prepared[];
  readonly openings: readonly Prepared[];
  readonly layers: readonly LayerRule[];
  /** By code unit: which classes of characters may stand before a sign that is worth a look. */
  readonly signs: Uint8Array;
  /** By code unit; a list with a slot for each of the first 128, so that looking one up is an index. */
  readonly signRules: readonly (readonly Prepared[] | undefined)[];
  /** For the other code units. */
  readonly wideRules: ReadonlyMap<number, readonly Prepared[]>;
  readonly contexts: ContextIndex;
}

const START_SLOTS = 1 << 15;
const WORD_SLOTS = 1 << 17;
export const PICTURE_SLOTS = 1 << 14;

/** What stands before a sign, as bits of `Anchors.signs`. */
export const PRECEDED_BY = { digit: 1, letter: 2, quote: 4, other: 8 } as const;

/** Whether a bit is set in a table of bits. */
export function hasBit(bits: Uint8Array, index: number): boolean {
  return (((bits[index >> 3] as number) >> (index & 7)) & 1) !== 0;
}

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
}

/** Hash of three code units that ignores the case of ASCII letters. */
export function startHash(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** One step of the rolling hash over code units. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Sorts rules into the tables of the scan. Cheap: expressions are compiled when a literal is first seen. */
export function createAnchors(rules: readonly Rule[]): Anchors {
  const starts = new Uint32Array(START_SLOTS);
  const readings = new Map<number, Prepared[]>();
  const startBits = new Uint8Array(START_SLOTS / 8);
  const wordBits = new Uint8Array(WORD_SLOTS / 8);
  const words = new Map<string, Prepared[]>();
  const pictureFilter = new Uint8Array(PICTURE_SLOTS);
  const pictures = new Map<string, Prepared[]>();
  const signs = new Uint8Array(0x10000);
  const signRules = new Array<Prepared[] | undefined>(128).fill(undefined);
  const wideRules = new Map<number, Prepared[]>();
  const digits: Prepared[] = [];
  const runs: Prepared[] = [];
  const openings: Prepared[] = [];
  const layers: LayerRule[] = [];
  for (const rule of rules) {
    const prepared = prepare(rule);
    switch (rule.anchor) {
      case "literal":
        for (const literal of rule.literals) addLiteral(rule, literal);
        break;
      case "word":
        for (const word of rule.words) {
          setBit(wordBits, keyOf(word));
          append(words, word, prepared);
        }
        break;
      case "picture":
        for (const picture of rule.pictures) {
          pictureFilter[hashOf(picture) & (PICTURE_SLOTS - 1)] = 1;
          append(pictures, picture, prepared);
        }
        break;
      case "sign":
        for (const sign of rule.signs) {
          const code = sign.charCodeAt(0);
          const after = rule.after ?? ["digit", "letter", "quote", "other"];
          for (const before of after) signs[code] = (signs[code] ?? 0) | PRECEDED_BY[before];
          if (code >= 128) append(wideRules, code, prepared);
          else signRules[code] = [...(signRules[code] ?? []), prepared];
        }
        break;
      case "digits":
        digits.push(prepared);
        break;
      case "opening":
        openings.push(prepared);
        break;
      case "layer":
        layers.push(rule);
        break;
      case "run":
        runs.push(prepared);
    }
  }
  const contexts = indexContexts(rules);
  return {
    starts,
    readings,
    startBits,
    wordBits,
    words,
    pictureFilter,
    pictures,
    digits,
    runs,
    openings,
    layers,
    signs,
    signRules,
    wideRules,
    contexts,
  };

  function addLiteral(rule: LiteralRule, written: string): void {
    const folded = rule.ignoreCase === true;
    const literal = folded ? written.toLowerCase() : written;
    const reading = prepare(rule, literal, folded);
    const [first, second, third, fourth] = [0, 1, 2, 3].map((index) => literal.charCodeAt(index));
    const following = fourth === undefined || Number.isNaN(fourth) ? -1 : 1 << (fourth & 31);
    const thirds = literal.length > 2 ? [third ?? 0] : Array.from({ length: 32 }, (_, value) => value);
    for (const value of thirds) {
      const slot = startHash(first ?? 0, second ?? 0, value);
      starts[slot] = (starts[slot] ?? 0) | following;
      setBit(startBits, slot);
      append(readings, slot, reading);
    }
  }
}

/** The sticky expression of a literal: group 1 is the lead, the value follows. */
export function expressionOf(reading: Prepared): RegExp {
  reading.expression ??= compile(reading.rule as LiteralRule, reading.literal);
  return reading.expression;
}

function compile(rule: LiteralRule, literal: string): RegExp {
  const fixed = literal.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  const source = rule.lead === undefined ? `${fixed}${rule.shape}` : `(${fixed}${rule.lead})${rule.shape}`;
  return new RegExp(source, `${rule.ignoreCase === true ? "i" : ""}y${rule.unicode === true ? "u" : ""}`);
}

/**
 * A word's slot in the filter, out of its beginning (`startHash`), last code unit and length: no multiplication
 * for every letter of the text.
 */
export function wordKey(slot: number, last: number, length: number): number {
  return (slot ^ Math.imul(last, 0x9e5) ^ (length << 10)) & (WORD_SLOTS - 1);
}

/** The key of a word as the scan computes it; what is missing to three letters counts as zero. */
export function keyOf(word: string): number {
  const slot = startHash(unitAt(word, 0), unitAt(word, 1), unitAt(word, 2));
  return wordKey(slot, word.charCodeAt(word.length - 1), word.length);
}

function unitAt(word: string, index: number): number {
  return index < word.length ? word.charCodeAt(index) : 0;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = nextHash(hash, text.charCodeAt(index));
  return hash;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
