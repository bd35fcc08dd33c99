import type { ConversationLog } from "./log.ts";
import { policyName } from "./policy-words.ts";
import type { RedactionReport } from "./report.ts";

/** What a log holds, in numbers and names: fit for comments, checks and job outputs, no conversation text. */
export interface ReviewSummary {
  readonly requested: number;
  readonly rounds: number;
  readonly responses: number;
  readonly unanswered: number;
  readonly excluded: number;
  readonly leftOut: ConversationLog["counts"]["leftOut"];
  /** Most rounds first. */
  readonly apps: readonly { readonly app: string; readonly rounds: number }[];
  /** Times of the oldest and newest prompt; null where there is no round. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** The redaction policy: its profile, and how it differs from that. */
  readonly policy: string;
  readonly window: ConversationLog["window"];
  readonly bytes: number;
  /** Different values removed, and the places they stood in. */
  readonly values: number;
  readonly removals: number;
  readonly kinds: readonly { readonly kind: string; readonly values: number }[];
  /** Places in the admin's own comments something was removed from; the request file in git still shows it. */
  readonly inComments: number;
}

/** Where a log has the admin's own words. */
const COMMENT = /^(?:\/rounds\/\d+)?\/comment$/;

export function summarise(log: ConversationLog, report: RedactionReport, bytes: number): ReviewSummary {
  const { counts, rounds } = log;
  return {
    requested: counts.requested,
    rounds: counts.rounds,
    responses: counts.responses,
    unanswered: counts.unanswered,
    excluded: counts.excluded,
    leftOut: counts.leftOut,
    apps: appsOf(rounds),
    oldest: rounds[0]?.time ?? null,
    newest: rounds.at(-1)?.time ?? null,
    policy: policyName(log.policy),
    window: log.window,
    bytes,
    values: report.totals.placeholders,
    removals: report.totals.removals,
    kinds: report.kinds
      .map(({ kind, placeholders }) => ({ kind, values: placeholders }))
      .sort((one, other) => other.values - one.values),
    inComments: report.removals.filter(({ pointer }) => COMMENT.test(pointer)).length,
  };
}

/** How many rounds are in each app, most first. */
export function appsOf(rounds: readonly { readonly app: string }[]): ReviewSummary["apps"] {
  const apps = new Map<string, number>();
  for (const { app } of rounds) apps.set(app, (apps.get(app) ?? 0) + 1);
  return [...apps]
    .map(([app, count]) => ({ app, rounds: count }))
    .sort((one, other) => other.rounds - one.rounds || (one.app < other.app ? -1 : 1));
}
