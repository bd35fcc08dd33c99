import { displayAppName } from "../collect/app-name.ts";
import type { ConversationLog } from "./log.ts";
import { policyName } from "./policy-words.ts";
import type { RedactionReport } from "./report.ts";
import { summarise } from "./summary.ts";
import { escapeHtml, kindAnchor, kindName, type VisibleText } from "./visible-text.ts";
import { bytes, categoryInWords, counted, dateTime } from "./wording.ts";

/** Everything a reviewer wants to know before reading: how much, from where, what is missing, what was removed. */
export function renderSummary(
  log: ConversationLog,
  report: RedactionReport,
  size: number,
  visible: VisibleText,
): string {
  const summary = summarise(log, report, size);
  const apps = summary.apps.map(
    ({ app, rounds }) => `<li>${visible.html(displayAppName(app))} <b>${rounds}</b></li>`,
  );
  const period =
    summary.oldest === null || summary.newest === null
      ? "–"
      : `${dateTime(summary.oldest)}<span class="to">to ${dateTime(summary.newest)}</span>`;
  const ticket = log.ticket === undefined ? "" : `<dt>Ticket</dt><dd>${visible.html(log.ticket)}</dd>`;
  const category =
    log.category === undefined
      ? ""
      : `<dt>Problem</dt><dd>${visible.html(categoryInWords(log.category))}</dd>`;
  return `<section class="summary" aria-labelledby="summary"><h2 id="summary">Summary</h2>
<ul class="tiles">
${tile("Rounds", String(summary.rounds), `of ${summary.requested} requested`)}
${tile("Removed", String(report.totals.placeholders), report.totals.placeholders === 1 ? `value, in ${counted(summary.removals, "place")}` : `values, in ${counted(summary.removals, "place")}`)}
${tile("Size", bytes(summary.bytes), counted(summary.responses, "response"))}
<li class="wide"><span class="name">Period</span><span class="value small">${period}</span></li>
</ul>
<dl class="facts"><dt>Affected user</dt><dd>see <code>user</code> in <code>requests/${escapeHtml(log.request.id)}.yaml</code>; addresses are what redaction removes, so it is not repeated here</dd><dt>Apps</dt><dd><ul class="apps">${apps.join("")}</ul></dd>${category}${ticket}<dt>What went wrong</dt><dd class="typed" dir="auto">${visible.html(log.comment.trim())}</dd><dt>Not in this log</dt><dd>${leftOut(log)}</dd></dl>
${removedTable(report)}
</section>`;
}

function tile(name: string, value: string, note: string): string {
  return `<li><span class="name">${name}</span><span class="value">${value}</span><span class="note">${note}</span></li>`;
}

function leftOut({ counts, window }: ConversationLog): string {
  const { duplicates, otherApps, unknownKinds, warmUps, withoutPrompt } = counts.leftOut;
  const reasons: [number, string][] = [
    [counts.excluded, `${counted(counts.excluded, "round")} excluded by the request`],
    [otherApps, `${counted(otherApps, "message")} in apps that were not asked for`],
    [duplicates, `${counted(duplicates, "duplicate")} of what is shown`],
    [warmUps, `${counted(warmUps, "message")} apps sent to warm up, which nobody typed`],
    [withoutPrompt, `${counted(withoutPrompt, "response")} whose prompt is not in this log`],
    [unknownKinds, `${counted(unknownKinds, "message")} of a kind this tool does not know`],
  ];
  const items = reasons.filter(([count]) => count > 0).map(([, text]) => `<li>${text}</li>`);
  items.push(`<li>everything outside of ${dateTime(window.after)} to ${dateTime(window.before)}</li>`);
  return `<ul>${items.join("")}</ul>`;
}

function removedTable(report: RedactionReport): string {
  if (report.kinds.length === 0) {
    return `<p class="none">Nothing was removed: no rule of the policy (${escapeHtml(policyName(report.policy))}) found anything.</p>`;
  }
  const kinds = report.kinds.map(({ kind, placeholders, removals }) => {
    const rules = report.rules.filter((rule) => rule.kind === kind).map(({ rule }) => rule);
    const places = removals === placeholders ? "" : ` in ${counted(removals, "place")}`;
    return `<li id="${kindAnchor(kind)}"><b>${escapeHtml(kindName(kind))}</b> ${counted(placeholders, "value")}${places}<span class="note">${escapeHtml(rules.join(", "))}</span></li>`;
  });
  return `<h3 id="removed">What was removed</h3><ul class="kinds" aria-labelledby="removed">${kinds.join("")}</ul>`;
}
