import { errorCode } from "./error-code.ts";
import type { Delivery, Intake } from "./intake.ts";
import type { Notice, NotificationOutcome, Notifier } from "./notification.ts";
import type { SubmissionPackage } from "./package.ts";
import { SUBMIT_REASONS, type SubmitRefusal } from "./reasons.ts";
import type { Receipt } from "./receipt.ts";

export interface Submission {
  readonly intake: Intake;
  readonly notifier: Notifier;
  readonly package: SubmissionPackage;
  readonly notice: Notice;
}

export type SubmissionOutcome =
  /** The intake has it. The notification may have failed: that is said, and never a reason to deliver again. */
  | { readonly outcome: "submitted"; readonly receipt: Receipt; readonly notification: NotificationOutcome }
  /** Nothing left, for certain; it may be tried again. */
  | {
      readonly outcome: "failed";
      readonly code: SubmitRefusal;
      readonly message: string;
      readonly next: string;
    }
  /** It may have left. Nobody was mailed; nothing is tried again until somebody knows. */
  | {
      readonly outcome: "unknown";
      readonly code: SubmitRefusal;
      readonly message: string;
      readonly next: string;
    };

/**
 * Delivers, then notifies. To be called with the claim in hand. Calling it again after a crash at any point is
 * safe: intake and notifier each recognise what they already have, and the mail is only ever tried for a
 * package that is known to be there.
 */
export async function submitOnce({
  intake,
  notifier,
  package: submission,
  notice,
}: Submission): Promise<SubmissionOutcome> {
  const delivery = await settled(() => intake.deliver(submission));
  switch (delivery.outcome) {
    case "delivered":
    case "already-delivered": {
      // Whoever delivered it before may have mailed as well; only a notifier that remembers can tell.
      const mayAsk = delivery.outcome === "delivered" || notifier.remembers;
      return {
        outcome: "submitted",
        receipt: delivery.receipt,
        notification: mayAsk
          ? await settled(() => notifier.notify(notice))
          : { outcome: "unknown", message: "an earlier attempt may have mailed" },
      };
    }
    case "conflict":
      return ended("failed", "intake-conflict", delivery);
    case "refused":
      return ended("failed", "intake-refused", delivery);
    case "unknown":
      return ended("unknown", "intake-unknown", delivery);
  }
}

/**
 * An adapter that throws may have done its work before: the outcome is unknown, whatever the error says. Its
 * text may quote what was being sent, and comment, check and job log would show that.
 */
async function settled<T>(call: () => Promise<T>): Promise<T | { outcome: "unknown"; message: string }> {
  try {
    return await call();
  } catch (error) {
    return { outcome: "unknown", message: `the call broke off with ${errorCode(error)}` };
  }
}

function ended(
  outcome: "failed" | "unknown",
  code: SubmitRefusal,
  delivery: Extract<Delivery, { message: string }>,
): SubmissionOutcome {
  const reason = SUBMIT_REASONS[code];
  return { outcome, code, message: `${reason.title}: ${delivery.message}`, next: reason.next };
}
