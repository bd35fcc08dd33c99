import type { UserFeedback } from "../collect/feedback-export.ts";
import type { Message, Round } from "../collect/round.ts";
import type { CollectionCounts } from "../collect/select-rounds.ts";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import type { Finding, JsonRedaction, Redactor, RemovedValues } from "../redact/redactor.ts";
import { canonicalBytes } from "./canonical-json.ts";
import { sha256 } from "./digest.ts";
import { guardedValues } from "./leak-guard.ts";
import { policyChanges } from "./policy-words.ts";
import { buildReport, type RedactionReport } from "./report.ts";

/** The document that is reviewed and sent; the shape is published as `schemas/log.schema.json`. */
export interface ConversationLog {
  readonly schema: "copilot-feedback/log@1";
  readonly request: { readonly id: string; readonly digest: string };
  readonly comment: string;
  readonly category?: string;
  readonly ticket?: string;
  readonly window: { readonly after: string; readonly before: string };
  readonly policy: {
    readonly profile: string;
    /** How the policy differs from its profile, for people; left out where it does not. */
    readonly changes?: string;
    readonly digest: string;
  };
  readonly counts: CollectionCounts;
  /** Oldest first. */
  readonly rounds: readonly LogRound[];
}

export interface LogRound {
  readonly id: string;
  readonly app: string;
  readonly time: string;
  readonly sessionId: string;
  readonly requestId: string | null;
  /** What the admin says about this round. */
  readonly comment?: string;
  /** What the user told Microsoft about this round, where an export of that was given. */
  readonly feedback?: readonly LogFeedback[];
  readonly prompt: LogMessage;
  readonly responses: readonly LogMessage[];
}

/** Whose it is goes without saying, and is not said. */
export type LogFeedback = Pick<UserFeedback, "time" | "kind" | "comment">;

export interface LogMessage {
  readonly id: string;
  readonly time: string;
  readonly locale: string;
  readonly text: string;
  /** The raw body; null where it says exactly what `text` says. */
  readonly body: { readonly contentType: "text" | "html"; readonly content: string } | null;
  readonly attachments: Message["attachments"];
  readonly contexts: Message["contexts"];
  readonly links: Message["links"];
  readonly mentions: Message["mentions"];
}

/** Identifiers, times and numbers: never conversation text, and needed as they are. */
const NEVER_REDACTED = [
  "/schema",
  "/request/id",
  "/request/digest",
  "/category",
  "/ticket",
  "/window/after",
  "/window/before",
  "/policy/profile",
  "/policy/changes",
  "/policy/digest",
  "/rounds/*/id",
  "/rounds/*/app",
  "/rounds/*/time",
  "/rounds/*/feedback/*/time",
  ...["/rounds/*/prompt", "/rounds/*/responses/*"].flatMap((message) => [
    `${message}/id`,
    `${message}/time`,
    `${message}/body/contentType`,
  ]),
] as const;

/** Needed to find the conversation again, and kept unless they hold what was removed elsewhere. */
const KEPT_IF_HARMLESS = ["/rounds/*/sessionId", "/rounds/*/requestId"] as const;

export interface LogInput {
  /** The request as the admin wrote it; who wrote it is not part of it and never in the log. */
  readonly request: {
    readonly comment: string;
    readonly category?: string | undefined;
    readonly ticket?: string | undefined;
    /** By round id. */
    readonly comments?: Readonly<Record<string, string>> | undefined;
  };
  readonly requestId: string;
  /** `sha256:` of the request file's bytes. */
  readonly requestDigest: string;
  readonly window: ConversationLog["window"];
  readonly rounds: readonly Round[];
  /** The user's own feedback by round id, as `attachFeedback` found it. */
  readonly feedback?: ReadonlyMap<string, readonly UserFeedback[]>;
  readonly counts: CollectionCounts;
  readonly redactor: Redactor;
  /** What the redactor was made of. */
  readonly policy: RedactionPolicy;
}

/** A redacted log with everything said about it; `bytes` are what is reviewed, digested and sent. */
export interface BuiltLog {
  readonly bytes: Uint8Array;
  readonly digest: string;
  readonly log: ConversationLog;
  readonly findings: readonly Finding[];
  readonly report: RedactionReport;
  /** Round ids in `comments` that name no round of the log. */
  readonly unknownComments: readonly string[];
  /** What no output may show; for the leak check alone. */
  readonly removed: RemovedValues;
}

/**
 * Builds the log of a request. The raw document exists in memory only: it is redacted as a whole before anything
 * is written. Same input, same bytes.
 */
export function buildLog(input: LogInput): BuiltLog {
  const { redactor, requestDigest, requestId, rounds } = input;
  const raw = rawLog(input);
  const { document, findings, removed } = redact(raw);
  const bytes = canonicalBytes(document);
  const digest = sha256(bytes);
  const known = new Set(rounds.map((round) => round.id));
  return {
    bytes,
    digest,
    log: document,
    findings,
    report: buildReport({ logDigest: digest, policy: raw.policy, findings }),
    unknownComments: Object.keys(input.request.comments ?? {}).filter((id) => !known.has(id)),
    removed: guardedValues(removed, document, NEVER_REDACTED),
  };

  function redact(log: ConversationLog): JsonRedaction<ConversationLog> {
    const redacted = redactor.redactJson(log, { skip: [...NEVER_REDACTED, ...KEPT_IF_HARMLESS] });
    const values = redacted.removed();
    // A Teams meeting's id can be the session's as well.
    const reveals = (id: string) => values.some((value) => id.includes(value));
    return redacted.document.rounds.some(
      ({ requestId: id, sessionId }) => reveals(sessionId) || reveals(id ?? ""),
    )
      ? redactor.redactJson(log, { skip: NEVER_REDACTED })
      : redacted;
  }

  function rawLog({ request, window, counts, policy }: LogInput): ConversationLog {
    const changes = policyChanges(policy);
    return {
      schema: "copilot-feedback/log@1",
      request: { id: requestId, digest: requestDigest },
      comment: request.comment.toWellFormed(),
      ...(request.category === undefined ? {} : { category: request.category }),
      ...(request.ticket === undefined ? {} : { ticket: request.ticket }),
      window: { after: window.after, before: window.before },
      policy: {
        profile: policy.profile,
        ...(changes === undefined ? {} : { changes }),
        digest: redactor.policyDigest,
      },
      counts,
      rounds: rounds.map((round) =>
        toLogRound(round, request.comments?.[round.id], input.feedback?.get(round.id)),
      ),
    };
  }
}

function toLogRound(
  round: Round,
  comment: string | undefined,
  feedback: readonly UserFeedback[] = [],
): LogRound {
  return {
    id: round.id,
    app: round.app,
    time: round.time,
    sessionId: round.sessionId,
    requestId: round.requestId,
    ...(comment === undefined ? {} : { comment: comment.toWellFormed() }),
    ...(feedback.length === 0 ? {} : { feedback: feedback.map(toLogFeedback) }),
    prompt: toLogMessage(round.prompt),
    responses: round.responses.map(toLogMessage),
  };
}

function toLogFeedback({ comment, kind, time }: UserFeedback): LogFeedback {
  return { time, kind: kind?.toWellFormed() ?? null, comment: comment?.toWellFormed() ?? null };
}

function toLogMessage(message: Message): LogMessage {
  return {
    id: message.interactionId,
    time: message.time,
    locale: message.locale,
    text: message.text,
    body:
      message.contentType === "text" && message.body === message.text
        ? null
        : { contentType: message.contentType, content: message.body },
    attachments: message.attachments,
    contexts: message.contexts,
    links: message.links,
    mentions: message.mentions,
  };
}
