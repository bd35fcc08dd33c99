import type { Anchors } from "./anchors.ts";
import { findContexts } from "./context.ts";
import type { Prepared } from "./prepared.ts";
import type { Candidate, Context, Sight } from "./rule.ts";
import type { TextMemory } from "./text-memory.ts";

/** One scan of one text: what is looked for, and what was found so far. */
export interface Pass {
  readonly text: string;
  /** The code units of the text, with some zeros behind it. */
  readonly units: Uint16Array;
  readonly anchors: Anchors;
  readonly memory: TextMemory;
  readonly found: Candidate[];
  /** Where words begin that are long enough to encode something. */
  readonly long: number[];
  /** Start and key (`wordKey`) of every word with a capital first, one after the other. */
  readonly capitals: number[];
  /** Where the last value ends that a checksum or a vendor's form makes sure of: nothing in it is a number of its own. */
  sureEnd: number;
  /** Where the last phone number ends. */
  phoneEnd: number;
  /** The last value a rule asked about, as several ask about the same. */
  last: Value;
}

/** A value, where it stands, and the contexts around it if a rule needed any. */
export interface Value extends Sight {
  readonly value: string;
  contexts: ReadonlySet<Context> | undefined;
}

/** Rank from which on a value is what its rule says, whatever else could be read into a part of it. */
const SURE_RANK = 80;

/** Keeps a candidate if its rule's check and context agree. */
export function accept(pass: Pass, start: number, end: number, prepared: Prepared): boolean {
  const { check, context, except } = prepared;
  if (check !== undefined || context !== undefined || except !== undefined) {
    let sight = pass.last;
    if (sight.start !== start || sight.end !== end) {
      const { text, memory } = pass;
      sight = { text, start, end, memory, value: text.slice(start, end), contexts: undefined };
      pass.last = sight;
    }
    // A look around answers for all rules about the same value, but costs as much as many checks: first if it was done.
    const isKnown = context === undefined || sight.contexts !== undefined;
    if (context !== undefined && isKnown && !isNear(pass, sight, context)) return false;
    if (check !== undefined && !check(sight.value, sight)) return false;
    if (context !== undefined && !isKnown && !isNear(pass, sight, context)) return false;
    if (except?.(sight.value, sight) === true) return false;
  }
  const { rule } = prepared;
  if (rule.rank >= SURE_RANK && end > pass.sureEnd) pass.sureEnd = end;
  pass.found.push({ start, end, rule, of: undefined });
  return true;
}

function isNear({ units, anchors }: Pass, sight: Value, context: Context): boolean {
  const { text, start, end } = sight;
  if (context.alone === true && standsAlone(text, start, end)) return true;
  sight.contexts ??= findContexts(text, units, start, end, anchors.contexts);
  return sight.contexts.has(context);
}

/** How many characters may stand around a value that makes up its whole text. */
const SLACK = 8;

function standsAlone(text: string, start: number, end: number): boolean {
  if (start > SLACK || text.length - end > SLACK) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start)) && !/[\p{L}\p{N}]/u.test(text.slice(end));
}
