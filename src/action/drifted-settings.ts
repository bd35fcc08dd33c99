import { assess, type Finding } from "../doctor/assess.ts";
import { type Azure, AzureRefusal } from "../doctor/azure.ts";
import { readSettings } from "../doctor/read-settings.ts";
import type { IssueProblem } from "../github/problem-issue.ts";
import type { Repository } from "../github/repository.ts";

/** A job's token sees few settings and no tenant; `copilot-feedback doctor` as an administrator sees all. */
const NO_AZURE: Azure = {
  get: () => Promise.reject(new AzureRefusal("not asked by the reconciler")),
  post: () => Promise.reject(new AzureRefusal("not asked by the reconciler")),
};
const NOTHING_BUNDLED = { version: "", files: new Map<string, Uint8Array>() };

/** Settings a law rests on that are known to be wrong, as one issue; none where nothing is. */
export async function driftedSettings(repository: Repository): Promise<IssueProblem[]> {
  const settings = await readSettings(repository, NOTHING_BUNDLED, NO_AZURE);
  const wrong = assess(settings).filter(({ severity, status }) => severity === "law" && status === "wrong");
  if (wrong.length === 0) return [];
  return [
    {
      key: "settings",
      title: "Settings that the laws rest on are wrong",
      body: [
        "These settings of the repository are not what keeps consent trustworthy:",
        ...wrong.map(describe),
        "`copilot-feedback doctor` shows all settings with the exact fix, `pulumi up` and `copilot-feedback doctor --fix` set them.",
      ].join("\n\n"),
    },
  ];
}

function describe({ check, title, found, expected, reason }: Finding): string {
  return `- **${title}** (\`${check}\`): found ${found}, expected ${expected ?? "something else"}. ${reason}`;
}
