import type { Report } from "../document/document-kind.ts";
import { closest } from "../document/suggestion.ts";
import { checkPattern } from "./custom-pattern.ts";
import type { RedactionPolicy } from "./redaction-policy.ts";
import { RULE_IDS } from "./rule-ids.ts";

/** Reports custom patterns that are refused, allow patterns that are none, and rules nobody knows. */
export function checkRedaction(policy: Partial<RedactionPolicy> | undefined, report: Report): void {
  if (policy === undefined) return;
  checkIds(policy, report);
  checkCustom(policy.custom ?? [], report);
  policy.allow?.patterns?.forEach((pattern, index) => {
    const reason = whyInvalid(pattern);
    if (reason === undefined) return;
    report(`/redaction/allow/patterns/${index}`, {
      code: "invalid-pattern",
      message: `The allowed pattern is not a regular expression: ${reason}`,
      expected: "a JavaScript regular expression (flag u)",
      fix: "Escape characters that have a meaning, such as `.`, `(` and `+`, with a backslash",
    });
  });
}

function checkIds({ rules }: Partial<RedactionPolicy>, report: Report): void {
  const known = new Set(RULE_IDS);
  for (const list of ["on", "off"] as const) {
    rules?.[list]?.forEach((id, index) => {
      if (known.has(id)) return;
      const meant = closest(id, RULE_IDS);
      report(`/redaction/rules/${list}/${index}`, {
        code: "unknown-rule",
        message: `There is no redaction rule \`${id}\``,
        expected: "an id that `copilot-feedback redact --rules` lists",
        fix: meant === undefined ? "Delete the line, or write the id of a rule" : `Write \`${meant}\``,
      });
    });
  }
}

function checkCustom(custom: RedactionPolicy["custom"], report: Report): void {
  const seen = new Set(RULE_IDS);
  custom.forEach((rule, index) => {
    if (seen.has(rule.id)) {
      report(`/redaction/custom/${index}/id`, {
        code: "duplicate-rule",
        message: `\`${rule.id}\` is the id of another redaction rule`,
        expected: "an id of its own",
        fix: `Write for example \`our-${rule.id}\``,
      });
    }
    seen.add(rule.id);
    const checked = checkPattern(rule);
    if (checked.ok) return;
    report(`/redaction/custom/${index}/pattern`, {
      code: checked.code,
      message: `The custom redaction rule \`${rule.id}\` is refused: ${checked.message}`,
      expected: "a pattern that is linear and matches nothing ordinary",
      fix: checked.fix,
    });
  });
}

function whyInvalid(pattern: string): string | undefined {
  try {
    new RegExp(`^(?:${pattern})$`, "u");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*: /s, "") : "it cannot be read";
  }
}
