import type { FormProblem } from "../request/issue-form.ts";
import { code, link, plain, prose } from "./markdown-text.ts";
import { counted } from "./wording.ts";

/** Opens our comment on an issue, so that it is found again; its author is checked too. */
export const ASK_MARKER = "<!-- copilot-feedback-ask -->";

/** What became of a filled-in issue form. */
export type AskState =
  | {
      readonly state: "proposed";
      readonly requestId: string;
      /** GitHub's page to open the pull request, filled in. */
      readonly openUrl: string;
      readonly fileUrl: string;
    }
  | { readonly state: "needs-fixing"; readonly problems: readonly FormProblem[] }
  /** There is a pull request already; from here on it is what counts. */
  | { readonly state: "opened"; readonly pullRequest: number; readonly url: string }
  | { readonly state: "refused"; readonly reason: string; readonly message: string; readonly next: string }
  | { readonly state: "failed"; readonly runUrl: string };

/** Far more than a form has; an edited body can have as many wrong headings as it has lines. */
const MOST_PROBLEMS = 30;

/** The one comment on the issue, in GitHub Markdown. What somebody wrote is quoted in it, never obeyed. */
export function renderAskComment(state: AskState): string {
  return `${[ASK_MARKER, ...parts(state), "<sub>This comment is kept up to date in place.</sub>"].join("\n\n")}\n`;
}

function parts(state: AskState): string[] {
  switch (state.state) {
    case "proposed":
      return [
        "### One click left",
        `The request is valid. **${link("Open the pull request", state.openUrl)}**: press *Create pull request* on that page. The log is collected and redacted then, and attached to the pull request for review; nothing was read or sent so far.`,
        [
          `- The request is ${link(`${state.requestId}.yaml`, state.fileUrl)}, on a branch of its own.`,
          "- Editing this issue makes the request again, until its pull request is open.",
          "- Merging the pull request submits what was reviewed and closes this issue; closing it cancels.",
        ].join("\n"),
      ];
    case "needs-fixing":
      return [
        `### ${counted(state.problems.length, "thing")} to fix in the form`,
        problemList(state.problems),
        "Edit the issue's text above (**⋯**, then **Edit**), keeping the headings; this comment follows. Nothing was read or sent.",
      ];
    case "opened":
      return [
        "### The pull request is open",
        `${link(`Pull request ${state.pullRequest}`, state.url)} holds the request now. Change the file there, under **Files changed**: edits of this issue do not reach it. To start again from this issue, close the pull request first, then edit the issue.`,
      ];
    case "refused":
      return [
        "### Refused",
        `${prose(state.message, 1_000)} (${code(state.reason, 60)})`,
        "Nothing was read or sent.",
        `**Next:** ${prose(state.next, 1_000)}`,
      ];
    case "failed":
      return [
        "### Failed",
        "The request could not be made of this issue. Nothing was read or sent.",
        `**Next:** open the ${link("workflow run", state.runUrl)}, fix what it names, then close and reopen this issue.`,
      ];
  }
}

function problemList(problems: readonly FormProblem[]): string {
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ field, message, expected, fix }) => {
    const sentences = [
      `${prose(message)}.`,
      ...(expected === undefined ? [] : [`Expected ${prose(expected)}.`]),
      ...(fix === undefined ? [] : [`${prose(fix)}.`]),
    ];
    return `- **${plain(field ?? "The form")}**: ${sentences.join(" ")}`;
  });
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
}
