import type { SourceReason } from "./source-error.ts";

/** What operators read about each reason; the message of the error says what and where. */
export const SOURCE_REASONS = {
  "user-name-unusable": {
    title: "The user's address cannot name an export",
    cause: "It is longer than an address can be, or has characters a file name cannot have.",
    next: "Correct `user` in the request.",
  },
  "export-missing": {
    title: "There is no export for the user",
    cause: "Conversations come from files, and the folder has none named after the address in lower case.",
    next: "Put the export where the message says, then re-run the job.",
  },
  "export-unreadable": {
    title: "The export cannot be read",
    cause: "The file is there, but the job may not open it.",
    next: "Let the runner's account read the file.",
  },
  "export-too-large": {
    title: "The export is too large",
    cause: "It exceeds what is read into memory at once.",
    next: "Export a shorter period.",
  },
  "export-malformed": {
    title: "The export is not what Graph returns",
    cause: "It is not valid JSON, or not a page of interactions.",
    next: "Look at the line and column in the message; export again.",
  },
  "interaction-malformed": {
    title: "An interaction has an unexpected shape",
    cause: "A field Graph always sends is missing or has another type.",
    next: "Export again; if it stays, report the position in the message.",
  },
  "interaction-too-large": {
    title: "An interaction is too large",
    cause: "A single message exceeds the limit for one interaction.",
    next: "Leave that period out with `before` or `after`.",
  },
  "too-many-interactions": {
    title: "There are too many interactions",
    cause: "The window holds more than is read for one request.",
    next: "Narrow the window with `after` and `before`.",
  },
  "user-not-found": {
    title: "The user was not found",
    cause: "No account has this user principal name or e-mail address.",
    next: "Correct `user` in the request.",
  },
  "user-without-mailbox": {
    title: "The user has no mailbox",
    cause: "Copilot keeps its history in the mailbox, and the account has none.",
    next: "Nothing can be collected for this user.",
  },
  "access-denied": {
    title: "Microsoft Graph refused access",
    cause: "The identity lacks a permission, or no token could be had.",
    next: "Run `copilot-feedback check-access --user <address>`: it names the permission.",
  },
  throttled: {
    title: "Microsoft Graph is throttling",
    cause: "It kept answering that there were too many requests.",
    next: "Re-run the job later.",
  },
  "service-unavailable": {
    title: "Microsoft Graph is not available",
    cause: "It kept failing or could not be reached.",
    next: "Re-run the job later.",
  },
  "unexpected-answer": {
    title: "Microsoft Graph answered unexpectedly",
    cause: "The answer is none the documentation knows.",
    next: "Re-run the job; if it stays, report the request id in the message.",
  },
} as const satisfies Record<SourceReason, { title: string; cause: string; next: string }>;
