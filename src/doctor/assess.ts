import { actionsChecks } from "./actions-checks.ts";
import { branchChecks } from "./branch-checks.ts";
import type { Check, Remedy } from "./check.ts";
import { environmentChecks } from "./environment-checks.ts";
import { installationChecks } from "./installation-checks.ts";
import { repositoryChecks } from "./repository-checks.ts";
import type { RepositorySettings } from "./settings.ts";
import { tenantChecks } from "./tenant-checks.ts";

export const checks: readonly Check[] = [
  ...repositoryChecks,
  ...branchChecks,
  ...environmentChecks,
  ...actionsChecks,
  ...installationChecks,
  ...tenantChecks,
];

export interface Finding {
  readonly check: string;
  readonly title: string;
  readonly severity: "promise" | "defence";
  readonly status: "ok" | "wrong" | "unknown";
  readonly found: string;
  /** Only where it is wrong. */
  readonly expected: string | null;
  readonly reason: string;
  /** Where it is not ok. */
  readonly remedy: Remedy | null;
}

/** Judges every setting. Pure; what could not be read comes out as `unknown`, never as `ok`. */
export function assess(settings: RepositorySettings): readonly Finding[] {
  return checks.map((check) => {
    const verdict = check.judge(settings);
    return {
      check: check.id,
      title: check.title,
      severity: check.severity,
      status: verdict.status,
      found: verdict.found,
      expected: verdict.status === "wrong" ? verdict.expected : null,
      reason: check.reason,
      remedy: verdict.status === "ok" ? null : check.remedy(settings),
    };
  });
}

/** Whether every promise is known to hold: what cannot be told is not good enough. */
export function promisesHold(findings: readonly Finding[]): boolean {
  return findings.every(({ severity, status }) => severity !== "promise" || status === "ok");
}
