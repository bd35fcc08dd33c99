import {
  ActionsEnvironmentVariable,
  ActionsRepositoryPermissions,
  getUserOutput,
  Repository,
  RepositoryEnvironment,
  RepositoryEnvironmentDeploymentPolicy,
  RepositoryRuleset,
  WorkflowRepositoryPermissions,
} from "@pulumi/github/index.js";
import {
  ComponentResource,
  type ComponentResourceOptions,
  type Input,
  type Output,
  rootStackResource,
} from "@pulumi/pulumi";
import { type EnvironmentName, environments } from "../identities/subject.ts";
import { type PlanFeatureName, type PlanTier, planAllows } from "./plan-tier.ts";
import { ledgerRuleset, mainRuleset, pushRuleset } from "./rulesets.ts";

/** The one action of others that the workflows use; GitHub demands a full commit id of it. */
const allowedAction = "actions/checkout@*";

export interface RepositoryGuardsArgs {
  readonly repository: string;
  readonly defaultBranch: string;
  readonly plan: PlanTier;
  readonly secondAdmin: boolean;
  readonly soleAdministrator: boolean;
  /** GitHub logins who confirm each submission once more; only on a plan that can ask them. */
  readonly environmentReviewers?: readonly string[] | undefined;
  readonly tenantId: Input<string>;
  readonly clientIds: Readonly<Record<EnvironmentName, Input<string>>>;
}

/** What the guards ask of the GitHub plan. */
export function neededFeatures(
  wishes: Pick<RepositoryGuardsArgs, "environmentReviewers">,
): PlanFeatureName[] {
  const always: PlanFeatureName[] = ["rulesets", "environmentBranches", "pushRuleset"];
  return wishes.environmentReviewers === undefined ? always : [...always, "environmentReviewers"];
}

/** The settings without which a merge would not be consent and an identity would not be one job's alone. */
export class RepositoryGuards extends ComponentResource {
  public readonly repository: Output<string>;

  constructor(name: string, args: RepositoryGuardsArgs, options?: ComponentResourceOptions) {
    super("copilot-feedback:guards:RepositoryGuards", name, {}, options);
    const child = { parent: this };

    const repository = new Repository(
      `${name}-repository`,
      {
        name: args.repository,
        description: "Copilot feedback on behalf of users: requested, reviewed and sent by pull request",
        visibility: "private",
        // GitHub refuses this switch outside organisations, where only collaborators could fork anyway.
        ...(args.plan === "pro" ? {} : { allowForking: false }),
        allowAutoMerge: false,
        allowMergeCommit: true,
        allowSquashMerge: false,
        allowRebaseMerge: false,
        // Descriptions may quote the affected user; history is kept for ever.
        mergeCommitTitle: "PR_TITLE",
        mergeCommitMessage: "BLANK",
        deleteBranchOnMerge: true,
        hasWiki: false,
        hasProjects: false,
        hasIssues: true,
        archiveOnDestroy: true,
      },
      {
        parent: this,
        protect: true,
        retainOnDelete: true,
        // `pulumi import` of the existing repository happens before this component is in the state.
        aliases: [{ name: "repository", parent: rootStackResource }],
        // What the organisation chose and no law depends on stays as it is.
        ignoreChanges: ["description", "topics", "homepageUrl", "autoInit", "template"],
      },
    );

    for (const [use, environment] of Object.entries(environments)) {
      const reviewers = environment === environments.submit ? this.reviewers(args) : [];
      const guarded = new RepositoryEnvironment(
        `${name}-${use}`,
        {
          repository: repository.name,
          environment,
          canAdminsBypass: false,
          deploymentBranchPolicy: { protectedBranches: false, customBranchPolicies: true },
          ...(reviewers.length > 0 ? { reviewers: [{ users: reviewers }], preventSelfReview: true } : {}),
        },
        child,
      );
      new RepositoryEnvironmentDeploymentPolicy(
        `${name}-${use}-branch`,
        {
          repository: repository.name,
          environment: guarded.environment,
          branchPattern: args.defaultBranch,
        },
        child,
      );
      const variables = {
        COPILOT_FEEDBACK_TENANT_ID: args.tenantId,
        COPILOT_FEEDBACK_CLIENT_ID: args.clientIds[environment],
      };
      for (const [variableName, value] of Object.entries(variables)) {
        new ActionsEnvironmentVariable(
          `${name}-${use}-${variableName}`,
          { repository: repository.name, environment: guarded.environment, variableName, value },
          child,
        );
      }
    }

    new RepositoryRuleset(`${name}-main`, { repository: repository.name, ...mainRuleset(args) }, child);
    new RepositoryRuleset(`${name}-ledger`, { repository: repository.name, ...ledgerRuleset() }, child);
    if (planAllows(args.plan, "pushRuleset")) {
      new RepositoryRuleset(`${name}-push`, { repository: repository.name, ...pushRuleset() }, child);
    }

    new ActionsRepositoryPermissions(
      `${name}-actions`,
      {
        repository: repository.name,
        enabled: true,
        allowedActions: "selected",
        allowedActionsConfig: {
          githubOwnedAllowed: false,
          verifiedAllowed: false,
          patternsAlloweds: [allowedAction],
        },
        shaPinningRequired: true,
      },
      child,
    );
    new WorkflowRepositoryPermissions(
      `${name}-workflow-token`,
      {
        repository: repository.name,
        defaultWorkflowPermissions: "read",
        canApprovePullRequestReviews: false,
      },
      child,
    );

    this.repository = repository.fullName;
    this.registerOutputs({ repository: this.repository });
  }

  private reviewers(args: RepositoryGuardsArgs): Output<number>[] {
    if (!planAllows(args.plan, "environmentReviewers")) return [];
    return (args.environmentReviewers ?? []).map((username) =>
      getUserOutput({ username }, { parent: this }).id.apply(Number),
    );
  }
}
