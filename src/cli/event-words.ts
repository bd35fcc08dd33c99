import { type LedgerEvent, type NotificationRecord, WORKFLOWS } from "../ledger/event.ts";
import { reasonTitle } from "../ledger/recorded-reason.ts";
import type { RequestRecord } from "../ledger/request-record.ts";
import type { RequestState } from "../ledger/state.ts";

/**
 * What an event says, in a line for people.
 * @param toFolder whether e-mails of its request were only written to a folder.
 */
export function describeEvent(event: LedgerEvent, toFolder: boolean): string {
  switch (event.event) {
    case "prepared": {
      const { pullRequest, author, log } = event.data;
      const rounds = log.rounds === 1 ? "1 round" : `${log.rounds} rounds`;
      return `log of ${rounds} published for review in #${pullRequest}, asked for by ${author}: ${log.digest}`;
    }
    case "withdrawn":
      return `the log for #${event.data.pullRequest} no longer counts: ${reason(event.data.code)}`;
    case "cancelled": {
      const { pullRequest, by, code } = event.data;
      if (code === "request-removed") return `#${pullRequest} no longer carries this request`;
      return `#${pullRequest} was closed without merging${by === WORKFLOWS ? "" : ` by ${by}`}`;
    }
    case "refused":
      return `#${event.data.pullRequest}, merged by ${event.data.by}, is not a valid consent: ${reason(event.data.code)}`;
    case "claimed": {
      const { consent, log } = event.data;
      const approvals = consent.approvals.length === 0 ? "" : `, approved by ${consent.approvals.join(", ")}`;
      return `consent by ${consent.by} at ${consent.at}${approvals}, for ${log.digest}`;
    }
    case "submitted": {
      const { receipt, notification } = event.data;
      return `delivered ${receipt.deliveredAt} to ${receipt.intake.type} ${receipt.intake.location}; ${mail(notification, toFolder)}`;
    }
    case "failed":
      return `nothing was sent: ${reason(event.data.code)}`;
    case "unknown-outcome":
      return `it may have been sent: ${reason(event.data.code)}`;
    case "resolved":
      return event.data.receipt === null
        ? `${event.data.by} found that it was not delivered`
        : `${event.data.by} found it delivered ${event.data.receipt.deliveredAt}`;
    case "notified":
      return mail(event.data.notification, toFolder);
  }
}

const NEXT: Readonly<Record<RequestState, string>> = {
  waiting: "Next: correct the request in its pull request; a log is made for each commit that is valid.",
  ready: "Next: review the log, then merge to submit it or close to cancel.",
  submitting: "Next: wait; the reconcile workflow looks after a submission that was interrupted.",
  submitted: "Nothing to do: it was submitted.",
  failed: "Next: fix what the reason names and re-run the failed jobs, or run the reconcile workflow.",
  unknown: "Next: look at the intake whether the package is there, then run `copilot-feedback resolve`.",
  cancelled: "Nothing to do: it was cancelled and nothing was sent.",
  refused: "Next: open a new pull request with a new request file; a refusal is final.",
};

/** What somebody should do where a request's events are not one unbroken chain: what they say cannot be relied on. */
export const BROKEN_CHAIN =
  "Next: do not rely on this; run `copilot-feedback audit --verify`, which names the damaged event.";

/** What telling the events in their order leaves open: nothing follows the last one, so no hash covers it. */
export const NOT_VERIFIED =
  "As the ledger says it. Whether an event was altered since is what `copilot-feedback audit --verify` checks.";

/** What somebody should do now about a request. */
export function nextStep({ state, mail: outcome }: RequestRecord): string {
  if (state === "submitted" && outcome !== "notified" && outcome !== "written") {
    return "Next: it was submitted, but whether the user was told is open; run the reconcile workflow.";
  }
  return NEXT[state];
}

function reason(code: string): string {
  const title = reasonTitle(code);
  return title === null ? code : `${title} (${code})`;
}

function mail(notification: NotificationRecord, toFolder: boolean): string {
  if (notification.outcome !== "notified") return `user not e-mailed: ${reason(notification.code)}`;
  return toFolder
    ? `user not e-mailed: an e-mail was written to a folder ${notification.at}, nobody sent it`
    : `user e-mailed ${notification.at}`;
}
