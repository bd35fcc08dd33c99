import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { type Allowance, createAllowance } from "./allowance.ts";
import { createAnchors } from "./anchors.ts";
import { type EncodedRun, encodedRuns } from "./encoded.ts";
import { findAgain } from "./find-again.ts";
import { findMembers, ruleOfMember } from "./json-members.ts";
import { findEncoded, findKnown, type KnownValues } from "./known-values.ts";
import { resolveOverlaps } from "./overlap.ts";
import { PLACEHOLDER, PLACEHOLDERS } from "./placeholders.ts";
import { customRules, dictionaryRules } from "./policy-rules.ts";
import type { Candidate, MemberRule, Rule } from "./rule.ts";
import { selectRules } from "./rules/catalogue.ts";
import { creditedIn } from "./rules/persons/attribution.ts";
import { scan } from "./scan.ts";
import { TextMemory } from "./text-memory.ts";
import { createView, type View } from "./view.ts";

/** What was seen in one text, before overlaps are resolved. */
export interface Sighting {
  readonly view: View;
  /** In offsets of the view. */
  readonly candidates: readonly Candidate[];
  /** Start and key of every word with a capital first. */
  readonly capitals: readonly number[];
  /** Found in layers of encoding, in offsets of the text itself. */
  readonly layered: readonly Candidate[];
  /** Base64 that encodes text. */
  readonly encoded: readonly EncodedRun[];
  /** Whether the text is one of many. */
  readonly isConversation: boolean;
}

export interface Detector {
  readonly look: (text: string, isConversation: boolean) => Sighting;
  /** The rule that takes the whole text of a JSON member of this name. */
  readonly memberRule: (name: string, text: string) => Rule | undefined;
  /** Whether the policy may let a value stay elsewhere that is removed in one place: no leak. */
  readonly mayStay: (value: string, rule: Rule) => boolean;
  /** Disjoint spans of the text, sorted; `known` are the values of a whole log. */
  readonly settle: (text: string, sighting: Sighting, known?: KnownValues) => readonly Candidate[];
}

/** Base64 that hides a value of at least this rank is removed. */
const ENCODED_RANK = 60;

/** Prepares the rules of a policy; what it returns keeps nothing of the texts it sees. */
export function createDetector(policy: RedactionPolicy): Detector {
  const dictionary = dictionaryRules(policy);
  const anchors = createAnchors([...selectRules(policy), ...dictionary.rules]);
  const custom = customRules(policy);
  const allowance = createAllowance(policy);
  const keep = keeping(policy);

  const hasExceptions = allowance !== undefined || keep !== undefined;

  /** What the policy does not except, in offsets of the text itself. */
  function mapBack(view: View, found: readonly Candidate[], elsewhere?: KnownValues): readonly Candidate[] {
    const mapped: Candidate[] = [];
    for (const candidate of allowance?.without(view.text, found) ?? found) {
      const { start, end } = keep === undefined ? candidate : keep(view.text, candidate);
      const of = candidate.of ?? elsewhere?.byValue.get(view.text.slice(start, end))?.of;
      mapped.push({ start: view.toSource(start), end: view.toSource(end), rule: candidate.rule, of });
    }
    return mapped;
  }

  return {
    look(text, isConversation) {
      const view = createView(text);
      const memory = new TextMemory(isConversation);
      const { found, long, capitals } = scan(view.text, anchors, memory);
      const candidates = withoutCredited(view.text, found, memory);
      for (const { rule, expression } of custom) {
        for (const match of view.text.matchAll(expression)) {
          if (match[0] !== "")
            candidates.push({ start: match.index, end: match.index + match[0].length, rule });
        }
      }
      for (const candidate of dictionary.beside?.find(view.text) ?? []) candidates.push(candidate);
      const encoded = encodedRuns(view.text, long);
      for (const run of encoded) {
        const hidden =
          scan(run.text, anchors, new TextMemory(isConversation)).found.find(
            ({ rule }) => rule.rank >= ENCODED_RANK,
          ) ?? dictionary.beside?.find(run.text)[0];
        if (hidden !== undefined) candidates.push({ start: run.start, end: run.end, rule: hidden.rule });
      }
      const layered = findLayered(view, anchors.members, allowance, isConversation);
      // What stays spreads nothing either.
      const left = allowance?.without(view.text, candidates) ?? candidates;
      return { view, candidates: left, capitals, encoded, layered, isConversation };
    },
    memberRule: (name, text) =>
      allowance?.isAllowed(text) === true
        ? undefined
        : ruleOfMember(name, text, anchors.members, new TextMemory(true)),
    mayStay: (value, rule) => allowance?.mayStay(value, rule) === true,
    settle(text, { view, candidates, capitals, encoded, layered, isConversation }, elsewhere) {
      const again =
        elsewhere === undefined
          ? findAgain(view.text, capitals, candidates, isConversation ? "drop" : "keep")
          : findKnown(view.text, elsewhere);
      const hidden = elsewhere === undefined ? [] : findEncoded(encoded, elsewhere);
      const found = again.length + hidden.length === 0 ? candidates : candidates.concat(again, hidden);
      if (found.length + layered.length === 0) return found;
      const isAsFound = view.layers.length === 0 && elsewhere === undefined && !hasExceptions;
      const mapped = layered.concat(isAsFound ? found : mapBack(view, found, elsewhere));
      return resolveOverlaps(mapped).flatMap((candidate) => besidePlaceholders(text, candidate));
    },
  };
}

/**
 * What of a candidate is to be removed: all of it, or nothing where it holds a placeholder, so that a redacted log
 * stays as it is. Of a secret, everything beside what looks like a placeholder: anybody can choose a password that
 * holds one.
 */
function besidePlaceholders(text: string, candidate: Candidate): readonly Candidate[] {
  const { start, end, rule } = candidate;
  if (end <= start) return [];
  const value = text.slice(start, end);
  if (!value.includes("[") || !PLACEHOLDER.test(value)) return [candidate];
  if (rule.family !== "secret") return [];
  const parts: Candidate[] = [];
  let from = 0;
  const take = (to: number): void => {
    if (/[\p{L}\p{N}]/u.test(value.slice(from, to)))
      parts.push({ start: start + from, end: start + to, rule, of: undefined });
  };
  for (const { index, 0: placeholder } of value.matchAll(PLACEHOLDERS)) {
    take(index);
    from = index + placeholder.length;
  }
  take(value.length);
  return parts;
}

/** Leaves out who is credited elsewhere in the same text: one answer for all places of a name. */
function withoutCredited(text: string, found: Candidate[], memory: TextMemory): Candidate[] {
  const credited = creditedIn(memory);
  if (credited.size === 0) return found;
  return found.filter(
    ({ start, end, rule }) =>
      (rule.kind !== "person" && rule.kind !== "email") || !credited.has(text.slice(start, end)),
  );
}

/** What rules about members find in the view and in the layers below it. */
function findLayered(
  view: View,
  rules: ReadonlyMap<string, MemberRule>,
  allowance: Allowance | undefined,
  isConversation: boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const layer of [...view.layers, view]) {
    const members = [...findMembers(layer.text, rules, new TextMemory(isConversation))];
    for (const { start, end, rule } of allowance?.without(layer.text, members) ?? members)
      found.push({ start: layer.toSource(start), end: layer.toSource(end), rule });
  }
  return found;
}

type Keeping = (text: string, candidate: Candidate) => { readonly start: number; readonly end: number };

/** Shrinks spans of e-mail and IPv4 addresses to what the policy does not keep. */
function keeping({ keep: { domains, subnets } }: RedactionPolicy): Keeping | undefined {
  if (domains.length === 0 && subnets.length === 0) return undefined;
  const kept = new Set(domains.map((domain) => domain.toLowerCase()));
  const prefixes = subnets.map((subnet) => {
    const [address = "", bits = "24"] = subnet.split("/");
    return `${address
      .split(".")
      .slice(0, Number(bits) / 8)
      .join(".")}.`;
  });
  return (text, { start, end, rule }) => {
    const value = text.slice(start, end);
    if (rule.id === "email") {
      const at = value.lastIndexOf("@");
      if (kept.has(value.slice(at + 1).toLowerCase())) return { start, end: start + at };
    }
    if (rule.id === "ipv4") {
      const prefix = prefixes.find((network) => value.startsWith(network));
      if (prefix !== undefined) return { start: start + prefix.length, end };
    }
    return { start, end };
  };
}
