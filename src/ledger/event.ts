import { z } from "zod";
import { receiptSchema } from "../submit/receipt.ts";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha = z.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
const time = z.iso.datetime();
const login = z.string().min(1).max(100);
const code = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const pullRequest = z.int().positive();

/** Who did what no person did. */
export const WORKFLOWS = "github-actions[bot]";

/** Request ids as the request schema has them. */
export const requestIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const log = z.strictObject({ digest });

/** An intake or a notification in a few words; the same words for the same place. */
const place = z.string().min(1).max(600);

const notification = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("notified"), messageId: z.string(), at: time }),
  z.strictObject({ outcome: z.literal("refused"), code }),
  z.strictObject({ outcome: z.literal("unknown"), code }),
]);

/** The part of the in-toto statement the ledger repeats, so that an audit needs neither GitHub nor the intake. */
const consent = z.strictObject({
  /** SHA-256 of `consent.json` in the package. */
  statement: digest,
  by: login,
  at: time,
  mergeCommit: sha,
  head: sha,
  blob: sha,
  approvals: z.array(login),
  artifact: z.int().positive(),
});

const payloads = {
  /** A log was published for review; it replaces any earlier one. */
  prepared: z.strictObject({
    pullRequest,
    head: sha,
    author: login,
    request: z.strictObject({ path: z.string(), blob: sha, digest }),
    log: z.strictObject({
      digest,
      bytes: z.int().nonnegative(),
      rounds: z.int().nonnegative(),
    }),
    policy: z.strictObject({ digest }),
    /** Where a merge was said to send it; missing in logs of versions that did not record it. */
    intake: place.exactOptional(),
    artifact: z.strictObject({ id: z.int().positive(), name: z.string(), expiresAt: time }),
  }),
  /** The published log no longer counts; `code` says why. */
  withdrawn: z.strictObject({ pullRequest, head: sha, code }),
  /** Closed without merging; with a code, the pull request went on without the request. */
  cancelled: z.strictObject({ pullRequest, head: sha, by: login, code: code.exactOptional() }),
  /** Merged, but the merge is not a valid consent. */
  refused: z.strictObject({ pullRequest, head: sha, mergeCommit: sha, by: login, code }),
  /** Consent was verified; whoever wrote this, and nobody else, may deliver. */
  claimed: z.strictObject({
    pullRequest,
    log,
    consent,
    /** What was configured then; missing in claims of versions that did not record it. */
    destination: z.strictObject({ intake: place, notification: place }).exactOptional(),
  }),
  /** Delivered. */
  submitted: z.strictObject({ log, receipt: receiptSchema, notification }),
  /** Nothing left, for certain. */
  failed: z.strictObject({ log, code }),
  /** It may have left. */
  "unknown-outcome": z.strictObject({ log, code }),
  /** Somebody found out how an unknown outcome ended; `receipt` says that it was delivered. */
  resolved: z.strictObject({ log, by: login, receipt: receiptSchema.nullable() }),
  /** How a notification ended that had not gone out with the delivery. */
  notified: z.strictObject({ notification }),
} as const;

export type EventName = keyof typeof payloads;

function eventOf<N extends EventName>(name: N) {
  return z.strictObject({
    schema: z.literal("copilot-feedback/event@1"),
    request: z.string().regex(requestIdPattern).max(100),
    sequence: z.int().min(1).max(9999),
    event: z.literal(name),
    time,
    /** The run that wrote it; null for a person at a terminal. */
    run: z.strictObject({ id: z.int().positive(), attempt: z.int().positive() }).nullable(),
    /** SHA-256 of the bytes of the request's previous event file; null for the first. */
    previous: digest.nullable(),
    data: payloads[name],
  });
}

/** One event of a request's life: one file on the ledger branch. */
export const eventSchema = z
  .discriminatedUnion("event", [
    eventOf("prepared"),
    eventOf("withdrawn"),
    eventOf("cancelled"),
    eventOf("refused"),
    eventOf("claimed"),
    eventOf("submitted"),
    eventOf("failed"),
    eventOf("unknown-outcome"),
    eventOf("resolved"),
    eventOf("notified"),
  ])
  .meta({
    title: "Ledger event",
    description: "One event of a request's life, one file on the ledger branch.",
  });

export type LedgerEvent = z.infer<typeof eventSchema>;

/** An event of one name. */
export type EventNamed<N extends EventName> = Extract<LedgerEvent, { event: N }>;

/** What a writer says; the ledger adds sequence and hash chain. */
export type NewEvent = {
  [N in EventName]: Pick<EventNamed<N>, "event" | "time" | "run" | "data">;
}[EventName];

/** Where a claim delivers to, and how it mails. */
export type Destination = NonNullable<EventNamed<"claimed">["data"]["destination"]>;
export type ClaimConsent = EventNamed<"claimed">["data"]["consent"];
export type NotificationRecord = EventNamed<"notified">["data"]["notification"];

export const EVENT_NAMES = Object.keys(payloads) as readonly EventName[];
