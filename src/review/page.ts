import { createHash } from "node:crypto";
import { displayAppName } from "../collect/app-name.ts";
import type { ConversationLog, LogRound } from "./log.ts";
import { closedParts, renderPrompt, renderResponse } from "./message-html.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { policyName } from "./policy-words.ts";
import type { RedactionReport } from "./report.ts";
import { renderSummary } from "./summary-html.ts";
import { escapeHtml, type VisibleText, visibleTextFor } from "./visible-text.ts";
import { counted, dateTime } from "./wording.ts";

export interface PageInput {
  readonly log: ConversationLog;
  /** `sha256:` of the log's bytes, and how many there are. */
  readonly digest: string;
  readonly bytes: number;
  readonly report: RedactionReport;
}

/** No script, no network, no images, no frames, no forms; one style sheet, named by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(PAGE_STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The review page: one HTML file that shows everything the log holds. Whatever stands in a conversation is text
 * here; the policy above would stop it even if it were not. The same log and report give the same bytes.
 */
export function renderPage({ bytes, digest, log, report }: PageInput): string {
  const visible = visibleTextFor(report);
  const id = escapeHtml(log.request.id);
  const removals = removalsByRound(report);
  const rounds = log.rounds.map((round, index) =>
    renderRound(round, index + 1, log.rounds.length, removals.get(index) ?? 0, visible),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Review ${id}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#conversation">Skip to the conversation</a>
<div class="page">
<header>
<p class="over">Copilot feedback for review</p>
<h1>${id}</h1>
<p class="consent">This is everything of the conversations that would be sent. <b>Merging</b> the pull request consents to sending exactly this log, together with the request (the user's address, what was asked for, the comments as they stand here), who asked and agreed, and the redaction report; <b>closing</b> it sends nothing and deletes the log.</p>
<p class="digest">Log digest <code>${escapeHtml(digest)}</code></p>
${renderClosed(rounds.join(""))}</header>
<main>
${renderSummary(log, report, bytes, visible)}
${renderContents(log, removals, visible)}
<section aria-labelledby="conversation">
<h2 id="conversation" tabindex="-1">Conversation</h2>
${rounds.length === 0 ? '<p class="none">No rounds.</p>' : rounds.join("\n")}
</section>
</main>
${renderFooter(log)}
</div>
</body>
</html>
`;
}

/** Without a script nothing opens all of them at once, so that it has to be said that they are there. */
function renderClosed(rounds: string): string {
  const { idsOnly, sentAlong } = closedParts(rounds);
  const all = idsOnly + sentAlong;
  if (all === 0) return "";
  const [mark, belong] = all === 1 ? ["is", "belongs"] : ["are", "belong"];
  const what = [
    ...(sentAlong === 0 ? [] : [`what was sent along with ${counted(sentAlong, "message")}`]),
    ...(idsOnly === 0 ? [] : [`the ids of ${counted(idsOnly, "message")}`]),
  ];
  return `<p class="closed">${counted(all, "part")} below ${mark} closed and ${belong} to the log all the same: ${what.join(" and ")}. Click the ▸ to read.</p>\n`;
}

function renderContents(
  log: ConversationLog,
  removals: ReadonlyMap<number, number>,
  visible: VisibleText,
): string {
  const items = log.rounds.map((round, index) => {
    const removed = removals.get(index) ?? 0;
    const note = removed === 0 ? "" : `, ${removed} removed`;
    return `<li><a href="#${escapeHtml(round.id)}"><span class="nr">${index + 1}</span><span>${visible.html(displayAppName(round.app))}<span class="note">${note}</span></span><span class="when">${dateTime(round.time)}</span></a></li>`;
  });
  return `<nav class="rounds" aria-labelledby="rounds"><h2 id="rounds">Rounds</h2><ol>${items.join("")}</ol></nav>`;
}

function renderRound(
  round: LogRound,
  number: number,
  total: number,
  removed: number,
  visible: VisibleText,
): string {
  const id = escapeHtml(round.id);
  const remark =
    round.comment === undefined ? "" : renderRemark("Comment on this round", round.comment, visible);
  const feedback = (round.feedback ?? []).map(({ comment, kind, time }) =>
    renderRemark(
      `The user's own feedback, ${dateTime(time)}`,
      [kind, comment].filter(Boolean).join("\n"),
      visible,
    ),
  );
  const responses =
    round.responses.length === 0
      ? '<p class="unanswered">Copilot did not answer.</p>'
      : round.responses.map((response) => renderResponse(response, visible)).join("\n");
  return `<article class="round" id="${id}" aria-labelledby="${id}-title">
<div class="head"><h3 id="${id}-title">Round ${number} of ${total}</h3><span class="app">${visible.html(displayAppName(round.app))}</span><time datetime="${escapeHtml(round.time)}">${dateTime(round.time)}</time><span>id <code class="id" title="Click to select, then copy">${id}</code></span><span class="count">${removed === 0 ? "nothing removed" : `${counted(removed, "value")} removed`}</span></div>
${remark}${feedback.join("")}${renderPrompt(round, visible)}
${responses}
</article>`;
}

function renderRemark(title: string, text: string, visible: VisibleText): string {
  return `<div class="remark"><p class="who">${escapeHtml(title)}</p><div class="typed" dir="auto">${visible.html(text.trim())}</div></div>`;
}

function renderFooter({ policy, rounds }: ConversationLog): string {
  const example = escapeHtml(rounds[0]?.id ?? "r-0123abcd");
  return `<footer>
<p>To leave a round out, or to say what is wrong with it, change the request file in the pull request and review again:</p>
<pre tabindex="0"><code>exclude: [${example}]
comments:
  ${example}: What is wrong with this round.</code></pre>
<p>Redaction policy ${escapeHtml(policyName(policy))}, <code>${escapeHtml(policy.digest)}</code></p>
</footer>`;
}

/** How many different values were removed from each round. */
function removalsByRound(report: RedactionReport): ReadonlyMap<number, number> {
  const values = new Map<number, Set<string>>();
  for (const { placeholder, pointer } of report.removals) {
    const found = /^\/rounds\/(\d+)\//.exec(pointer)?.[1];
    if (found === undefined) continue;
    const round = Number(found);
    values.set(round, (values.get(round) ?? new Set()).add(placeholder));
  }
  return new Map([...values].map(([round, set]) => [round, set.size]));
}
