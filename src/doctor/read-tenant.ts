import type { Config } from "../config/config-schema.ts";
import { type Azure, AzureRefusal } from "./azure.ts";
import { known, type Reading, unreadable } from "./settings.ts";
import type { IntakeSettings, PermissionSettings, TenantSettings } from "./tenant-settings.ts";

/** Microsoft Graph's application in every tenant, and two of its permissions. */
const GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";
const READ_CONVERSATIONS = "839c90ab-5771-41ee-aef8-a562e8487c1e";
const SEND_MAIL = "b633e1c5-b582-4048-a93e-9f11b44c7e96";

/** Pages of grants to read; beyond them the answer would be incomplete, and is refused. */
const MOST_PAGES = 50;

/** Reads what the configuration uses: the intake in Azure, the permissions in Entra. */
export async function readTenant(azure: Azure, config: Config): Promise<TenantSettings> {
  const { intake, source, notification } = config;
  const usesGraph = source.type === "graph" || notification.type === "graph-mail";
  return {
    intake: intake.type === "azure-blob" ? await attempt(() => readIntake(azure, intake)) : null,
    permissions: usesGraph ? await attempt(() => readPermissions(azure)) : null,
  };
}

async function attempt<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return known(await read());
  } catch (error) {
    if (error instanceof AzureRefusal) return unreadable(error.message);
    throw error;
  }
}

async function readIntake(
  azure: Azure,
  { account, container }: { account: string; container: string },
): Promise<IntakeSettings> {
  // The account's name is unique in the world, so no subscription has to be known. Its characters are validated.
  const found = Object(
    await azure.post("arm", "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01", {
      query: `resources | where type =~ 'microsoft.storage/storageaccounts' and name == '${account}' | project id, properties`,
    }),
  ).data;
  const { id, properties } = Object(Array.isArray(found) ? found[0] : undefined);
  if (typeof id !== "string") throw new AzureRefusal(`no storage account ${account} is visible to you`);
  const containerId = `${id}/blobServices/default/containers/${container}`;
  const blob = Object(Object(await azure.get("arm", `${containerId}?api-version=2024-01-01`)).properties);
  const policy = Object(Object(blob.immutabilityPolicy).properties);
  const locks = await list(azure, `${id}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`);
  return {
    // Azure leaves a switch out while it has its default, and the default is on.
    sharedKeys: Object(properties).allowSharedKeyAccess !== false,
    anonymous: Object(properties).allowBlobPublicAccess === true || (blob.publicAccess ?? "None") !== "None",
    immutability:
      blob.hasImmutabilityPolicy === true
        ? { days: Number(policy.immutabilityPeriodSinceCreationInDays), locked: policy.state === "Locked" }
        : null,
    deleteLock: locks.some((lock) => Object(lock["properties"]).level === "CanNotDelete"),
    writers: await readWriters(azure, containerId),
  };
}

async function readWriters(azure: Azure, containerId: string): Promise<IntakeSettings["writers"]> {
  const path = `${containerId}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=atScope()`;
  const own = (await list(azure, path))
    .map((assignment) => Object(assignment["properties"]))
    .filter(({ scope }) => `${scope}`.toLowerCase() === containerId.toLowerCase());
  const writers: { principal: string; dataActions: string[] }[] = [];
  for (const { principalId, roleDefinitionId } of own) {
    const role = Object(await azure.get("arm", `${roleDefinitionId}?api-version=2022-04-01`));
    const permissions: unknown = Object(role.properties).permissions;
    const dataActions = (Array.isArray(permissions) ? permissions : []).flatMap(
      (permission): string[] => Object(permission).dataActions ?? [],
    );
    writers.push({ principal: `${principalId}`, dataActions });
  }
  return writers;
}

async function readPermissions(azure: Azure): Promise<PermissionSettings> {
  let path: string | undefined =
    `/v1.0/servicePrincipals(appId='${GRAPH_APPLICATION}')/appRoleAssignedTo?$select=appRoleId,principalId,principalDisplayName&$top=999`;
  const grants: Record<string, unknown>[] = [];
  for (let page = 0; path !== undefined; page++) {
    if (page === MOST_PAGES) throw new AzureRefusal("Microsoft Graph has more grants than are read");
    const answer = Object(await azure.get("graph", path));
    grants.push(...answer.value);
    const next: unknown = answer["@odata.nextLink"];
    path = typeof next === "string" ? next.replace(/^https:\/\/[^/]+/, "") : undefined;
  }
  const holders = (role: string) =>
    grants
      .filter(({ appRoleId }) => appRoleId === role)
      .map(({ principalId, principalDisplayName }) => ({
        name: `${principalDisplayName}`,
        principal: `${principalId}`,
      }));
  return { readers: holders(READ_CONVERSATIONS), mailers: holders(SEND_MAIL) };
}

async function list(azure: Azure, path: string): Promise<Record<string, unknown>[]> {
  const { value } = Object(await azure.get("arm", path));
  return Array.isArray(value) ? value.map((one) => Object(one)) : [];
}
