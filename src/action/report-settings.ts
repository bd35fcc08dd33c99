import { assess, type Finding } from "../doctor/assess.ts";
import { type Azure, AzureRefusal } from "../doctor/azure.ts";
import { readSettings } from "../doctor/read-settings.ts";
import { ENVIRONMENT_NAMES } from "../doctor/settings.ts";
import type { IssueProblem } from "../github/problem-issue.ts";
import type { Repository } from "../github/repository.ts";
import { prose } from "../review/markdown-text.ts";

/** A job's token sees few settings and no tenant; `copilot-feedback doctor` as an administrator sees all. */
const NO_AZURE: Azure = {
  get: () => Promise.reject(new AzureRefusal("not asked by the reconcile workflow")),
  post: () => Promise.reject(new AzureRefusal("not asked by the reconcile workflow")),
};
const BRANCH_CHECKS = new Set(ENVIRONMENT_NAMES.map((name) => `${name}-branch`));
const NOTHING_BUNDLED = { version: "", files: new Map<string, Uint8Array>() };

/** What is wrong with the settings, and what of them could not even be read. */
export interface SettingsReport {
  readonly problems: readonly IssueProblem[];
  /** Title of the first check a job's token ought to be able to make and could not. */
  readonly unreadable: string | null;
}

/** Settings a promise rests on that are known to be wrong, as one issue; none where nothing is. */
export async function reportSettings(repository: Repository): Promise<SettingsReport> {
  const findings = assess(await readSettings(repository, NOTHING_BUNDLED, NO_AZURE));
  const unread = findings.find(({ check, status }) => BRANCH_CHECKS.has(check) && status === "unknown");
  const wrong = findings.filter(({ severity, status }) => severity === "promise" && status === "wrong");
  return { problems: wrong.length === 0 ? [] : [asIssue(wrong)], unreadable: unread?.title ?? null };
}

function asIssue(wrong: readonly Finding[]): IssueProblem {
  return {
    key: "settings",
    title: "Settings that the promises rest on are wrong",
    body: [
      "These settings of the repository are not what keeps consent trustworthy:",
      ...wrong.map(describe),
      "`copilot-feedback doctor` shows all settings with the exact fix, `pulumi up` and `copilot-feedback doctor --fix` set them.",
    ].join("\n\n"),
  };
}

function describe({ check, title, found, expected, reason }: Finding): string {
  return `- **${title}** (\`${check}\`): found ${prose(found)}, expected ${prose(expected ?? "something else")}. ${reason}`;
}
