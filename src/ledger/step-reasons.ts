import type { Reason } from "../consent/reasons.ts";

/** Why a step could not do its work. The codes are stable. */
export const STEP_REASONS = {
  "event-missed": {
    title: "Nobody heard that this pull request was opened or changed",
    cause: "GitHub delivered no event for its head, so no log was made.",
    next: "Close the pull request and reopen it.",
  },
  "settings-unreadable": {
    title: "The settings that guard the environments cannot be read",
    cause: "The job may not read them, or GitHub did not answer.",
    next: "Give the job `permissions: actions: read`, as in the installed workflow; `copilot-feedback doctor` shows all settings.",
  },
  "configuration-missing": {
    title: "There is no copilot-feedback.yaml on the default branch",
    cause: "Who may ask, where conversations come from and where they go is configured there.",
    next: "Run `copilot-feedback init` in the repository and merge what it adds. Then close and reopen the pull request; after a merge, run the reconcile workflow.",
  },
  "configuration-invalid": {
    title: "The configuration on the default branch is not valid",
    cause: "Nothing is decided by a configuration that cannot be read completely.",
    next: "Correct copilot-feedback.yaml on the default branch; `copilot-feedback validate` shows each place. Then close and reopen the pull request; after a merge, run the reconcile workflow.",
  },
  "identity-not-configured": {
    title: "This job has no cloud identity",
    cause: "The variables that name tenant and client are missing in the job's environment.",
    next: "Set COPILOT_FEEDBACK_TENANT_ID and COPILOT_FEEDBACK_CLIENT_ID as variables of the environment; `pulumi up` does.",
  },
  "id-token-unavailable": {
    title: "GitHub gave this job no ID token",
    cause: "The job lacks the permission to ask for one.",
    next: "Give the job `permissions: id-token: write`, as in the installed workflow.",
  },
  "environment-mismatch": {
    title: "The job does not run in the environment that guards it",
    cause: "GitHub's own statement about the job names another environment or none.",
    next: "Restore the installed workflow file: `copilot-feedback init --upgrade` shows what differs.",
  },
  "request-invalid": {
    title: "The request has mistakes",
    cause: "The request file does not say what the schema expects; each mistake stands on its line.",
    next: "Correct the lines that are marked under Files changed and push the correction.",
  },
  "no-rounds": {
    title: "There is no conversation round to share",
    cause: "No prompt of this user lies in the window, or all rounds are excluded.",
    next: "Check `user`, `apps`, `after`, `before` and `exclude` in the request and push the correction.",
  },
  "round-unknown": {
    title: "The request names rounds that are not in the log",
    cause: "An id under `exclude` or `comments` is not among the newest rounds asked for.",
    next: "Copy round ids from the review page and push the corrected request.",
  },
  "review-too-large": {
    title: "The log is larger than what can be submitted",
    cause: "Log, redaction report and request together are more than a package for this intake may have.",
    next: "Ask for fewer `interactions`, or leave long rounds out with `exclude`, and push the correction.",
  },
  "leak-found": {
    title: "A removed value was still readable in what was about to be shown",
    cause: "The last check before publishing found it; nothing was uploaded. This is a bug of the redaction.",
    next: "Report the file and offset in the message; they hold no value. Leave the round out with `exclude` meanwhile.",
  },
  "feedback-unreadable": {
    title: "The export of users' own feedback cannot be read",
    cause: "`collect.feedback.file` in copilot-feedback.yaml names a file that is not there for the runner.",
    next: "Put the export where the configuration says, or remove `collect.feedback`.",
  },
  "request-id-taken": {
    title: "Another pull request has a request of this name",
    cause: "A log for the same request id is already up for review or was submitted.",
    next: "Give the request file another name, or close the other pull request first and then close and reopen this one.",
  },
  "request-id-ended": {
    title: "A request of this name came to its end before",
    cause: "It was submitted or refused; what was decided under a name stays with it.",
    next: "Give the request file another name.",
  },
  "request-removed": {
    title: "The pull request has no request file any more",
    cause: "A commit removed it or put another file in its place.",
    next: "Put the request file back, or close the pull request. Merging it sends nothing.",
  },
  "log-expired": {
    title: "The log expired and cannot be made again",
    cause: "GitHub repeats a run for 30 days after it began, and this pull request was open for longer.",
    next: "Close the pull request and reopen it: that makes a new log.",
  },
  "ledger-broken": {
    title: "The request's events in the ledger are not one unbroken chain",
    cause:
      "An event was altered, removed or added by hand, or came by a commit that GitHub did not make for the workflows.",
    next: "Run `copilot-feedback audit --verify`: it names the damaged event or the commit.",
  },
  "ledger-contended": {
    title: "The ledger could not be written",
    cause: "Other runs kept writing to it all the time.",
    next: "Re-run the job; the reconcile workflow does so as well.",
  },
  "claim-missing": {
    title: "The ledger holds no open claim of this run",
    cause: "Only the run that claimed a submission may deliver it, once for each claim.",
    next: "Nothing was sent by this attempt. Re-run all jobs of the run, not only the failed ones, so that consent is verified again.",
  },
  "claimed-elsewhere": {
    title: "The submission was claimed for another intake or notification than the configured one",
    cause:
      "copilot-feedback.yaml was changed while its outcome was not known. Another intake cannot tell what the first one has, so delivering there could be a second time.",
    next: "Put `intake` and `notification` in copilot-feedback.yaml back, then run the reconcile workflow; or find out at the intake of the claim whether the package is there, and run `copilot-feedback resolve`.",
  },
  "too-many-runs": {
    title: "A workflow has more runs than GitHub lists",
    cause:
      "The run that made a log is looked for among all runs since the pull request was opened, and a list that is not whole proves nothing.",
    next: "Nothing was sent. Delete old runs of this workflow, then run the reconcile workflow.",
  },
  "review-file-gone": {
    title: "A reviewed file is gone",
    cause: "The artifact was deleted or expired between consent and submission.",
    next: "Nothing was sent. Open a new pull request, review its log, and merge that.",
  },
  "job-failed": {
    title: "A job ended without saying why",
    cause: "It was stopped from outside, or a service it needs was not available.",
    next: "Open the workflow run, fix what it names, and re-run all jobs.",
  },
  "internal-error": {
    title: "Something unexpected happened",
    cause: "A service answered in a way nobody planned for, or there is a bug.",
    next: "Open the workflow run and re-run all jobs. If it happens again, report the lines it shows; they hold no conversation text.",
  },
  "submission-failed": {
    title: "The submission did not take place",
    cause: "The job that delivers did not start.",
    next: "Nothing was sent. Open the workflow run, fix what it names, and re-run all jobs.",
  },
} as const satisfies Record<string, Reason>;

export type StepReason = keyof typeof STEP_REASONS;
