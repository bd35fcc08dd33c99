import { SOURCE_REASONS } from "../collect/source-reasons.ts";
import { CONSENT_REASONS, type Reason } from "../consent/reasons.ts";
import { PREREQUISITE_REASONS } from "../microsoft/reasons.ts";
import { ADMISSION_REFUSALS } from "../request/admission.ts";
import { SUBMIT_REASONS } from "../submit/reasons.ts";
import { STEP_REASONS } from "./step-reasons.ts";

const REASONS: ReadonlyMap<string, Reason> = new Map(
  Object.entries({
    ...ADMISSION_REFUSALS,
    ...PREREQUISITE_REASONS,
    ...SOURCE_REASONS,
    ...CONSENT_REASONS,
    ...STEP_REASONS,
    ...SUBMIT_REASONS,
  }),
);

/** What a reason code of the ledger means, in a few words; null for codes of other versions. */
export function reasonTitle(code: string): string | null {
  return REASONS.get(code)?.title ?? null;
}

/** A reason code of the ledger in words; codes of other versions get general ones. */
export function recordedReason(code: string): {
  readonly reason: string;
  readonly message: string;
  readonly next: string;
} {
  const { title, next } = REASONS.get(code) ?? {
    title: "It did not go on",
    next: "See the reason code in docs/operating.md.",
  };
  return { reason: code, message: `${title}.`, next };
}
