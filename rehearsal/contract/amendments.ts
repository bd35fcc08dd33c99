import type { JsonSchema } from "./contract.ts";

/** A query parameter whose schema contradicts its own description at GitHub. */
export interface Amendment {
  readonly operation: string;
  readonly query: string;
  readonly schema: JsonSchema;
  readonly reason: string;
}

const DATE_RANGE = {
  query: "created",
  schema: { type: "string" },
  reason: "said to be a date-time and described as a range in search syntax, like >=2026-11-20",
} as const;

/** The only places where the extract says something else than GitHub's description. */
export const AMENDMENTS: readonly Amendment[] = [
  { operation: "GET /repos/{owner}/{repo}/actions/runs", ...DATE_RANGE },
  { operation: "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", ...DATE_RANGE },
];
