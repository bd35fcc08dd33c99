import { isWordAt } from "./characters.ts";
import { type ContextIndex, indexContexts } from "./context.ts";
import { isOneWord, joinWords } from "./joined-words.ts";
import { createPictureTree, type PictureTree } from "./picture-tree.ts";
import { type Prepared, prepare } from "./prepared.ts";
import type { LiteralRule, MemberRule, Rule, WordRule } from "./rule.ts";
import { createSignTable, isUncased, type SignTable } from "./sign-table.ts";
import { LONGEST_TOLD, START_SLOTS, slotsOf, startSlot } from "./word-key.ts";
import { WordLists, type WordRules } from "./word-rules.ts";
import { packWords, type WordTable } from "./word-table.ts";

/** Everything the scan looks up, by where in the text it decides. */
export interface Anchors {
  /** By the slot of a word's first three code units and its length: 0, or 1 and an index into `readings`. */
  readonly starts: Uint16Array;
  /**
   * Two bits per slot, small enough for the processor's first caches: whether `starts` has it, and whether a word of
   * `words` begins like that.
   */
  readonly beginnings: Uint8Array;
  readonly readings: readonly Readings[];
  readonly words: WordTable;
  readonly wordRules: readonly WordRules[];
  readonly pictures: PictureTree<Prepared>;
  readonly digits: readonly Prepared[];
  readonly runs: readonly Prepared[];
  readonly openings: readonly Prepared[];
  /** By the names of JSON members. */
  readonly members: ReadonlyMap<string, MemberRule>;
  readonly signs: SignTable;
  readonly contexts: ContextIndex;
}

/** Literals that begin alike, with one bit for each code unit, modulo 32, that the next three can be. */
export interface Readings {
  fourth: number;
  fifth: number;
  sixth: number;
  readonly list: Prepared[];
}

/** The bits of `beginnings`. */
export const BEGINS_LITERAL = 1;
export const BEGINS_WORD = 2;

/** Sorts rules into the tables of the scan. Cheap: expressions are compiled when a literal is first seen. */
export function createAnchors(rules: readonly Rule[]): Anchors {
  const starts = new Uint16Array(START_SLOTS);
  const readings: Readings[] = [];
  const beginnings = new Uint8Array(START_SLOTS / 4);
  const lists = new WordLists();
  const pictures: (readonly [string, Prepared])[] = [];
  const signs: Prepared[] = [];
  const digits: Prepared[] = [];
  const runs: Prepared[] = [];
  const openings: Prepared[] = [];
  const members = new Map<string, MemberRule>();
  for (const rule of rules) {
    const prepared = prepare(rule);
    switch (rule.anchor) {
      case "literal":
        for (const literal of rule.literals) addLiteral(rule, literal);
        break;
      case "word":
        spellAll(rule, prepared);
        break;
      case "column":
        if (rule.headers.some(isUncased)) signs.push(prepared);
        for (const word of firstWords(rule.headers.filter((header) => !isUncased(header))))
          spell(word, prepared);
        break;
      case "picture":
        for (const picture of rule.pictures) pictures.push([picture, prepared]);
        break;
      case "sign":
        signs.push(prepared);
        break;
      case "digits":
        digits.push(prepared);
        break;
      case "opening":
        openings.push(prepared);
        break;
      case "member":
        for (const name of rule.members) members.set(name, rule);
        break;
      case "run":
        runs.push(prepared);
    }
  }
  const contexts = indexContexts(rules);
  const table = createSignTable(signs);
  return {
    starts,
    readings,
    beginnings,
    words: packWords(lists.byWord),
    wordRules: lists.rules(),
    pictures: createPictureTree(pictures),
    digits,
    runs,
    openings,
    members,
    signs: table,
    contexts,
  };

  function mark(slot: number, bit: number): void {
    beginnings[slot >> 2] = (beginnings[slot >> 2] as number) | (bit << ((slot & 3) << 1));
  }

  function spell(word: string, rule: Prepared, slots: Iterable<number> = slotsOf(word)): void {
    lists.add(word, rule);
    for (const slot of slots) mark(slot, BEGINS_WORD);
  }

  function spellAll(rule: WordRule, prepared: Prepared): void {
    const others: string[] = [];
    for (const word of rule.words) {
      if (isOneWord(word)) spell(word, prepared);
      else others.push(word);
    }
    const joined = joinWords(rule, others);
    if (joined === undefined) return;
    const found: Prepared = { ...prepared, find: joined.find };
    for (const first of joined.firsts) spell(first, found, joined.slotsOf(first));
  }

  function addLiteral(rule: LiteralRule, written: string): void {
    const folded = rule.ignoreCase === true;
    const literal = folded ? written.toLowerCase() : written;
    const reading = prepare(rule, literal, folded);
    const { length } = literal;
    const [shortest, longest] = wordLengths(rule, literal);
    const slots = new Set<number>();
    for (const first of cases(literal.charCodeAt(0), folded)) {
      for (const second of cases(literal.charCodeAt(1), folded)) {
        for (let told = shortest; told <= longest; told++) {
          // After two characters anything may follow.
          const thirds = length > 2 ? cases(literal.charCodeAt(2), folded) : ANYTHING;
          for (const third of thirds) slots.add(startSlot(first, second, third, told));
        }
      }
    }
    for (const slot of slots) {
      mark(slot, BEGINS_LITERAL);
      const known = readings[(starts[slot] ?? 0) - 1];
      if (known === undefined) {
        starts[slot] = readings.push({
          fourth: bitOf(literal, 3, folded),
          fifth: bitOf(literal, 4, folded),
          sixth: bitOf(literal, 5, folded),
          list: [reading],
        });
      } else {
        known.fourth |= bitOf(literal, 3, folded);
        known.fifth |= bitOf(literal, 4, folded);
        known.sixth |= bitOf(literal, 5, folded);
        known.list.push(reading);
      }
    }
  }
}

/** What slots tell apart of a third code unit. */
const ANYTHING: readonly number[] = Array.from({ length: 32 }, (_, third) => third);

/** The bit of a code unit modulo 32, the same for both cases of a letter; all bits where anything may stand. */
function bitOf(literal: string, at: number, folded: boolean): number {
  if (at >= literal.length || (folded && literal.charCodeAt(at) >= 0x80)) return -1;
  return 1 << (literal.charCodeAt(at) & 31);
}

/**
 * How long the word can be that a literal begins: as long as the literal goes on with letters and digits, or longer
 * if it ends so; by as much as the shape says where that begins with a number of them.
 */
function wordLengths(rule: LiteralRule, literal: string): readonly [shortest: number, longest: number] {
  let length = 0;
  while (length < literal.length && isWordAt(literal, length)) length++;
  const told = Math.min(length, LONGEST_TOLD);
  if (length < literal.length) return [told, told];
  const run = rule.lead === undefined ? COUNTED_RUN.exec(rule.shape)?.[1] : undefined;
  return [Math.min(length + Number(run ?? 0), LONGEST_TOLD), LONGEST_TOLD];
}

/** A class of letters and digits and how many of them there are at least. */
const COUNTED_RUN = /^\[[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\]\{(\d+)/;

/** A code unit in lower case and, if the literal has any case, in upper case. */
function cases(code: number, folded: boolean): readonly number[] {
  const upper = folded ? String.fromCharCode(code).toUpperCase() : "";
  return upper.length === 1 && upper.charCodeAt(0) !== code ? [code, upper.charCodeAt(0)] : [code];
}

/** The words headers begin with, in the ways they are written. */
function firstWords(headers: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const header of headers) {
    const word = /^[\p{L}\p{N}]+/u.exec(header)?.[0] ?? "";
    words
      .add(word)
      .add(word.toUpperCase())
      .add(word.charAt(0).toUpperCase() + word.slice(1));
  }
  return words;
}
