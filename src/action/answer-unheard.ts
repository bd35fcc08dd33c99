import { info } from "@actions/core";
import { prepareRunTitle } from "../consent/verify-log.ts";
import { findCheck } from "../github/check-run.ts";
import { listPullRequests, type PullRequest, readPullRequest } from "../github/pull-request.ts";
import { PREPARE_WORKFLOW } from "../github/review-artifacts.ts";
import { listRuns } from "../github/workflow-runs.ts";
import { STEP_REASONS, type StepReason } from "../ledger/step-reasons.ts";
import { findRequest } from "./closed-request.ts";
import type { StepContext } from "./context.ts";
import { showCheck, showComment } from "./show.ts";
import { withdraw } from "./withdraw.ts";

/** A prepare run begins within seconds; whatever is silent for longer was not heard. */
const SILENT_MINUTES = 15;

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
  await showCheck(repository, head.sha, state);
  await showComment(repository, number, state);
  info(`Pull request ${number}: nobody answers for ${head.sha} (${silence.reason}).`);
}

/** null where its head has a verdict or somebody is about to give one. */
async function silenceOf(
  context: StepContext,
  { number, head, createdAt }: PullRequest,
): Promise<Silence | null> {
  const { repository, run } = context;
  const check = await findCheck(repository, head.sha);
  if (check === "completed") return null;
  if (check === null) return { reason: "event-missed", runUrl: run.url };
  const runs = await listRuns(repository, PREPARE_WORKFLOW, prepareRunTitle(number, head.sha), createdAt);
  if (runs.some(({ status }) => status !== "completed")) return null;
  // An open pull request that shows the end of a closed one was reopened, and nobody heard of it.
  if (check === "cancelled") return { reason: "event-missed", runUrl: run.url };
  // The last of them may have ended, and said so, since the check was read.
  if ((await findCheck(repository, head.sha)) !== "in progress") return null;
  // A run that an edited title started has the same name and did nothing.
  const died = runs.find(({ conclusion }) => conclusion !== "skipped");
  return {
    reason: "job-failed",
    runUrl: died === undefined ? run.url : run.url.replace(/\d+$/, String(died.id)),
  };
}
