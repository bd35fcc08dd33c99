import { RoleAssignment } from "@pulumi/azure-native/authorization/index.js";
import { Key, Vault } from "@pulumi/azure-native/keyvault/index.js";
import { UserAssignedIdentity } from "@pulumi/azure-native/managedidentity/index.js";
import {
  all,
  ComponentResource,
  type ComponentResourceOptions,
  type Input,
  interpolate,
  type Output,
} from "@pulumi/pulumi";
import { deterministicGuid } from "../guid.ts";

/** Built-in role: wrap and unwrap with a key, nothing else. */
const cryptoServiceEncryptionUser = "e147488a-f6f5-4113-8e2d-b22465e65bf6";

const keySize = 3072;

export interface EncryptionKeyArgs {
  readonly resourceGroupName: Input<string>;
  readonly location: Input<string>;
  readonly tenantId: Input<string>;
  readonly subscriptionId: Input<string>;
  /** Globally unique, 3 to 24 characters. */
  readonly vaultName: string;
}

/** A key the organisation controls: revoking it makes every stored package unreadable at once. */
export class EncryptionKey extends ComponentResource {
  /** Storage reads the key as this identity, so the account needs no identity of its own. */
  public readonly identityId: Output<string>;
  public readonly vaultUri: Output<string>;
  public readonly keyName: Output<string>;
  /** The account must not be created before its identity may use the key. */
  public readonly grant: RoleAssignment;

  constructor(name: string, args: EncryptionKeyArgs, options?: ComponentResourceOptions) {
    super("copilot-feedback:intake:EncryptionKey", name, {}, options);

    const identity = new UserAssignedIdentity(
      `${name}-reader`,
      {
        resourceName: `${args.vaultName}-reader`,
        resourceGroupName: args.resourceGroupName,
        location: args.location,
      },
      { parent: this },
    );

    const vault = new Vault(
      `${name}-vault`,
      {
        vaultName: args.vaultName,
        resourceGroupName: args.resourceGroupName,
        location: args.location,
        properties: {
          tenantId: args.tenantId,
          sku: { family: "A", name: "standard" },
          enableRbacAuthorization: true,
          enableSoftDelete: true,
          enablePurgeProtection: true,
          softDeleteRetentionInDays: 90,
          publicNetworkAccess: "Disabled",
          networkAcls: { defaultAction: "Deny", bypass: "AzureServices" },
        },
      },
      // Losing the key is losing every package.
      { parent: this, protect: true, retainOnDelete: true },
    );

    const key = new Key(
      `${name}-key`,
      {
        keyName: "packages",
        vaultName: vault.name,
        resourceGroupName: args.resourceGroupName,
        properties: {
          kty: "RSA",
          keySize,
          keyOps: ["wrapKey", "unwrapKey"],
          rotationPolicy: {
            attributes: { expiryTime: "P2Y" },
            lifetimeActions: [{ action: { type: "rotate" }, trigger: { timeBeforeExpiry: "P60D" } }],
          },
        },
      },
      { parent: this, protect: true, retainOnDelete: true },
    );

    this.grant = new RoleAssignment(
      `${name}-grant`,
      {
        roleAssignmentName: all([vault.id, identity.principalId]).apply(([scope, principal]) =>
          deterministicGuid(scope, principal, cryptoServiceEncryptionUser),
        ),
        scope: vault.id,
        principalId: identity.principalId,
        principalType: "ServicePrincipal",
        roleDefinitionId: interpolate`/subscriptions/${args.subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${cryptoServiceEncryptionUser}`,
      },
      { parent: this },
    );

    this.identityId = identity.id;
    this.vaultUri = vault.properties.apply((properties) => properties.vaultUri ?? "");
    this.keyName = key.name;
    this.registerOutputs({ vaultUri: this.vaultUri, keyName: this.keyName });
  }
}
