import { CONSENT_REASONS } from "../consent/reasons.ts";
import { githubLedger } from "../github/ledger-store.ts";
import type { PullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { readChain } from "../ledger/chain.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { lastOf, notificationOf, requestState } from "../ledger/state.ts";
import { COMMENT_MARKER, renderComment } from "../review/comment.ts";
import type { ReviewState } from "../review/state.ts";
import type { StepContext } from "./context.ts";
import { showCheck, showComment } from "./show.ts";

/**
 * Shows how a merge ended according to the ledger and deletes its artifacts, for a conclusion that broke off.
 * Changes nothing where the comment, which is written last, says so already.
 */
export async function concludeRecorded(
  context: StepContext,
  pullRequest: PullRequest,
  requestId: string,
): Promise<void> {
  const { repository } = context;
  const { number, head } = pullRequest;
  const { events } = readChain((await githubLedger(repository).read(requestId)).files);
  const recorded = recordedState(context, number, requestId, events);
  if (recorded === null) return;
  const artifactsDeleted = await deleteAll(repository, await listReviewArtifacts(repository, pullRequest));
  const state = recorded.state === "submitted" ? { ...recorded, artifactsDeleted } : recorded;
  const shown = await findStickyComment(repository, number, COMMENT_MARKER);
  if (heading(shown?.body ?? "") === heading(renderComment(state))) return;
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
}

/** The end of this pull request's request; null where it has none, or where the end is another pull request's. */
function recordedState(
  { run }: StepContext,
  pullRequest: number,
  requestId: string,
  events: readonly LedgerEvent[],
): ReviewState | null {
  const named = { requestId, runUrl: run.url };
  const claim = lastOf(events, "claimed");
  const refused = lastOf(events, "refused");
  if (requestState(events) === "refused" && refused?.data.pullRequest === pullRequest) {
    const { code } = refused.data;
    const reasons: Readonly<Record<string, { readonly title: string; readonly next: string }>> =
      CONSENT_REASONS;
    const { title = "The merge was refused", next = "See the reason code in docs/operating.md." } =
      reasons[code] ?? {};
    return { ...named, state: "refused", digest: null, reason: code, message: `${title}.`, next };
  }
  const receipt = lastOf(events, "resolved")?.data.receipt ?? lastOf(events, "submitted")?.data.receipt;
  if (requestState(events) !== "submitted" || !receipt || claim?.data.pullRequest !== pullRequest)
    return null;
  const notification = notificationOf(events);
  return {
    ...named,
    state: "submitted",
    digest: receipt.log.digest,
    mergedBy: claim.data.consent.by,
    receipt: {
      destination: receipt.intake.location,
      name: receipt.package.name,
      packageDigest: receipt.package.digest,
      deliveredAt: receipt.deliveredAt,
    },
    notifiedAt: notification?.outcome === "notified" ? notification.at : null,
    artifactsDeleted: 0,
  };
}

function heading(comment: string): string {
  return /^### .*$/m.exec(comment)?.[0] ?? "";
}
