import { createHash } from "node:crypto";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { pointerPattern } from "../document/pointer.ts";
import { createListener } from "./answered-text.ts";
import { createDetector, type Detector, type Sighting } from "./detector.ts";
import { mapJson } from "./json-walk.ts";
import { isLongEnough, type KnownValue, prepareKnown } from "./known-values.ts";
import { lookAtMember } from "./named-text.ts";
import { isWordToo } from "./names/telling-name.ts";
import { createPlaceholders, type Placeholders, placeholderEnd } from "./placeholders.ts";
import type { Candidate, Rule } from "./rule.ts";
import { spreadValues, withoutWords } from "./spreading.ts";

/** One place where something was removed; never the value. */
export interface Finding {
  readonly rule: string;
  readonly kind: string;
  /** JSON pointer of the text in the document; `""` for a plain text. */
  readonly pointer: string;
  /** UTF-16 offset in the text as it was before redaction. */
  readonly start: number;
  readonly length: number;
  readonly placeholder: string;
}

/** A part of a text that a rule matched: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly kind: string;
}

/** What was removed, for the leak check alone: a function, so that no serialiser can write it down. */
export type RemovedValues = () => readonly string[];

export interface TextRedaction {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly removed: RemovedValues;
}

export interface JsonRedaction<T> {
  readonly document: T;
  readonly findings: readonly Finding[];
  readonly removed: RemovedValues;
}

export interface RedactJsonOptions {
  /** JSON pointers of texts that are left alone; `*` one segment, `**` any number. */
  readonly skip?: readonly string[];
  /** Parts removed by place, in addition to the policy's. */
  readonly structural?: readonly { readonly path: string; readonly kind: string }[];
  /** Told every member name and string with what becomes of it, in the order of `Object.entries`, names first. */
  readonly onText?: (text: string, redacted: string) => void;
}

export interface Redactor {
  /** Redacts every string of a JSON value; the input is not changed. Placeholders are numbered over all of it. */
  readonly redactJson: <T>(document: T, options?: RedactJsonOptions) => JsonRedaction<T>;
  /** Redacts a text that stands alone, the same places that `spans` tells. */
  readonly redactText: (text: string) => TextRedaction;
  /** Disjoint spans in order, in offsets of `text` as given. */
  readonly spans: (text: string) => readonly Span[];
  /** `sha256:` digest of the policy with all defaults filled in. */
  readonly policyDigest: string;
}

interface Removal {
  readonly placeholders: Placeholders;
  readonly findings: Finding[];
  readonly removed: Set<string>;
  readonly mayStay: Detector["mayStay"];
}

/**
 * Prepares a policy for use; the same redactor serves any number of logs and keeps nothing of them.
 * @throws PolicyError for a custom rule or an allowed pattern that is refused.
 */
export function createRedactor(policy: RedactionPolicy): Redactor {
  const detector = createDetector(policy);
  const allowedPaths = policy.allow.paths.map((path) => pointerPattern(`${path}/**`));

  function redactJson<T>(document: T, options: RedactJsonOptions = {}): JsonRedaction<T> {
    const skip = [...(options.skip ?? []).map(pointerPattern), ...allowedPaths];
    const structural = [...policy.structural, ...(options.structural ?? [])].map(({ path, kind }) => ({
      kind,
      pattern: pointerPattern(`${path}/**`),
    }));
    const isSkipped = (pointer: string): boolean => skip.some((pattern) => pattern.test(pointer));
    const sightings = new Map<string, Sighting>();
    const known = new Map<string, KnownValue>();
    const listener = createListener(detector);
    mapJson(document, (text, pointer, name) => {
      const key = placeOf(name, text);
      if (text === "" || isSkipped(pointer)) return text;
      const answers = listener.hear(name ?? "", text);
      const before = sightings.get(key);
      if (before !== undefined && answers.length === 0) return text;
      const seen = before ?? (name ? lookAtMember(detector, name, text, true) : detector.look(text, true));
      const sighting = answers.length === 0 ? seen : { ...seen, candidates: seen.candidates.concat(answers) };
      sightings.set(key, sighting);
      for (const value of worthKnowing(text, sighting)) {
        const other = known.get(value.value);
        if (other === undefined || (other.isDoubtful === true && value.isDoubtful !== true))
          known.set(value.value, value);
      }
      return text;
    });
    const texts = Array.from(sightings.values(), ({ view }) => view.text);
    const values = prepareKnown(withoutWords(known.values(), texts));
    const removal = startRemoval(detector);
    const rewrite = (text: string, pointer: string, name: string | null): string => {
      const sighting = sightings.get(placeOf(name, text));
      if (sighting === undefined || isSkipped(pointer)) return text;
      const place = name === null ? undefined : structural.find(({ pattern }) => pattern.test(pointer));
      if (place !== undefined) return removeWhole(text, pointer, place.kind, removal);
      return remove(text, pointer, detector.settle(text, sighting, values), removal);
    };
    const redacted = mapJson(document, (text, pointer, name) => {
      const written = rewrite(text, pointer, name);
      options.onText?.(text, written);
      return written;
    });
    return { document: redacted, findings: removal.findings, removed: () => [...removal.removed] };
  }

  /** What is found in a text that stands alone; what was found once goes everywhere else in it. */
  function findAll(text: string): readonly Candidate[] {
    const sighting = detector.look(text, false);
    const settled = detector.settle(text, sighting);
    // Only what is encoded can hide a value from the search that settling does: the second one is dear.
    if (settled.length === 0 || sighting.encoded.length === 0) return settled;
    const known = worthKnowing(text, sighting, settled);
    const isHidden = sighting.encoded.some((run) => known.some(({ value }) => run.text.includes(value)));
    return isHidden ? detector.settle(text, sighting, prepareKnown(known)) : settled;
  }

  /** Everything found in a text, with its value, as far as it is long enough to be looked for elsewhere. */
  function worthKnowing(
    text: string,
    sighting: Sighting,
    settled = detector.settle(text, sighting),
  ): readonly KnownValue[] {
    const { isConversation, view } = sighting;
    const { names, others } = spreadValues(view.text, sighting.candidates, "keep");
    const found = settled
      .map(({ start, end, rule, of }) => ({
        value: text.slice(start, end),
        rule,
        of: of ?? text.slice(start, end),
      }))
      .filter(({ value, rule }) =>
        rule.family === "secret" ? value.length >= 6 : isWorthSearching(rule, value),
      );
    // A log asks all its texts whether one of them is a word.
    const people = isConversation ? [...names.values()] : withoutWords(names.values(), [view.text]);
    const spreading = [...people, ...others.values()];
    return [...spreading.filter(({ value }) => isLongEnough(value)), ...found];
  }

  return {
    redactJson,
    redactText(text) {
      const removal = startRemoval(detector);
      const redacted = remove(text, "", findAll(text), removal);
      return { text: redacted, findings: removal.findings, removed: () => [...removal.removed] };
    },
    spans: (text) =>
      findAll(text).map(({ start, end, rule }) => ({ start, end, rule: rule.id, kind: rule.kind })),
    policyDigest: `sha256:${createHash("sha256").update(canonical(policy)).digest("hex")}`,
  };
}

/** What a text is looked at for: itself and the name of its member. No two of them have the same key. */
function placeOf(name: string | null, text: string): string {
  return `${name?.length ?? 0} ${name ?? ""}${text}`;
}

/** Numbers and addresses of some length, and lone names that are no words: the leak check looks for them too. */
function isWorthSearching(rule: Rule, value: string): boolean {
  if (rule.spreads !== true) return value.length >= 8;
  return rule.kind === "person" && value.length >= 6 && !value.includes(" ") && !isWordToo(value);
}

function startRemoval({ mayStay }: Detector): Removal {
  return { placeholders: createPlaceholders(), findings: [], removed: new Set(), mayStay };
}

function remove(text: string, pointer: string, candidates: readonly Candidate[], removal: Removal): string {
  if (candidates.length === 0) return text;
  let out = "";
  let copied = 0;
  for (const { start, end, rule, of } of candidates) {
    const value = text.slice(start, end);
    const placeholder = removal.placeholders.of(rule.kind, of ?? value);
    // What is a person here may be a place there: finding the place is no leak.
    if ((rule.kind !== "person" || !isWordToo(value)) && !removal.mayStay(value, rule))
      removal.removed.add(value);
    removal.findings.push({
      rule: rule.id,
      kind: rule.kind,
      pointer,
      start,
      length: end - start,
      placeholder,
    });
    out += text.slice(copied, start) + placeholder;
    copied = end;
  }
  return out + text.slice(copied);
}

function removeWhole(text: string, pointer: string, kind: string, removal: Removal): string {
  if (text !== "" && placeholderEnd(text, 0) === text.length) return text;
  const placeholder = removal.placeholders.of(kind, text);
  removal.removed.add(text);
  removal.findings.push({ rule: "structural", kind, pointer, start: 0, length: text.length, placeholder });
  return placeholder;
}

/** JSON with sorted keys: the digest must not depend on the order in which a policy was written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item !== null && typeof item === "object" && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
