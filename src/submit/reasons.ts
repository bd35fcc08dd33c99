import type { Reason } from "../consent/reasons.ts";

/** Why a consented submission did not take place or its outcome is not known. The codes are stable. */
export const SUBMIT_REASONS = {
  "log-differs": {
    title: "The log is not the one consented to",
    cause: "The downloaded bytes have another SHA-256 than the consent statement names.",
    next: "Nothing was sent. Report it as a security incident: the artifact was replaced after the merge.",
  },
  "request-differs": {
    title: "The request is not the one consented to",
    cause: "The request file has another SHA-256 than the consent statement names.",
    next: "Nothing was sent. Report it as a security incident.",
  },
  "request-unreadable": {
    title: "The request is not valid any more",
    cause: "This version of the program finds mistakes in it that the one it was reviewed with did not.",
    next: "Nothing was sent. Run `copilot-feedback validate` on the file, and open a new pull request that does what it says.",
  },
  "report-differs": {
    title: "The redaction report is not the reviewed one",
    cause: "The downloaded report has another SHA-256 than the consent statement names.",
    next: "Nothing was sent. Report it as a security incident: the artifact was replaced after the merge.",
  },
  "package-too-large": {
    title: "The package is too large",
    cause: "Log, request and report together exceed the limit.",
    next: "Nothing was sent. Open a new pull request that asks for fewer rounds.",
  },
  "intake-refused": {
    title: "The intake refused the package",
    cause: "It answered that it does not accept it.",
    next: "Nothing was sent. Fix what the message names; the reconcile workflow tries again every hour, or at once when you run it.",
  },
  "intake-conflict": {
    title: "The intake has another package under this name",
    cause: "Something else was delivered for this request and log before.",
    next: "Nothing was sent now. Compare the package at the intake with the ledger before anything else.",
  },
  "intake-unknown": {
    title: "Whether the intake accepted the package is not known",
    cause: "The connection broke or the intake failed while it was taking the package.",
    next: "Open no other request for it. The reconcile workflow asks the intake by offering the same package again; if that cannot tell, look there and run `copilot-feedback resolve`.",
  },
  "submit-interrupted": {
    title: "The submission was interrupted",
    cause: "The job ended without saying what it did.",
    next: "Open no other request for it. The reconcile workflow asks the intake by offering the same package again; if that cannot tell, look there and run `copilot-feedback resolve`.",
  },
  "notifier-refused": {
    title: "The e-mail to the user was refused",
    cause: "The mail service answered that it does not accept it.",
    next: "The package was delivered. Tell the user yourself, and fix what the message names before the next request.",
  },
  "notifier-unknown": {
    title: "Whether the user was e-mailed is not known",
    cause: "The connection broke or the mail service failed while it was taking the message.",
    next: "The package was delivered. Look in the sender's mailbox; tell the user yourself if the message is not there.",
  },
} as const satisfies Record<string, Reason>;

export type SubmitRefusal = keyof typeof SUBMIT_REASONS;
