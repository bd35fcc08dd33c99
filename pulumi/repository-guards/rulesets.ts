import type { RepositoryRulesetArgs } from "@pulumi/github/index.js";

/** The check run that our own step publishes on the head commit. */
export const requiredCheck = "copilot-feedback";

/** GitHub Actions' app id on github.com: no person and no other app can post the required check. */
export const githubActionsAppId = 15368;

export const ledgerBranch = "ledger";

/** Built-in repository role "admin", as rulesets number it. */
const repositoryAdminRole = 5;

export type RulesetShape = Omit<RepositoryRulesetArgs, "repository">;

export interface MainRules {
  /** A second person has to approve each request. */
  readonly secondAdmin: boolean;
  /** Only one person administers the repository, so nobody could review changes of the configuration. */
  readonly soleAdministrator: boolean;
}

/** What has to be true of a merge for it to mean consent. Nobody may step around it. */
export function mainRuleset(rules: MainRules): RulesetShape {
  return {
    name: "copilot-feedback: merge is consent",
    target: "branch",
    enforcement: "active",
    bypassActors: [],
    conditions: { refName: { includes: ["~DEFAULT_BRANCH"], excludes: [] } },
    rules: {
      deletion: true,
      nonFastForward: true,
      pullRequest: {
        requiredApprovingReviewCount: rules.secondAdmin ? 1 : 0,
        requireCodeOwnerReview: !rules.soleAdministrator,
        // An approval is of the log somebody saw; a new commit makes a new log.
        dismissStaleReviewsOnPush: true,
        requireLastPushApproval: rules.secondAdmin,
        requiredReviewThreadResolution: true,
        // A merge commit's second parent is the reviewed commit, visible to anybody with a clone.
        allowedMergeMethods: ["merge"],
      },
      requiredStatusChecks: {
        requiredChecks: [{ context: requiredCheck, integrationId: githubActionsAppId }],
        // Requests do not touch each other; strictness would collect every open one again after each merge.
        strictRequiredStatusChecksPolicy: false,
      },
    },
  };
}

/**
 * The ledger only grows, by signed commits: GitHub signs those of the workflows, and refuses a made-up signature at
 * the push. It cannot demand pull requests or limit who updates it: GITHUB_TOKEN can never be a bypass actor, so that
 * would lock out the workflows; nor forbid merges, which GitHub allows only where pull requests are squashed or rebased.
 * Signed entries of other people are for whoever reads the ledger to refuse.
 */
export function ledgerRuleset(): RulesetShape {
  return {
    name: "copilot-feedback: the ledger only grows",
    target: "branch",
    enforcement: "active",
    bypassActors: [],
    conditions: { refName: { includes: [`refs/heads/${ledgerBranch}`], excludes: [] } },
    rules: { deletion: true, nonFastForward: true, requiredSignatures: true },
  };
}

/**
 * No branch can carry changed workflows or another action, so the code that holds the identities changes only
 * by those who administer the repository. GitHub matches with `*` inside one folder, hence the last segment.
 */
export function pushRuleset(): RulesetShape {
  return {
    name: "copilot-feedback: automation changes by administrators",
    target: "push",
    enforcement: "active",
    bypassActors: [{ actorType: "RepositoryRole", actorId: repositoryAdminRole, bypassMode: "always" }],
    rules: { filePathRestriction: { restrictedFilePaths: [".github/**/*"] } },
  };
}
