import type { TextMemory } from "./text-memory.ts";

/** What a rule protects; a profile contains families and levels. */
export type Family = "secret" | "personal" | "internal";

/** The least strict profile that contains a rule. */
export type Level = "secrets-only" | "standard" | "strict";

/** Where a value stands: UTF-16 offsets into `text`. */
export interface Sight {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly memory: TextMemory;
}

/** Words that make a weak value believable, looked for as whole words around it. */
export interface Context {
  /** Lower-case words or phrases. */
  readonly words: readonly string[];
  /** Whether a value that makes up its whole text needs no words. */
  readonly alone?: boolean;
}

interface RuleBase {
  /** Stable, unique, lower-case with hyphens: named in reports and policies. */
  readonly id: string;
  /** What the placeholder says: `[kind-1]`. */
  readonly kind: string;
  readonly family: Family;
  readonly level: Level;
  /** Between overlapping findings the higher rank wins, then the longer span. */
  readonly rank: number;
  readonly context?: Context;
  /** Checksum, plausibility or entropy; receives the value and where it stands. */
  readonly check?: (value: string, sight: Sight) => boolean;
  /** Whether its place speaks against a value that passed everything else; asked last. */
  readonly except?: (value: string, sight: Sight) => boolean;
  /** Whether the value is removed wherever else it stands, although no rule would find it there. */
  readonly spreads?: boolean;
  /** Texts in which the rule finds something. */
  readonly match: readonly string[];
  /** Texts in which it finds nothing. */
  readonly miss: readonly string[];
  /** Where the vendor, registry or standard describes the format. */
  readonly reference: string;
}

/** The value at an anchor, which ends where it begins if it is no word and no run. */
export type Find = (
  text: string,
  start: number,
  end: number,
  memory: TextMemory,
) => readonly [start: number, end: number] | undefined;

/** A value after fixed characters that begin a word, two at least. */
export interface LiteralRule extends RuleBase {
  readonly anchor: "literal";
  readonly literals: readonly string[];
  readonly ignoreCase?: boolean;
  /** Whether the expression is one with flag `u`. */
  readonly unicode?: boolean;
  /** Bounded expression between literal and value; present when the literal is not part of the value. */
  readonly lead?: string;
  /** Bounded expression for the value (after the literal, which belongs to the value unless `lead` is given). */
  readonly shape: string;
}

/** A value around a word out of a set. */
export interface WordRule extends RuleBase {
  readonly anchor: "word";
  /** Exact words. */
  readonly words: Iterable<string>;
  /** Whether the value always holds the word: then a better rule that has found it leaves nothing to find. */
  readonly holdsWord?: boolean;
  readonly find: Find;
}

/** A number in one of a few pictures: `9` a digit, `A` a letter, others themselves. */
export interface PictureRule extends RuleBase {
  readonly anchor: "picture";
  readonly pictures: readonly string[];
}

/** Digits grouped in any way by spaces, dots, hyphens, slashes and brackets. */
export interface DigitsRule extends RuleBase {
  readonly anchor: "digits";
  readonly least: number;
  readonly most: number;
}

/** A value grown from a sign such as `@`, `=` or `://` in both directions. */
export interface SignRule extends RuleBase {
  readonly anchor: "sign";
  /** Each character of the string is an anchor. */
  readonly signs: string;
  /** What must stand right before the sign; anything if left out. */
  readonly after?: readonly ("digit" | "letter" | "quote" | "other")[];
  /** Which ASCII characters may stand right behind the sign; any if left out. Anything else is up to `find`. */
  readonly before?: RegExp;
  readonly find: Find;
}

/** A long run of letters and digits that is a key as a whole, or gives one away; from 20 on, with digits from 12 on. */
export interface RunRule extends RuleBase {
  readonly anchor: "run";
  readonly least: number;
  readonly most: number;
  /** What the run is like; anything if left out. */
  readonly pattern?: RegExp;
  /** The value the run is a part of; the run itself if left out. */
  readonly find?: Find;
}

/** A value whose first characters have a fixed picture, read on by code. */
export interface OpeningRule extends RuleBase {
  readonly anchor: "opening";
  /** Four characters: `A` a letter, `9` a digit. */
  readonly opening: string;
  readonly find: Find;
}

/** A value in a column of a table, in Markdown, HTML or with separators, that its header announces. */
export interface ColumnRule extends RuleBase {
  readonly anchor: "column";
  /** What the header says, in lower case. */
  readonly headers: readonly string[];
  /** Whether a column is what its header seems to say; each cell is asked about by `check`. */
  readonly believe?: (cells: readonly string[]) => boolean;
}

/** The text of a JSON member, in its own layer of encoding, where quotes are still what they are. */
export interface MemberRule extends RuleBase {
  readonly anchor: "member";
  /** Names in small letters, without hyphens and underscores. */
  readonly members: readonly string[];
}

export type Rule =
  | LiteralRule
  | WordRule
  | PictureRule
  | DigitsRule
  | SignRule
  | RunRule
  | OpeningRule
  | ColumnRule
  | MemberRule;

/** What a rule found in one text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
  /** The value this is another form of, so that both get the same placeholder. */
  readonly of?: string | undefined;
}
