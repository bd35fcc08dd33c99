import { type AcceptedPattern, checkPattern, type RefusedPattern } from "./custom-pattern.ts";

/**
 * What secrets and personal data of strangers look like, one value of each form. Whoever lets one of them through
 * lets all like it through: then the rule that finds them is switched off, and nobody is told so.
 */
const STRANGERS = [
  ...["hunter2", "Sommer2024!", "T4ngr1nn!7", "correct-horse-battery", "4711", "480291"],
  ...["9f86d081884c7d659a2feaa0c55ad015", "dGhpcyBpcyBub3QgYSBzZWNyZXQgYXQgYWxs", "Qx7_vT2mLk9-RwZp4sYb"],
  ...["s.a.stranger@elsewhere.example", "+44 20 7946 0958", "+15552368147", "030 901820", "84.17.61.118"],
  ...["DE89370400440532013000", "4111 1111 1111 1111", "4111111111111111", "078-05-1120", "943 476 5919"],
  ...["Jane Stranger", "1984-05-17", "17.05.1984", "https://someone:hunter2@elsewhere.example/"],
] as const;

/**
 * Checks an allowed pattern like a custom one, and that it lets through only what an organisation can name as its
 * own. The accepted expression is over a whole value.
 */
export function checkAllowedPattern(pattern: string): AcceptedPattern | RefusedPattern {
  const checked = checkPattern({ pattern });
  if (!checked.ok) return checked;
  const whole = new RegExp(`^(?:${checked.expression.source})$`, "u");
  const stranger = STRANGERS.find((value) => whole.test(value));
  if (stranger === undefined) return { ok: true, expression: whole };
  return {
    ok: false,
    code: "secret-allowed",
    message: `The pattern lets anybody's value through, such as \`${stranger}\``,
    fix: "Add what only your values have, such as `@contoso\\.com`, or name the rule under `rules.off`.",
  };
}
