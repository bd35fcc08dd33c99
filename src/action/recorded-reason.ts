import { CONSENT_REASONS, type Reason } from "../consent/reasons.ts";
import { SUBMIT_REASONS } from "../submit/reasons.ts";
import { STEP_REASONS } from "./reasons.ts";

const REASONS: Readonly<Record<string, Reason>> = { ...CONSENT_REASONS, ...STEP_REASONS, ...SUBMIT_REASONS };

/** A reason code of the ledger in words; codes of other versions get general ones. */
export function recordedReason(code: string): {
  readonly reason: string;
  readonly message: string;
  readonly next: string;
} {
  const { title, next } = REASONS[code] ?? {
    title: "It did not go on",
    next: "See the reason code in docs/operating.md.",
  };
  return { reason: code, message: `${title}.`, next };
}
