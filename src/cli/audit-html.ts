import { createHash } from "node:crypto";
import { neutralise } from "../document/hostile-text.ts";
import { FINDINGS, kindsOf } from "../ledger/findings.ts";
import type { RequestRecord } from "../ledger/request-record.ts";
import { escapeHtml } from "../review/visible-text.ts";
import { counted, dateTime } from "../review/wording.ts";
import {
  type AuditFormat,
  type AuditHeader,
  type AuditTotals,
  signaturesInWords,
  statesInWords,
} from "./audit-format.ts";

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --bad: #b3261e; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #7bd89b; } }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; background: Canvas; color: CanvasText; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; padding: 0.2rem 1rem 0.2rem 0; vertical-align: top; overflow-wrap: anywhere; min-width: 9ch; }
thead, tbody, .findings tr { border-bottom: 1px solid var(--line); }
time { white-space: nowrap; }
p, code { overflow-wrap: anywhere; }
code { font-size: 0.9em; }
th code { white-space: nowrap; }
.findings td { min-width: 20ch; }
.bad { color: var(--bad); } .good { color: var(--good); }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 9pt; }
  table { font-size: 8pt; }
  th, td { padding-right: 0.6rem; min-width: 7ch; }
  .findings td { min-width: 12ch; }
  time { white-space: normal; }
  .scroll { overflow: visible; } thead { display: table-header-group; } tbody, .findings tr { break-inside: avoid; }
  .findings tbody { break-inside: auto; }
}
`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const COLUMNS: readonly (readonly [string, (record: RequestRecord) => readonly string[]])[] = [
  ["State", ({ state, reason }) => [escaped(state), ...(reason === null ? [] : [`(${escaped(reason)})`])]],
  ["Asked by", ({ askedBy }) => shown(askedBy)],
  ["Rounds", ({ rounds }) => shown(rounds)],
  ["Consent by", ({ consentBy, consentAt }) => [...shown(consentBy), ...time(consentAt)]],
  ["Approved by", ({ approvedBy }) => approvedBy.flatMap(shown)],
  ["Delivered", ({ deliveredAt }) => time(deliveredAt)],
  ["Mailed", ({ mailedAt, mail }) => (mailedAt === null ? shown(mail) : time(mailedAt))],
];

/**
 * A static page to read and print: no script, nothing loaded, all text escaped. What was found stands first, so the
 * requests are kept until it is known; a browser holds the page as a whole as well.
 */
export function auditHtml(): AuditFormat {
  const requests: string[] = [];
  return {
    begin: () => "",
    request: (record) => {
      requests.push(requestRows(record));
      return "";
    },
    end: (totals, header) => page(requests, totals, header),
  };
}

function page(requests: readonly string[], totals: AuditTotals, header: AuditHeader): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Audit of Copilot feedback</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Audit of Copilot feedback</h1>
<p>Ledger ${branch(header.ledger)}, default branch ${branch(header.main)}.${
    header.since === null ? "" : ` Requests with events since ${dateTime(`${header.since}Z`)}.`
  }</p>
<h2 id="verdict">Verdict</h2>
<p>${counted(totals.requests, "request")}${totals.requests === 0 ? "" : `: ${escaped(statesInWords(totals))}`}.</p>
${verdict(totals, header)}${signatures(header)}<h2 id="requests">Requests</h2>
<div class="scroll" role="region" aria-labelledby="requests" tabindex="0">
<table>
<thead><tr>${COLUMNS.map(([name]) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
${requests.join("")}</table>
</div>
</main>
</body>
</html>
`;
}

/** What may be long has a line of its own: neither a window nor paper is too narrow for the rest. */
function requestRows(record: RequestRecord): string {
  const across = `colspan="${COLUMNS.length}"`;
  const pull = record.pullRequest === null ? "" : ` #${record.pullRequest}`;
  const long = [
    ...(record.log === null ? [] : [`Log <code>${escaped(record.log)}</code>`]),
    ...(record.location === null ? [] : [`Delivered to <code>${escaped(record.location)}</code>`]),
  ];
  return [
    "<tbody>",
    `<tr><th scope="rowgroup" ${across}>${escaped(record.request)}${pull}</th></tr>`,
    `<tr>${COLUMNS.map(([, value]) => `<td>${value(record).join("<br>")}</td>`).join("")}</tr>`,
    ...(long.length === 0 ? [] : [`<tr><td ${across}>${long.join("<br>")}</td></tr>`]),
    "</tbody>\n",
  ].join("\n");
}

function shown(value: string | number | null): readonly string[] {
  return value === null ? [] : [escaped(String(value))];
}

function time(iso: string | null): readonly string[] {
  return iso === null ? [] : [`<time datetime="${escaped(iso)}">${dateTime(iso)}</time>`];
}

function verdict({ findings, found }: AuditTotals, header: AuditHeader): string {
  if (found === 0) {
    return header.verified
      ? '<p class="good"><strong>Every promise that the data can show holds.</strong></p>\n'
      : "<p>Each event follows the one before it. Whether one was altered since, and the promises, were not checked: add --verify.</p>\n";
  }
  const rows = findings.map(
    ({ code, request, evidence }) =>
      `<tr><th scope="row"><code>${code}</code></th><td>${escaped(request ?? "")}</td><td>${escaped(FINDINGS[code].means)}</td>` +
      `<td><code>${escaped(evidence)}</code></td></tr>`,
  );
  const more = found > findings.length ? `<p>… and ${found - findings.length} more.</p>\n` : "";
  return `<p class="bad"><strong>${counted(found, "finding")}.</strong></p>
<div class="scroll" role="region" aria-labelledby="verdict" tabindex="0">
<table class="findings">
<thead><tr><th scope="col">Code</th><th scope="col">Request</th><th scope="col">What is wrong</th><th scope="col">Evidence</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
${more}<h2>What to do</h2>
<ul>
${kindsOf(findings)
  .map((code) => `<li><code>${code}</code>: ${withCode(FINDINGS[code].next)}</li>`)
  .join("\n")}
</ul>
`;
}

/** Our own sentences: what stands between backticks is for typing. */
function withCode(text: string): string {
  return escaped(text).replaceAll(/`([^`]*)`/g, "<code>$1</code>");
}

function signatures(header: AuditHeader): string {
  const words = signaturesInWords(header);
  return words === null ? "" : `<p>${escaped(words)}</p>\n`;
}

function branch({ name, head }: AuditHeader["ledger"]): string {
  return `<code>${escaped(name)}</code> at <code>${escaped(head)}</code>`;
}

function escaped(text: string): string {
  return escapeHtml(neutralise(text));
}
