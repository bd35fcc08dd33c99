import { CLASS, DIGIT } from "./characters.ts";
import { stopAt } from "./marks.ts";
import type { Prepared } from "./prepared.ts";
import type { Rule, SignRule } from "./rule.ts";

/** What stands before a sign, in the order of the table's rows. */
const BEFORE = ["digit", "letter", "quote", "other"] as const;
/** Code units after a sign that are told apart; from there on every rule looks itself. */
const AFTER = 128;
const ROW = AFTER + 1;

/** The rules worth trying at a sign, by what stands on its two sides. */
export interface SignTable {
  /** By code unit, the number of its part of `entries`; 0 where no rule begins. */
  readonly parts: Uint16Array;
  /** By part, what stands before and what stands after: an index into `lists`. */
  readonly entries: Uint16Array;
  /** The first one is empty. */
  readonly lists: readonly (readonly Prepared[])[];
}

/** Sorts rules by their signs. */
export function createSignTable(rules: readonly Prepared[]): SignTable {
  const bySign = new Map<string, Prepared[]>();
  for (const prepared of rules) {
    for (const sign of new Set(signsOf(prepared.rule))) {
      const begun = bySign.get(sign);
      if (begun === undefined) bySign.set(sign, [prepared]);
      else begun.push(prepared);
    }
  }
  const parts = new Uint16Array(0x10000);
  // The first part is that of signs without rules.
  const entries: number[] = new Array<number>(BEFORE.length * ROW).fill(0);
  const lists: Prepared[][] = [[]];
  const following = new Map(rules.map((prepared) => [prepared, followers(prepared.rule as SignRule)]));
  // The first characters of names all begin the same rules.
  const partByRules = new Map<string, number>();
  for (const [sign, candidates] of bySign) {
    const ids = candidates.map(({ rule }) => rule.id).join();
    let part = partByRules.get(ids);
    if (part === undefined) {
      part = entries.length / (BEFORE.length * ROW);
      partByRules.set(ids, part);
      for (const before of BEFORE) addRow(candidates, before);
    }
    parts[sign.charCodeAt(0)] = part;
    stopAt(sign);
  }
  return { parts, entries: Uint16Array.from(entries), lists };

  function addRow(candidates: readonly Prepared[], before: (typeof BEFORE)[number]): void {
    const tried = candidates.filter(({ rule }) => (rule as SignRule).after?.includes(before) ?? true);
    const tables = tried.map((prepared) => following.get(prepared) as Uint8Array);
    // By which of the rules are tried, as bits: most characters are the same to all of them.
    const known = new Map<number, number>([[0, 0]]);
    for (let after = 0; after < ROW; after++) {
      let worth = 0;
      for (let index = 0; index < tables.length; index++) worth |= (tables[index]?.[after] ?? 0) << index;
      let list = known.get(worth);
      if (list === undefined) {
        list = lists.push(tried.filter((_, index) => ((worth >> index) & 1) !== 0)) - 1;
        known.set(worth, list);
      }
      entries.push(list);
    }
  }
}

/** The signs a rule begins at; headers in scripts without capitals are no words and begin at their first character. */
function signsOf(rule: Rule): string {
  if (rule.anchor !== "column") return (rule as SignRule).signs;
  return rule.headers
    .filter(isUncased)
    .map((header) => header.charAt(0))
    .join("");
}

/** Whether a text begins with a letter of a script without capitals, which is no word to the scan. */
export function isUncased(text: string): boolean {
  return /^\p{Lo}/u.test(text);
}

/** By code unit, whether the rule looks at a sign with this one behind it. */
function followers({ before }: SignRule): Uint8Array {
  const table = new Uint8Array(ROW).fill(1);
  if (before !== undefined) {
    for (let code = 0; code < AFTER; code++) table[code] = before.test(String.fromCharCode(code)) ? 1 : 0;
  }
  return table;
}

/** The rules worth trying at the sign `code`. */
export function rulesAtSign(
  table: SignTable,
  code: number,
  before: number,
  after: number,
): readonly Prepared[] {
  const row = (table.parts[code] as number) * BEFORE.length + rowOf(before);
  return table.lists[
    table.entries[row * ROW + (after < AFTER ? after : AFTER)] as number
  ] as readonly Prepared[];
}

function rowOf(code: number): number {
  const kind = CLASS[code] as number;
  if (kind === DIGIT) return 0;
  if (kind !== 0) return 1;
  return code === 0x22 || code === 0x27 || code === 0x60 ? 2 : 3;
}
