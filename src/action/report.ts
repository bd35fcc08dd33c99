import { info } from "@actions/core";
import { type IssueProblem, showProblems } from "../github/problem-issue.ts";
import { recordedReason } from "../ledger/recorded-reason.ts";
import { lastOf, requestState } from "../ledger/state.ts";
import { STEP_REASONS } from "../ledger/step-reasons.ts";
import { code as markedAsCode } from "../review/markdown-text.ts";
import type { StepContext } from "./context.ts";
import { type OpenRequest, readOpenRequests } from "./open-requests.ts";
import { refusal } from "./refusal.ts";
import { reportSettings } from "./report-settings.ts";
import { consentResult, finish, readNeed } from "./results.ts";

/** Keeps one issue for each request that needs a person, and closes it when the reason is gone. */
export async function run(context: StepContext): Promise<void> {
  const { open, broken } = await readOpenRequests(context.repository);
  const settings = await reportSettings(context.repository);
  const { troubled = [] } = readNeed(context.needs, "consent", consentResult).result ?? {};
  const problems = [
    ...troubled.map((number) => troubledPullRequest(context, number)),
    ...open.flatMap(problemOf),
    ...broken.map(brokenLedger),
    ...settings.problems,
  ];
  const { opened, closed } = await showProblems(context.repository, problems);
  info(`${problems.length} problems need a person; ${opened} issues opened, ${closed} closed.`);
  // Nobody would be told that the identities are unguarded, so not being able to look is a failure.
  if (settings.unreadable !== null) throw refusal("settings-unreadable", `${settings.unreadable}.`);
  finish({ decision: problems.length > 0 ? "problems" : "ok", result: {} });
}

function problemOf({ requestId, events }: OpenRequest): IssueProblem[] {
  const pullRequest = lastOf(events, "prepared")?.data.pullRequest;
  const where = pullRequest === undefined ? "" : ` of #${pullRequest}`;
  switch (requestState(events)) {
    case "unknown": {
      const code = lastOf(events, "unknown-outcome")?.data.code ?? "submit-interrupted";
      return [
        {
          key: `unknown-outcome:${requestId}`,
          title: `Whether ${requestId} was submitted is not known`,
          body: [
            `The submission${where} ended without saying whether the package arrived (\`${code}\`), and trying again could not tell either.`,
            `Look at ${intakeOf(events)} for a package of request \`${requestId}\`, then say what you found:`,
            `\`\`\`sh\n# the package is there: download it first\ncopilot-feedback resolve ${requestId} --delivered PACKAGE.zip --location WHERE --at WHEN\n# it is not there\ncopilot-feedback resolve ${requestId} --not-delivered\n\`\`\``,
          ].join("\n\n"),
        },
      ];
    }
    case "failed": {
      const code = lastOf(events, "failed")?.data.code ?? "submission-failed";
      return [
        {
          key: `submission-failed:${requestId}`,
          title: `The submission of ${requestId} does not go through`,
          body: `Consent${where} is valid, nothing was sent, and each try ends with \`${code}\`. ${recordedReason(code).next}\n\nIt is tried again by every reconcile run.`,
        },
      ];
    }
    default:
      return [];
  }
}

function intakeOf(events: OpenRequest["events"]): string {
  const intake = lastOf(events, "claimed")?.data.destination?.intake;
  return intake === undefined ? "the intake" : `the intake, ${markedAsCode(intake, 300)},`;
}

function troubledPullRequest({ run }: StepContext, number: number): IssueProblem {
  return {
    key: `reconciler-troubled:${number}`,
    title: `The reconcile workflow cannot look after #${number}`,
    body: `Something unexpected happened in [this run](${run.url}), and it happens again every hour until it is fixed. Nothing was sent by it. Open the run, and report the lines it shows for pull request ${number}; they hold no conversation text.`,
  };
}

function brokenLedger(requestId: string): IssueProblem {
  const { title, cause, next } = STEP_REASONS["ledger-broken"];
  return {
    key: `ledger-broken:${requestId}`,
    title: `The ledger of ${requestId} was tampered with`,
    body: `${title}: \`${requestId}\`. ${cause} ${next}`,
  };
}
