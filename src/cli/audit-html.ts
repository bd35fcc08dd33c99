import { createHash } from "node:crypto";
import { neutralise } from "../document/hostile-text.ts";
import { FINDINGS } from "../ledger/findings.ts";
import type { RequestRecord } from "../ledger/request-record.ts";
import { escapeHtml } from "../review/visible-text.ts";
import { type AuditFormat, type AuditHeader, type AuditTotals, statesInWords } from "./audit-format.ts";

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --bad: #b3261e; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #7bd89b; } }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
code { font-size: 0.9em; overflow-wrap: anywhere; }
td code { display: inline-block; min-width: 20ch; }
th code, .time { white-space: nowrap; }
.bad { color: var(--bad); } .good { color: var(--good); }
@media print {
  body { margin: 0; max-width: none; font-size: 9pt; }
  .time { white-space: normal; }
  .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
}
`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const COLUMNS: readonly (readonly [string, (record: RequestRecord) => string])[] = [
  ["State", ({ state, reason }) => (reason === null ? state : `${state} (${reason})`)],
  ["Pull request", ({ pullRequest }) => (pullRequest === null ? "" : `#${pullRequest}`)],
  ["Asked by", ({ askedBy }) => askedBy ?? ""],
  ["Consent by", ({ consentBy }) => consentBy ?? ""],
  ["Consent at", ({ consentAt }) => consentAt ?? ""],
  ["Approved by", ({ approvedBy }) => approvedBy.join(", ")],
  ["Rounds", ({ rounds }) => (rounds === null ? "" : String(rounds))],
  ["Delivered at", ({ deliveredAt }) => deliveredAt ?? ""],
  ["Mailed at", ({ mailedAt, mail }) => mailedAt ?? mail ?? ""],
  ["Log", ({ log }) => log ?? ""],
];

/** A static page to read and print: no script, nothing loaded, all text escaped. */
export const auditHtml: AuditFormat = {
  begin: (header) => `<!doctype html>
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
    header.since === null ? "" : ` Requests with events since ${escaped(header.since)}.`
  }</p>
<p><a href="#verdict">To the verdict</a></p>
<h2 id="requests">Requests</h2>
<div class="scroll" role="region" aria-labelledby="requests" tabindex="0">
<table>
<thead><tr><th scope="col">Request</th>${COLUMNS.map(([name]) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
<tbody>
`,
  request: (record) =>
    `<tr><th scope="row">${escaped(record.request)}</th>${COLUMNS.map(([name, value]) =>
      cell(name, escaped(value(record))),
    ).join("")}</tr>\n`,
  end: (totals, header) => `</tbody>
</table>
</div>
<h2 id="verdict">Verdict</h2>
<p>${totals.requests} requests${totals.requests === 0 ? "" : `: ${escaped(statesInWords(totals))}`}.</p>
${verdict(totals, header)}</main>
</body>
</html>
`,
};

function cell(column: string, html: string): string {
  if (column === "Log") return `<td><code>${html}</code></td>`;
  return column.endsWith(" at") ? `<td class="time">${html}</td>` : `<td>${html}</td>`;
}

function verdict({ findings, found }: AuditTotals, header: AuditHeader): string {
  if (found === 0) {
    return header.verified
      ? '<p class="good"><strong>Every promise that the data can show holds.</strong></p>\n'
      : "<p>Nothing is wrong with the chains of events. The promises were not checked: add --verify.</p>\n";
  }
  const rows = findings.map(
    ({ code, request, evidence }) =>
      `<tr><th scope="row"><code>${code}</code></th><td>${escaped(request ?? "")}</td><td>${escaped(FINDINGS[code])}</td>` +
      `<td><code>${escaped(evidence)}</code></td></tr>`,
  );
  const more = found > findings.length ? `<p>… and ${found - findings.length} more.</p>\n` : "";
  return `<p class="bad"><strong>${found} ${found === 1 ? "finding" : "findings"}.</strong></p>
<div class="scroll" role="region" aria-labelledby="verdict" tabindex="0">
<table>
<thead><tr><th scope="col">Code</th><th scope="col">Request</th><th scope="col">What is wrong</th><th scope="col">Evidence</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
${more}`;
}

function branch({ name, head }: AuditHeader["ledger"]): string {
  return `<code>${escaped(name)}</code> at <code>${escaped(head)}</code>`;
}

function escaped(text: string): string {
  return escapeHtml(neutralise(text));
}
