import { getClientConfig } from "@pulumi/azure-native/authorization/index.js";
import { ConfigurationError } from "./configuration.ts";

export interface Subscription {
  readonly subscriptionId: string;
  readonly tenantId: string;
}

/**
 * The subscription the person who deploys is signed in to.
 * @throws ConfigurationError when that is not the tenant they configured: identities made in another tenant
 *   cannot read this tenant's conversations, and everything would have to be made again.
 */
export async function signedInSubscription(expectedTenant: string | undefined): Promise<Subscription> {
  const { subscriptionId, tenantId } = await getClientConfig();
  if (expectedTenant !== undefined && expectedTenant.toLowerCase() !== tenantId.toLowerCase()) {
    throw new ConfigurationError([
      `tenant: configured is ${expectedTenant}, but you are signed in to ${tenantId}. Run: az login --tenant ${expectedTenant}`,
    ]);
  }
  return { subscriptionId, tenantId };
}
