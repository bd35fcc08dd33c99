import { DEFAULT_RETENTION_DAYS } from "../config/default-days.ts";
import { automatic, type Check, judgeKnown, ok, wrong } from "./check.ts";
import type { RepositorySettings } from "./settings.ts";

/** The one action of others that our workflows use. */
export const ALLOWED_ACTION = "actions/checkout@*";
/** Logs hold no conversations, but the longer artifacts may stay, the longer a forgotten one does. */
const LONGEST_RETENTION_DAYS = 30;

/** Days the configuration wants logs to be kept; GitHub cuts an artifact's own wish to the repository's. */
export function wantedRetention({ installation }: RepositorySettings): number {
  const configuration = installation.known ? installation.value.configuration : null;
  return configuration?.artifacts.retentionDays ?? DEFAULT_RETENTION_DAYS;
}

export const actionsChecks: readonly Check[] = [
  {
    id: "actions-selected",
    title: "Only our action and actions/checkout may run",
    severity: "defence",
    reason: "An action of somebody else would run with our permissions the moment a workflow names it.",
    remedy: ({ name }) =>
      automatic(
        `Allow selected actions only: ${ALLOWED_ACTION}.`,
        `gh api -X PUT repos/${name}/actions/permissions -F enabled=true -f allowed_actions=selected -F sha_pinning_required=true`,
      ),
    judge: ({ actions }) =>
      judgeKnown(actions, ({ enabled, allowed, selected }) => {
        if (!enabled) return wrong("Actions are switched off", "on");
        if (allowed !== "selected" || selected === null) return wrong(allowed, "selected");
        const others = selected.patterns.filter((pattern) => !pattern.startsWith("actions/checkout@"));
        const found = [
          ...(selected.githubOwned ? ["all of GitHub's"] : []),
          ...(selected.verified ? ["all of verified creators"] : []),
          ...others,
        ];
        if (found.length > 0) return wrong(found.join(", "), ALLOWED_ACTION);
        return selected.patterns.length > 0
          ? ok(selected.patterns.join(", "))
          : wrong("actions/checkout is not allowed", ALLOWED_ACTION);
      }),
  },
  {
    id: "actions-pinned",
    title: "Actions are named by full commit id",
    severity: "defence",
    reason: "A tag can be moved to other code after it was reviewed.",
    remedy: ({ name }) =>
      automatic(
        "Require full commit ids.",
        `gh api -X PUT repos/${name}/actions/permissions -F enabled=true -f allowed_actions=selected -F sha_pinning_required=true`,
      ),
    judge: ({ actions }) =>
      judgeKnown(actions, ({ shaPinning }) =>
        shaPinning ? ok("required") : wrong("not required", "required"),
      ),
  },
  {
    id: "workflow-token",
    title: "Workflows that ask for nothing may write nothing",
    severity: "defence",
    reason:
      "A workflow without permissions of its own would get a token that writes, or approves pull requests.",
    remedy: ({ name }) =>
      automatic(
        "Make the default token read-only, unable to approve.",
        `gh api -X PUT repos/${name}/actions/permissions/workflow -f default_workflow_permissions=read -F can_approve_pull_request_reviews=false`,
      ),
    judge: ({ workflowToken }) =>
      judgeKnown(workflowToken, ({ permissions, approves }) =>
        permissions === "read" && !approves
          ? ok("read")
          : wrong(
              approves ? `${permissions}, approves pull requests` : permissions,
              "read, without approving",
            ),
      ),
  },
  {
    id: "retention",
    title: "Logs live as long as the configuration says, and not much longer",
    severity: "promise",
    reason: "Shorter, and a log is gone before it was decided on; longer, and forgotten conversations stay.",
    remedy: (settings) =>
      automatic(
        "Set the retention of artifacts and logs.",
        `gh api -X PUT repos/${settings.name}/actions/permissions/artifact-and-log-retention -F days=${wantedRetention(settings)}`,
      ),
    judge: (settings) =>
      judgeKnown(settings.retention, ({ days }) => {
        const least = wantedRetention(settings);
        const most = Math.max(least, LONGEST_RETENTION_DAYS);
        return days >= least && days <= most
          ? ok(`${days} days`)
          : wrong(`${days} days`, `${least} to ${most} days`);
      }),
  },
  {
    id: "fork-workflows-off",
    title: "Pull requests of forks run nothing",
    severity: "promise",
    reason: "A fork's workflow is its author's code, and could be given a token that writes.",
    remedy: ({ name }) =>
      automatic(
        "Do not run workflows from fork pull requests.",
        `gh api -X PUT repos/${name}/actions/permissions/fork-pr-workflows-private-repos -F run_workflows_from_fork_pull_requests=false`,
      ),
    judge: ({ forkWorkflows }) =>
      judgeKnown(forkWorkflows, ({ run }) => (run ? wrong("they run", "they do not") : ok("they do not"))),
  },
  {
    id: "subject-default",
    title: "Identity tokens name repository and environment",
    severity: "promise",
    reason:
      "With another template a federated credential would match other jobs than it was made for, or none.",
    remedy: ({ name }) =>
      automatic(
        "Use GitHub's own subject template.",
        `gh api -X PUT repos/${name}/actions/oidc/customization/sub -F use_default=true`,
      ),
    judge: ({ subject }) =>
      judgeKnown(subject, ({ usesDefault, prefix }) =>
        usesDefault
          ? ok(prefix ?? "GitHub's own template")
          : wrong("a template of the repository's own", "GitHub's own"),
      ),
  },
];
