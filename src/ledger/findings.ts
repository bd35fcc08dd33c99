/** What an audit can find wrong; each names the law it breaks. Codes are stable. */
export const FINDINGS = {
  // The ledger is append-only and whole.
  "path-unknown": "A file on the ledger branch is not an event.",
  "event-unreadable": "An event file does not hold an event.",
  "event-misplaced": "An event says that it belongs elsewhere.",
  "sequence-broken": "An event is missing or doubled.",
  "hash-broken": "An event was altered, or one before it was removed.",
  "event-altered": "An event file had other content before.",
  "event-removed": "An event file was removed.",
  "commit-by-hand": "A ledger commit is not by the workflows, nor by whom its event names.",
  "commit-unsigned": "A ledger commit carries no signature of GitHub.",
  "commit-unexpected": "A ledger commit does not record the one event it says.",
  "merge-commit": "The ledger's history was merged with another one.",
  "second-root": "The ledger's history has more than one beginning.",
  "events-at-beginning": "The ledger's first commit brought events along.",
  "history-rewritten": "The ledger no longer contains a state that was audited before.",
  // Every submission has a consent for exactly that log.
  "event-out-of-order": "An event happened that cannot happen there.",
  "consent-other-log": "Consent was recorded for another log than the one last published.",
  "consent-by-bot": "Consent was given by a bot.",
  "consent-by-stranger": "Whoever merged or approved was no configured admin, at the merge or later.",
  "consent-not-on-main": "The merge that consent names is not on the default branch.",
  "request-differs": "The merged request is not the one consent names.",
  "submitted-without-consent": "Something was submitted without a consent before it.",
  "submitted-other-log": "Another log was submitted than the one consented to.",
  "submitted-before-consent": "It was delivered before consent was given.",
  "submitted-after-cancel": "It was submitted although it was cancelled.",
  "delivered-twice": "It was delivered more than once.",
  "mailed-twice": "The user was e-mailed more than once.",
  // Every merge came to an end.
  "merge-without-end": "A request was merged and neither submitted nor refused.",
} as const satisfies Record<string, string>;

export type FindingCode = keyof typeof FINDINGS;

/** One law that does not hold, with the evidence. */
export interface Finding {
  readonly code: FindingCode;
  /** null where it is not about one request. */
  readonly request: string | null;
  /** A path, a commit or both, and what is there; printable, one line. */
  readonly evidence: string;
}
