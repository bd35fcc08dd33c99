import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import type { RedactionPolicy } from "../../src/config/redaction-policy.ts";
import { createRedactor, type Redactor } from "../../src/redact/redactor.ts";

/** A redactor of the standard policy with some parts changed. */
export function redactorWith(changes: Partial<RedactionPolicy> = {}): Redactor {
  return createRedactor({ ...DEFAULT_REDACTION_POLICY, ...changes });
}
