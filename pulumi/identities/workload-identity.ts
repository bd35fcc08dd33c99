import {
  FederatedIdentityCredential,
  UserAssignedIdentity,
} from "@pulumi/azure-native/managedidentity/index.js";
import { AppRoleAssignment } from "@pulumi/azuread/index.js";
import {
  ComponentResource,
  type ComponentResourceOptions,
  type Input,
  type Output,
  output,
} from "@pulumi/pulumi";
import type { GraphPermission } from "./permissions.ts";
import { type EnvironmentName, environmentSubject, exchangeAudience, githubIssuer } from "./subject.ts";

export interface WorkloadIdentityArgs {
  readonly identityName: string;
  readonly resourceGroupName: Input<string>;
  readonly location: string;
  /** The one GitHub environment whose jobs may be this identity. */
  readonly environment: EnvironmentName;
  /** `sub_claim_prefix` of the repository. */
  readonly subjectPrefix: Input<string>;
  readonly graphPermissions: readonly GraphPermission[];
  /** Object id of Microsoft Graph's service principal in this tenant. */
  readonly graphObjectId: Input<string>;
}

/** An identity without any secret: the jobs of one environment of one repository are it, and nobody else. */
export class WorkloadIdentity extends ComponentResource {
  public readonly clientId: Output<string>;
  public readonly principalId: Output<string>;

  constructor(name: string, args: WorkloadIdentityArgs, options?: ComponentResourceOptions) {
    super("copilot-feedback:identities:WorkloadIdentity", name, {}, options);

    const identity = new UserAssignedIdentity(
      `${name}-identity`,
      {
        resourceName: args.identityName,
        resourceGroupName: args.resourceGroupName,
        location: args.location,
      },
      { parent: this },
    );

    // Exactly one: Azure refuses concurrent writes under one identity, and one environment is all it may serve.
    new FederatedIdentityCredential(
      `${name}-federation`,
      {
        resourceName: identity.name,
        federatedIdentityCredentialResourceName: args.environment,
        resourceGroupName: args.resourceGroupName,
        issuer: githubIssuer,
        audiences: [exchangeAudience],
        subject: output(args.subjectPrefix).apply((prefix) => environmentSubject(prefix, args.environment)),
      },
      { parent: this },
    );

    for (const permission of args.graphPermissions) {
      new AppRoleAssignment(
        `${name}-${permission.name}`,
        {
          appRoleId: permission.id,
          principalObjectId: identity.principalId,
          resourceObjectId: args.graphObjectId,
        },
        { parent: this },
      );
    }

    this.clientId = identity.clientId;
    this.principalId = identity.principalId;
    this.registerOutputs({ clientId: this.clientId, principalId: this.principalId });
  }
}
