import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { capture } from "./capture.ts";
import { subscriptionId } from "./cloud.ts";
import { only, type Registration } from "./registration.ts";

const groupId = `/subscriptions/${subscriptionId}/resourceGroups/copilot-feedback`;
const containerId = `${groupId}/providers/Microsoft.Storage/storageAccounts/contosopackages/blobServices/default/containers/feedback`;
const credential = "azure-native:managedidentity:FederatedIdentityCredential";
const appRole = "azuread:index/appRoleAssignment:AppRoleAssignment";

describe("Identities", () => {
  let registrations: readonly Registration[] = [];
  before(async () => {
    ({ registrations } = await capture(async () => {
      const { Identities } = await import("../../pulumi/identities/identities.ts");
      return new Identities("identities", {
        name: "copilot-feedback",
        location: "westeurope",
        subscriptionId,
        resourceGroupName: "copilot-feedback",
        resourceGroupId: groupId,
        containerId,
        storageAccount: "contosopackages",
        subjectPrefix: "repo:contoso@1001/feedback@2002",
      });
    }));
  });

  it("trusts one environment per identity, by the exact subject", () => {
    for (const [who, environment] of [
      ["reader", "copilot-read"],
      ["submitter", "copilot-submit"],
    ]) {
      assert.deepEqual(only(registrations, credential, `${who}-federation`).inputs, {
        resourceName: `copilot-feedback-${who}`,
        federatedIdentityCredentialResourceName: environment,
        resourceGroupName: "copilot-feedback",
        issuer: "https://token.actions.githubusercontent.com",
        audiences: ["api://AzureADTokenExchange"],
        subject: `repo:contoso@1001/feedback@2002:environment:${environment}`,
      });
    }
    assert.equal(registrations.filter(({ type }) => type === credential).length, 2);
  });

  it("lets the submitter create blobs in one container and nothing else", () => {
    const role = only(registrations, "azure-native:authorization:RoleDefinition");
    assert.deepEqual(role.inputs["permissions"], [
      {
        actions: [],
        notActions: [],
        dataActions: ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action"],
        notDataActions: [],
      },
    ]);
    const assignment = only(registrations, "azure-native:authorization:RoleAssignment");
    assert.equal(assignment.inputs["scope"], containerId);
    assert.equal(assignment.inputs["principalType"], "ServicePrincipal");
    assert.ok(`${assignment.inputs["roleDefinitionId"]}`.endsWith(`/${role.inputs["roleDefinitionId"]}`));
    const submitter = only(
      registrations,
      "azure-native:managedidentity:UserAssignedIdentity",
      "submitter-identity",
    );
    assert.deepEqual(assignment.propertyDependencies["principalId"], [submitter.urn]);
  });

  it("grants the Graph permissions that are written down, each identity its own", () => {
    const granted = (who: string) =>
      registrations
        .filter(({ type, name }) => type === appRole && name.startsWith(`identities-${who}-`))
        .map(({ name }) => name.replace(`identities-${who}-`, ""));
    assert.deepEqual(granted("reader").sort(), [
      "AiEnterpriseInteraction.Read.All",
      "GroupMember.Read.All",
      "RoleManagement.Read.Directory",
      "User.Read.All",
    ]);
    assert.deepEqual(granted("submitter").sort(), [
      "GroupMember.Read.All",
      "RoleManagement.Read.Directory",
      "User.Read.All",
    ]);
  });

  it("never grants mail in Entra, where it would reach every mailbox", () => {
    const mailSend = "b633e1c5-b582-4048-a93e-9f11b44c7e96";
    assert.equal(
      registrations.some(({ inputs }) => inputs["appRoleId"] === mailSend),
      false,
    );
  });

  it("names roles by GUIDs that survive a lost state", () => {
    for (const [type, key] of [
      ["azure-native:authorization:RoleDefinition", "roleDefinitionId"],
      ["azure-native:authorization:RoleAssignment", "roleAssignmentName"],
    ] as const) {
      assert.match(
        `${only(registrations, type).inputs[key]}`,
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });
});

describe("Exchange commands", () => {
  it("limit the mail to one mailbox", async () => {
    const { exchangeCommands } = await import("../../pulumi/identities/permissions.ts");
    const commands = exchangeCommands("copilot@contoso.com", "client", "object").join("\n");
    assert.match(commands, /RecipientRestrictionFilter "PrimarySmtpAddress -eq 'copilot@contoso.com'"/);
    assert.match(commands, /-Role "Application Mail.Send" -CustomResourceScope/);
  });
});
