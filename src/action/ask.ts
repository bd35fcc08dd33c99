import { info } from "@actions/core";
import type { Config } from "../config/config-schema.ts";
import { readIssue } from "../github/issue.ts";
import { findOpenPull, hasFile, writeRequestBranch } from "../github/request-branch.ts";
import { writeStickyComment } from "../github/sticky-comment.ts";
import { ADMISSION_REFUSALS } from "../request/admission.ts";
import { readIssueForm } from "../request/issue-form.ts";
import { ASK_MARKER, type AskState, renderAskComment } from "../review/ask-comment.ts";
import { isAdmin, loadConfiguration, rulesOf } from "./configuration.ts";
import { type IssueEvent, issueOf, type StepContext } from "./context.ts";
import { finish } from "./results.ts";

/** An issue's first request and those after it was merged; nobody gets that far by hand. */
const MOST_REQUESTS = 50;

/** Turns a filled-in issue form into a request on a branch, and answers in the issue. */
export async function run(context: StepContext): Promise<void> {
  const { repository } = context;
  const event = issueOf(context);
  const { number } = event.issue;
  const issue = await readIssue(repository, number);
  if (!issue.open || issue.body !== (event.issue.body ?? "")) {
    info(`Issue ${number} has moved on; a newer run looks after it.`);
    return finish({ decision: "ignore", reason: "superseded", result: {} });
  }
  const show = (state: AskState): Promise<void> =>
    writeStickyComment(repository, number, ASK_MARKER, renderAskComment(state));
  try {
    const state = await answer(context, event, await loadConfiguration(context.workspace));
    await show(state);
    info(`Issue ${number}: ${state.state}.`);
    finish({ decision: state.state, reason: "reason" in state ? state.reason : "", result: {} });
  } catch (error) {
    await show({ state: "failed", runUrl: context.run.url });
    throw error;
  }
}

async function answer(
  context: StepContext,
  { issue, sender }: IssueEvent,
  config: Config,
): Promise<AskState> {
  const { repository } = context;
  const { octokit, owner, repo } = repository;
  const { data: home } = await octokit.rest.repos.get({ owner, repo });
  if (!home.private) {
    return refused("repository-public", "Make the repository private, or ask in a private one.");
  }
  // Whoever edits an issue is not always who opened it: both have to be people who may ask.
  const asking = [issue.user, sender];
  if (!asking.every(({ login, type }) => type === "User" && isAdmin(config, login))) {
    return refused(
      "author-not-admin",
      "Have a listed admin open an issue with the form, or add the author to copilot-feedback.yaml on the default branch.",
    );
  }

  const branch = `copilot-feedback/issue-${issue.number}`;
  const opened = await findOpenPull(repository, branch);
  if (opened) return { state: "opened", pullRequest: opened.number, url: opened.url };

  const id = await freeId(context, home.default_branch, issue.number);
  const path = `requests/${id}.yaml`;
  const form = readIssueForm(issue.body ?? "", path, rulesOf(config, new Date()));
  if (!form.ok) return { state: "needs-fixing", problems: form.problems };

  const title = `Copilot feedback ${id}`;
  await writeRequestBranch(repository, {
    branch,
    defaultBranch: home.default_branch,
    path,
    content: form.content,
    message: title,
  });
  // Only the branch is made here. A pull request opened with a job's token has a bot as its author and starts no
  // workflow; the request's author has to be a person whose role can be asked for, so a person opens it.
  const prefilled = new URLSearchParams({ quick_pull: "1", title, body: `Closes #${issue.number}` });
  return {
    state: "proposed",
    requestId: id,
    openUrl: `${home.html_url}/compare/${home.default_branch}...${branch}?${prefilled}`,
    fileUrl: `${home.html_url}/blob/${branch}/${path}`,
  };
}

/** `issue-12`; with a number where a request of that name was merged before. Names nobody, as ids have to. */
async function freeId({ repository }: StepContext, defaultBranch: string, issue: number): Promise<string> {
  for (let number = 1; number <= MOST_REQUESTS; number++) {
    const id = number === 1 ? `issue-${issue}` : `issue-${issue}-${number}`;
    if (!(await hasFile(repository, defaultBranch, `requests/${id}.yaml`))) return id;
  }
  throw new Error(`issue ${issue} was made into ${MOST_REQUESTS} requests`);
}

function refused(reason: "repository-public" | "author-not-admin", next: string): AskState {
  const { title, cause } = ADMISSION_REFUSALS[reason];
  return { state: "refused", reason, message: `${title}. ${cause}`, next };
}
