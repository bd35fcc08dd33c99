import type { Control, ResourceRule } from "./rule.ts";

const account = ["azure-native:storage:StorageAccount"];

const foundations = (reference: string): Control => ({
  benchmark: "CIS Microsoft Azure Foundations",
  version: "5.0.0",
  reference,
});
const storageServices = (reference: string): Control => ({
  benchmark: "CIS Azure Storage Services",
  version: "1.0.0",
  reference,
});

export const storageRules: readonly ResourceRule[] = [
  {
    name: "storage-no-shared-keys",
    description: "A storage account must not accept shared keys, which name nobody and never expire.",
    severity: "critical",
    remedy: "Set allowSharedKeyAccess to false.",
    control: foundations("9.3.1.3"),
    types: account,
    holds: (account) => account["allowSharedKeyAccess"] === false,
  },
  {
    name: "storage-entra-by-default",
    description: "Requests to a storage account must be authorised by Entra unless they say otherwise.",
    severity: "medium",
    remedy: "Set defaultToOAuthAuthentication to true.",
    control: foundations("9.3.3.1"),
    types: account,
    holds: (account) => account["defaultToOAuthAuthentication"] === true,
  },
  {
    name: "storage-no-anonymous-access",
    description: "No blob may be readable without an identity.",
    severity: "critical",
    remedy: "Set allowBlobPublicAccess to false.",
    control: foundations("9.3.8"),
    types: account,
    holds: (account) => account["allowBlobPublicAccess"] === false,
  },
  {
    name: "storage-private-container",
    description: "A container must not be open to the public.",
    severity: "critical",
    remedy: 'Set publicAccess to "None".',
    control: foundations("9.3.8"),
    types: ["azure-native:storage:BlobContainer"],
    holds: (container) => container["publicAccess"] === "None",
  },
  {
    name: "storage-encrypted-transport",
    description: "A storage account must be reached by HTTPS with TLS 1.2 or newer only.",
    severity: "high",
    remedy: 'Set enableHttpsTrafficOnly to true and minimumTlsVersion to "TLS1_2".',
    control: foundations("9.3.4, 9.3.6"),
    types: account,
    holds: (account) =>
      account["enableHttpsTrafficOnly"] === true &&
      ["TLS1_2", "TLS1_3"].includes(account["minimumTlsVersion"]),
  },
  {
    name: "storage-stays-in-tenant",
    description: "Packages must not be replicated or copied into another tenant.",
    severity: "high",
    remedy: 'Set allowCrossTenantReplication to false and allowedCopyScope to "AAD" or "PrivateLink".',
    control: foundations("9.3.7"),
    types: account,
    holds: (account) =>
      account["allowCrossTenantReplication"] === false &&
      ["AAD", "PrivateLink"].includes(account["allowedCopyScope"]),
  },
  {
    name: "storage-infrastructure-encryption",
    description: "Personal data at rest must be encrypted twice; this cannot be switched on later.",
    severity: "medium",
    remedy: "Set encryption.requireInfrastructureEncryption to true.",
    control: storageServices("17.5"),
    types: account,
    holds: (account) => account["encryption"]?.requireInfrastructureEncryption === true,
  },
  {
    name: "storage-blobs-only",
    description: "SFTP, local users, hierarchical namespaces and NFS bypass Entra or immutability.",
    severity: "high",
    remedy: "Set isSftpEnabled, isLocalUserEnabled and isHnsEnabled to false and leave enableNfsV3 out.",
    types: account,
    holds: (account) =>
      account["isSftpEnabled"] === false &&
      account["isLocalUserEnabled"] === false &&
      account["isHnsEnabled"] === false &&
      account["enableNfsV3"] !== true,
  },
  {
    name: "storage-soft-delete",
    description: "Deleted blobs and containers must be recoverable for some days, and versions kept.",
    severity: "medium",
    remedy: "Enable deleteRetentionPolicy and containerDeleteRetentionPolicy and set isVersioningEnabled.",
    control: foundations("9.2.1, 9.2.2, 9.2.3"),
    types: ["azure-native:storage:BlobServiceProperties"],
    holds: (service) =>
      service["deleteRetentionPolicy"]?.enabled === true &&
      service["deleteRetentionPolicy"]?.allowPermanentDelete !== true &&
      service["containerDeleteRetentionPolicy"]?.enabled === true &&
      service["isVersioningEnabled"] === true,
  },
  {
    name: "storage-immutability-without-appends",
    description: "A submitted package must not be changed, not even by appending.",
    severity: "critical",
    remedy:
      "Set immutabilityPeriodSinceCreationInDays to 1 or more and both allowProtectedAppendWrites to false.",
    control: storageServices("11.6"),
    types: ["azure-native:storage:BlobContainerImmutabilityPolicy"],
    holds: (policy) =>
      policy["immutabilityPeriodSinceCreationInDays"] >= 1 &&
      policy["allowProtectedAppendWrites"] !== true &&
      policy["allowProtectedAppendWritesAll"] !== true,
  },
  {
    name: "key-vault-cannot-lose-keys",
    description: "The vault of the encryption key must keep deleted keys and decide access by roles.",
    severity: "high",
    remedy: "Set enablePurgeProtection and enableRbacAuthorization to true.",
    types: ["azure-native:keyvault:Vault"],
    holds: (vault) =>
      vault["properties"]?.enablePurgeProtection === true &&
      vault["properties"]?.enableRbacAuthorization === true,
  },
  {
    name: "data-is-protected",
    description: "What holds packages or their evidence must not be deleted by a mistaken deployment.",
    severity: "high",
    remedy: "Give the resource protect: true.",
    types: [
      "azure-native:resources:ResourceGroup",
      ...account,
      "azure-native:storage:BlobContainer",
      "azure-native:storage:BlobContainerImmutabilityPolicy",
      "azure-native:operationalinsights:Workspace",
      "azure-native:keyvault:Vault",
      "azure-native:keyvault:Key",
      "github:index/repository:Repository",
    ],
    holds: (_, options) => options.protect,
  },
];
