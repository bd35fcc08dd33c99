import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { configurationWarnings, readConfiguration } from "../../pulumi/configuration.ts";
import { leastConfiguration } from "./cloud.ts";

const message = (values: Record<string, string>): string => {
  try {
    readConfiguration(values);
  } catch (error) {
    return Object(error).message;
  }
  return assert.fail("expected a refusal");
};

const withKey = (key: string, value: string) => ({
  ...leastConfiguration,
  [`copilot-feedback:${key}`]: value,
});

describe("configuration", () => {
  it("needs four keys and completes the rest", () => {
    const configuration = readConfiguration(leastConfiguration);
    assert.deepEqual(configuration.repository, { owner: "contoso", name: "copilot-feedback-requests" });
    assert.equal(configuration.defaultBranch, "main");
    assert.equal(configuration.retentionDays, 30);
    assert.equal(configuration.deletionDays, 90);
    assert.equal(configuration.secondAdmin, false);
    assert.match(configuration.storageAccount, /^cpfb[0-9a-f]{16}$/);
    assert.equal("mailbox" in configuration, false);
  });

  it("derives the same storage account each time, and another one for another repository", () => {
    const { storageAccount } = readConfiguration(leastConfiguration);
    assert.equal(readConfiguration(leastConfiguration).storageAccount, storageAccount);
    assert.notEqual(readConfiguration(withKey("repository", "contoso/other")).storageAccount, storageAccount);
    assert.equal(
      readConfiguration(withKey("storageAccount", "contosopackages")).storageAccount,
      "contosopackages",
    );
  });

  it("names every missing key at once, with the command that mends it", () => {
    const text = message({});
    for (const key of ["repository", "plan", "location", "alertEmail"]) {
      assert.match(text, new RegExp(`- ${key}: expected .+\\. Run: pulumi config set ${key} <value>`));
    }
  });

  it("refuses keys it does not know, so that a typing error does not weaken anything", () => {
    assert.match(
      message(withKey("secondadmin", "true")),
      /unknown key "secondadmin"; known are repository, plan/,
    );
  });

  it("refuses to work in another account than the repository's", () => {
    const { "github:owner": _, ...without } = leastConfiguration;
    assert.match(message(without), /github:owner is not set.*pulumi config set github:owner contoso/);
    assert.match(message({ ...leastConfiguration, "github:owner": "megan" }), /github:owner is megan/);
    assert.doesNotThrow(() => readConfiguration({ ...leastConfiguration, "github:owner": "Contoso" }));
  });

  it("leaves the providers' own configuration alone", () => {
    assert.doesNotThrow(() => readConfiguration({ ...leastConfiguration, "azure-native:location": "" }));
  });

  const refusals: readonly (readonly [key: string, value: string, expected: RegExp])[] = [
    ["repository", "copilot-feedback-requests", /repository: expected the admin repository as owner\/name/],
    ["repository", "contoso/a/b", /repository: expected/],
    ["plan", "gold", /plan: expected the GitHub plan .* free, pro, team or enterprise/],
    ["defaultBranch", "*", /defaultBranch: expected the name of one branch, without patterns/],
    ["location", "West Europe", /location: expected an Azure region in its short form/],
    ["location", "malaysiasouth", /location: managed identities in this region cannot trust GitHub/],
    ["tenant", "contoso.com", /tenant: expected the tenant's id, a GUID/],
    ["alertEmail", "nobody", /alertEmail: expected one mail address/],
    ["storageAccount", "Contoso-Packages", /storageAccount: expected 3 to 24 lower-case letters and digits/],
    ["container", "a--b", /container: expected 3 to 63/],
    ["replication", "zrs", /replication: expected ZRS, LRS, GZRS or GRS/],
    ["retentionDays", "0", /retentionDays: expected days in which a package cannot be altered, from 1/],
    ["retentionDays", "ten", /retentionDays: expected days .* a whole number/],
    ["secondAdmin", "yes", /secondAdmin: expected true or false/],
    ["allowedAddresses", "203.0.113.7,internet", /allowedAddresses: .* "internet" is none/],
    ["allowedAddresses", "203.0.113.300", /"203.0.113.300" is none/],
    ["allowedSubnets", "default", /allowedSubnets: expected subnet ids/],
    ["environmentReviewers", "a,b,c,d,e,f,g", /at most six reviewers/],
    ["subjectPrefix", "contoso/copilot", /subjectPrefix: expected sub_claim_prefix/],
    ["mailbox", "feedback", /mailbox: expected the shared mailbox/],
  ];
  for (const [key, value, expected] of refusals) {
    it(`refuses ${key} = ${value}`, () => assert.match(message(withKey(key, value)), expected));
  }

  it("refuses to delete packages while they are immutable", () => {
    const text = message({ ...withKey("retentionDays", "90"), "copilot-feedback:deletionDays": "90" });
    assert.match(text, /deletionDays \(90\) must be more than retentionDays \(90\).*set deletionDays 91/);
  });

  it("refuses a second admin where there is only one", () => {
    const text = message({ ...withKey("secondAdmin", "true"), "copilot-feedback:soleAdministrator": "true" });
    assert.match(text, /contradict each other.*pulumi config rm soleAdministrator/);
  });

  it("warns about a sole administrator and about nothing else", () => {
    assert.deepEqual(configurationWarnings(readConfiguration(leastConfiguration)), []);
    const [warning] = configurationWarnings(readConfiguration(withKey("soleAdministrator", "true")));
    assert.match(warning ?? "", /need no second person's review/);
  });

  it("reads lists", () => {
    assert.deepEqual(
      readConfiguration(withKey("allowedAddresses", "203.0.113.7, 198.51.100.0/24")).allowedAddresses,
      ["203.0.113.7", "198.51.100.0/24"],
    );
  });
});
