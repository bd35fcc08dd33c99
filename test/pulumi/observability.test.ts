import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { capture } from "./capture.ts";
import { only, type Registration } from "./registration.ts";

const blobServiceId =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a/blobServices/default";

describe("Observability", () => {
  let registrations: readonly Registration[] = [];
  before(async () => {
    ({ registrations } = await capture(async () => {
      const { Observability } = await import("../../pulumi/observability/observability.ts");
      return new Observability("observability", {
        name: "copilot-feedback",
        location: "westeurope",
        resourceGroupName: "copilot-feedback",
        resourceGroupId: "/subscriptions/s/resourceGroups/g",
        blobServiceId,
        alertEmail: "operators@contoso.com",
        logRetentionDays: 90,
        monthlyBudget: 25,
        today: new Date("2026-11-23T12:00:00Z"),
      });
    }));
  });

  it("logs reads, writes and deletions of blobs, where only Entra identities can look", () => {
    const setting = only(registrations, "azure-native:monitor:DiagnosticSetting");
    assert.equal(setting.inputs["resourceUri"], blobServiceId);
    assert.deepEqual(setting.inputs["logs"], [
      { category: "StorageRead", enabled: true },
      { category: "StorageWrite", enabled: true },
      { category: "StorageDelete", enabled: true },
    ]);
    const workspace = only(registrations, "azure-native:operationalinsights:Workspace");
    assert.equal(workspace.protect, true);
    assert.equal(Object(workspace.inputs["features"]).disableLocalAuth, true);
    assert.equal(workspace.inputs["retentionInDays"], 90);
  });

  it("alerts on refused writes, deletions and access without an identity", () => {
    const rules = registrations.filter(({ type }) => type === "azure-native:monitor:ScheduledQueryRule");
    const queries = rules.map(({ inputs }) => Object(inputs["criteria"]).allOf[0].query).join("\n");
    assert.match(queries, /StorageWrite.*StatusCode\) >= 400/);
    assert.match(queries, /StorageDelete/);
    assert.match(queries, /AccountKey.*Anonymous.*SAS/);
    const workspace = only(registrations, "azure-native:operationalinsights:Workspace");
    for (const rule of rules) {
      assert.deepEqual(rule.propertyDependencies["scopes"], [workspace.urn]);
      assert.equal(Object(rule.inputs["actions"]).actionGroups.length, 1);
    }
  });

  it("alerts on changes of locks, immutability, roles, federation and logging", () => {
    const alerts = registrations.filter(({ type }) => type === "azure-native:monitor:ActivityLogAlert");
    const text = JSON.stringify(alerts.map(({ inputs }) => inputs["condition"]));
    for (const operation of [
      "locks/delete",
      "immutabilityPolicies/delete",
      "roleAssignments/write",
      "federatedIdentityCredentials/write",
      "diagnosticSettings/delete",
    ]) {
      assert.ok(text.includes(operation), operation);
    }
    for (const { inputs } of alerts) {
      assert.equal(inputs["enabled"], true);
      assert.equal(inputs["location"], "global");
      assert.deepEqual(inputs["scopes"], ["/subscriptions/s/resourceGroups/g"]);
    }
  });

  it("starts the budget with this month and never replaces it for a later one", () => {
    const budget = only(registrations, "azure-native:consumption:Budget");
    assert.deepEqual(budget.inputs["timePeriod"], { startDate: "2026-11-01T00:00:00Z" });
    assert.deepEqual(budget.ignoreChanges, ["timePeriod"]);
    const notifications = Object.keys(Object(budget.inputs["notifications"]));
    assert.deepEqual(notifications.sort(), ["actual-100", "actual-80"]);
  });

  it("keeps the action group's short name within Azure's twelve characters", () => {
    const { inputs } = only(registrations, "azure-native:monitor:ActionGroup");
    assert.ok(`${inputs["groupShortName"]}`.length <= 12);
  });
});
