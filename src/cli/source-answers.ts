import { type FeedbackOptions, readFeedbackExport, type UserFeedback } from "../collect/feedback-export.ts";
import { SourceError } from "../collect/source-error.ts";
import { readOperand } from "./read-operand.ts";
import { UsageError } from "./usage-error.ts";

/** An answer of a source; what an operator can correct becomes a usage error with the next step. */
export async function explained<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UsageError(`${error.message}.`, error.fix, { cause: error });
  }
}

/** The user's own feedback from the export that `--feedback` names; none without it. */
export async function readFeedback(
  cwd: string,
  file: string | undefined,
  user: string,
  options: FeedbackOptions | undefined,
): Promise<readonly UserFeedback[]> {
  if (file === undefined) return [];
  const bytes = await readOperand(cwd, file, "a feedback export, CSV");
  return explained((async () => readFeedbackExport(bytes, user, file, options))());
}
