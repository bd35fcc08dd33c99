import type { PullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf } from "../ledger/state.ts";
import type { StepContext } from "./context.ts";
import { record } from "./ledger.ts";
import { showCheck, showComment } from "./show.ts";

/** Finishes what a person resolved as delivered: nobody knows about the mail, so none is sent now. */
export async function concludeResolved(
  context: StepContext,
  pullRequest: PullRequest,
  requestId: string,
  events: readonly LedgerEvent[],
): Promise<void> {
  const { repository, run } = context;
  const receipt = lastOf(events, "resolved")?.data.receipt;
  const claim = lastOf(events, "claimed");
  if (!receipt || !claim) return;
  await record(context, requestId, () => ({
    event: "notified",
    data: { notification: { outcome: "unknown", code: "notifier-unknown" } },
  }));
  const state = {
    state: "submitted",
    requestId,
    runUrl: run.url,
    digest: receipt.log.digest,
    mergedBy: claim.data.consent.by,
    receipt: {
      destination: receipt.intake.location,
      name: receipt.package.name,
      packageDigest: receipt.package.digest,
      deliveredAt: receipt.deliveredAt,
    },
    notifiedAt: null,
    artifactsDeleted: await deleteAll(repository, await listReviewArtifacts(repository, pullRequest)),
  } as const;
  await showCheck(repository, pullRequest.head.sha, state);
  await showComment(repository, pullRequest.number, state);
}
