import type { MemberRule, Sight } from "./rule.ts";
import type { TextMemory } from "./text-memory.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Longest name, and longest gap between its colon and the value. */
const LONGEST_NAME = 32;
const LONGEST_GAP = 6;

/** The text of a member: offsets without the quotes. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly rule: MemberRule;
}

/** The strings after `"name":` whose name has a rule, whatever their length; the text need not be valid JSON. */
export function* findMembers(
  text: string,
  rules: ReadonlyMap<string, MemberRule>,
  memory: TextMemory,
): Generator<Member> {
  for (let at = text.indexOf('":'); at !== -1; ) {
    const member = memberAt(text, at + 1, rules, memory);
    if (member !== undefined) yield member;
    at = text.indexOf('":', member === undefined ? at + 1 : member.end);
  }
}

/** The rule for a member of a document that was read already. */
export function ruleOfMember(
  name: string,
  text: string,
  rules: ReadonlyMap<string, MemberRule>,
  memory: TextMemory,
): MemberRule | undefined {
  const rule = name.length > LONGEST_NAME ? undefined : rules.get(spelling(name));
  return rule !== undefined && isMember({ text, start: 0, end: text.length, memory }, rule)
    ? rule
    : undefined;
}

/** A member's name as rules spell it: small letters, nothing between words. */
function spelling(written: string): string {
  return (JOINTS.test(written) ? written.replace(/[-_ ]/g, "") : written).toLowerCase();
}

const JOINTS = /[-_ ]/;
const LABEL = /"(?:title|label|name|key|field)"\s{0,2}:\s{0,2}"([^"\\]{1,32}?):?"\s{0,2},\s{0,8}$/;
const LABEL_REACH = 60;

/** What the member before `open` calls it: a fact of an adaptive card is `{"title": "DOB", "value": "…"}`. */
function labelBefore(text: string, open: number): string | undefined {
  return LABEL.exec(text.slice(Math.max(0, open - LABEL_REACH), open))?.[1];
}

function memberAt(
  text: string,
  colon: number,
  rules: ReadonlyMap<string, MemberRule>,
  memory: TextMemory,
): Member | undefined {
  const open = text.lastIndexOf('"', colon - 2);
  if (open === -1 || colon - open > LONGEST_NAME) return undefined;
  const name = text.slice(open + 1, colon - 1);
  const rule = rules.get(spelling(name === "value" ? (labelBefore(text, open) ?? name) : name));
  if (rule === undefined) return undefined;
  let start = colon + 1;
  while (start - colon < LONGEST_GAP && /\s/.test(text[start] ?? "")) start++;
  if (text.charCodeAt(start) !== QUOTE) return undefined;
  start++;
  for (let end = start; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === BACKSLASH) end++;
    else if (code === QUOTE)
      return isMember({ text, start, end, memory }, rule) ? { start, end, rule } : undefined;
  }
  return undefined;
}

function isMember(sight: Sight, { check }: MemberRule): boolean {
  const { text, start, end } = sight;
  return end > start && check?.(text.slice(start, end), sight) !== false;
}
