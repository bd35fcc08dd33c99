import { TooManyRunsError } from "../github/workflow-runs.ts";
import { STEP_REASONS, type StepReason } from "../ledger/step-reasons.ts";

/**
 * A step cannot go on for a reason somebody can mend. The entry turns it into outputs and one line of the job
 * log; everything else that is thrown counts as a bug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: string;
  /** What to do now. */
  readonly next: string;

  constructor(reason: string, message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.next = next;
  }
}

/**
 * A refusal for one of the steps' own reasons.
 * @param detail names, numbers and places only; it is shown to everyone who can read the repository.
 */
export function refusal(code: StepReason, detail?: string, options?: ErrorOptions): Refusal {
  const { title, next } = STEP_REASONS[code];
  return new Refusal(code, detail === undefined ? `${title}.` : `${title}: ${detail}`, next, options);
}

/** What was thrown; a refusal where it is one in other words. */
export function explained(thrown: unknown): unknown {
  if (!(thrown instanceof TooManyRunsError)) return thrown;
  return refusal("too-many-runs", `${thrown.workflow}.`, { cause: thrown });
}
