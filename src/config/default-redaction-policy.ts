import type { RedactionPolicy } from "./redaction-policy.ts";

/** The policy of a repository that configures nothing; stated here so that using it loads no schema library. */
export const DEFAULT_REDACTION_POLICY: RedactionPolicy = {
  profile: "standard",
  rules: { on: [], off: [] },
  custom: [],
  dictionary: [],
  allow: { values: [], patterns: [], paths: [] },
  structural: [],
  keep: { domains: [], subnets: [] },
};
