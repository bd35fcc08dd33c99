import type { Anchors, Prepared } from "./anchors.ts";
import { findContexts } from "./context.ts";
import type { Candidate, Context } from "./rule.ts";

/** One scan of one text: what is looked for, and what was found so far. */
export interface Pass {
  readonly text: string;
  /** The code units of the text, with some zeros behind it. */
  readonly units: Uint16Array;
  readonly anchors: Anchors;
  readonly found: Candidate[];
  /** Where words begin that are long enough to encode something. */
  readonly long: number[];
  /** Start and key (`wordKey`) of every word with a capital first, one after the other. */
  readonly capitals: number[];
  /** Contexts around the last value that needed one; several rules ask about the same value. */
  near: { readonly start: number; readonly end: number; readonly contexts: ReadonlySet<Context> } | undefined;
}

/** Keeps a candidate if its rule's check and context agree. */
export function accept(pass: Pass, start: number, end: number, prepared: Prepared): boolean {
  const { text } = pass;
  const { check, context, except } = prepared;
  // A look around answers for all rules about the same value, but costs as much as many checks: first if it was done.
  const isKnown = context === undefined || (pass.near?.start === start && pass.near.end === end);
  if (context !== undefined && isKnown && !isNear(pass, start, end, context)) return false;
  if (check !== undefined && !check(text.slice(start, end), { text, start, end })) return false;
  if (context !== undefined && !isKnown && !isNear(pass, start, end, context)) return false;
  if (except?.(text.slice(start, end), { text, start, end }) === true) return false;
  pass.found.push({ start, end, rule: prepared.rule, of: undefined });
  return true;
}

function isNear(pass: Pass, start: number, end: number, context: Context): boolean {
  const { text, units, anchors, near } = pass;
  if (context.alone === true && standsAlone(text, start, end)) return true;
  if (near !== undefined && near.start === start && near.end === end) return near.contexts.has(context);
  const contexts = findContexts(text, units, start, end, anchors.contexts);
  pass.near = { start, end, contexts };
  return contexts.has(context);
}

/** How many characters may stand around a value that makes up its whole text. */
const SLACK = 8;

function standsAlone(text: string, start: number, end: number): boolean {
  if (start > SLACK || text.length - end > SLACK) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start)) && !/[\p{L}\p{N}]/u.test(text.slice(end));
}
