import { githubActionsAppId, ledgerBranch, requiredCheck } from "../repository-guards/rulesets.ts";
import type { Properties, ResourceRule } from "./rule.ts";

const ruleset = ["github:index/repositoryRuleset:RepositoryRuleset"];

const appliesTo = (ruleset: Properties, branch: string): boolean =>
  ruleset["target"] === "branch" && ruleset["conditions"]?.refName?.includes?.includes(branch) === true;

const grows = (ruleset: Properties) =>
  ruleset["rules"]?.deletion === true && ruleset["rules"]?.nonFastForward === true;

export const repositoryRules: readonly ResourceRule[] = [
  {
    name: "environment-without-admin-bypass",
    description: "Nobody may step around an environment's branch limit, administrators included.",
    severity: "critical",
    remedy: "Set canAdminsBypass to false; GitHub's default is true.",
    types: ["github:index/repositoryEnvironment:RepositoryEnvironment"],
    holds: (environment) => environment["canAdminsBypass"] === false,
  },
  {
    name: "environment-limited-by-branch",
    description: "An environment must name the branches that may use its identity.",
    severity: "critical",
    remedy: "Set deploymentBranchPolicy to customBranchPolicies: true, protectedBranches: false.",
    types: ["github:index/repositoryEnvironment:RepositoryEnvironment"],
    holds: (environment) =>
      environment["deploymentBranchPolicy"]?.customBranchPolicies === true &&
      environment["deploymentBranchPolicy"]?.protectedBranches === false,
  },
  {
    name: "environment-branch-is-exact",
    description:
      "An environment may accept one branch by its full name; a pattern such as refs/pull/*/merge lets a pull request use the identity.",
    severity: "critical",
    remedy: "Set branchPattern to the default branch and leave tagPattern out.",
    types: ["github:index/repositoryEnvironmentDeploymentPolicy:RepositoryEnvironmentDeploymentPolicy"],
    holds: (policy) =>
      policy["tagPattern"] === undefined &&
      typeof policy["branchPattern"] === "string" &&
      !/[*?[\]{}]|^refs\//.test(policy["branchPattern"]),
  },
  {
    name: "ruleset-is-active",
    description: "A ruleset must be enforced; evaluating only records what it would have stopped.",
    severity: "critical",
    remedy: 'Set enforcement to "active".',
    types: ruleset,
    holds: (ruleset) => ruleset["enforcement"] === "active",
  },
  {
    name: "branch-ruleset-without-bypass",
    description: "Nobody may step around the rules of a branch; then a merge proves what the rules demand.",
    severity: "critical",
    remedy: "Leave bypassActors empty.",
    types: ruleset,
    holds: (ruleset) => ruleset["target"] !== "branch" || (ruleset["bypassActors"] ?? []).length === 0,
  },
  {
    name: "main-merge-is-consent",
    description: "A merge must need the review of current code owners, and be a merge commit.",
    severity: "critical",
    remedy:
      'In rules.pullRequest set dismissStaleReviewsOnPush to true and allowedMergeMethods to ["merge"]; block deletion and force pushes; no mergeQueue.',
    types: ruleset,
    holds: (ruleset) =>
      !appliesTo(ruleset, "~DEFAULT_BRANCH") ||
      (grows(ruleset) &&
        ruleset["rules"].mergeQueue === undefined &&
        ruleset["rules"].pullRequest?.dismissStaleReviewsOnPush === true &&
        JSON.stringify(ruleset["rules"].pullRequest.allowedMergeMethods) === '["merge"]'),
  },
  {
    name: "main-check-is-ours",
    description:
      "The required check must be ours and come from GitHub Actions; any writer can post a check of that name.",
    severity: "critical",
    remedy: `Require the context "${requiredCheck}" with integrationId ${githubActionsAppId}.`,
    types: ruleset,
    holds: (ruleset) =>
      !appliesTo(ruleset, "~DEFAULT_BRANCH") ||
      (ruleset["rules"]?.requiredStatusChecks?.requiredChecks ?? []).some(
        (check: Properties) =>
          check["context"] === requiredCheck && check["integrationId"] === githubActionsAppId,
      ),
  },
  {
    name: "ledger-only-grows",
    description: "The ledger must not be rewritten or deleted, and the workflows must be able to append.",
    severity: "critical",
    remedy: "Set deletion and nonFastForward to true and leave update and pullRequest out.",
    types: ruleset,
    holds: (ruleset) =>
      !appliesTo(ruleset, `refs/heads/${ledgerBranch}`) ||
      (grows(ruleset) && ruleset["rules"].update !== true && ruleset["rules"].pullRequest === undefined),
  },
  {
    name: "ledger-is-signed",
    description: "Nobody may push a commit to the ledger that carries no verified signature.",
    severity: "critical",
    remedy: "Set requiredSignatures to true; GitHub signs the commits of the workflows.",
    types: ruleset,
    holds: (ruleset) =>
      !appliesTo(ruleset, `refs/heads/${ledgerBranch}`) || ruleset["rules"]?.requiredSignatures === true,
  },
  {
    name: "actions-are-selected-and-pinned",
    description: "Only named actions may run, at a full commit id.",
    severity: "high",
    remedy: 'Set allowedActions to "selected" without whole publishers, and shaPinningRequired to true.',
    types: ["github:index/actionsRepositoryPermissions:ActionsRepositoryPermissions"],
    holds: (permissions) =>
      permissions["shaPinningRequired"] === true &&
      (permissions["allowedActions"] === "local_only" ||
        (permissions["allowedActions"] === "selected" &&
          permissions["allowedActionsConfig"]?.githubOwnedAllowed !== true &&
          permissions["allowedActionsConfig"]?.verifiedAllowed !== true &&
          (permissions["allowedActionsConfig"]?.patternsAlloweds ?? []).every((pattern: string) =>
            /^actions\/checkout@/.test(pattern),
          ))),
  },
  {
    name: "workflow-token-reads-only",
    description:
      "A workflow that asks for nothing must get a token that can write nothing and approve nothing.",
    severity: "high",
    remedy: 'Set defaultWorkflowPermissions to "read" and canApprovePullRequestReviews to false.',
    types: ["github:index/workflowRepositoryPermissions:WorkflowRepositoryPermissions"],
    holds: (permissions) =>
      permissions["defaultWorkflowPermissions"] === "read" &&
      permissions["canApprovePullRequestReviews"] === false,
  },
  {
    name: "repository-is-closed",
    description: "The repository must be private, without forks and without merges nobody is present for.",
    severity: "critical",
    remedy: 'Set visibility to "private", allowAutoMerge and allowForking to false, and only merge commits.',
    types: ["github:index/repository:Repository"],
    holds: (repository) =>
      repository["visibility"] === "private" &&
      repository["allowAutoMerge"] === false &&
      repository["allowForking"] !== true &&
      repository["allowSquashMerge"] === false &&
      repository["allowRebaseMerge"] === false,
  },
];
