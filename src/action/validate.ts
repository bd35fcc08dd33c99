import { info } from "@actions/core";
import { findEntry, readBlob } from "../github/blob.ts";
import {
  type ChangedFile,
  listChangedFiles,
  listPullRequestFiles,
  MOST_COMPARED,
  MOST_LISTED,
} from "../github/changed-files.ts";
import { publishCheck } from "../github/check-run.ts";
import { type PullRequest, readPullRequest } from "../github/pull-request.ts";
import type { Repository } from "../github/repository.ts";
import { findStickyComment } from "../github/sticky-comment.ts";
import { STEP_REASONS } from "../ledger/step-reasons.ts";
import {
  ADMISSION_REFUSALS,
  type AdmissionRefusal,
  admitEntry,
  admitPullRequest,
  REQUEST_LIMIT_BYTES,
} from "../request/admission.ts";
import { readRequest } from "../request/read-request.ts";
import type { CheckState } from "../review/check.ts";
import { COMMENT_MARKER } from "../review/comment.ts";
import { sha256 } from "../review/digest.ts";
import { isAdmin, loadConfiguration, rulesOf } from "./configuration.ts";
import { eventOf, type StepContext } from "./context.ts";
import { handedProblems } from "./handed-problems.ts";
import { finish, type ValidateResult } from "./results.ts";
import { showCheck } from "./show.ts";

/**
 * Decides whether the pull request is one valid request, and pins it: `collect`, `invalid`, `refused`, or
 * `ignore` for pull requests that are no requests and for heads that were replaced meanwhile.
 */
export async function run(context: StepContext): Promise<void> {
  const { repository } = context;
  const event = eventOf(context);
  const { number, head } = event.pull_request;
  const pullRequest = await readPullRequest(repository, number);
  if (!pullRequest.open || pullRequest.head.sha !== head.sha) {
    info(`Pull request ${number} has moved on from ${head.sha}; a newer run looks after it.`);
    return finish({ decision: "ignore", reason: "superseded", result: { head: head.sha } });
  }

  const config = await loadConfiguration(context.workspace);
  const files = await changesOf(repository, pullRequest);
  const admission = admitPullRequest(
    {
      repository: pullRequest.repository,
      draft: pullRequest.draft,
      autoMerge: pullRequest.autoMerge,
      baseRef: pullRequest.base.ref,
      headRepositoryId: pullRequest.head.repositoryId,
      author: pullRequest.author,
      sender: event.sender,
      files,
    },
    (login) => isAdmin(config, login),
  );
  if (!admission.admitted) {
    if (admission.code === "not-a-request") {
      // A log that was published must not stay up for review when its request is gone.
      if ((await findStickyComment(repository, number, COMMENT_MARKER)) === null)
        return ignoreOther(context, files.length);
      const { title, next } = STEP_REASONS["request-removed"];
      return refuse(context, { code: "request-removed", message: `${title}.`, next });
    }
    return refuse(context, { ...admission, next: ADMISSION_REFUSALS[admission.code].next });
  }

  const entry = await findEntry(repository, head.sha, admission.path);
  const unreadable = admitEntry(entry);
  if (entry === null || unreadable !== null) {
    const code = unreadable ?? "request-not-regular";
    const { title, cause, next } = ADMISSION_REFUSALS[code];
    return refuse(context, { code, message: `${title}. ${cause}`, next });
  }

  const bytes = await readBlob(repository, entry.sha, REQUEST_LIMIT_BYTES);
  const asked = new Date(event.pull_request.created_at);
  const reading = readRequest(bytes, admission.path, rulesOf(config, asked));
  if (!reading.ok) {
    const { problems, more } = handedProblems(reading.problems);
    const shown = state(context, admission.id, { state: "needs-fixing", problems, more });
    await showCheck(repository, head.sha, shown);
    info(
      `The request has ${problems.length + more} problems; the first ${problems.length} are shown on their lines of the pull request.`,
    );
    return finish({
      decision: "invalid",
      reason: "request-invalid",
      result: {
        head: head.sha,
        request: { id: admission.id, path: admission.path, blob: entry.sha, digest: sha256(bytes) },
        problems: [...problems],
        moreProblems: more,
      } satisfies ValidateResult,
    });
  }

  await showCheck(repository, head.sha, state(context, admission.id, { state: "collecting" }));
  info(`Request ${admission.id} is valid.`);
  finish({
    decision: "collect",
    result: {
      head: head.sha,
      request: { id: admission.id, path: admission.path, blob: entry.sha, digest: sha256(bytes) },
    } satisfies ValidateResult,
  });
}

/** What was compared, and where that may have been cut off, what the pull request lists beside it. */
async function changesOf(
  repository: Repository,
  { number, base, head }: PullRequest,
): Promise<ChangedFile[]> {
  const compared = await listChangedFiles(repository, base.sha, head.sha);
  if (compared.length < MOST_COMPARED) return compared;
  const listed = await listPullRequestFiles(repository, number);
  return [...new Map([...compared, ...listed].map((file) => [file.path, file])).values()];
}

interface Refused {
  readonly code: AdmissionRefusal | "request-removed";
  readonly message: string;
  readonly next: string;
}

async function refuse(context: StepContext, { code, message, next }: Refused): Promise<void> {
  const { repository } = context;
  const event = eventOf(context);
  const shown =
    code === "pull-request-draft"
      ? state(context, null, { state: "waiting" })
      : state(context, null, { state: "refused", reason: code, message, next, digest: null });
  await showCheck(repository, event.pull_request.head.sha, shown);
  info(`Refused: ${code}.`);
  finish({
    decision: "refused",
    reason: code,
    result: { head: event.pull_request.head.sha, message, next } satisfies ValidateResult,
  });
}

/** A required check has to answer for every pull request, or changes to anything else could never be merged. */
async function ignoreOther(context: StepContext, files: number): Promise<void> {
  const { head } = eventOf(context).pull_request;
  const said =
    files < MOST_LISTED
      ? {
          title: "Not a feedback request",
          summary:
            "This pull request touches no file under `requests/`. Nothing is collected and merging sends nothing.",
        }
      : {
          title: "Too many files to be a feedback request",
          summary: `GitHub lists ${MOST_LISTED} files of this pull request and no more, and none of them lies under \`requests/\`. Nothing is collected and merging sends nothing. If it adds a request, move the request into a pull request of its own.`,
        };
  await publishCheck(context.repository, head.sha, { ...said, conclusion: "neutral", annotations: [] });
  finish({
    decision: "ignore",
    reason: "not-a-request",
    result: { head: head.sha } satisfies ValidateResult,
  });
}

type Unnamed<S> = S extends CheckState ? Omit<S, "requestId" | "runUrl"> : never;

function state(context: StepContext, requestId: string | null, unnamed: Unnamed<CheckState>): CheckState {
  return { requestId, runUrl: context.run.url, ...unnamed } as CheckState;
}
