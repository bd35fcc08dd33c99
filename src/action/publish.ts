import { info } from "@actions/core";
import type { Config } from "../config/config-schema.ts";
import type { Artifact } from "../github/artifacts.ts";
import { listArtifacts } from "../github/artifacts.ts";
import { githubLedger } from "../github/ledger-store.ts";
import { readPullRequest } from "../github/pull-request.ts";
import { deleteAll, listReviewArtifacts } from "../github/review-artifacts.ts";
import { readChain } from "../ledger/chain.ts";
import type { EventNamed, LedgerEvent } from "../ledger/event.ts";
import { requestState } from "../ledger/state.ts";
import { STEP_REASONS } from "../ledger/step-reasons.ts";
import { MILLISECONDS_PER_DAY } from "../request/day.ts";
import { isReviewArtifact } from "../review/artifact-names.ts";
import type { ReviewState } from "../review/state.ts";
import { affectedUser } from "./affected-user.ts";
import { cancel } from "./cancel.ts";
import { loadConfiguration } from "./configuration.ts";
import { eventOf, type StepContext } from "./context.ts";
import { destinationIn, destinationOf } from "./destination.ts";
import { claimant, record } from "./ledger.ts";
import { refusedState } from "./refused-state.ts";
import {
  type CollectResult,
  collectResult,
  finish,
  type Need,
  readNeed,
  type ValidateResult,
  validateResult,
} from "./results.ts";
import { showCheck, showComment } from "./show.ts";
import { withdraw } from "./withdraw.ts";

/** Shows what the jobs before found: the log for review, or why there is none. */
export async function run(context: StepContext): Promise<void> {
  const { repository } = context;
  const event = eventOf(context);
  const { number, head } = event.pull_request;
  const validated = readNeed(context.needs, "validate", validateResult);
  const collected = readNeed(context.needs, "collect", collectResult);
  const made = (await listArtifacts(repository, context.run.id)).filter(({ name }) =>
    isReviewArtifact(name, number),
  );

  const pullRequest = await readPullRequest(repository, number);
  if (!pullRequest.open || pullRequest.head.sha !== head.sha) {
    await deleteAll(repository, made);
    info(`Pull request ${number} has moved on from ${head.sha}; what was collected for it is deleted.`);
    return finish({ decision: "superseded", reason: "superseded", result: {} });
  }

  const review =
    collected.decision === "collected"
      ? await ready(context, await loadConfiguration(context.workspace), validated, collected, made)
      : null;
  let state = review?.state ?? notReady(context, validated, collected);
  const rival = review === null ? null : await rivalOf(context, review.requestId);
  if (rival !== null) state = rival;
  if (state.state !== "ready") {
    const code = "reason" in state ? state.reason : validated.reason;
    const requestId = await withdraw(context, state.requestId, { pullRequest: number, head: head.sha, code });
    // Named in the comment, so that the next run knows it as well.
    state = { ...state, requestId };
  }

  const current = new Set(Object.values(collected.result?.artifacts ?? {}).map(({ id }) => id));
  const superseded = (await listReviewArtifacts(repository, pullRequest)).filter(
    ({ id }) => state.state !== "ready" || !current.has(id),
  );
  await deleteAll(repository, superseded);
  if (review !== null && state.state === "ready") {
    // Published last: a merge before this was made by somebody who cannot have seen the log, and is no consent.
    await showComment(repository, number, state);
    const { outcome } = await record(context, review.requestId, (events) =>
      isFree(events, number) ? review.prepared : null,
    );
    if (outcome !== "appended") state = (await rivalOf(context, review.requestId)) ?? state;
  }
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
  info(`Published: ${state.state}.`);
  // Closed while this ran: whoever came first, nothing may stay behind.
  const now = await readPullRequest(repository, number);
  if (!now.open && !now.merged) await cancel(context, now, null);
  finish({ decision: state.state, result: {} });
}

interface Review {
  readonly requestId: string;
  readonly state: ReviewState;
  /** What the ledger says of the log once it is shown, so that consent can only be to this one. */
  readonly prepared: Pick<EventNamed<"prepared">, "event" | "data">;
}

/** Describes the log for reviewers and for the ledger. */
async function ready(
  context: StepContext,
  config: Config,
  validated: Need<ValidateResult>,
  collected: Need<CollectResult>,
  made: readonly Artifact[],
): Promise<Review> {
  const { pull_request, sender } = eventOf(context);
  const { number, head, user } = pull_request;
  const { artifacts, summary, policyDigest } = collected.result ?? {};
  const request = validated.result?.request;
  if (!artifacts || !summary || !policyDigest || !request) throw new Error("the collect job left no review");
  for (const { id, name, digest } of Object.values(artifacts)) {
    const stored = made.find((artifact) => artifact.id === id);
    if (stored?.name !== name || stored.digest !== digest)
      throw new Error(`artifact ${id} is not what was uploaded`);
  }
  const log = made.find(({ id }) => id === artifacts.log.id);
  if (!log) throw new Error("the log is not among the artifacts");

  const prepared = {
    event: "prepared",
    data: {
      pullRequest: number,
      head: head.sha,
      author: user.login,
      request: { path: request.path, blob: request.blob, digest: request.digest },
      log: { digest: artifacts.log.digest, bytes: artifacts.log.bytes, rounds: summary.rounds },
      policy: { digest: policyDigest },
      intake: destinationIn(config).intake,
      artifact: { id: log.id, name: log.name, expiresAt: new Date(log.expiresAt).toISOString() },
    },
  } as const;
  const link = (id: number): string => `${context.run.url}/artifacts/${id}`;
  const expires = Date.parse(log.createdAt) + config.consent.validDays * MILLISECONDS_PER_DAY;
  const state: ReviewState = {
    state: "ready",
    requestId: request.id,
    runUrl: context.run.url,
    digest: artifacts.log.digest,
    user: await affectedUser(context.repository, request),
    summary,
    links: {
      page: link(artifacts.page.id),
      log: link(artifacts.log.id),
      report: link(artifacts.report.id),
      manifest: link(artifacts.manifest.id),
    },
    mergers: Object.keys(config.admins),
    secondAdmin: config.consent.secondAdmin,
    askedBy: sender.login,
    consentExpires: new Date(expires).toISOString(),
    destination: destinationOf(config.intake),
  };
  return { requestId: request.id, state, prepared };
}

/** Whether a log may be published under this id for this pull request. */
function isFree(events: readonly LedgerEvent[], number: number): boolean {
  const owner = claimant(events);
  const state = requestState(events);
  return (
    (owner === null || owner === number) &&
    (state === "waiting" || state === "ready" || state === "cancelled")
  );
}

/** What to show where the request's id is somebody else's, or had its end. */
async function rivalOf(context: StepContext, requestId: string): Promise<ReviewState | null> {
  const { number } = eventOf(context).pull_request;
  const { events } = readChain((await githubLedger(context.repository).read(requestId)).files);
  if (isFree(events, number)) return null;
  const owner = claimant(events);
  return owner === null || owner === number
    ? refusedState(context, requestId, "request-id-ended")
    : refusedState(context, requestId, "request-id-taken", `#${owner}`);
}

function notReady(
  context: StepContext,
  validated: Need<ValidateResult>,
  collected: Need<CollectResult>,
): ReviewState {
  const named = { requestId: validated.result?.request?.id ?? null, runUrl: context.run.url };
  const ended = { ...named, digest: null };
  if (validated.decision === "invalid") {
    const { problems = [], moreProblems = 0 } = validated.result ?? {};
    return { ...named, state: "needs-fixing", problems, more: moreProblems };
  }
  if (validated.reason === "pull-request-draft") return { ...named, state: "waiting" };
  const [reason, result] =
    validated.decision === "collect"
      ? [collected.reason, collected.result]
      : [validated.reason, validated.result];
  if (result?.message !== undefined && result.next !== undefined) {
    return { ...ended, state: "refused", reason, message: result.message, next: result.next };
  }
  return {
    ...ended,
    state: "failed",
    reason: reason || "job-failed",
    message: "The log could not be made. Nothing was sent.",
    next: STEP_REASONS["job-failed"].next,
  };
}
