import { neutralise } from "../document/hostile-text.ts";
import { FINDINGS, kindsOf } from "../ledger/findings.ts";
import type { RequestRecord } from "../ledger/request-record.ts";
import { counted } from "../review/wording.ts";
import {
  type AuditFormat,
  type AuditHeader,
  type AuditTotals,
  signaturesInWords,
  statesInWords,
} from "./audit-format.ts";
import type { Style } from "./terminal.ts";

type Paint = (style: Style, text: string) => string;

/** Wide enough for most; what is longer pushes its line to the right rather than being cut. */
const COLUMNS: readonly (readonly [string, number, (record: RequestRecord) => string | null])[] = [
  ["REQUEST", 28, ({ request }) => request],
  ["STATE", 10, ({ state }) => state],
  ["PR", 6, ({ pullRequest }) => (pullRequest === null ? null : `#${pullRequest}`)],
  ["ASKED BY", 16, ({ askedBy }) => askedBy],
  ["CONSENT BY", 16, ({ consentBy, approvedBy }) => withApprovals(consentBy, approvedBy)],
  ["LOG SHA-256", 12, ({ log }) => log?.slice("sha256:".length, "sha256:".length + 12) ?? null],
  ["DELIVERED", 16, ({ deliveredAt }) => minute(deliveredAt)],
  ["MAILED", 16, ({ mailedAt, mail }) => minute(mailedAt) ?? mail],
];

/** For the terminal: one line for each request, then what was found. */
export function auditTable(paint: Paint): AuditFormat {
  return {
    begin: () => `${paint("strong", line(COLUMNS.map(([name]) => name)))}\n`,
    request: (record) => `${line(COLUMNS.map(([, , value]) => neutralise(value(record) ?? "-")))}\n`,
    end: (totals, header) => `\n${summary(totals)}\n${verdict(totals, header, paint)}`,
  };
}

function summary(totals: AuditTotals): string {
  return totals.requests === 0
    ? "No requests."
    : `${counted(totals.requests, "request")}: ${statesInWords(totals)}.`;
}

/** Also printed beside formats that have no place for findings. */
export function verdict(totals: AuditTotals, header: AuditHeader, paint: Paint): string {
  const signatures = signaturesInWords(header);
  return `${whatHolds(totals, header, paint)}${signatures === null ? "" : `${paint("hint", signatures)}\n`}`;
}

function whatHolds({ findings, found }: AuditTotals, header: AuditHeader, paint: Paint): string {
  if (found > 0) {
    const shown = findings.map(
      ({ code, request, evidence }) =>
        `${paint("error", code)}${request === null ? "" : ` ${paint("place", request)}`}\n` +
        `  ${FINDINGS[code].means}\n  ${paint("hint", neutralise(evidence))}\n`,
    );
    const more = found > findings.length ? `… and ${counted(found - findings.length, "more finding")}\n` : "";
    const next = kindsOf(findings).map((code) => `${paint("error", code)}\n  ${FINDINGS[code].next}\n`);
    return `${paint("error", counted(found, "finding"))}\n\n${shown.join("\n")}${more}\n${paint("strong", "What to do")}\n\n${next.join("\n")}`;
  }
  const { ledger, main } = header;
  return header.verified
    ? `${paint("good", "Every promise that the data can show holds")} in ${ledger.name} (${ledger.head}) and ${main.name} (${main.head}).\n`
    : `${paint("hint", "Each event follows the one before it. Whether one was altered since, and every promise, is what `copilot-feedback audit --verify` checks.")}\n`;
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(COLUMNS[index]?.[1] ?? 0))
    .join("  ")
    .trimEnd();
}

function withApprovals(consentBy: string | null, approvedBy: readonly string[]): string | null {
  return consentBy === null ? null : [consentBy, ...approvedBy].join("+");
}

function minute(time: string | null): string | null {
  return time === null ? null : time.slice(0, 16).replace("T", " ");
}
