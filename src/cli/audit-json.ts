import { FINDINGS } from "../ledger/findings.ts";
import type { AuditFormat } from "./audit-format.ts";

/** One JSON document, one request a line. */
export const auditJson: AuditFormat = {
  begin: (header) =>
    `{\n"schema": "copilot-feedback/audit@1",\n"audited": ${JSON.stringify(header)},\n"requests": [`,
  request: (record, index) => `${index === 0 ? "" : ","}\n${JSON.stringify(record)}`,
  end: ({ requests, byState, findings, found }) =>
    `\n],\n"count": ${requests},\n"byState": ${JSON.stringify(byState)},\n` +
    `"found": ${found},\n"findings": [${findings.map((finding) => `\n${JSON.stringify({ ...finding, ...FINDINGS[finding.code] })}`).join(",")}\n]\n}\n`,
};
