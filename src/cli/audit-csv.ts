import type { RequestRecord } from "../ledger/request-record.ts";
import type { AuditFormat } from "./audit-format.ts";

const COLUMNS = [
  "request",
  "state",
  "pullRequest",
  "askedBy",
  "consentBy",
  "consentAt",
  "approvedBy",
  "log",
  "rounds",
  "deliveredAt",
  "location",
  "mail",
  "mailedAt",
  "reason",
  "events",
  "firstAt",
  "lastAt",
] as const satisfies readonly (keyof RequestRecord)[];

/** For spreadsheets (RFC 4180). */
export const auditCsv: AuditFormat = {
  begin: () => `${COLUMNS.join(",")}\r\n`,
  request: (record) => `${COLUMNS.map((column) => cell(record[column])).join(",")}\r\n`,
  end: () => "",
};

function cell(value: string | number | readonly string[] | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value.join(" ");
  // A spreadsheet would run a cell that starts like a formula.
  const inert = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(inert) || inert !== text ? `"${inert.replaceAll('"', '""')}"` : inert;
}
