import type { Finding } from "../redact/redactor.ts";
import { canonicalBytes } from "./canonical-json.ts";

/** What was removed from a log, without values; published as `schemas/redaction.schema.json`. */
export interface RedactionReport {
  readonly schema: "copilot-feedback/redaction@1";
  readonly log: { readonly digest: string };
  readonly policy: { readonly profile: string; readonly changes?: string; readonly digest: string };
  readonly totals: { readonly removals: number; readonly placeholders: number; readonly characters: number };
  /** Most frequent first. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly placeholders: number;
    readonly removals: number;
  }[];
  readonly rules: readonly { readonly rule: string; readonly kind: string; readonly removals: number }[];
  /** In document order. */
  readonly removals: readonly Finding[];
}

/** Sums up findings; the same findings always give the same report. */
export function buildReport(input: {
  readonly logDigest: string;
  readonly policy: RedactionReport["policy"];
  readonly findings: readonly Finding[];
}): RedactionReport {
  const { findings, logDigest, policy } = input;
  return {
    schema: "copilot-feedback/redaction@1",
    log: { digest: logDigest },
    policy: {
      profile: policy.profile,
      ...(policy.changes === undefined ? {} : { changes: policy.changes }),
      digest: policy.digest,
    },
    totals: {
      removals: findings.length,
      placeholders: new Set(findings.map((finding) => finding.placeholder)).size,
      characters: findings.reduce((sum, finding) => sum + finding.length, 0),
    },
    kinds: grouped(findings, (finding) => finding.kind).map(([kind, group]) => ({
      kind,
      placeholders: new Set(group.map((finding) => finding.placeholder)).size,
      removals: group.length,
    })),
    rules: grouped(findings, (finding) => JSON.stringify([finding.rule, finding.kind])).map(([, group]) => ({
      rule: group[0].rule,
      kind: group[0].kind,
      removals: group.length,
    })),
    // Field by field: whatever else a finding may carry one day stays out of the report.
    removals: findings.map(({ rule, kind, placeholder, pointer, start, length }) => ({
      rule,
      kind,
      placeholder,
      pointer,
      start,
      length,
    })),
  };
}

/** The report as the file that is attached and sent. */
export function reportBytes(report: RedactionReport): Uint8Array {
  return canonicalBytes(report);
}

function grouped(
  findings: readonly Finding[],
  key: (finding: Finding) => string,
): readonly (readonly [string, readonly [Finding, ...Finding[]]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(key(finding));
    if (group === undefined) groups.set(key(finding), [finding]);
    else group.push(finding);
  }
  return [...groups].sort(
    ([name, one], [other, another]) => another.length - one.length || (name < other ? -1 : 1),
  );
}
