import type { Finding } from "../ledger/findings.ts";
import type { RequestRecord } from "../ledger/request-record.ts";

/** What was audited. */
export interface AuditHeader {
  readonly ledger: { readonly name: string; readonly head: string };
  readonly main: { readonly name: string; readonly head: string };
  readonly verified: boolean;
  readonly since: string | null;
  /** Whether the ledger's signatures were checked, and the fingerprints of the keys; otherwise they were seen at most. */
  readonly signatures: { readonly checked: boolean; readonly keys: readonly string[] };
}

export interface AuditTotals {
  readonly requests: number;
  readonly byState: Readonly<Record<string, number>>;
  /** The first findings; `found` counts all. */
  readonly findings: readonly Finding[];
  readonly found: number;
}

/** One way to write an audit down, piece by piece: requests may be more than fit into memory. */
export interface AuditFormat {
  begin(header: AuditHeader): string;
  request(record: RequestRecord, index: number): string;
  end(totals: AuditTotals, header: AuditHeader): string;
}

/** "2 submitted, 1 cancelled" */
export function statesInWords({ byState }: AuditTotals): string {
  return Object.entries(byState)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([state, number]) => `${number} ${state}`)
    .join(", ");
}

/** What the verdict is worth as to signatures; null where nothing was verified at all. */
export function signaturesInWords({ verified, signatures }: AuditHeader): string | null {
  if (!verified) return null;
  return signatures.checked
    ? `The ledger's signatures were checked with ${signatures.keys.join(" and ")}: compare with GitHub's keys in docs/operating.md.`
    : "The ledger's signatures were seen, not checked: whether they are GitHub's is not known. Add --key; docs/operating.md says how.";
}
