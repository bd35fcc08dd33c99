import { RoleAssignment, RoleDefinition } from "@pulumi/azure-native/authorization/index.js";
import { getServicePrincipalOutput } from "@pulumi/azuread/index.js";
import { all, ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import { deterministicGuid } from "../guid.ts";
import {
  createOnlyDataActions,
  graphApplicationId,
  readerPermissions,
  submitterPermissions,
} from "./permissions.ts";
import { environments } from "./subject.ts";
import { WorkloadIdentity } from "./workload-identity.ts";

export interface IdentitiesArgs {
  readonly name: string;
  readonly location: string;
  readonly subscriptionId: Input<string>;
  readonly resourceGroupName: Input<string>;
  readonly resourceGroupId: Input<string>;
  /** The container packages are created in: the whole reach of the submitter in Azure. */
  readonly containerId: Input<string>;
  /** Makes the role's name unique in the tenant, as Azure demands. */
  readonly storageAccount: string;
  readonly subjectPrefix: Input<string>;
}

/** Who may read conversations and who may submit packages: two identities, so that no job can do both. */
export class Identities extends ComponentResource {
  public readonly reader: WorkloadIdentity;
  public readonly submitter: WorkloadIdentity;

  constructor(name: string, args: IdentitiesArgs, options?: ComponentResourceOptions) {
    super("copilot-feedback:identities:Identities", name, {}, options);
    const child = { parent: this };

    const graph = getServicePrincipalOutput({ clientId: graphApplicationId }, child);
    const shared = {
      resourceGroupName: args.resourceGroupName,
      location: args.location,
      subjectPrefix: args.subjectPrefix,
      graphObjectId: graph.objectId,
    };

    this.reader = new WorkloadIdentity(
      `${name}-reader`,
      {
        ...shared,
        identityName: `${args.name}-reader`,
        environment: environments.read,
        graphPermissions: readerPermissions,
      },
      child,
    );
    this.submitter = new WorkloadIdentity(
      `${name}-submitter`,
      {
        ...shared,
        identityName: `${args.name}-submitter`,
        environment: environments.submit,
        graphPermissions: submitterPermissions,
      },
      child,
    );

    const role = new RoleDefinition(
      `${name}-create-only`,
      {
        roleDefinitionId: deterministicGuid("create-only", args.storageAccount),
        roleName: `Copilot feedback package creator (${args.storageAccount})`,
        description: "Creates packages in the intake. Cannot read, replace or delete any.",
        roleType: "CustomRole",
        scope: args.resourceGroupId,
        assignableScopes: [args.resourceGroupId],
        permissions: [
          { actions: [], notActions: [], dataActions: [...createOnlyDataActions], notDataActions: [] },
        ],
      },
      child,
    );

    new RoleAssignment(
      `${name}-submitter-creates`,
      {
        roleAssignmentName: all([args.containerId, this.submitter.principalId, role.id]).apply((parts) =>
          deterministicGuid(...parts),
        ),
        scope: args.containerId,
        principalId: this.submitter.principalId,
        // Stated, so that Azure does not look for a principal that has not been replicated yet.
        principalType: "ServicePrincipal",
        roleDefinitionId: role.id,
      },
      child,
    );

    this.registerOutputs({});
  }
}
