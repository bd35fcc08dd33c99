import { summary } from "@actions/core";
import { renderComment } from "../review/comment.ts";
import { code, link } from "../review/markdown-text.ts";
import type { ReviewState } from "../review/state.ts";

/** What this step said of each pull request; a reconcile run looks after many. */
const said = new Map<number, string>();

/**
 * Says on the run's own page what the pull request's comment says first, for whoever comes from there. Said again,
 * the last word counts. A runner without such a page is no reason to fail.
 */
export async function summarise(pullRequest: number, state: ReviewState): Promise<void> {
  if (!process.env["GITHUB_STEP_SUMMARY"]) return;
  said.set(pullRequest, summaryLine(pullRequest, state));
  await summary
    .emptyBuffer()
    .addRaw([...said.values()].join("\n\n"), true)
    .write({ overwrite: true });
}

function summaryLine(pullRequest: number, state: ReviewState): string {
  const [repository = ""] = state.runUrl.split("/actions/");
  const why = "reason" in state ? ` (${code(state.reason, 60)})` : "";
  const request = state.requestId === null ? "" : `, request ${code(state.requestId, 100)}`;
  const headline = /^### (.*)$/m.exec(renderComment(state))?.[1] ?? "";
  return `**${headline}**${why}: ${link(`pull request ${pullRequest}`, `${repository}/pull/${pullRequest}`)}${request}`;
}
