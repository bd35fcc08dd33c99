import type { Config } from "../config/config-schema.ts";
import { REQUEST_LIMIT_BYTES } from "../request/admission.ts";
import type { Review } from "../review/review.ts";
import { MOST_FILE_BYTES } from "../submit/azure-support-intake.ts";
import { PACKAGE_LIMIT_BYTES } from "../submit/package-identity.ts";
import { refusal } from "./refusal.ts";

/** Room in a package for the request at its largest, the statement of consent and the archive around them. */
export const ROOM_BESIDE_BYTES = REQUEST_LIMIT_BYTES + 48 * 1024;

/**
 * Refuses a review that no package for this intake could hold: it would be consented to, and could then not be sent.
 * @throws Refusal
 */
export function requirePackable(
  { log, report }: Pick<Review["files"], "log" | "report">,
  intake: Config["intake"]["type"],
): void {
  const most = intake === "azure-support" ? MOST_FILE_BYTES : PACKAGE_LIMIT_BYTES;
  const total = log.bytes.length + report.bytes.length + ROOM_BESIDE_BYTES;
  if (total <= most) return;
  throw refusal(
    "review-too-large",
    `log ${log.bytes.length} bytes, redaction report ${report.bytes.length}, at most ${most - ROOM_BESIDE_BYTES} together for the intake ${intake}.`,
  );
}
