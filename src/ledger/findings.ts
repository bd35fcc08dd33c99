/** What several next steps share; `<…>` stands for what the evidence names. */
const HISTORY = "See what changed, when and in whose name: `git log -p origin/ledger -- <path>`.";
const BEFORE = "What it was is in the evidence: `git show <id>` prints it, and that is what counts.";
const COMMIT = "Look at it: `git show --format=fuller <commit>`.";
const ACCESS =
  "See with `copilot-feedback doctor` whether the branch is guarded, and on GitHub who has write access.";
const STOPPED = "The workflows do nothing more for this request; a new one needs another id.";
const TELL = "tell whoever answers for data protection, and whoever reads the intake.";
const JOINED =
  "Look at it: `git log --graph --format=fuller origin/ledger`. Compare it with an older clone or mirror: events that only this one has were brought along, and nobody consented to what they say.";
const BUG = "If the workflows wrote it, it is a mistake of this tool: report it, without any conversation.";

interface FindingText {
  /** The law it breaks, as a sentence. */
  readonly means: string;
  /** What an auditor or an administrator does about it. */
  readonly next: string;
}

/** What an audit can find wrong. Codes are stable. */
export const FINDINGS = {
  // The ledger is append-only and whole.
  "path-unknown": {
    means: "A file on the ledger branch is not an event.",
    next: `${HISTORY} It changes no event. Leave it: to remove it would be one more change by hand.`,
  },
  "event-unreadable": {
    means: "An event file does not hold an event.",
    next: `${HISTORY} A newer version may have written it: audit with the version that the repository has installed. ${STOPPED}`,
  },
  "event-misplaced": {
    means: "An event says that it belongs elsewhere.",
    next: `${HISTORY} ${STOPPED}`,
  },
  "sequence-broken": {
    means: "An event is missing or doubled.",
    next: `Look for the event that is gone: \`git log -p --diff-filter=D origin/ledger -- ledger/<request>\`. ${STOPPED}`,
  },
  "hash-broken": {
    means: "An event was altered, or one before it was removed.",
    next: `Run \`copilot-feedback audit --verify\`: its further findings name the commit. ${STOPPED}`,
  },
  "event-altered": {
    means: "An event file had other content before.",
    next: `${BEFORE} ${HISTORY} ${ACCESS}`,
  },
  "event-removed": {
    means: "An event file was removed.",
    next: `${BEFORE} ${HISTORY} ${ACCESS}`,
  },
  "commit-by-hand": {
    means: "A ledger commit is not by the workflows, nor by whom its event names.",
    next: `${COMMIT} Ask whoever it names. If they recorded an outcome with \`resolve\`, their e-mail address was public: have them keep it private on GitHub from now on. ${ACCESS}`,
  },
  "commit-unsigned": {
    means: "A ledger commit carries no signature of GitHub.",
    next: `${COMMIT} GitHub signs what the workflows write, so somebody pushed this one. ${ACCESS}`,
  },
  "commit-unexpected": {
    means: "A ledger commit does not record the one event it says.",
    next: `${COMMIT} A commit of the workflows adds the one event that its first line names. Rely on none of the events it touches until its author has explained it. ${ACCESS}`,
  },
  "merge-commit": {
    means: "The ledger's history was merged with another one.",
    next: JOINED,
  },
  "second-root": {
    means: "The ledger's history has more than one beginning.",
    next: JOINED,
  },
  "events-at-beginning": {
    means: "The ledger's first commit brought events along.",
    next: JOINED,
  },
  "history-rewritten": {
    means: "The ledger no longer contains a state that was audited before.",
    next: "Keep the clone that has the earlier state: it is the evidence. Clone again from GitHub and audit that; if the state is missing there too, an administrator rewrote the branch, and GitHub's audit log of the organisation tells who.",
  },
  // Every submission has a consent for exactly that log.
  "event-out-of-order": {
    means: "An event happened that cannot happen there.",
    next: `See the events in their order: \`copilot-feedback status <request>\`, and who wrote this one: \`git log origin/ledger -- <path>\`. ${BUG}`,
  },
  "consent-other-log": {
    means: "Consent was recorded for another log than the one last published.",
    next: `Rely on the log that the pull request's comment showed when it was merged. If another one was delivered, ${TELL}`,
  },
  "consent-by-bot": {
    means: "Consent was given by a bot.",
    next: `See in the pull request on whose behalf the bot merged, and take its right to merge away. What was sent for it was sent without consent: ${TELL}`,
  },
  "consent-by-stranger": {
    means: "Whoever merged or approved was no configured admin, at the merge or later.",
    next: `See who could merge then: \`git show <commit>:copilot-feedback.yaml\`. ${ACCESS} What was sent for it was sent without consent: ${TELL}`,
  },
  "consent-not-on-main": {
    means: "The merge that consent names is not on the default branch.",
    next: `Run \`git fetch\` and audit again: an old clone does not have the merge. If it is missing then, the default branch was rewritten or nobody merged. What was sent for it was sent without consent: ${TELL}`,
  },
  "request-differs": {
    means: "The merged request is not the one consent names.",
    next: `Compare the two: \`git show <commit>:requests/<request>.yaml\` was merged, \`git cat-file -p <id>\` is what consent names. What was sent for it was sent without consent: ${TELL}`,
  },
  "submitted-without-consent": {
    means: "Something was submitted without a consent before it.",
    next: `Find the package the receipt names: \`copilot-feedback status <request>\`. What was sent for it was sent without consent: ${TELL}`,
  },
  "submitted-other-log": {
    means: "Another log was submitted than the one consented to.",
    next: `Find the package the receipt names: \`copilot-feedback status <request>\`. What was sent for it was sent without consent: ${TELL}`,
  },
  "submitted-before-consent": {
    means: "It was delivered before consent was given.",
    next: `Compare both times with what the intake says: a clock may have been wrong. If it was delivered before the merge, ${TELL}`,
  },
  "submitted-after-cancel": {
    means: "It was submitted although it was cancelled.",
    next: `Find the package the receipt names: \`copilot-feedback status <request>\`. What was sent for it was sent without consent: ${TELL}`,
  },
  "delivered-twice": {
    means: "It was delivered more than once.",
    next: `Look at the intake for both receipts: \`copilot-feedback status <request>\` names them. If there are two packages, tell its readers which one counts. ${BUG}`,
  },
  "mailed-twice": {
    means: "The user was e-mailed more than once.",
    next: `Tell the user that both mails are about one submission. Only \`delivered-twice\` beside it would mean two packages. ${BUG}`,
  },
  // Every merge came to an end.
  "merge-without-end": {
    means: "A request was merged and neither submitted nor refused.",
    next: "Run the reconcile workflow on the Actions page: it submits the reviewed log or refuses, and says why in the pull request. If it calls the outcome unknown, look at the intake and say with `copilot-feedback resolve` what is there. If the file was added without a pull request, remove it with one: nothing was sent.",
  },
} as const satisfies Record<string, FindingText>;

export type FindingCode = keyof typeof FINDINGS;

/** One law that does not hold, with the evidence. */
export interface Finding {
  readonly code: FindingCode;
  /** null where it is not about one request. */
  readonly request: string | null;
  /** A path, a commit or both, and what is there; printable, one line. */
  readonly evidence: string;
}

/** The kinds among findings, each once, in the order they came in. */
export function kindsOf(findings: readonly Finding[]): readonly FindingCode[] {
  return [...new Set(findings.map(({ code }) => code))];
}
