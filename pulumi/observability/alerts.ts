/** Something in the intake's access logs that a person should look at. */
export interface LogAlert {
  readonly name: string;
  readonly title: string;
  /** 0 critical to 4 verbose. */
  readonly severity: 0 | 1 | 2 | 3 | 4;
  /** Kusto over StorageBlobLogs; one row is one incident. */
  readonly query: string;
  readonly meaning: string;
}

export const logAlerts = [
  {
    name: "refused-writes",
    title: "Copilot feedback: a write to the intake was refused",
    severity: 2,
    query: 'StorageBlobLogs | where Category == "StorageWrite" | where toint(StatusCode) >= 400',
    meaning:
      "403: an identity tried what its role does not allow. 409: a package was sent twice, or somebody tried to replace one. The reconcile workflow explains the harmless case.",
  },
  {
    name: "deletions",
    title: "Copilot feedback: something in the intake was deleted",
    severity: 1,
    query: 'StorageBlobLogs | where Category == "StorageDelete"',
    meaning:
      "Expected once a day when packages reach the end of their time, by the account's own lifecycle. Anything else is somebody removing evidence.",
  },
  {
    name: "anonymous-or-key-access",
    title: "Copilot feedback: the intake was used without an Entra identity",
    severity: 1,
    query: 'StorageBlobLogs | where AuthenticationType in ("AccountKey", "Anonymous", "SAS")',
    meaning: "Shared keys and anonymous access are switched off, so this is a probe or a changed setting.",
  },
] as const satisfies readonly LogAlert[];

/** Control-plane operations that take a protection away, grouped as one alert each. */
export interface ChangeAlert {
  readonly name: string;
  readonly operations: readonly string[];
  readonly meaning: string;
}

export const changeAlerts = [
  {
    name: "protection-changed",
    operations: [
      "Microsoft.Authorization/locks/write",
      "Microsoft.Authorization/locks/delete",
      "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies/write",
      "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies/delete",
      "Microsoft.Storage/storageAccounts/managementPolicies/write",
      "Microsoft.Storage/storageAccounts/managementPolicies/delete",
    ],
    meaning: "The delete lock, the immutability or the deletion date of packages was changed.",
  },
  {
    name: "account-changed",
    operations: [
      "Microsoft.Storage/storageAccounts/write",
      "Microsoft.Storage/storageAccounts/delete",
      "Microsoft.Storage/storageAccounts/blobServices/write",
      "Microsoft.Storage/storageAccounts/blobServices/containers/delete",
    ],
    meaning: "A setting of the storage account was changed, such as shared keys or public access.",
  },
  {
    name: "access-changed",
    operations: [
      "Microsoft.Authorization/roleAssignments/write",
      "Microsoft.Authorization/roleAssignments/delete",
      "Microsoft.Authorization/roleDefinitions/write",
      "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write",
    ],
    meaning: "Who may write to the intake, or which workflow may be one of its identities, was changed.",
  },
  {
    name: "logging-changed",
    operations: [
      "Microsoft.Insights/diagnosticSettings/write",
      "Microsoft.Insights/diagnosticSettings/delete",
    ],
    meaning: "The logging that the other alerts depend on was changed.",
  },
] as const satisfies readonly ChangeAlert[];
