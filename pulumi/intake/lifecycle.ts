import type { ManagementPolicyArgs } from "@pulumi/azure-native/storage/index.js";

type LifecyclePolicy = Exclude<ManagementPolicyArgs["policy"], PromiseLike<unknown> | undefined>;

/**
 * Deletes packages when their time is over, with the versions and snapshots an identity that may only create
 * could still have made of them. Counted from creation, because nothing in a WORM container is ever modified.
 * @param deletionDays must exceed the immutability period, or Azure refuses each deletion.
 */
export function lifecyclePolicy(containerName: string, deletionDays: number): LifecyclePolicy {
  const afterCreation = { delete: { daysAfterCreationGreaterThan: deletionDays } };
  return {
    rules: [
      {
        name: "delete-packages",
        type: "Lifecycle",
        enabled: true,
        definition: {
          filters: { blobTypes: ["blockBlob"], prefixMatch: [`${containerName}/`] },
          actions: { baseBlob: afterCreation, snapshot: afterCreation, version: afterCreation },
        },
      },
    ],
  };
}
