import { githubLedger } from "../github/ledger-store.ts";
import type { PullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import { readChain } from "../ledger/chain.ts";
import type { EventNamed, LedgerEvent } from "../ledger/event.ts";
import { recordedReason } from "../ledger/recorded-reason.ts";
import { lastOf, mailsToFolder, notificationOf, requestState } from "../ledger/state.ts";
import type { ReviewState } from "../review/state.ts";
import type { StepContext } from "./context.ts";
import type { DecidedMerge } from "./results.ts";
import { isShown, showCheck, showComment } from "./show.ts";
import { showDisplaced } from "./show-displaced.ts";

/**
 * Shows where a merged request stands according to the ledger, and deletes its artifacts if that is its end; for a
 * conclusion that broke off, and for one that knows less than the ledger. Changes nothing where the comment, which is
 * written last, says so already. The same for another pull request whose log this one's merge took down.
 * @param decided why nothing was done about it now; of an outcome that is not known it may say more than the ledger.
 * @returns the state; null where the ledger says nothing about this pull request.
 */
export async function concludeRecorded(
  context: StepContext,
  pullRequest: PullRequest,
  requestId: string,
  decided?: Pick<DecidedMerge, "reason" | "message" | "next">,
): Promise<ReviewState["state"] | null> {
  const { repository } = context;
  const { number, head } = pullRequest;
  const { events } = readChain((await githubLedger(repository).read(requestId)).files);
  await showDisplaced(context, requestId, events, number);
  const recorded = inDoubt(recordedState(context, number, requestId, events), decided);
  if (recorded === null) return null;
  const isEnd = recorded.state === "submitted" || recorded.state === "refused";
  const artifactsDeleted = isEnd
    ? await deleteAll(repository, await listReviewArtifacts(repository, pullRequest))
    : 0;
  const state = recorded.state === "submitted" ? { ...recorded, artifactsDeleted } : recorded;
  if (await isShown(repository, number, state)) return state.state;
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
  return state.state;
}

/** Where this pull request's request stands after its merge; null where the ledger speaks of another pull request. */
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
    return { ...named, state: "refused", digest: null, ...recordedReason(refused.data.code) };
  }
  if (claim?.data.pullRequest !== pullRequest) return null;
  const open = openState(named, events, claim.data);
  if (open !== null) return open;
  const receipt = lastOf(events, "resolved")?.data.receipt ?? lastOf(events, "submitted")?.data.receipt;
  if (requestState(events) !== "submitted" || !receipt) return null;
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
    onlyWritten: mailsToFolder(events),
    artifactsDeleted: 0,
  };
}

/** Claimed, and tried without coming to its end. While it is being tried, whoever tries it speaks of it. */
function openState(
  named: Pick<ReviewState, "requestId" | "runUrl">,
  events: readonly LedgerEvent[],
  { log }: EventNamed<"claimed">["data"],
): ReviewState | null {
  const { digest } = log;
  switch (requestState(events)) {
    case "failed": {
      const reason = recordedReason(lastOf(events, "failed")?.data.code ?? "submission-failed");
      return { ...named, state: "failed", digest, ...reason };
    }
    case "unknown": {
      const reason = recordedReason(lastOf(events, "unknown-outcome")?.data.code ?? "submit-interrupted");
      return { ...named, state: "unknown", digest, ...reason };
    }
    default:
      return null;
  }
}

function inDoubt(
  state: ReviewState | null,
  decided: Pick<DecidedMerge, "reason" | "message" | "next"> | undefined,
): ReviewState | null {
  const { reason, message, next } = decided ?? {};
  if (state?.state !== "unknown" || reason !== "claimed-elsewhere" || !message || !next) return state;
  return { ...state, reason, message, next };
}
