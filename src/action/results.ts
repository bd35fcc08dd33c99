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
  /** Without one, what the step said before stands. */
  readonly result?: object;
}

/** Sets the outputs of the step; said again, the last word counts. */
export function finish({ decision, reason, result }: StepResult): void {
  setOutput("decision", decision);
  setOutput("reason", reason ?? "");
  if (result !== undefined) setOutput("result", JSON.stringify(result));
}

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const sha = z.string().regex(/^[0-9a-f]{40}$/);

/** Values that our own earlier job built by type; only their presence is checked. */
const own = <T extends object>(): z.ZodType<T> =>
  z.custom<T>((value) => typeof value === "object" && value !== null);

const explanation = { message: z.string().exactOptional(), next: z.string().exactOptional() };

/** The request an earlier job found and pinned. */
const pinnedRequest = z.object({ id: z.string(), path: z.string(), blob: sha, digest });
export type PinnedRequest = z.infer<typeof pinnedRequest>;

export const validateResult = z.object({
  /** Missing where the job was refused before it looked. */
  head: z.string().exactOptional(),
  request: pinnedRequest.exactOptional(),
  problems: z.array(own<Problem>()).exactOptional(),
  /** How many there are beside them. */
  moreProblems: z.int().nonnegative().exactOptional(),
  ...explanation,
});
export type ValidateResult = z.infer<typeof validateResult>;

const artifact = z.object({ id: z.int(), name: z.string(), digest, bytes: z.int() });
export type PublishedArtifact = z.infer<typeof artifact>;

export const collectResult = z.object({
  artifacts: z
    .object({ log: artifact, report: artifact, page: artifact, manifest: artifact })
    .exactOptional(),
  summary: own<ReviewSummary>().exactOptional(),
  policyDigest: digest.exactOptional(),
  ...explanation,
});
export type CollectResult = z.infer<typeof collectResult>;

/** What was decided about one merged pull request. */
const decidedMerge = z.object({
  pullRequest: z.int().positive(),
  decision: z.enum(["submit", "refused", "failed", "ignore"]),
  reason: z.string(),
  requestId: z.string().exactOptional(),
  /** With `submit`. */
  claim: z
    .object({
      statement: own<ConsentStatement>(),
      reportArtifact: z.int().positive(),
      digest,
      /** An earlier attempt may have delivered this package, and perhaps mailed. */
      resumed: z.boolean(),
    })
    .exactOptional(),
  ...explanation,
});
export type DecidedMerge = z.infer<typeof decidedMerge>;

/** What became of one claim. */
const attemptedSubmission = z.object({
  requestId: z.string(),
  /** Missing while the delivery goes on: whoever finds it missing does not know whether anything left. */
  outcome: own<SubmissionOutcome>().exactOptional(),
  /** Why nothing was even tried. */
  reason: z.string().exactOptional(),
  ...explanation,
});
export type AttemptedSubmission = z.infer<typeof attemptedSubmission>;

export const consentResult = z.object({
  merges: z.array(decidedMerge).default([]),
  /** Pull requests that the reconciler failed to look after. */
  troubled: z.array(z.int().positive()).default([]),
});
export const submitResult = z.object({ submissions: z.array(attemptedSubmission).default([]) });

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
