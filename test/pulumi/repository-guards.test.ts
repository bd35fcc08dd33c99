import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PlanTier } from "../../pulumi/repository-guards/plan-tier.ts";
import { capture } from "./capture.ts";
import { only, type Registration } from "./registration.ts";

const environment = "github:index/repositoryEnvironment:RepositoryEnvironment";
const branchPolicy =
  "github:index/repositoryEnvironmentDeploymentPolicy:RepositoryEnvironmentDeploymentPolicy";
const ruleset = "github:index/repositoryRuleset:RepositoryRuleset";
const variable = "github:index/actionsEnvironmentVariable:ActionsEnvironmentVariable";
const repository = "github:index/repository:Repository";

async function guards(
  plan: PlanTier,
  wishes: { secondAdmin?: boolean; soleAdministrator?: boolean; environmentReviewers?: string[] } = {},
): Promise<readonly Registration[]> {
  const { registrations } = await capture(async () => {
    const { RepositoryGuards } = await import("../../pulumi/repository-guards/repository-guards.ts");
    return new RepositoryGuards("guards", {
      repository: "feedback",
      defaultBranch: "main",
      plan,
      secondAdmin: false,
      soleAdministrator: false,
      tenantId: "tenant",
      clientIds: { "copilot-read": "reader", "copilot-submit": "submitter" },
      ...wishes,
    });
  });
  return registrations;
}

const rules = (registrations: readonly Registration[], suffix: string) =>
  Object(only(registrations, ruleset, suffix).inputs["rules"]);

describe("RepositoryGuards", () => {
  it("limits each environment to the default branch, without a bypass", async () => {
    const registrations = await guards("team");
    for (const [suffix, name] of [
      ["-read", "copilot-read"],
      ["-submit", "copilot-submit"],
    ] as const) {
      assert.deepEqual(only(registrations, environment, suffix).inputs, {
        repository: "feedback",
        environment: name,
        canAdminsBypass: false,
        deploymentBranchPolicy: { protectedBranches: false, customBranchPolicies: true },
      });
      assert.deepEqual(only(registrations, branchPolicy, `${suffix}-branch`).inputs, {
        repository: "feedback",
        environment: name,
        branchPattern: "main",
      });
    }
  });

  it("gives each environment the variables its job reads, with its own identity", async () => {
    const registrations = await guards("team");
    const found = registrations
      .filter(({ type }) => type === variable)
      .map(({ inputs }) => `${inputs["environment"]} ${inputs["variableName"]}=${inputs["value"]}`);
    assert.deepEqual(found.sort(), [
      "copilot-read COPILOT_FEEDBACK_CLIENT_ID=reader",
      "copilot-read COPILOT_FEEDBACK_TENANT_ID=tenant",
      "copilot-submit COPILOT_FEEDBACK_CLIENT_ID=submitter",
      "copilot-submit COPILOT_FEEDBACK_TENANT_ID=tenant",
    ]);
  });

  it("makes a merge mean consent", async () => {
    const { inputs } = only(await guards("team"), ruleset, "-main");
    assert.equal(inputs["enforcement"], "active");
    assert.deepEqual(inputs["bypassActors"], []);
    assert.deepEqual(inputs["conditions"], { refName: { includes: ["~DEFAULT_BRANCH"], excludes: [] } });
    assert.deepEqual(inputs["rules"], {
      deletion: true,
      nonFastForward: true,
      pullRequest: {
        requiredApprovingReviewCount: 0,
        requireCodeOwnerReview: true,
        dismissStaleReviewsOnPush: true,
        requireLastPushApproval: false,
        requiredReviewThreadResolution: true,
        allowedMergeMethods: ["merge"],
      },
      requiredStatusChecks: {
        requiredChecks: [{ context: "copilot-feedback", integrationId: 15368 }],
        strictRequiredStatusChecksPolicy: false,
      },
    });
  });

  it("asks a second admin for an approval of the last push, if wanted", async () => {
    const { pullRequest } = rules(await guards("team", { secondAdmin: true }), "-main");
    assert.equal(pullRequest.requiredApprovingReviewCount, 1);
    assert.equal(pullRequest.requireLastPushApproval, true);
  });

  it("does not lock out a sole administrator", async () => {
    const { pullRequest } = rules(await guards("team", { soleAdministrator: true }), "-main");
    assert.equal(pullRequest.requireCodeOwnerReview, false);
  });

  it("lets the ledger grow by signed commits and nothing else", async () => {
    const { inputs } = only(await guards("team"), ruleset, "-ledger");
    assert.deepEqual(inputs["conditions"], { refName: { includes: ["refs/heads/ledger"], excludes: [] } });
    assert.deepEqual(inputs["rules"], {
      deletion: true,
      nonFastForward: true,
      requiredSignatures: true,
    });
  });

  it("keeps changed workflows out of every branch where the plan allows", async () => {
    for (const plan of ["team", "enterprise"] as const) {
      const { inputs } = only(await guards(plan), ruleset, "-push");
      assert.equal(inputs["target"], "push");
      assert.deepEqual(Object(inputs["rules"]).filePathRestriction, {
        restrictedFilePaths: [".github/**/*"],
      });
    }
    const pro = await guards("pro");
    assert.equal(
      pro.some(({ type, name }) => type === ruleset && name.endsWith("-push")),
      false,
    );
  });

  it("asks reviewers before a submission on Enterprise, and sends no such key elsewhere", async () => {
    const wishes = { environmentReviewers: ["megan-bowen", "adele-vance"] };
    const enterprise = await guards("enterprise", wishes);
    const submit = only(enterprise, environment, "-submit").inputs;
    assert.equal(Object(submit["reviewers"])[0].users.length, 2);
    assert.equal(submit["preventSelfReview"], true);
    assert.equal("reviewers" in only(enterprise, environment, "-read").inputs, false);
    assert.equal("reviewers" in only(await guards("team", wishes), environment, "-submit").inputs, false);
  });

  it("closes the repository and keeps it", async () => {
    const { inputs, protect, retainOnDelete, aliases } = only(await guards("team"), repository);
    assert.equal(inputs["visibility"], "private");
    assert.equal(inputs["allowForking"], false);
    assert.equal(inputs["allowAutoMerge"], false);
    assert.equal(inputs["allowSquashMerge"], false);
    assert.equal(inputs["archiveOnDestroy"], true);
    assert.ok(protect && retainOnDelete);
    assert.equal(aliases.length, 1, "an import at the top level has to be found again");
  });

  it("does not send the forking switch where GitHub refuses it", async () => {
    assert.equal("allowForking" in only(await guards("pro"), repository).inputs, false);
  });

  it("allows one action of others, by full commit id, and a reading token", async () => {
    const registrations = await guards("team");
    const { inputs } = only(
      registrations,
      "github:index/actionsRepositoryPermissions:ActionsRepositoryPermissions",
    );
    assert.equal(inputs["allowedActions"], "selected");
    assert.equal(inputs["shaPinningRequired"], true);
    assert.deepEqual(inputs["allowedActionsConfig"], {
      githubOwnedAllowed: false,
      verifiedAllowed: false,
      patternsAlloweds: ["actions/checkout@*"],
    });
    const token = only(
      registrations,
      "github:index/workflowRepositoryPermissions:WorkflowRepositoryPermissions",
    );
    assert.equal(token.inputs["defaultWorkflowPermissions"], "read");
    assert.equal(token.inputs["canApprovePullRequestReviews"], false);
  });
});
