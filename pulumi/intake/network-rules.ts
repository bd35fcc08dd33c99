import type { StorageAccountArgs } from "@pulumi/azure-native/storage/index.js";

export interface NetworkBoundary {
  /** Public IPv4 addresses or ranges; without effect for callers in the account's own Azure region. */
  readonly allowedAddresses?: readonly string[] | undefined;
  /** Ids of subnets with the Microsoft.Storage service endpoint, for privately networked runners. */
  readonly allowedSubnets?: readonly string[] | undefined;
  /** Azure's own services (Defender scanning, the account's key vault) have to get in. */
  readonly trustAzureServices: boolean;
}

/**
 * GitHub-hosted runners come from thousands of changing Azure addresses, so the network is open unless the
 * organisation names its own runners' addresses or subnets. Entra is the boundary in both cases: shared keys
 * and anonymous access do not exist on this account.
 */
export function networkRules(
  boundary: NetworkBoundary,
): Pick<StorageAccountArgs, "publicNetworkAccess" | "networkRuleSet"> {
  const addresses = boundary.allowedAddresses ?? [];
  const subnets = boundary.allowedSubnets ?? [];
  const limited = addresses.length + subnets.length > 0;
  return {
    publicNetworkAccess: "Enabled",
    networkRuleSet: {
      defaultAction: limited ? "Deny" : "Allow",
      bypass: boundary.trustAzureServices ? "AzureServices" : "None",
      ipRules: addresses.map((address) => ({ action: "Allow" as const, iPAddressOrRange: address })),
      virtualNetworkRules: subnets.map((subnet) => ({
        action: "Allow" as const,
        virtualNetworkResourceId: subnet,
      })),
    },
  };
}
