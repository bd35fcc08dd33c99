import type { RedactionPolicy } from "../config/redaction-policy.ts";
import type { ConversationLog } from "./log.ts";
import { counted } from "./wording.ts";

/** How a policy differs from its profile, for people: `1 rule off, 3 own rules`; undefined where it does not. */
export function policyChanges(policy: RedactionPolicy): string | undefined {
  const { allow, custom, dictionary, keep, rules, structural } = policy;
  const kept = keep.domains.length + keep.subnets.length;
  const changes: readonly (readonly [count: number, words: string])[] = [
    [rules.on.length, `${counted(rules.on.length, "rule")} on`],
    [rules.off.length, `${counted(rules.off.length, "rule")} off`],
    of(allow.values.length + allow.patterns.length + allow.paths.length, "exception"),
    of(custom.length + dictionary.length + structural.length, "own rule"),
    [kept, `${counted(kept, "part")} kept`],
  ];
  const words = changes.filter(([count]) => count > 0).map(([, text]) => text);
  return words.length === 0 ? undefined : words.join(", ");
}

/** `standard`, or `standard, 1 rule off, 3 own rules`. */
export function policyName({ profile, changes }: ConversationLog["policy"]): string {
  return changes === undefined ? profile : `${profile}, ${changes}`;
}

function of(count: number, noun: string): readonly [number, string] {
  return [count, counted(count, noun)];
}
