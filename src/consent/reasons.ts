/** Why a reason exists and what a person can do about it; the operating guide is generated from these. */
export interface Reason {
  readonly title: string;
  readonly cause: string;
  /** The exact next step. */
  readonly next: string;
}

/** How the next step begins where only another pull request helps. */
export const AGAIN =
  "Nothing was sent. Open a new pull request with a new request file, review its log, and merge that.";
const SECOND_ADMIN =
  "An admin who neither opened it nor changed it last merges it; or another admin than the one who merges approves the published log before.";

/** Every way in which a closed pull request is not a valid consent. The codes are stable. */
export const CONSENT_REASONS = {
  "repository-public": {
    title: "The repository is public",
    cause: "Logs of conversations would be readable by everyone.",
    next: "Make the repository private, then open a new pull request.",
  },
  "not-merged": {
    title: "The pull request was not merged",
    cause: "Only a merge is consent; closing cancels.",
    next: "Nothing to do. To send feedback after all, reopen the pull request or open a new one.",
  },
  "wrong-base": {
    title: "Merged into another branch",
    cause: "Only a merge into the default branch is consent.",
    next: `${AGAIN} Its base must be the default branch.`,
  },
  fork: {
    title: "The pull request came from a fork",
    cause: "The head branch is outside this repository, where its content cannot be vouched for.",
    next: `${AGAIN} Push its branch to this repository.`,
  },
  "auto-merge": {
    title: "Merged by auto-merge",
    cause: "Auto-merge merges as soon as the checks are green, before anybody can have read the log.",
    next: `${AGAIN} Do not enable auto-merge; turn it off in the repository settings.`,
  },
  "merged-by-bot": {
    title: "Merged by a bot or a token",
    cause: "Consent is given by a human; an app, a bot or GITHUB_TOKEN merged.",
    next: `${AGAIN} A configured admin has to press Merge.`,
  },
  "merger-not-admin": {
    title: "The person who merged is not a configured admin",
    cause: "The login is not among `admins` in copilot-feedback.yaml.",
    next: `${AGAIN} A configured admin has to merge it; admins are added to copilot-feedback.yaml first.`,
  },
  "author-not-admin": {
    title: "The author is not a configured admin",
    cause: "Requests are made by admins; the author's login is not among `admins` in copilot-feedback.yaml.",
    next: `${AGAIN} A configured admin has to open it.`,
  },
  "second-admin-missing": {
    title: "Whoever asked for the log merged, and no second admin approved it",
    cause:
      "`consent.secondAdmin` is on. Whoever opened the pull request, and whoever pushed to it, reopened it or marked it as ready for the last log, may merge it only after another configured admin approved that log.",
    next: `${AGAIN} ${SECOND_ADMIN}`,
  },
  "second-admin-self": {
    title: "The only approval is by the person who merged",
    cause: "Whoever asked for the log and merged it, approved it as well; a second admin is somebody else.",
    next: `${AGAIN} ${SECOND_ADMIN}`,
  },
  "second-admin-other-head": {
    title: "The second admin approved another commit",
    cause: "The approval is for an earlier head, so for another log.",
    next: `${AGAIN} After the last push, the second admin approves again before the merge.`,
  },
  "second-admin-other-log": {
    title: "The second admin approved another log",
    cause:
      "The log was made again after the approval, so nobody but the one who asked for it stands for what it says now.",
    next: `${AGAIN} After the log was published, the second admin looks at it and approves, then it is merged.`,
  },
  "second-admin-late": {
    title: "The second admin approved after the merge",
    cause: "An approval counts only when it was there at the time of the merge.",
    next: `${AGAIN} The second admin approves first, then it is merged.`,
  },
  "files-unexpected": {
    title: "The pull request changes something else",
    cause: "A request is exactly one added file, requests/<id>.yaml, and nothing else.",
    next: `${AGAIN} It adds one request file only.`,
  },
  "request-not-a-file": {
    title: "The request is not a regular file",
    cause: "The path is missing, a symbolic link, a submodule, or executable.",
    next: `${AGAIN} The request is an ordinary file.`,
  },
  "request-changed-by-merge": {
    title: "The merged request is not the reviewed one",
    cause: "The file at the merge commit differs from the file at the reviewed head.",
    next: `${AGAIN} Do not edit the request while merging.`,
  },
  "artifact-missing": {
    title: "There is no log for the merged commit",
    cause: "It was merged before a log was published for this head, or the log was deleted.",
    next: `${AGAIN} Merge after the comment shows the log's digest.`,
  },
  "artifact-expired": {
    title: "The log has expired",
    cause: "GitHub deleted the artifact at the end of its retention, so the reviewed bytes are gone.",
    next: `${AGAIN} Merge within the artifact retention time.`,
  },
  "artifact-ambiguous": {
    title: "There are several logs for the merged commit",
    cause: "More than one live artifact claims to be the log of this head.",
    next: `${AGAIN} Find out who uploaded the others: see the Actions runs of this head.`,
  },
  "artifact-foreign": {
    title: "The log was uploaded by another run",
    cause: "The artifact's name says one run, GitHub says another, or the run is unknown.",
    next: `${AGAIN} Find out who uploaded the artifact: another workflow used its name.`,
  },
  "artifact-unreadable": {
    title: "The log cannot be read",
    cause: "The artifact has no SHA-256 or its bytes could not be downloaded.",
    next: "Nothing was sent. Re-run the failed jobs; if that does not help, open a new pull request.",
  },
  "artifact-late": {
    title: "The log is younger than the merge",
    cause: "What is uploaded after the merge was not reviewed before it.",
    next: `${AGAIN} Merge after the comment shows the log's digest.`,
  },
  "run-other-workflow": {
    title: "The log is not from the prepare workflow",
    cause: "The run that uploaded it belongs to another workflow file.",
    next: `${AGAIN} Find out which workflow uploads artifacts under this name.`,
  },
  "run-other-event": {
    title: "The prepare run was not started by a pull request event",
    cause: "Only pull_request_target runs the default branch's code for a pull request.",
    next: `${AGAIN} Do not start the prepare workflow by other events.`,
  },
  "run-other-branch": {
    title: "The prepare run did not run the default branch's code",
    cause: "The run's workflow file is from a commit that is not on the default branch.",
    next: `${AGAIN} Find out who changed the workflow on a branch.`,
  },
  "run-other-head": {
    title: "The prepare run was for another pull request or commit",
    cause: "The run's name, which GitHub evaluates, names another pull request or head.",
    next: `${AGAIN} Merge after the last push was prepared.`,
  },
  "asker-not-admin": {
    title: "The log was asked for by somebody who is no configured admin",
    cause:
      "Whoever opened, pushed to or reopened the pull request last decided what the log is about, and is not among `admins` in copilot-feedback.yaml.",
    next: `${AGAIN} A configured admin makes the last change to it.`,
  },
  "run-under-way": {
    title: "The prepare run that published the log has not ended",
    cause: "The log was published before the merge, but whether its run succeeds is not known yet.",
    next: "Nothing to do: the reconcile workflow decides about the merge when the run has ended, within the hour.",
  },
  "run-not-successful": {
    title: "The prepare run did not succeed",
    cause: "It failed, was cancelled, or had published nothing when the pull request was merged.",
    next: `${AGAIN} Merge after the prepare workflow succeeded.`,
  },
  "consent-expired": {
    title: "The consent has expired",
    cause:
      "The log was older than `consent.validDays` when the pull request was merged, or when a submission that had failed was about to be tried again.",
    next: `${AGAIN} Merge within the validity time.`,
  },
  "manifest-missing": {
    title: "The manifest is missing",
    cause: "The artifact that says what the log belongs to is missing or is not a manifest.",
    next: AGAIN,
  },
  "manifest-other-repository": {
    title: "The manifest is for another repository",
    cause: "The log was made for another repository.",
    next: AGAIN,
  },
  "manifest-other-pull-request": {
    title: "The manifest is for another pull request",
    cause: "The log was made for another pull request.",
    next: AGAIN,
  },
  "manifest-other-head": {
    title: "The manifest is for another commit",
    cause: "The log was made for another head.",
    next: AGAIN,
  },
  "manifest-other-request": {
    title: "The manifest is for another request",
    cause: "The log was made for another request file or for other content of it.",
    next: AGAIN,
  },
  "manifest-other-policy": {
    title: "The redaction policy changed after the log was made",
    cause:
      "The log was redacted by another policy than the one on the default branch when the merge was decided.",
    next: `${AGAIN} It will be redacted by the policy now in force.`,
  },
  "manifest-other-run": {
    title: "The manifest is from another run",
    cause: "The log and its manifest were not made by the same run.",
    next: AGAIN,
  },
  "digest-download": {
    title: "The downloaded log is not what GitHub says it is",
    cause: "SHA-256 or size of the downloaded bytes differs from the artifact service's.",
    next: "Nothing was sent. Re-run the failed jobs; if it happens again, report it as a security incident.",
  },
  "digest-manifest": {
    title: "The log is not the one in the manifest",
    cause: "The manifest names another SHA-256.",
    next: AGAIN,
  },
  "comment-missing": {
    title: "The comment with the digest is missing",
    cause: "The comment that shows reviewers the log's digest was deleted or never written.",
    next: `${AGAIN} Leave the comment as it is.`,
  },
  "digest-comment": {
    title: "The comment shows another digest",
    cause: "The comment was edited, or the log was replaced after it.",
    next: `${AGAIN} Leave the comment as it is, and find out who edited it.`,
  },
  "ledger-missing": {
    title: "The ledger does not know the log",
    cause: "No log is recorded as published for this request, or it was withdrawn.",
    next: AGAIN,
  },
  "published-late": {
    title: "The log was published after the merge",
    cause: "It was merged while the log was still being made, so nobody can have reviewed it.",
    next: `${AGAIN} Merge after the comment shows the log's digest.`,
  },
  "digest-ledger": {
    title: "The ledger records another log",
    cause: "The log last recorded as published is another one.",
    next: AGAIN,
  },
  "ledger-other-intake": {
    title: "The intake changed after the log was published",
    cause:
      "Consent is to send the log where its comment said. copilot-feedback.yaml names another `intake` now, or the log was published by a version that did not record which one it named.",
    next: `${AGAIN} Its comment will name the intake now configured.`,
  },
  cancelled: {
    title: "The request was cancelled",
    cause: "The pull request was closed without merging and no log was published since.",
    next: AGAIN,
  },
  "already-submitted": {
    title: "The request was already submitted",
    cause: "The ledger has its receipt; nothing is sent twice.",
    next: "Nothing to do. For more feedback open a new pull request with a new id.",
  },
  "already-refused": {
    title: "The merge was already refused",
    cause: "The ledger has the refusal, and a refusal is final.",
    next: AGAIN,
  },
} as const satisfies Record<string, Reason>;

export type ConsentRefusal = keyof typeof CONSENT_REASONS;
