import { setOutput } from "@actions/core";
import { z } from "zod";
import type { ConsentStatement } from "../consent/statement.ts";
import type { Problem } from "../document/problem.ts";
import type { ReviewSummary } from "../review/summary.ts";
import type { SubmissionOutcome } from "../submit/submit.ts";

/**
 * What jobs hand to the jobs after them. Outputs are readable by everyone who can read the repository and are
 * capped at 1 MB a job: names, digests and numbers only.
 */
export interface StepResult {
  readonly decision: string;
  readonly reason?: string;
  readonly result: object;
}

/** Sets the outputs of the step. */
export function finish({ decision, reason, result }: StepResult): void {
  setOutput("decision", decision);
  setOutput("reason", reason ?? "");
  setOutput("result", JSON.stringify(result));
}

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** The request an earlier job found and pinned. */
export const pinnedRequest = z.object({
  id: z.string(),
  path: z.string(),
  blob: z.string().regex(/^[0-9a-f]{40}$/),
  digest,
});
export type PinnedRequest = z.infer<typeof pinnedRequest>;

const artifact = z.object({ id: z.int(), name: z.string(), digest, bytes: z.int() });
export type PublishedArtifact = z.infer<typeof artifact>;

/** Values that our own earlier job built by type; only their presence is checked. */
const own = <T extends object>(): z.ZodType<T> =>
  z.custom<T>((value) => typeof value === "object" && value !== null);

const explanation = { message: z.string().exactOptional(), next: z.string().exactOptional() };

export const validateResult = z.object({
  head: z.string(),
  request: pinnedRequest.exactOptional(),
  problems: z.array(own<Problem>()).exactOptional(),
  ...explanation,
});
export type ValidateResult = z.infer<typeof validateResult>;

export const collectResult = z.object({
  artifacts: z
    .object({ log: artifact, report: artifact, page: artifact, manifest: artifact })
    .exactOptional(),
  summary: own<ReviewSummary>().exactOptional(),
  policyDigest: digest.exactOptional(),
  problems: z.array(own<Problem>()).exactOptional(),
  ...explanation,
});
export type CollectResult = z.infer<typeof collectResult>;

export const consentResult = z.object({
  requestId: z.string().exactOptional(),
  statement: own<ConsentStatement>().exactOptional(),
  reportArtifact: z.int().exactOptional(),
  digest: digest.exactOptional(),
  ...explanation,
});
export type ConsentResult = z.infer<typeof consentResult>;

export const submitResult = z.object({
  outcome: own<SubmissionOutcome>().exactOptional(),
  ...explanation,
});
export type SubmitResult = z.infer<typeof submitResult>;

const needs = z.record(
  z.string(),
  z.object({ result: z.string(), outputs: z.record(z.string(), z.string()).default({}) }),
);

export interface Need<T> {
  /** success, failure, cancelled or skipped. */
  readonly outcome: string;
  readonly decision: string;
  readonly reason: string;
  /** null where the job ended before it could say anything. */
  readonly result: T | null;
}

/** What an earlier job of this run left behind. */
export function readNeed<T>(json: string, job: string, schema: z.ZodType<T>): Need<T> {
  const need = needs.parse(JSON.parse(json))[job];
  const outputs = need?.outputs ?? {};
  const result = outputs["result"];
  return {
    outcome: need?.result ?? "skipped",
    decision: outputs["decision"] ?? "",
    reason: outputs["reason"] ?? "",
    result: result ? schema.parse(JSON.parse(result)) : null,
  };
}
