import type { PullRequest } from "../github/pull-request.ts";
import { concludeRecorded } from "./conclude-recorded.ts";
import type { StepContext } from "./context.ts";
import { record } from "./ledger.ts";

/** Finishes what a person resolved as delivered: nobody knows about the mail, so none is sent now. */
export async function concludeResolved(
  context: StepContext,
  pullRequest: PullRequest,
  requestId: string,
): Promise<void> {
  await record(context, requestId, () => ({
    event: "notified",
    data: { notification: { outcome: "unknown", code: "notifier-unknown" } },
  }));
  await concludeRecorded(context, pullRequest, requestId);
}
