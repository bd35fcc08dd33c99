import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { capture } from "./capture.ts";
import { subscriptionId, tenantId } from "./cloud.ts";
import { only, type Registration } from "./registration.ts";

const plain = {
  name: "copilot-feedback",
  location: "westeurope",
  tenantId,
  subscriptionId,
  accountName: "contosopackages",
  containerName: "feedback",
  replication: "ZRS",
  retentionDays: 30,
  deletionDays: 90,
  customerManagedKey: false,
  defender: false,
} as const;

const account = "azure-native:storage:StorageAccount";

async function intake(overrides: object = {}): Promise<readonly Registration[]> {
  const { registrations } = await capture(async () => {
    const { Intake } = await import("../../pulumi/intake/intake.ts");
    return new Intake("intake", { ...plain, ...overrides });
  });
  return registrations;
}

describe("Intake", () => {
  let registrations: readonly Registration[] = [];
  before(async () => {
    registrations = await intake();
  });

  it("registers these resources and no other", () => {
    assert.deepEqual(registrations.map(({ type }) => type).sort(), [
      "azure-native:authorization:ManagementLockByScope",
      "azure-native:resources:ResourceGroup",
      "azure-native:storage:BlobContainer",
      "azure-native:storage:BlobContainerImmutabilityPolicy",
      "azure-native:storage:BlobServiceProperties",
      "azure-native:storage:ManagementPolicy",
      "azure-native:storage:StorageAccount",
      "copilot-feedback:intake:Intake",
    ]);
  });

  it("makes an account that knows Entra identities only", () => {
    const { inputs } = only(registrations, account);
    assert.equal(inputs["allowSharedKeyAccess"], false);
    assert.equal(inputs["defaultToOAuthAuthentication"], true);
    assert.equal(inputs["allowBlobPublicAccess"], false);
    assert.equal(inputs["allowedCopyScope"], "AAD");
    assert.equal(inputs["minimumTlsVersion"], "TLS1_2");
    assert.deepEqual(inputs["sku"], { name: "Standard_ZRS" });
    assert.deepEqual(inputs["encryption"], {
      keySource: "Microsoft.Storage",
      requireInfrastructureEncryption: true,
      services: { blob: { enabled: true, keyType: "Account" }, file: { enabled: true, keyType: "Account" } },
    });
  });

  it("leaves out what was not asked for, instead of sending empty values", () => {
    const { inputs } = only(registrations, account);
    for (const key of ["identity", "immutableStorageWithVersioning", "keyPolicy", "tags"]) {
      assert.equal(key in inputs, false, key);
    }
  });

  it("is open to GitHub's runners unless addresses or subnets are named", async () => {
    assert.deepEqual(only(registrations, account).inputs["networkRuleSet"], {
      defaultAction: "Allow",
      bypass: "None",
      ipRules: [],
      virtualNetworkRules: [],
    });
    const subnet = `/subscriptions/${subscriptionId}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/s`;
    const limited = await intake({ allowedAddresses: ["203.0.113.7"], allowedSubnets: [subnet] });
    assert.deepEqual(only(limited, account).inputs["networkRuleSet"], {
      defaultAction: "Deny",
      bypass: "None",
      ipRules: [{ action: "Allow", iPAddressOrRange: "203.0.113.7" }],
      virtualNetworkRules: [{ action: "Allow", virtualNetworkResourceId: subnet }],
    });
  });

  it("keeps packages immutable, then deletes them with their versions and snapshots", () => {
    const immutability = only(registrations, "azure-native:storage:BlobContainerImmutabilityPolicy");
    assert.equal(immutability.inputs["immutabilityPeriodSinceCreationInDays"], 30);
    assert.equal(immutability.inputs["allowProtectedAppendWrites"], false);
    assert.equal("allowProtectedAppendWritesAll" in immutability.inputs, false);
    const deletion = { delete: { daysAfterCreationGreaterThan: 90 } };
    assert.deepEqual(only(registrations, "azure-native:storage:ManagementPolicy").inputs["policy"], {
      rules: [
        {
          name: "delete-packages",
          type: "Lifecycle",
          enabled: true,
          definition: {
            filters: { blobTypes: ["blockBlob"], prefixMatch: ["feedback/"] },
            actions: { baseBlob: deletion, snapshot: deletion, version: deletion },
          },
        },
      ],
    });
  });

  it("protects and keeps what holds data, and nothing that only configures it", () => {
    const kept = registrations.filter((one) => one.protect && one.retainOnDelete).map(({ name }) => name);
    assert.deepEqual(kept.sort(), [
      "intake-account",
      "intake-container",
      "intake-group",
      "intake-immutability",
    ]);
    assert.equal(only(registrations, "azure-native:storage:ManagementPolicy").protect, false);
  });

  it("locks the account last, and sets lifecycle rules only after versioning", () => {
    const urn = (suffix: string) => registrations.find(({ name }) => name === `intake-${suffix}`)?.urn ?? "?";
    const lock = only(registrations, "azure-native:authorization:ManagementLockByScope");
    assert.equal(lock.inputs["level"], "CanNotDelete");
    assert.ok(lock.dependencies.includes(urn("container")));
    assert.ok(lock.dependencies.includes(urn("immutability")));
    const lifecycle = only(registrations, "azure-native:storage:ManagementPolicy");
    assert.ok(lifecycle.dependencies.includes(urn("blobs")));
    assert.ok(only(registrations, "azure-native:storage:BlobContainer").dependencies.includes(urn("blobs")));
  });

  it("puts everything under the component", () => {
    const component = only(registrations, "copilot-feedback:intake:Intake").urn;
    for (const one of registrations.filter(({ custom }) => custom))
      assert.equal(one.parent, component, one.name);
  });

  describe("with a customer-managed key", () => {
    let withKey: readonly Registration[] = [];
    before(async () => {
      withKey = await intake({ customerManagedKey: true });
    });

    it("encrypts with a key the organisation can revoke, read by an identity of its own", () => {
      const { inputs, dependencies } = only(withKey, account);
      assert.equal(Object(inputs["encryption"]).keySource, "Microsoft.Keyvault");
      assert.deepEqual(Object(inputs["encryption"]).keyVaultProperties, {
        keyVaultUri: "https://kv-contosopackages.vault.azure.net/",
        keyName: "packages",
      });
      assert.equal(Object(inputs["identity"]).type, "UserAssigned");
      assert.equal(Object(inputs["identity"]).userAssignedIdentities.length, 1);
      assert.equal(Object(inputs["networkRuleSet"]).bypass, "AzureServices");
      assert.ok(dependencies.includes(only(withKey, "azure-native:authorization:RoleAssignment").urn));
    });

    it("grants that identity use of the key, on the vault only", () => {
      const { inputs } = only(withKey, "azure-native:authorization:RoleAssignment");
      assert.match(`${inputs["scope"]}`, /\/providers\/Microsoft\.KeyVault\/vaults\/kv-contosopackages$/);
      assert.match(`${inputs["roleDefinitionId"]}`, /\/e147488a-f6f5-4113-8e2d-b22465e65bf6$/);
      assert.equal(inputs["principalType"], "ServicePrincipal");
    });

    it("keeps the vault and the key, which every package depends on", () => {
      for (const type of ["azure-native:keyvault:Vault", "azure-native:keyvault:Key"]) {
        assert.equal(only(withKey, type).protect, true);
        assert.equal(only(withKey, type).retainOnDelete, true);
      }
    });

    it("rotates the key before it expires", () => {
      assert.deepEqual(
        Object(only(withKey, "azure-native:keyvault:Key").inputs["properties"]).rotationPolicy,
        {
          attributes: { expiryTime: "P2Y" },
          lifetimeActions: [{ action: { type: "rotate" }, trigger: { timeBeforeExpiry: "P60D" } }],
        },
      );
    });
  });

  it("scans uploads only where Defender was asked for", async () => {
    const defender = "azure-native:security:DefenderForStorage";
    assert.equal(
      registrations.some(({ type }) => type === defender),
      false,
    );
    const { inputs } = only(await intake({ defender: true }), defender);
    assert.deepEqual(Object(inputs["properties"]).malwareScanning, {
      onUpload: { isEnabled: true, capGBPerMonth: 10 },
    });
  });
});
