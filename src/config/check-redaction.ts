import type { Report } from "../document/document-kind.ts";
import { closest } from "../document/suggestion.ts";
import { coversConversation } from "./allowed-path.ts";
import { checkAllowedPattern } from "./allowed-pattern.ts";
import { checkPattern } from "./custom-pattern.ts";
import type { RedactionPolicy } from "./redaction-policy.ts";
import { RULE_IDS } from "./rule-ids.ts";

/** Reports rules nobody knows or that contradict each other, and what would switch redaction off unseen. */
export function checkRedaction(policy: Partial<RedactionPolicy> | undefined, report: Report): void {
  if (policy === undefined) return;
  checkIds(policy, report);
  checkCustom(policy.custom ?? [], report);
  checkAllowed(policy, report);
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
  rules?.off?.forEach((id, index) => {
    if (!known.has(id) || rules.on?.includes(id) !== true) return;
    report(`/redaction/rules/off/${index}`, {
      code: "contradiction",
      message: `The redaction rule \`${id}\` is switched on and off`,
      expected: "each rule under `on` or under `off`",
      fix: "Delete one of the two",
    });
  });
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

function checkAllowed({ allow }: Partial<RedactionPolicy>, report: Report): void {
  allow?.patterns?.forEach((pattern, index) => {
    const checked = checkAllowedPattern(pattern);
    if (checked.ok) return;
    report(`/redaction/allow/patterns/${index}`, {
      code: checked.code,
      message: `The allowed pattern is refused: ${checked.message}`,
      expected: "a pattern that is linear and matches only values of your own",
      fix: checked.fix,
    });
  });
  allow?.paths?.forEach((path, index) => {
    if (!coversConversation(path)) return;
    report(`/redaction/allow/paths/${index}`, {
      code: "conversation-allowed",
      message: `The allowed path \`${path}\` covers prompts or responses as a whole, so nothing in them would be removed`,
      expected: "a path beside what people wrote and read, such as /rounds/*/prompt/contexts/*/contextType",
      fix: "Delete the line, and name what may stay under `allow.values` or `allow.patterns`",
    });
  });
}
