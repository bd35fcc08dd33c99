import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { policies } from "../../pulumi/policies/policies.ts";
import { capture } from "./capture.ts";
import { leastConfiguration } from "./cloud.ts";
import { violated } from "./policy-run.ts";
import type { Registration } from "./registration.ts";

const everything = {
  ...leastConfiguration,
  "copilot-feedback:plan": "enterprise",
  "copilot-feedback:customerManagedKey": "true",
  "copilot-feedback:defender": "true",
  "copilot-feedback:environmentReviewers": "megan-bowen",
};

type Change = (registration: Registration) => Registration | undefined;

const set =
  (type: string, inputs: Record<string, unknown>): Change =>
  (one) =>
    one.type === type ? { ...one, inputs: { ...one.inputs, ...inputs } } : one;

const rename =
  (type: string, suffix: string, inputs: Record<string, unknown>): Change =>
  (one) =>
    one.type === type && one.name.endsWith(suffix) ? { ...one, inputs: { ...one.inputs, ...inputs } } : one;

const drop =
  (type: string, suffix = ""): Change =>
  (one) =>
    one.type === type && one.name.endsWith(suffix) ? undefined : one;

const leaveOut =
  (type: string, key: string): Change =>
  (one) => {
    if (one.type !== type) return one;
    const { [key]: _, ...inputs } = one.inputs;
    return { ...one, inputs };
  };

const nested =
  (
    type: string,
    suffix: string,
    edit: (inputs: Record<string, unknown>) => Record<string, unknown>,
  ): Change =>
  (one) =>
    one.type === type && one.name.endsWith(suffix)
      ? { ...one, inputs: edit(structuredClone(one.inputs)) }
      : one;

const account = "azure-native:storage:StorageAccount";
const service = "azure-native:storage:BlobServiceProperties";
const role = "azure-native:authorization:RoleDefinition";
const assignment = "azure-native:authorization:RoleAssignment";
const credential = "azure-native:managedidentity:FederatedIdentityCredential";
const appRole = "azuread:index/appRoleAssignment:AppRoleAssignment";
const environment = "github:index/repositoryEnvironment:RepositoryEnvironment";
const branchPolicy =
  "github:index/repositoryEnvironmentDeploymentPolicy:RepositoryEnvironmentDeploymentPolicy";
const ruleset = "github:index/repositoryRuleset:RepositoryRuleset";
const actions = "github:index/actionsRepositoryPermissions:ActionsRepositoryPermissions";
const repository = "github:index/repository:Repository";
const writer = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write";
const creator = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action";

/** Each weakening, and the policy that has to notice it. */
const weakenings: readonly (readonly [policy: string, what: string, change: Change])[] = [
  ["storage-no-shared-keys", "shared keys on", set(account, { allowSharedKeyAccess: true })],
  ["storage-no-shared-keys", "shared keys left to the default", leaveOut(account, "allowSharedKeyAccess")],
  ["storage-entra-by-default", "keys by default", leaveOut(account, "defaultToOAuthAuthentication")],
  ["storage-no-anonymous-access", "public blobs allowed", set(account, { allowBlobPublicAccess: true })],
  [
    "storage-private-container",
    "a public container",
    set("azure-native:storage:BlobContainer", { publicAccess: "Blob" }),
  ],
  ["storage-encrypted-transport", "old TLS", set(account, { minimumTlsVersion: "TLS1_0" })],
  ["storage-encrypted-transport", "plain HTTP", set(account, { enableHttpsTrafficOnly: false })],
  ["storage-stays-in-tenant", "copies into other tenants", leaveOut(account, "allowedCopyScope")],
  ["storage-infrastructure-encryption", "one layer of encryption", set(account, { encryption: {} })],
  ["storage-blobs-only", "SFTP", set(account, { isSftpEnabled: true })],
  ["storage-blobs-only", "NFS", set(account, { enableNfsV3: true })],
  ["storage-soft-delete", "no soft delete", leaveOut(service, "deleteRetentionPolicy")],
  ["storage-soft-delete", "no versions", set(service, { isVersioningEnabled: false })],
  [
    "storage-immutability-without-appends",
    "appending allowed",
    set("azure-native:storage:BlobContainerImmutabilityPolicy", { allowProtectedAppendWrites: true }),
  ],
  [
    "storage-immutability-without-appends",
    "appending to any kind of blob allowed",
    set("azure-native:storage:BlobContainerImmutabilityPolicy", { allowProtectedAppendWritesAll: true }),
  ],
  [
    "storage-immutability-without-appends",
    "no period",
    leaveOut("azure-native:storage:BlobContainerImmutabilityPolicy", "immutabilityPeriodSinceCreationInDays"),
  ],
  [
    "key-vault-cannot-lose-keys",
    "purgeable keys",
    set("azure-native:keyvault:Vault", { properties: { enableRbacAuthorization: true } }),
  ],
  [
    "data-is-protected",
    "an unprotected account",
    (one) => (one.type === account ? { ...one, protect: false } : one),
  ],
  [
    "federation-names-one-environment",
    "a branch's subject",
    set(credential, { subject: "repo:contoso/copilot-feedback-requests:ref:refs/heads/main" }),
  ],
  [
    "federation-names-one-environment",
    "a pull request's subject",
    set(credential, { subject: "repo:contoso/copilot-feedback-requests:pull_request" }),
  ],
  [
    "federation-names-one-environment",
    "an environment of another name",
    rename(credential, "reader-federation", {
      subject: "repo:contoso/copilot-feedback-requests:environment:dev",
    }),
  ],
  [
    "federation-names-one-environment",
    "another issuer",
    set(credential, { issuer: "https://ci.example.com" }),
  ],
  [
    "identity-serves-its-environment",
    "the subject of the other environment",
    rename(credential, "submitter-federation", {
      subject: "repo:contoso@1/copilot-feedback-requests@2:environment:copilot-read",
    }),
  ],
  ["identity-serves-its-environment", "an identity nobody can be", drop(credential, "reader-federation")],
  [
    "role-creates-only",
    "write in the role",
    set(role, { permissions: [{ dataActions: [creator, writer] }] }),
  ],
  [
    "role-creates-only",
    "a control-plane action",
    set(role, { permissions: [{ actions: ["*"], dataActions: [creator] }] }),
  ],
  [
    "role-assignment-is-narrow",
    "a role on the whole account",
    rename(assignment, "submitter-creates", {
      scope: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
    }),
  ],
  [
    "role-assignment-is-narrow",
    "another role than that of the encryption on the vault",
    rename(assignment, "submitter-creates", {
      scope: "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v",
    }),
  ],
  [
    "role-assignment-is-narrow",
    "the role of the encryption on the whole account",
    rename(assignment, "submitter-creates", {
      scope: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
      roleDefinitionId:
        "/providers/Microsoft.Authorization/roleDefinitions/e147488a-f6f5-4113-8e2d-b22465e65bf6",
    }),
  ],
  [
    "graph-permission-is-listed",
    "a permission without a reason",
    set(appRole, { appRoleId: "b633e1c5-b582-4048-a93e-9f11b44c7e96" }),
  ],
  [
    "privileges-are-separate",
    "the submitter reads conversations",
    rename(appRole, "submitter-User.Read.All", { appRoleId: "839c90ab-5771-41ee-aef8-a562e8487c1e" }),
  ],
  ["environment-without-admin-bypass", "administrators bypass", set(environment, { canAdminsBypass: true })],
  ["environment-without-admin-bypass", "the provider's default", leaveOut(environment, "canAdminsBypass")],
  ["environment-limited-by-branch", "any branch", leaveOut(environment, "deploymentBranchPolicy")],
  [
    "environment-limited-by-branch",
    "every protected branch",
    set(environment, { deploymentBranchPolicy: { customBranchPolicies: true, protectedBranches: true } }),
  ],
  ["environment-branch-is-exact", "pull requests", set(branchPolicy, { branchPattern: "refs/pull/*/merge" })],
  ["environment-branch-is-exact", "tags", set(branchPolicy, { tagPattern: "v1" })],
  ["environment-accepts-one-branch", "no branch named", drop(branchPolicy, "read-branch")],
  ["ruleset-is-active", "rules only evaluated", set(ruleset, { enforcement: "evaluate" })],
  [
    "branch-ruleset-without-bypass",
    "administrators bypass the rules of main",
    rename(ruleset, "-main", {
      bypassActors: [{ actorType: "RepositoryRole", actorId: 5, bypassMode: "always" }],
    }),
  ],
  [
    "main-merge-is-consent",
    "stale approvals count",
    nested(ruleset, "-main", (inputs) => {
      Object(inputs["rules"]).pullRequest.dismissStaleReviewsOnPush = false;
      return inputs;
    }),
  ],
  [
    "main-merge-is-consent",
    "a merge queue",
    nested(ruleset, "-main", (inputs) => {
      Object(inputs["rules"]).mergeQueue = {};
      return inputs;
    }),
  ],
  [
    "main-check-is-ours",
    "a check anybody can post",
    nested(ruleset, "-main", (inputs) => {
      Object(inputs["rules"]).requiredStatusChecks.requiredChecks = [{ context: "copilot-feedback" }];
      return inputs;
    }),
  ],
  [
    "ledger-only-grows",
    "a ledger that can be rewritten",
    nested(ruleset, "-ledger", (inputs) => {
      Object(inputs["rules"]).nonFastForward = false;
      return inputs;
    }),
  ],
  [
    "ledger-only-grows",
    "a ledger the workflows cannot append to",
    nested(ruleset, "-ledger", (inputs) => {
      Object(inputs["rules"]).update = true;
      return inputs;
    }),
  ],
  [
    "ledger-is-signed",
    "a ledger that takes unsigned commits",
    nested(ruleset, "-ledger", (inputs) => {
      delete Object(inputs["rules"]).requiredSignatures;
      return inputs;
    }),
  ],
  ["branches-have-rules", "no rules for the ledger", drop(ruleset, "-ledger")],
  ["branches-have-rules", "no rules for main", drop(ruleset, "-main")],
  ["actions-are-selected-and-pinned", "any action", set(actions, { allowedActions: "all" })],
  ["actions-are-selected-and-pinned", "tags instead of commits", set(actions, { shaPinningRequired: false })],
  [
    "actions-are-selected-and-pinned",
    "another publisher",
    set(actions, { allowedActionsConfig: { githubOwnedAllowed: false, patternsAlloweds: ["*/*@*"] } }),
  ],
  [
    "workflow-token-reads-only",
    "a writing default token",
    set("github:index/workflowRepositoryPermissions:WorkflowRepositoryPermissions", {
      defaultWorkflowPermissions: "write",
    }),
  ],
  ["repository-is-closed", "a public repository", set(repository, { visibility: "public" })],
  ["repository-is-closed", "auto-merge", set(repository, { allowAutoMerge: true })],
  ["storage-delete-lock", "no lock", drop("azure-native:authorization:ManagementLockByScope")],
  [
    "storage-delete-lock",
    "a lock on something else",
    (one) =>
      one.type === "azure-native:authorization:ManagementLockByScope"
        ? { ...one, propertyDependencies: {} }
        : one,
  ],
  [
    "storage-immutable-then-deleted",
    "no immutability",
    drop("azure-native:storage:BlobContainerImmutabilityPolicy"),
  ],
  ["storage-immutable-then-deleted", "no deletion", drop("azure-native:storage:ManagementPolicy")],
  [
    "storage-immutable-then-deleted",
    "deletion before its time",
    set("azure-native:storage:BlobContainerImmutabilityPolicy", {
      immutabilityPeriodSinceCreationInDays: 90,
    }),
  ],
  ["storage-access-is-logged", "no logs", drop("azure-native:monitor:DiagnosticSetting")],
  [
    "storage-access-is-logged",
    "deletions not logged",
    set("azure-native:monitor:DiagnosticSetting", {
      logs: [
        { category: "StorageRead", enabled: true },
        { category: "StorageWrite", enabled: true },
        { category: "StorageDelete", enabled: false },
      ],
    }),
  ],
  [
    "protections-are-watched",
    "an alert less",
    drop("azure-native:monitor:ActivityLogAlert", "access-changed"),
  ],
  [
    "protections-are-watched",
    "alerts switched off",
    set("azure-native:monitor:ActivityLogAlert", { enabled: false }),
  ],
];

describe("policies", () => {
  let registrations: readonly Registration[] = [];
  before(async () => {
    ({ registrations } = await capture(() => import("../../pulumi/index.ts"), { config: everything }));
  });

  it("accept what the program registers", async () => {
    assert.deepEqual(await violated(registrations), []);
  });

  for (const [policy, what, change] of weakenings) {
    it(`${policy} notices: ${what}`, async () => {
      const weakened = registrations.flatMap((one) => change(one) ?? []);
      assert.notDeepEqual(weakened, registrations, "the weakening changed nothing");
      assert.ok((await violated(weakened)).includes(policy));
    });
  }

  it("have a weakening each", () => {
    const tried = new Set(weakenings.map(([policy]) => policy));
    assert.deepEqual(
      policies.filter((policy) => !tried.has(policy.name)).map((policy) => policy.name),
      [],
    );
  });

  it("have names of their own, say what to do, and stop the deployment", () => {
    assert.equal(new Set(policies.map(({ name }) => name)).size, policies.length);
    for (const policy of policies) {
      assert.equal(policy.enforcementLevel, "mandatory");
      assert.match(policy.description, /\.$/);
      assert.match(policy.remediationSteps ?? "", /\.$/);
    }
  });
});
