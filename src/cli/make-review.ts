import { attachFeedback, type UserFeedback } from "../collect/feedback-export.ts";
import type { RequestWindow } from "../collect/request-window.ts";
import type { RoundCollection } from "../collect/select-rounds.ts";
import type { RedactionPolicy } from "../config/redaction-policy.ts";
import { formatProblem } from "../document/format-problem.ts";
import { neutralise } from "../document/hostile-text.ts";
import type { Problem } from "../document/problem.ts";
import { createRedactor } from "../redact/redactor.ts";
import type { FeedbackRequest } from "../request/request.ts";
import { gitBlobId, sha256 } from "../review/digest.ts";
import { LeakError } from "../review/leak-guard.ts";
import { buildReview, type Review } from "../review/review.ts";
import { list } from "../review/wording.ts";
import { VERSION } from "../version.ts";

/** A review, or why this request and these conversations give none. */
export type Outcome =
  | { readonly ok: true; readonly review: Review }
  | { readonly ok: false; readonly message: string };

export interface ReviewMaterial {
  readonly request: FeedbackRequest;
  readonly requestFile: { readonly path: string; readonly bytes: Uint8Array };
  /** Where the conversations come from, for messages. */
  readonly source: string;
  readonly window: RequestWindow;
  readonly collection: RoundCollection;
  readonly feedback: readonly UserFeedback[];
  readonly redaction: RedactionPolicy;
}

/** Makes a review outside of GitHub: no repository, pull request and run stand in its manifest. */
export function makeReview(material: ReviewMaterial): Outcome {
  const { request, requestFile, window, collection, redaction } = material;
  const { path, bytes } = requestFile;
  const { rounds, counts, unknownExclusions } = collection;
  if (unknownExclusions.length > 0) return unknownRounds(path, "exclude", unknownExclusions);
  if (rounds.length === 0) return noRounds(material);
  try {
    const review = buildReview({
      request,
      requestId: request.id,
      requestDigest: sha256(bytes),
      requestFile: { path, blob: gitBlobId(bytes) },
      window,
      rounds,
      feedback: attachFeedback(rounds, material.feedback),
      counts,
      redactor: createRedactor(redaction),
      policy: redaction,
      origin: null,
      toolVersion: VERSION,
      createdAt: new Date().toISOString(),
    });
    const { unknownComments } = review.log;
    return unknownComments.length > 0
      ? unknownRounds(path, "comments", unknownComments)
      : { ok: true, review };
  } catch (error) {
    if (!(error instanceof LeakError)) throw error;
    return {
      ok: false,
      message: `Nothing was written: ${error.message}.\nThis is a bug in a redaction rule; please report it, without the conversations.`,
    };
  }
}

/** Why a document that was read gives no review: every mistake in it, with its line. */
export function invalid(problems: readonly Problem[], bytes: Uint8Array): Outcome {
  const text = new TextDecoder().decode(bytes);
  return { ok: false, message: problems.map((problem) => formatProblem(problem, text)).join("\n\n") };
}

function noRounds({ request, requestFile, source, window, collection }: ReviewMaterial): Outcome {
  const apps = request.apps === undefined ? "" : ` in ${list(request.apps)}`;
  const kept = collection.counts.excluded > 0 ? " that are not excluded" : "";
  return {
    ok: false,
    message: `${neutralise(source)} has no rounds between ${window.after} and ${window.before}${apps}${kept}.\nWiden \`after\`, \`before\` or \`apps\` in ${neutralise(requestFile.path)}. What was said a moment ago may not have arrived yet.`,
  };
}

function unknownRounds(path: string, key: "exclude" | "comments", ids: readonly string[]): Outcome {
  return {
    ok: false,
    message: `${neutralise(path)}: \`${key}\` names ${list(ids)}, which no round of this log has.\nTake the ids from the review page of the same window.`,
  };
}
