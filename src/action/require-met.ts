import { PREREQUISITE_REASONS, type PrerequisiteRefusal } from "../microsoft/reasons.ts";
import { Refusal } from "./refusal.ts";

/**
 * Goes on only where Entra's answer is that a prerequisite is met.
 * @throws Refusal with the reason of the one that is not.
 */
export function requireMet(verdict: { readonly ok: true } | PrerequisiteRefusal): void {
  if (verdict.ok) return;
  const { title, next } = PREREQUISITE_REASONS[verdict.code];
  throw new Refusal(verdict.code, `${title}${verdict.detail && `: ${verdict.detail}`}.`, next);
}
