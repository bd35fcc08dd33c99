import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { capture } from "./capture.ts";
import { leastConfiguration } from "./cloud.ts";
import type { Registration } from "./registration.ts";

/** What Azure Resource Manager demands of names, which the provider's types leave at "string". */
const names: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  "azure-native:resources:ResourceGroup": { resourceGroupName: /^[-\w._()]{1,90}(?<!\.)$/ },
  "azure-native:storage:StorageAccount": { accountName: /^[a-z0-9]{3,24}$/ },
  "azure-native:storage:BlobContainer": { containerName: /^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/ },
  "azure-native:storage:BlobServiceProperties": { blobServicesName: /^default$/ },
  "azure-native:storage:BlobContainerImmutabilityPolicy": { immutabilityPolicyName: /^default$/ },
  "azure-native:storage:ManagementPolicy": { managementPolicyName: /^default$/ },
  "azure-native:keyvault:Vault": { vaultName: /^[a-zA-Z](?!.*--)[a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$/ },
  "azure-native:keyvault:Key": { keyName: /^[a-zA-Z0-9-]{1,127}$/ },
  "azure-native:managedidentity:UserAssignedIdentity": { resourceName: /^[a-zA-Z0-9][a-zA-Z0-9-_]{2,127}$/ },
  "azure-native:managedidentity:FederatedIdentityCredential": {
    federatedIdentityCredentialResourceName: /^[a-zA-Z0-9][a-zA-Z0-9-_]{2,119}$/,
    subject: /^.{1,600}$/,
  },
  "azure-native:authorization:RoleDefinition": {
    roleDefinitionId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    roleName: /^.{1,128}$/,
    description: /^.{1,1024}$/,
  },
  "azure-native:authorization:RoleAssignment": {
    roleAssignmentName: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    roleDefinitionId:
      /^\/subscriptions\/[^/]+\/providers\/Microsoft\.Authorization\/roleDefinitions\/[0-9a-f-]{36}$/,
  },
  "azure-native:authorization:ManagementLockByScope": {
    lockName: /^[^<>%&:\\?/]{1,90}$/,
    notes: /^.{1,512}$/,
  },
  "azure-native:operationalinsights:Workspace": {
    workspaceName: /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/,
  },
  "azure-native:monitor:DiagnosticSetting": { name: /^[^*<>%:&\\?+/]{1,260}$/ },
  "azure-native:monitor:ActionGroup": {
    actionGroupName: /^[^:<>+/&%\\?|]{1,260}$/,
    groupShortName: /^.{1,12}$/,
  },
  "azure-native:monitor:ScheduledQueryRule": {
    ruleName: /^[^*<>%:&\\?+/]{1,260}$/,
    windowSize: /^PT\d+[MH]$/,
  },
  "azure-native:monitor:ActivityLogAlert": { activityLogAlertName: /^[^:<>+/&%\\?]{1,260}$/ },
  "azure-native:consumption:Budget": { budgetName: /^[a-zA-Z0-9_-]{1,63}$/ },
  "azure-native:security:DefenderForStorage": { settingName: /^current$/ },
};

describe("names that Azure accepts", () => {
  let registrations: readonly Registration[] = [];
  before(async () => {
    const config = {
      ...leastConfiguration,
      "copilot-feedback:name": "the-longest-name-allowed",
      "copilot-feedback:storageAccount": "a23456789012345678901234",
      "copilot-feedback:customerManagedKey": "true",
      "copilot-feedback:defender": "true",
    };
    ({ registrations } = await capture(() => import("../../pulumi/index.ts"), { config }));
  });

  it("are checked for every kind of Azure resource in the program", () => {
    const kinds = new Set(
      registrations.map(({ type }) => type).filter((type) => type.startsWith("azure-native:")),
    );
    assert.deepEqual([...kinds].sort(), Object.keys(names).sort());
  });

  for (const [type, properties] of Object.entries(names)) {
    for (const [property, pattern] of Object.entries(properties)) {
      it(`${type} ${property}`, () => {
        for (const one of registrations.filter((registration) => registration.type === type)) {
          assert.match(`${one.inputs[property]}`, pattern, one.name);
        }
      });
    }
  }

  it("are few enough: no more notifications in a budget than five", () => {
    const budget = registrations.find(({ type }) => type === "azure-native:consumption:Budget");
    assert.ok(Object.keys(Object(budget?.inputs["notifications"])).length <= 5);
  });
});
