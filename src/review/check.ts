import type { Problem } from "../document/problem.ts";
import { code, prose } from "./markdown-text.ts";
import type { Collecting, ReviewState } from "./state.ts";
import { counted, dateTime } from "./wording.ts";

/** Limits of GitHub's check runs (REST description): summary length, annotation message bytes, title length. */
export const MAX_SUMMARY = 65_535;
export const MAX_ANNOTATION_MESSAGE_BYTES = 64 * 1024;
export const MAX_ANNOTATION_TITLE = 255;
/** More annotations than this help nobody; the summary says how many there were. */
export const MAX_ANNOTATIONS = 500;

/** What a check can show. */
export type CheckState = ReviewState | Collecting;

/** One verdict on a commit, as the check run's fields spell it. No conversation text. */
export interface Check {
  readonly title: string;
  readonly summary: string;
  /** Missing while the work goes on. */
  readonly conclusion?: "success" | "failure" | "neutral" | "cancelled" | "action_required";
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  /** GitHub takes columns only where start and end are one line. */
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title: string;
}

/** The check that goes with a state. `success` means one thing only: this log may be consented to. */
export function renderCheck(state: CheckState): Check {
  const check = render(state);
  return { ...check, summary: truncated(check.summary, MAX_SUMMARY) };
}

function render(state: CheckState): Check {
  switch (state.state) {
    case "collecting":
      return verdict("Preparing the log", "Conversations are being collected and redacted.");
    case "waiting":
      return verdict("Waiting: the pull request is a draft", "Nothing is collected from drafts.", "neutral");
    case "needs-fixing": {
      const annotations = state.problems.slice(0, MAX_ANNOTATIONS).map(annotate);
      const total = state.problems.length + state.more;
      const left = total - annotations.length;
      return {
        title: `${counted(total, "thing")} to fix in the request`,
        summary:
          left === 0
            ? "Nothing was collected. Each is shown on its line, with what to write instead."
            : `Nothing was collected. The first ${annotations.length} are shown on their lines, with what to write instead; ${left} more are shown once those are fixed.`,
        conclusion: "failure",
        annotations,
      };
    }
    case "ready":
      return verdict(
        `Ready for review: ${counted(state.summary.rounds, "round")}, ${counted(state.summary.values, "value")} removed`,
        [
          `Log digest ${code(state.digest)}`,
          `Merging is consent to send exactly this log until ${dateTime(state.consentExpires)}; closing cancels and deletes it.`,
        ].join("\n\n"),
        "success",
      );
    case "submitted":
      return verdict(
        "Submitted",
        `Log digest ${code(state.digest)}\n\nDelivered ${dateTime(state.receipt.deliveredAt)}, package ${code(state.receipt.name, 150)} ${code(state.receipt.packageDigest)}`,
        "success",
      );
    case "cancelled":
      return verdict(
        "Cancelled, nothing was sent",
        "Closed without merging; the review files were deleted.",
        "cancelled",
      );
    case "refused":
      return ended("Refused", state, "failure");
    case "failed":
      return ended("Failed, nothing was sent", state, "failure");
    case "unknown":
      return ended("Outcome unknown", state, "action_required");
  }
}

function verdict(title: string, summary: string, conclusion?: NonNullable<Check["conclusion"]>): Check {
  return { title, summary, ...(conclusion === undefined ? {} : { conclusion }), annotations: [] };
}

function ended(
  title: string,
  state: Extract<ReviewState, { state: "refused" | "failed" | "unknown" }>,
  conclusion: NonNullable<Check["conclusion"]>,
): Check {
  const digest = state.digest === null ? [] : [`Log digest ${code(state.digest)}`];
  return verdict(
    `${title}: ${state.reason}`.slice(0, 200),
    [...digest, prose(state.message, 1_000), `**Next:** ${prose(state.next, 1_000)}`].join("\n\n"),
    conclusion,
  );
}

function annotate(problem: Problem): Annotation {
  const start = Math.max(1, problem.line);
  const end = Math.max(start, problem.endLine);
  const columns =
    start === end && problem.endColumn > problem.column
      ? { start_column: problem.column, end_column: problem.endColumn - 1 }
      : {};
  const lines = [
    problem.message,
    ...(problem.expected === undefined ? [] : [`Expected: ${problem.expected}`]),
    ...(problem.fix === undefined ? [] : [`Fix: ${problem.fix}`]),
  ];
  return {
    path: problem.file,
    start_line: start,
    end_line: end,
    ...columns,
    annotation_level: "failure",
    message: truncated(lines.join("\n"), MAX_ANNOTATION_MESSAGE_BYTES),
    title: problem.code.slice(0, MAX_ANNOTATION_TITLE),
  };
}

/** Shortens to a number of UTF-8 bytes, which is never more characters. */
function truncated(text: string, limit: number): string {
  const utf8 = Buffer.from(text.toWellFormed());
  if (utf8.length <= limit) return text.toWellFormed();
  const mark = "\n…";
  const room = limit - Buffer.byteLength(mark);
  return `${utf8
    .subarray(0, room)
    .toString("utf8")
    .replace(/\ufffd+$/, "")}${mark}`;
}
