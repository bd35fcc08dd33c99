import type { Prepared } from "./prepared.ts";

/** The rules that know a word; many words share a list. */
export interface WordRules {
  readonly finding: readonly Prepared[];
  readonly columns: readonly Prepared[];
}

/** More rules than there are of words. */
const MOST_RULES = 1 << 12;

/** Which rules know which words, as numbers of lists: nearly every word belongs to one rule, which needs no list of its own. */
export class WordLists {
  readonly byWord = new Map<string, number>();
  readonly #lists: (readonly Prepared[])[] = [];
  readonly #ofRule = new Map<Prepared, number>();
  /** By a list and the rule that is added to it. */
  readonly #joined = new Map<number, number>();

  add(word: string, rule: Prepared): void {
    const known = this.byWord.get(word);
    const own = this.#listOf(rule);
    this.byWord.set(word, known === undefined ? own : this.#join(known, own, rule));
  }

  rules(): readonly WordRules[] {
    return this.#lists.map((rules) => ({
      finding: rules.filter(({ find }) => find !== undefined),
      columns: rules.filter(({ column }) => column !== undefined),
    }));
  }

  #listOf(rule: Prepared): number {
    let list = this.#ofRule.get(rule);
    if (list === undefined) {
      list = this.#lists.push([rule]) - 1;
      this.#ofRule.set(rule, list);
    }
    return list;
  }

  #join(known: number, own: number, rule: Prepared): number {
    const key = known * MOST_RULES + own;
    let list = this.#joined.get(key);
    if (list === undefined) {
      const before = this.#lists[known] as readonly Prepared[];
      list = before.includes(rule) ? known : this.#lists.push([...before, rule]) - 1;
      this.#joined.set(key, list);
    }
    return list;
  }
}
