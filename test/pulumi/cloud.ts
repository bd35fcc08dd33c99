import { createHash } from "node:crypto";

/** Answers of Azure, Entra and GitHub that the program builds on, without any of them. */

export const tenantId = "11111111-2222-4333-8444-555555555555";
export const subscriptionId = "66666666-7777-4888-9999-000000000000";
const subscription = `/subscriptions/${subscriptionId}`;

export interface Created {
  readonly id: string;
  readonly state: Record<string, unknown>;
}

type Inputs = Readonly<Record<string, unknown>>;

/** What a provider would report after creating `inputs`: an id, and the properties only the cloud knows. */
export function create(type: string, name: string, inputs: Inputs): Created {
  const group = `${subscription}/resourceGroups/${inputs["resourceGroupName"]}`;
  switch (type) {
    case "azure-native:resources:ResourceGroup":
      return made(group, inputs, { name: inputs["resourceGroupName"] });
    case "azure-native:storage:StorageAccount":
      return made(`${group}/providers/Microsoft.Storage/storageAccounts/${inputs["accountName"]}`, inputs, {
        name: inputs["accountName"],
      });
    case "azure-native:storage:BlobContainer":
      return made(
        `${group}/providers/Microsoft.Storage/storageAccounts/${inputs["accountName"]}/blobServices/default/containers/${inputs["containerName"]}`,
        inputs,
        { name: inputs["containerName"] },
      );
    case "azure-native:managedidentity:UserAssignedIdentity":
      return made(
        `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${inputs["resourceName"]}`,
        inputs,
        {
          name: inputs["resourceName"],
          clientId: guid("client", name),
          principalId: guid("principal", name),
        },
      );
    case "azure-native:authorization:RoleDefinition":
      return made(
        `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${inputs["roleDefinitionId"]}`,
        inputs,
      );
    case "azure-native:keyvault:Vault":
      return made(`${group}/providers/Microsoft.KeyVault/vaults/${inputs["vaultName"]}`, inputs, {
        name: inputs["vaultName"],
        properties: { vaultUri: `https://${inputs["vaultName"]}.vault.azure.net/` },
      });
    case "azure-native:keyvault:Key":
      return made(`${group}/keys/${inputs["keyName"]}`, inputs, { name: inputs["keyName"] });
    case "azure-native:operationalinsights:Workspace":
      return made(
        `${group}/providers/Microsoft.OperationalInsights/workspaces/${inputs["workspaceName"]}`,
        inputs,
      );
    case "github:index/repository:Repository":
      return made(`${inputs["name"]}`, inputs, { fullName: `contoso/${inputs["name"]}` });
    default:
      return made(`${type}/${name}`, inputs);
  }
}

function made(id: string, inputs: Inputs, computed: Record<string, unknown> = {}): Created {
  return { id, state: { ...inputs, ...computed } };
}

/** Stable stand-in for an id that the cloud would draw at random. */
function guid(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("/")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const immutablePrefix = "repo:contoso@1001/copilot-feedback-requests@2002";

/** Answers the four questions the program asks; any other question is a surprise and fails the test. */
export function answer(token: string, args: Inputs): Record<string, unknown> {
  switch (token) {
    case "azure-native:authorization:getClientConfig":
      return { subscriptionId, tenantId, clientId: guid("cli"), objectId: guid("person") };
    case "azuread:index/getServicePrincipal:getServicePrincipal":
      return { objectId: guid("graph"), clientId: args["clientId"] };
    case "github:index/getRestApi:getRestApi":
      return {
        body: JSON.stringify({ use_default: true, sub_claim_prefix: immutablePrefix }),
        code: 200,
        endpoint: args["endpoint"],
      };
    case "github:index/getUser:getUser":
      return { id: `${[...`${args["username"]}`].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}` };
    default:
      throw new Error(`unexpected question ${token}`);
  }
}

/** The least a person configures. */
export const leastConfiguration = {
  "github:owner": "contoso",
  "copilot-feedback:repository": "contoso/copilot-feedback-requests",
  "copilot-feedback:plan": "team",
  "copilot-feedback:location": "westeurope",
  "copilot-feedback:alertEmail": "operators@contoso.com",
} as const;
