import { REQUEST_LIMIT_BYTES } from "../request/admission.ts";
import type { Review } from "../review/review.ts";
import { PACKAGE_LIMIT_BYTES } from "../submit/package.ts";
import { refusal } from "./refusal.ts";

/**
 * Refuses a review that no package could hold: it would be consented to, and could then not even be downloaded.
 * @throws Refusal
 */
export function requirePackable({ log, report }: Pick<Review["files"], "log" | "report">): void {
  const total = log.bytes.length + report.bytes.length + REQUEST_LIMIT_BYTES;
  if (total <= PACKAGE_LIMIT_BYTES) return;
  throw refusal(
    "review-too-large",
    `log ${log.bytes.length} bytes, redaction report ${report.bytes.length}, at most ${PACKAGE_LIMIT_BYTES} with the request.`,
  );
}
