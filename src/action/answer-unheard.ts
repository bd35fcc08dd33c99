import { info } from "@actions/core";
import { prepareRunTitle } from "../consent/verify-log.ts";
import { findCheck, type ShownCheck } from "../github/check-run.ts";
import { listPullRequests, type PullRequest, readPullRequest } from "../github/pull-request.ts";
import type { Repository } from "../github/repository.ts";
import { PREPARE_WORKFLOW } from "../github/review-artifacts.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { listRuns } from "../github/workflow-runs.ts";
import { recordedReason } from "../ledger/recorded-reason.ts";
import { STEP_REASONS, type StepReason } from "../ledger/step-reasons.ts";
import type { AdmissionRefusal } from "../request/admission.ts";
import { renderCheck } from "../review/check.ts";
import { COMMENT_MARKER, readCommentDigest } from "../review/comment.ts";
import { findRequest } from "./closed-request.ts";
import type { StepContext } from "./context.ts";
import { showCheck, showComment } from "./show.ts";
import { withdraw } from "./withdraw.ts";

/** A prepare run begins within seconds; whatever is silent for longer was not heard. */
const SILENT_MINUTES = 15;

const named = { requestId: null, runUrl: "" };
const DRAFT_TITLE = renderCheck({ ...named, state: "waiting" }).title;
const OTHER_BASE_TITLE = renderCheck({
  ...named,
  state: "refused",
  digest: null,
  ...recordedReason("base-not-default" satisfies AdmissionRefusal),
}).title;

/** Why nobody answers a pull request, and the run that shows it. */
interface Silence {
  readonly reason: Extract<StepReason, "event-missed" | "job-failed">;
  readonly runUrl: string;
}

/** Open pull requests on which nothing has happened for longer than a run takes to begin. */
export async function listQuiet({ repository }: StepContext): Promise<readonly number[]> {
  const openAndQuietSince = new Date(Date.now() - SILENT_MINUTES * 60_000).toISOString();
  return (await listPullRequests(repository, { openAndQuietSince })).map(({ number }) => number);
}

/**
 * Answers an open request that is still waiting although nobody works on it: its event never arrived, or the run that
 * prepared it died. The first check of every head is ours, and every run that lives finishes it.
 */
export async function answerUnheard(context: StepContext, number: number): Promise<void> {
  const { repository } = context;
  const pullRequest = await readPullRequest(repository, number);
  const silence = await silenceOf(context, pullRequest);
  if (silence === null) return;
  const request = await findRequest(repository, pullRequest);
  if (request === null) return;
  const { head } = pullRequest;
  await withdraw(context, request.id, { pullRequest: number, head: head.sha, code: silence.reason });
  const { title, next } = STEP_REASONS[silence.reason];
  const state = {
    state: "failed",
    requestId: request.id,
    digest: null,
    message: `${title}.`,
    next,
    ...silence,
  } as const;
  // The check is what the next run looks at, so it comes last.
  await showComment(repository, number, state);
  await showCheck(repository, head.sha, state);
  info(`Pull request ${number}: nobody answers for ${head.sha} (${silence.reason}).`);
}

/** null where its head has a verdict or somebody is about to give one. */
async function silenceOf(context: StepContext, pullRequest: PullRequest): Promise<Silence | null> {
  const { repository, run } = context;
  const { number, head, createdAt } = pullRequest;
  const missed = { reason: "event-missed", runUrl: run.url } as const;
  const check = await findCheck(repository, head.sha);
  if (check === null) return missed;
  const { conclusion } = check;
  const isOver = isOutdated(check, pullRequest);
  const isTorn = conclusion !== null && conclusion !== "success" && (await showsLog(repository, number));
  if (conclusion !== null && !isOver && !isTorn) return null;
  const runs = await listRuns(repository, PREPARE_WORKFLOW, prepareRunTitle(number, head.sha), createdAt);
  if (runs.some(({ status }) => status !== "completed")) return null;
  if (isOver) return missed;
  // The last of them may have ended, and said so, since the check was read.
  if ((await findCheck(repository, head.sha))?.conclusion !== conclusion) return null;
  // A run that an edited title started has the same name and did nothing.
  const died = runs.find((one) => one.conclusion !== "skipped");
  // A log beside a verdict against it: the run died in between, unless the verdict is about another pull request.
  if (isTorn && died === undefined) return missed;
  if (isTorn && died?.conclusion === "success") return null;
  return {
    reason: "job-failed",
    runUrl: died === undefined ? run.url : run.url.replace(/\d+$/, String(died.id)),
  };
}

/** Whether a check speaks of what the pull request is no longer: it changed, and nobody heard of it. */
function isOutdated(
  { title, conclusion }: ShownCheck,
  { draft, base, repository }: Pick<PullRequest, "draft" | "base" | "repository">,
): boolean {
  // An open pull request that shows the end of a closed one was reopened.
  if (conclusion === "cancelled") return true;
  if (title === DRAFT_TITLE) return !draft;
  return title === OTHER_BASE_TITLE && base.ref === repository.defaultBranch;
}

async function showsLog(repository: Repository, pullRequest: number): Promise<boolean> {
  const comment = await findStickyComment(repository, pullRequest, COMMENT_MARKER);
  return comment !== null && readCommentDigest(comment.body) !== null;
}
