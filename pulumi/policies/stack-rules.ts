import type { PolicyResource } from "@pulumi/policy";
import { readerPermissions } from "../identities/permissions.ts";
import { environments } from "../identities/subject.ts";
import { changeAlerts } from "../observability/alerts.ts";
import type { StackRule } from "./rule.ts";

const conversations = readerPermissions[0].id;

const ofType = (resources: readonly PolicyResource[], type: string) =>
  resources.filter((resource) => resource.type === type);

/** Lower case, because Azure answers ids in whatever case it likes. */
const same = (one: unknown, other: unknown) => `${one}`.toLowerCase() === `${other}`.toLowerCase();

/**
 * Whether `property` of one resource was made from another. After a deployment Azure reports only what it
 * stores, which leaves out the names of parents; Pulumi still knows which resource each input came from.
 */
function refersTo(resource: PolicyResource, property: string, target: PolicyResource): boolean {
  return (resource.propertyDependencies[property] ?? []).some((origin) => origin.urn === target.urn);
}

interface Identity {
  readonly name: string;
  readonly environments: readonly string[];
  readonly readsConversations: boolean;
  readonly writesPackages: boolean;
}

function identitiesOf(resources: readonly PolicyResource[]): Identity[] {
  const credentials = ofType(resources, "azure-native:managedidentity:FederatedIdentityCredential");
  const grants = ofType(resources, "azuread:index/appRoleAssignment:AppRoleAssignment");
  const assignments = ofType(resources, "azure-native:authorization:RoleAssignment");
  return ofType(resources, "azure-native:managedidentity:UserAssignedIdentity").map((identity) => ({
    name: identity.name,
    environments: credentials
      .filter((credential) => refersTo(credential, "resourceName", identity))
      .map((credential) => `${credential.props["subject"]}`.replace(/^.*:environment:/, "")),
    readsConversations: grants.some(
      (grant) =>
        refersTo(grant, "principalObjectId", identity) && same(grant.props["appRoleId"], conversations),
    ),
    writesPackages: assignments.some(
      (assignment) =>
        refersTo(assignment, "principalId", identity) &&
        /\/containers\/[^/]+$/.test(`${assignment.props["scope"]}`),
    ),
  }));
}

export const stackRules: readonly StackRule[] = [
  {
    name: "privileges-are-separate",
    description: "The identity that reads conversations must not be able to write to the intake.",
    severity: "critical",
    remedy: "Give each of the two its own identity.",
    violations: (resources) =>
      identitiesOf(resources)
        .filter((identity) => identity.readsConversations && identity.writesPackages)
        .map((identity) => `${identity.name} can read conversations and write packages.`),
  },
  {
    name: "identity-serves-its-environment",
    description: "The reader belongs to the reading environment alone, the submitter to the submitting one.",
    severity: "critical",
    remedy: "Give each identity one federated credential, for its own environment.",
    violations: (resources) =>
      identitiesOf(resources).flatMap((identity) => {
        const expected = identity.readsConversations
          ? [environments.read]
          : identity.writesPackages
            ? [environments.submit]
            : [];
        return same(identity.environments, expected)
          ? []
          : [
              `${identity.name} can be used from ${identity.environments.join(" and ") || "nowhere"}, expected ${expected.join(" and ") || "nowhere"}.`,
            ];
      }),
  },
  {
    name: "storage-delete-lock",
    description: "Each storage account needs a lock against deletion.",
    severity: "high",
    remedy: 'Add a ManagementLockByScope of level "CanNotDelete" on the account.',
    control: { benchmark: "CIS Microsoft Azure Foundations", version: "5.0.0", reference: "9.3.9" },
    violations: (resources) =>
      ofType(resources, "azure-native:storage:StorageAccount")
        .filter(
          (account) =>
            !ofType(resources, "azure-native:authorization:ManagementLockByScope").some(
              (lock) => lock.props["level"] === "CanNotDelete" && refersTo(lock, "scope", account),
            ),
        )
        .map((account) => `${account.name} can be deleted.`),
  },
  {
    name: "storage-immutable-then-deleted",
    description: "Each container must be immutable for a time and be emptied by the lifecycle after it.",
    severity: "critical",
    remedy: "Add a BlobContainerImmutabilityPolicy, and a ManagementPolicy that deletes later than it ends.",
    control: { benchmark: "CIS Azure Storage Services", version: "1.0.0", reference: "11.6" },
    violations: (resources) =>
      ofType(resources, "azure-native:storage:BlobContainer").flatMap((container) => {
        const name = container.props["containerName"] ?? container.props["name"];
        const immutable = ofType(resources, "azure-native:storage:BlobContainerImmutabilityPolicy").find(
          (policy) => refersTo(policy, "containerName", container),
        );
        const deletion = ofType(resources, "azure-native:storage:ManagementPolicy")
          .flatMap((policy) => policy.props["policy"]?.rules ?? [])
          .find((rule) => rule.definition.filters?.prefixMatch?.includes(`${name}/`));
        if (immutable === undefined) return [`Blobs in ${name} can be replaced.`];
        const days = immutable.props["immutabilityPeriodSinceCreationInDays"];
        const deleted = deletion?.definition.actions.baseBlob?.delete?.daysAfterCreationGreaterThan;
        return deleted > days
          ? []
          : [`Blobs in ${name} are kept for ever, or deleted while they are immutable.`];
      }),
  },
  {
    name: "storage-access-is-logged",
    description: "Reads, writes and deletions of blobs must reach Log Analytics.",
    severity: "high",
    remedy: "Add a DiagnosticSetting on <account>/blobServices/default with all three categories.",
    control: { benchmark: "CIS Azure Storage Services", version: "1.0.0", reference: "17.9" },
    violations: (resources) =>
      ofType(resources, "azure-native:storage:StorageAccount").flatMap((account) => {
        const setting = ofType(resources, "azure-native:monitor:DiagnosticSetting").find((setting) =>
          refersTo(setting, "resourceUri", account),
        );
        const logs: { category?: string; enabled?: boolean }[] = setting?.props["logs"] ?? [];
        return ["StorageRead", "StorageWrite", "StorageDelete"]
          .filter((category) => !logs.some((log) => log.category === category && log.enabled === true))
          .map((category) => `${account.name} does not log ${category}.`);
      }),
  },
  {
    name: "protections-are-watched",
    description: "Removing a lock, an immutability policy, a role or a log must alert somebody.",
    severity: "high",
    remedy: "Add an enabled ActivityLogAlert that names the operation.",
    violations: (resources) => {
      const watched = new Set(
        ofType(resources, "azure-native:monitor:ActivityLogAlert")
          .filter((alert) => alert.props["enabled"] !== false)
          .flatMap((alert) => alert.props["condition"]?.allOf ?? [])
          .flatMap((condition) => condition.anyOf ?? [condition])
          .map((condition) => condition.equals),
      );
      return changeAlerts
        .flatMap((alert) => alert.operations)
        .filter((operation) => !watched.has(operation))
        .map((operation) => `${operation} alerts nobody.`);
    },
  },
  {
    name: "environment-accepts-one-branch",
    description: "Each environment accepts one branch.",
    severity: "critical",
    remedy: "Add one RepositoryEnvironmentDeploymentPolicy per environment, for the default branch.",
    violations: (resources) =>
      ofType(resources, "github:index/repositoryEnvironment:RepositoryEnvironment").flatMap((environment) => {
        const branches = ofType(
          resources,
          "github:index/repositoryEnvironmentDeploymentPolicy:RepositoryEnvironmentDeploymentPolicy",
        ).filter((policy) => same(policy.props["environment"], environment.props["environment"]));
        return branches.length === 1
          ? []
          : [`${environment.props["environment"]} accepts ${branches.length} branch patterns.`];
      }),
  },
  {
    name: "branches-have-rules",
    description: "The default branch and the ledger must each have a ruleset.",
    severity: "critical",
    remedy: "Add a RepositoryRuleset for ~DEFAULT_BRANCH and one for refs/heads/ledger.",
    violations: (resources) => {
      const guarded = ofType(resources, "github:index/repositoryRuleset:RepositoryRuleset").flatMap(
        (ruleset) => ruleset.props["conditions"]?.refName?.includes ?? [],
      );
      return ["~DEFAULT_BRANCH", "refs/heads/ledger"]
        .filter((branch) => !guarded.includes(branch))
        .map((branch) => `${branch} has no ruleset.`);
    },
  },
];
