import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { info } from "@actions/core";
import { collectRounds } from "../collect/collect-rounds.ts";
import { attachFeedback, readFeedbackExport, type UserFeedback } from "../collect/feedback-export.ts";
import { type RequestWindow, requestWindow } from "../collect/request-window.ts";
import type { RoundCollection } from "../collect/select-rounds.ts";
import { SourceError } from "../collect/source-error.ts";
import type { Config } from "../config/config-schema.ts";
import { readBlob } from "../github/blob.ts";
import { uploadArtifact } from "../github/upload-artifact.ts";
import { createRedactor } from "../redact/redactor.ts";
import { ADMISSION_REFUSALS, REQUEST_LIMIT_BYTES } from "../request/admission.ts";
import { readRequest } from "../request/read-request.ts";
import type { FeedbackRequest } from "../request/request.ts";
import {
  type ArtifactOrigin,
  artifactName,
  REVIEW_FILE_KINDS,
  type ReviewFileKind,
} from "../review/artifact-names.ts";
import { LeakError } from "../review/leak-guard.ts";
import { buildReview, type Review } from "../review/review.ts";
import { VERSION } from "../version.ts";
import { loadConfiguration, principalOf } from "./configuration.ts";
import { eventOf, type StepContext } from "./context.ts";
import { requireEnvironment } from "./job-environment.ts";
import { Refusal, refusal } from "./refusal.ts";
import { requireMet } from "./require-met.ts";
import {
  type CollectResult,
  finish,
  type PinnedRequest,
  type PublishedArtifact,
  readNeed,
  validateResult,
} from "./results.ts";
import { requirePackable } from "./review-limit.ts";
import { configuredServices } from "./services.ts";

/** Collects and redacts what the pinned request asks for, and uploads it. Writes nothing but the artifacts. */
export async function run(context: StepContext): Promise<void> {
  await requireEnvironment("copilot-read");
  const { head, request: pinned } = readNeed(context.needs, "validate", validateResult).result ?? {};
  if (head === undefined || pinned === undefined) throw new Error("the validate job pinned no request");
  const config = await loadConfiguration(context.workspace);
  const request = await readPinned(context, pinned);

  await requirePrerequisites(context, config, request);
  const window = requestWindow(
    request,
    eventOf(context).pull_request.created_at,
    config.collect.lookBackDays,
  );
  const collection = await collect(context, config, request, window);
  const origin = { pullRequest: eventOf(context).pull_request.number, head, run: context.run };
  const given = await ownFeedback(context, config, request);
  const review = refuseLeaks(() =>
    buildReview({
      request,
      requestId: pinned.id,
      requestDigest: pinned.digest,
      requestFile: pinned,
      window,
      rounds: collection.rounds,
      counts: collection.counts,
      feedback: attachFeedback(collection.rounds, given),
      redactor: createRedactor(config.redaction),
      policy: config.redaction,
      origin: {
        ...origin,
        run: { id: context.run.id, attempt: context.run.attempt },
        repository: `${context.repository.owner}/${context.repository.repo}`,
      },
      toolVersion: VERSION,
      createdAt: new Date().toISOString(),
    }),
  );
  requireKnownRounds(collection.unknownExclusions, "exclude");
  requireKnownRounds(review.log.unknownComments, "comments");
  requirePackable(review.files, config.intake.type);

  const artifacts = await upload(review, origin, config.artifacts.retentionDays);
  info(`Collected ${review.summary.rounds} rounds, removed values in ${review.summary.removals} places.`);
  finish({
    decision: "collected",
    result: {
      artifacts,
      summary: review.summary,
      policyDigest: review.log.log.policy.digest,
    } satisfies CollectResult,
  });
}

/** The blob the validate job pinned; what the branch says by now does not matter. */
async function readPinned({ repository }: StepContext, pinned: PinnedRequest): Promise<FeedbackRequest> {
  const reading = readRequest(await readBlob(repository, pinned.blob, REQUEST_LIMIT_BYTES), pinned.path);
  if (!reading.ok) throw new Error("the pinned request was valid a moment ago and is not now");
  return reading.value;
}

/**
 * The author, and whoever changed the request last, hold an accepted role now, and the affected user exists and has
 * Copilot.
 */
async function requirePrerequisites(
  context: StepContext,
  config: Config,
  request: FeedbackRequest,
): Promise<void> {
  if (config.source.type !== "graph") return;
  const microsoft = await configuredServices(config, context).microsoft();
  if (microsoft === null) return;
  const { pull_request, sender } = eventOf(context);
  const { title, next } = ADMISSION_REFUSALS["sender-not-admin"];
  const askers = [pull_request.user.login, sender.login].map((login) => principalOf(config, login));
  for (const asker of new Set(askers)) {
    // The configuration changed since the validate job.
    if (asker === null) throw new Refusal("sender-not-admin", `${title}.`, next);
    requireMet(await microsoft.checkAdmin(asker));
  }
  requireMet(await microsoft.checkUser(request.user));
}

async function collect(
  context: StepContext,
  config: Config,
  request: FeedbackRequest,
  window: RequestWindow,
): Promise<RoundCollection> {
  const source = await configuredServices(config, context).source();
  let collection: RoundCollection;
  try {
    collection = await collectRounds(source, {
      ...window,
      user: request.user,
      apps: request.apps ?? [],
      interactions: request.interactions,
      exclude: request.exclude ?? [],
    });
  } catch (error) {
    throw error instanceof SourceError ? asRefusal(error) : error;
  }
  if (collection.rounds.length > 0) return collection;
  throw refusal("no-rounds", `between ${window.after} and ${window.before}.`);
}

function asRefusal(error: SourceError): Refusal {
  return new Refusal(error.reason, sentence(error.message), sentence(error.fix), { cause: error });
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

/** An id that matches nothing means that somebody believes in an exclusion or a comment that is not there. */
function requireKnownRounds(unknown: readonly string[], key: "exclude" | "comments"): void {
  if (unknown.length === 0) return;
  const ids = unknown.map((id) => `\`${id}\``).join(", ");
  throw refusal("round-unknown", `\`${key}\` names ${ids}.`);
}

/** What the user told Microsoft themselves, where the configuration names an export of it. */
async function ownFeedback(
  { workspace }: StepContext,
  { collect: { feedback } }: Config,
  { user }: FeedbackRequest,
): Promise<readonly UserFeedback[]> {
  if (feedback === undefined) return [];
  try {
    return readFeedbackExport(
      await readFile(resolve(workspace, feedback.file)),
      user,
      feedback.file,
      feedback,
    );
  } catch (error) {
    if (error instanceof SourceError) throw asRefusal(error);
    throw refusal("feedback-unreadable", `${feedback.file}.`, { cause: error });
  }
}

/** A removed value that is still readable is a bug of ours; nothing is published, and everyone can see why. */
function refuseLeaks(build: () => Review): Review {
  try {
    return build();
  } catch (thrown) {
    if (thrown instanceof LeakError) throw refusal("leak-found", `${thrown.message}.`, { cause: thrown });
    throw thrown;
  }
}

async function upload(
  review: Review,
  origin: ArtifactOrigin,
  retentionDays: number,
): Promise<Record<ReviewFileKind, PublishedArtifact>> {
  const uploaded: Partial<Record<ReviewFileKind, PublishedArtifact>> = {};
  for (const kind of REVIEW_FILE_KINDS) {
    const { bytes, digest } = review.files[kind];
    const name = artifactName(kind, origin);
    const id = await uploadArtifact(name, bytes, retentionDays);
    uploaded[kind] = { id, name, digest, bytes: bytes.length };
  }
  return uploaded as Record<ReviewFileKind, PublishedArtifact>;
}
