import { createHash } from "node:crypto";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { createAnchors } from "./anchors.ts";
import { mapStrings } from "./json-walk.ts";
import { findKnown, type KnownValue } from "./known-values.ts";
import { resolveOverlaps } from "./overlap.ts";
import { createPlaceholders, PLACEHOLDER, type Placeholders } from "./placeholders.ts";
import type { Candidate, Rule } from "./rule.ts";
import { selectRules } from "./rules/catalogue.ts";
import { scan } from "./scan.ts";
import { createView } from "./view.ts";

/** One place where something was removed; never the value. */
export interface Finding {
  readonly rule: string;
  readonly kind: string;
  /** JSON pointer of the text in the redacted document; `""` for a plain text. */
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
}

export interface Redactor {
  /** Redacts every string of a JSON value; the input is not changed. Placeholders are numbered over all of it. */
  readonly redactJson: <T>(document: T, options?: RedactJsonOptions) => JsonRedaction<T>;
  readonly redactText: (text: string) => TextRedaction;
  /** Disjoint spans in order, in offsets of `text` as given. */
  readonly spans: (text: string) => readonly Span[];
  /** `sha256:` digest of the policy with all defaults filled in. */
  readonly policyDigest: string;
}

/** Prepares a policy for use; the same redactor serves any number of logs and keeps nothing of them. */
export function createRedactor(policy: RedactionPolicy): Redactor {
  const anchors = createAnchors(selectRules(policy));
  const allowed = new Set(policy.allow.values);

  function find(text: string): readonly Candidate[] {
    const view = createView(text);
    let candidates: Candidate[] = scan(view.text, anchors);
    if (allowed.size > 0) {
      candidates = candidates.filter(({ start, end }) => !allowed.has(view.text.slice(start, end)));
    }
    const known = knownValues(view.text, candidates);
    if (known.length > 0) candidates.push(...findKnown(view.text, known));
    if (candidates.length === 0) return candidates;
    const mapped = candidates.map(({ start, end, rule }) => ({
      start: view.toSource(start),
      end: view.toSource(end),
      rule,
    }));
    return resolveOverlaps(mapped).filter(({ start, end }) => !PLACEHOLDER.test(text.slice(start, end)));
  }

  return {
    redactJson: (document, options = {}) => {
      const placeholders = createPlaceholders();
      const findings: Finding[] = [];
      const removed = new Set<string>();
      const redacted = mapStrings(document, options.skip ?? [], (text, pointer) =>
        replace(text, pointer, find(text), placeholders, findings, removed),
      );
      return { document: redacted, findings, removed: () => [...removed] };
    },
    redactText: (text) => {
      const findings: Finding[] = [];
      const removed = new Set<string>();
      const redacted = replace(text, "", find(text), createPlaceholders(), findings, removed);
      return { text: redacted, findings, removed: () => [...removed] };
    },
    spans: (text) =>
      find(text).map(({ start, end, rule }) => ({ start, end, rule: rule.id, kind: rule.kind })),
    policyDigest: `sha256:${createHash("sha256").update(JSON.stringify(policy)).digest("hex")}`,
  };
}

function knownValues(text: string, candidates: readonly Candidate[]): KnownValue[] {
  const known: KnownValue[] = [];
  for (const { start, end, rule } of candidates) {
    if (rule.spreads === true && end - start >= 4) known.push({ value: text.slice(start, end), rule });
  }
  return known;
}

function replace(
  text: string,
  pointer: string,
  candidates: readonly Candidate[],
  placeholders: Placeholders,
  findings: Finding[],
  removed: Set<string>,
): string {
  if (candidates.length === 0) return text;
  let out = "";
  let copied = 0;
  for (const { start, end, rule } of candidates) {
    const value = text.slice(start, end);
    const placeholder = placeholders.of(rule.kind, value);
    removed.add(value);
    findings.push({ rule: rule.id, kind: rule.kind, pointer, start, length: end - start, placeholder });
    out += text.slice(copied, start) + placeholder;
    copied = end;
  }
  return out + text.slice(copied);
}

export type { Rule };
