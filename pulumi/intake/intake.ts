import { ManagementLockByScope } from "@pulumi/azure-native/authorization/index.js";
import { ResourceGroup } from "@pulumi/azure-native/resources/index.js";
import { DefenderForStorage } from "@pulumi/azure-native/security/index.js";
import {
  BlobContainer,
  BlobContainerImmutabilityPolicy,
  BlobServiceProperties,
  ManagementPolicy,
  StorageAccount,
  type StorageAccountArgs,
} from "@pulumi/azure-native/storage/index.js";
import {
  ComponentResource,
  type ComponentResourceOptions,
  type Input,
  interpolate,
  type Output,
} from "@pulumi/pulumi";
import { softDeleteDays } from "../configuration.ts";
import { EncryptionKey } from "./encryption-key.ts";
import { lifecyclePolicy } from "./lifecycle.ts";
import { networkRules } from "./network-rules.ts";

/** Gigabytes a month after which Defender stops scanning instead of going on to cost. */
const malwareScanCapGigabytes = 10;

export interface IntakeArgs {
  /** Prefix of the names of everything that need not be unique in the world. */
  readonly name: string;
  readonly location: string;
  readonly tenantId: Input<string>;
  readonly subscriptionId: Input<string>;
  /** Globally unique, 3 to 24 lower-case letters and digits. */
  readonly accountName: string;
  readonly containerName: string;
  readonly replication: "ZRS" | "LRS" | "GZRS" | "GRS";
  /** Days in which a package can be neither changed nor deleted. */
  readonly retentionDays: number;
  /** Days after which a package is deleted; more than `retentionDays`. */
  readonly deletionDays: number;
  readonly customerManagedKey: boolean;
  readonly defender: boolean;
  readonly allowedAddresses?: readonly string[] | undefined;
  readonly allowedSubnets?: readonly string[] | undefined;
}

/**
 * Where merged packages go: a container into which blobs can be created once and then neither replaced nor
 * removed before their time, on an account that knows Entra identities only.
 */
export class Intake extends ComponentResource {
  public readonly resourceGroupName: Output<string>;
  public readonly resourceGroupId: Output<string>;
  public readonly accountName: Output<string>;
  public readonly containerName: Output<string>;
  /** The only scope the submitter gets a role on. */
  public readonly containerId: Output<string>;
  /** Blob logs hang on the service, not on the account. */
  public readonly blobServiceId: Output<string>;

  constructor(name: string, args: IntakeArgs, options?: ComponentResourceOptions) {
    super("copilot-feedback:intake:Intake", name, {}, options);
    const child = { parent: this };
    // `pulumi destroy` and a mistaken rename must never take packages along.
    const holdsData = { parent: this, protect: true, retainOnDelete: true };

    const group = new ResourceGroup(
      `${name}-group`,
      { resourceGroupName: args.name, location: args.location },
      holdsData,
    );

    const key = args.customerManagedKey
      ? new EncryptionKey(
          `${name}-encryption`,
          {
            resourceGroupName: group.name,
            location: args.location,
            tenantId: args.tenantId,
            subscriptionId: args.subscriptionId,
            vaultName: `kv-${args.accountName.slice(0, 21)}`,
          },
          child,
        )
      : undefined;

    const account = new StorageAccount(
      `${name}-account`,
      {
        accountName: args.accountName,
        resourceGroupName: group.name,
        location: args.location,
        kind: "StorageV2",
        sku: { name: `Standard_${args.replication}` },
        accessTier: "Hot",
        allowSharedKeyAccess: false,
        defaultToOAuthAuthentication: true,
        allowBlobPublicAccess: false,
        allowCrossTenantReplication: false,
        allowedCopyScope: "AAD",
        enableHttpsTrafficOnly: true,
        minimumTlsVersion: "TLS1_2",
        isLocalUserEnabled: false,
        isSftpEnabled: false,
        isHnsEnabled: false,
        sasPolicy: { expirationAction: "Block", sasExpirationPeriod: "0.01:00:00" },
        ...networkRules({
          allowedAddresses: args.allowedAddresses,
          allowedSubnets: args.allowedSubnets,
          trustAzureServices: args.defender || args.customerManagedKey,
        }),
        ...encryption(key),
      },
      { ...holdsData, dependsOn: key ? [key.grant] : [] },
    );

    const blobService = new BlobServiceProperties(
      `${name}-blobs`,
      {
        blobServicesName: "default",
        accountName: account.name,
        resourceGroupName: group.name,
        isVersioningEnabled: true,
        deleteRetentionPolicy: { enabled: true, days: softDeleteDays, allowPermanentDelete: false },
        containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays },
      },
      child,
    );

    const container = new BlobContainer(
      `${name}-container`,
      {
        containerName: args.containerName,
        accountName: account.name,
        resourceGroupName: group.name,
        publicAccess: "None",
      },
      { ...holdsData, dependsOn: [blobService] },
    );

    const immutability = new BlobContainerImmutabilityPolicy(
      `${name}-immutability`,
      {
        immutabilityPolicyName: "default",
        accountName: account.name,
        containerName: container.name,
        resourceGroupName: group.name,
        immutabilityPeriodSinceCreationInDays: args.retentionDays,
        allowProtectedAppendWrites: false,
      },
      // Azure refuses the provider's deletion of this resource (HTTP 412), and it should.
      holdsData,
    );

    new ManagementPolicy(
      `${name}-lifecycle`,
      {
        managementPolicyName: "default",
        accountName: account.name,
        resourceGroupName: group.name,
        policy: lifecyclePolicy(args.containerName, args.deletionDays),
      },
      // Version rules are rejected while versioning is still off.
      { ...child, dependsOn: [blobService] },
    );

    if (args.defender) {
      new DefenderForStorage(
        `${name}-defender`,
        {
          settingName: "current",
          resourceId: account.id,
          properties: {
            isEnabled: true,
            overrideSubscriptionLevelSettings: true,
            malwareScanning: { onUpload: { isEnabled: true, capGBPerMonth: malwareScanCapGigabytes } },
            sensitiveDataDiscovery: { isEnabled: false },
          },
        },
        child,
      );
    }

    new ManagementLockByScope(
      `${name}-lock`,
      {
        lockName: "keep-packages",
        scope: account.id,
        level: "CanNotDelete",
        notes: "Holds submitted packages. Removing this lock raises an alert.",
      },
      // Last: a lock in place would refuse the corrections an interrupted first run still has to make.
      { ...child, dependsOn: [container, immutability] },
    );

    this.resourceGroupName = group.name;
    this.resourceGroupId = group.id;
    this.accountName = account.name;
    this.containerName = container.name;
    this.containerId = container.id;
    this.blobServiceId = interpolate`${account.id}/blobServices/default`;
    this.registerOutputs({ accountName: this.accountName, containerName: this.containerName });
  }
}

function encryption(key: EncryptionKey | undefined): Pick<StorageAccountArgs, "encryption" | "identity"> {
  const services = {
    blob: { enabled: true, keyType: "Account" },
    file: { enabled: true, keyType: "Account" },
  };
  const always = { requireInfrastructureEncryption: true, services };
  if (key === undefined) return { encryption: { ...always, keySource: "Microsoft.Storage" } };
  return {
    identity: { type: "UserAssigned", userAssignedIdentities: [key.identityId] },
    encryption: {
      ...always,
      keySource: "Microsoft.Keyvault",
      encryptionIdentity: { encryptionUserAssignedIdentity: key.identityId },
      // Without a version, storage follows the rotation by itself.
      keyVaultProperties: { keyVaultUri: key.vaultUri, keyName: key.keyName },
    },
  };
}
