/** Which conversations a log holds: names and times, never what was said. */
export interface Conversations {
  /** As people know them, most rounds first. */
  readonly apps: readonly string[];
  /** When the oldest and the newest round began, ISO 8601 UTC; null where there is no round. */
  readonly period: { readonly oldest: string; readonly newest: string } | null;
}

/** What the affected user is told. Nothing in it comes from a conversation or from the admin's comment. */
export interface Notice {
  /** The same for every attempt of one submission; the Message-ID derives from it. */
  readonly key: string;
  readonly requestId: string;
  /** The affected user's address. */
  readonly to: string;
  /** Who asked and who consented, as people are known in the organisation (UPN, else GitHub login). */
  readonly requestedBy: string;
  readonly consentedBy: string;
  /** When it was consented to, ISO 8601 UTC; also the message's date, so that every attempt is the same. */
  readonly consentedAt: string;
  /** Where the package went, in words for people. */
  readonly destination: string;
  readonly rounds: number;
  readonly conversations: Conversations;
  readonly category: string | null;
  readonly ticket: string | null;
}

/** What a mail service vouches for. */
export interface NotificationReceipt {
  readonly messageId: string;
  readonly notifiedAt: string;
  /** The e-mail is a file, and nobody sends it. */
  readonly onlyWritten?: true;
}

export type NotificationOutcome =
  | { readonly outcome: "notified"; readonly receipt: NotificationReceipt }
  /** The same notice was accepted before this call. */
  | { readonly outcome: "already-notified"; readonly receipt: NotificationReceipt }
  /** Definitely not sent. */
  | { readonly outcome: "refused"; readonly message: string }
  | { readonly outcome: "unknown"; readonly message: string };

/** Mails a notice at most once per key. Only bugs throw, and the caller treats a throw as `unknown`. */
export interface Notifier {
  /** Whether a notice that was accepted before is recognised; else asking again could mail twice. */
  readonly remembers: boolean;
  notify(notice: Notice): Promise<NotificationOutcome>;
}
