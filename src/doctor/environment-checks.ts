import { BY_PULUMI, type Check, judgeKnown, judgeSwitch, ok, unknown, wrong } from "./check.ts";
import { ENVIRONMENT_NAMES, type EnvironmentName } from "./settings.ts";

const USES: Readonly<Record<EnvironmentName, string>> = {
  "copilot-read": "reads conversations",
  "copilot-submit": "writes to the intake",
};

export const environmentChecks: readonly Check[] = ENVIRONMENT_NAMES.flatMap((name): Check[] => [
  {
    id: `${name}-branch`,
    title: `Environment ${name} accepts the default branch only`,
    severity: "promise",
    reason: `Any other branch, or a pull request, could run code of its own as the identity that ${USES[name]}.`,
    remedy: () => BY_PULUMI,
    judge: (settings) =>
      judgeKnown(settings.environments[name], (environment) => {
        if (environment === null)
          return wrong("there is no such environment", "one that accepts the default branch");
        if (environment.branches === null)
          return wrong("every branch is accepted", "the default branch only");
        return judgeKnown(settings.repository, ({ defaultBranch }) => {
          const names = environment.branches?.map((branch) =>
            branch.type === "tag" ? `tag ${branch.name}` : branch.name,
          );
          return names?.length === 1 && names[0] === defaultBranch
            ? ok(defaultBranch)
            : wrong(names?.join(", ") || "no branch is accepted", defaultBranch);
        });
      }),
  },
  {
    id: `${name}-bypass`,
    title: `Administrators cannot bypass environment ${name}`,
    severity: "promise",
    reason: `GitHub lets administrators step around an environment unless told otherwise; it ${USES[name]}.`,
    remedy: () => BY_PULUMI,
    judge: (settings) =>
      judgeKnown(settings.environments[name], (environment) =>
        environment === null
          ? unknown("there is no such environment")
          : judgeSwitch(environment.adminsBypass, false),
      ),
  },
]);
