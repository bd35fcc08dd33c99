import type { Config } from "../config/config-schema.ts";
import { VERSION } from "../version.ts";
import { byHand, type Check, judgeKnown, ok, unknown, wrong } from "./check.ts";

const OURS = /^\.github\/workflows\/copilot-feedback-[a-z]+\.yml$/;
const OWNED_PATHS = ["/.github/", "/copilot-feedback.yaml"];

export const installationChecks: readonly Check[] = [
  {
    id: "files-installed",
    title: "Workflows, action and schemas are those of this version",
    severity: "promise",
    reason: "These files hold the identities: changed ones could send anything, anywhere.",
    remedy: () =>
      byHand(
        "Look at the difference with `copilot-feedback init --dry-run`; restore it by pull request after `copilot-feedback init --upgrade --force`.",
        "copilot-feedback init --upgrade --dry-run",
      ),
    judge: ({ installation }) =>
      judgeKnown(installation, ({ version, changed }) => {
        if (version === null)
          return wrong("nothing is installed on the default branch", `version ${VERSION}`);
        if (changed === null) return unknown(`version ${version} is installed; this is ${VERSION}`);
        return changed.length === 0
          ? ok(`version ${version}, unchanged`)
          : wrong(`changed: ${list(changed)}`, "unchanged files");
      }),
  },
  {
    id: "workflows-active",
    title: "The workflows are switched on",
    severity: "promise",
    reason: "A disabled workflow makes requests wait without a word.",
    remedy: ({ name }) =>
      byHand("Enable each of them.", `gh workflow enable --repo ${name} copilot-feedback-prepare.yml`),
    judge: ({ workflows }) =>
      judgeKnown(workflows, (all) => {
        const ours = all.filter(({ path }) => OURS.test(path));
        if (ours.length === 0) return unknown("GitHub lists none yet; it does after their first run");
        const off = ours.filter(({ state }) => state !== "active");
        return off.length === 0
          ? ok(`${ours.length} active`)
          : wrong(off.map(({ path, state }) => `${path} is ${state}`).join(", "), "active");
      }),
  },
  {
    id: "workflows-alone",
    title: "There is no other workflow on the default branch",
    severity: "defence",
    reason: "Any workflow on the default branch can use the environments and post the required check.",
    remedy: () => byHand("Move other automation into another repository."),
    judge: ({ installation }) =>
      judgeKnown(installation, ({ otherWorkflows }) =>
        otherWorkflows.length === 0 ? ok("none") : wrong(list(otherWorkflows), "none"),
      ),
  },
  {
    id: "code-owners",
    title: "Configuration and workflows have code owners",
    severity: "defence",
    reason: "GitHub asks nobody to review files that nobody owns.",
    remedy: () =>
      byHand("Add `/.github/` and `/copilot-feedback.yaml` with their owners to .github/CODEOWNERS."),
    judge: ({ installation }) =>
      judgeKnown(installation, ({ codeowners }) => {
        if (codeowners === null) return wrong("there is no .github/CODEOWNERS", "one");
        const owned = codeowners
          .split("\n")
          .map((line) => line.replace(/#.*/, "").trim().split(/\s+/))
          .filter(([, ...owners]) => owners.some((owner) => owner.includes("@")))
          .map(([path]) => path);
        const missing = OWNED_PATHS.filter((path) => !owned.includes(path) && !owned.includes("*"));
        return missing.length === 0
          ? ok("owned")
          : wrong(`nobody owns ${missing.join(", ")}`, "an owner each");
      }),
  },
  {
    id: "configuration-valid",
    title: "copilot-feedback.yaml can be used",
    severity: "promise",
    reason: "Without a valid configuration every request is refused.",
    remedy: () => byHand("See what is wrong with `copilot-feedback validate`.", "copilot-feedback validate"),
    judge: ({ installation }) =>
      judgeKnown(installation, ({ configuration, configurationProblem }) =>
        configuration === null
          ? wrong(configurationProblem ?? "missing", "valid")
          : ok(
              `${Object.keys(configuration.admins).length} admins, source ${configuration.source.type}, intake ${configuration.intake.type}${forgotten(configuration)}`,
            ),
      ),
  },
];

/** What a configuration for trying things out loses. */
function forgotten({ intake, notification }: Config): string {
  const folders = [
    ...(intake.type === "directory" ? ["packages"] : []),
    ...(notification.type === "directory" ? ["e-mails to users"] : []),
  ];
  if (folders.length === 0) return "";
  return `; for trying out only: ${folders.join(" and ")} go to a folder that a hosted runner forgets`;
}

/** Some names and how many more there are. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
