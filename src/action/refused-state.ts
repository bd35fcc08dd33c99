import { STEP_REASONS, type StepReason } from "../ledger/step-reasons.ts";
import type { Refused } from "../review/state.ts";
import type { StepContext } from "./context.ts";

/**
 * What to show of a request without a log that cannot go on for a reason of the steps.
 * @param detail names and numbers only, such as `#7`.
 */
export function refusedState(
  { run }: StepContext,
  requestId: string,
  reason: StepReason,
  detail?: string,
): Refused {
  const { title, next } = STEP_REASONS[reason];
  const message = detail === undefined ? `${title}.` : `${title}: ${detail}.`;
  return { state: "refused", requestId, runUrl: run.url, digest: null, reason, message, next };
}
