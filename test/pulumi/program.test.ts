import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { leastConfiguration, tenantId } from "./cloud.ts";
import { runProgram, unknownValue } from "./engine.ts";
import { only } from "./registration.ts";

describe("the program in Pulumi's own runtime", { concurrency: 2 }, () => {
  it("updates: registers everything and hands over what copilot-feedback.yaml needs", async () => {
    const run = await runProgram("update", {
      ...leastConfiguration,
      "copilot-feedback:mailbox": "copilot@contoso.com",
    });
    assert.equal(run.exitCode, 0, run.stderr);
    assert.deepEqual(run.errors, []);
    const account = only(run.registrations, "azure-native:storage:StorageAccount").inputs["accountName"];
    assert.deepEqual(run.outputs["settings"], {
      tenant: tenantId,
      source: { type: "graph" },
      intake: { type: "azure-blob", account, container: "feedback" },
      notification: { type: "graph-mail", mailbox: "copilot@contoso.com" },
    });
    const steps = String(run.outputs["nextSteps"]);
    const commands = steps.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    assert.match(commands.join("\n"), /New-ManagementRoleAssignment/);
    assert.equal(
      commands.at(-1),
      "copilot-feedback doctor --repository contoso/copilot-feedback-requests --fix",
    );
    const last = steps.split("\n\n").at(-1) ?? "";
    assert.match(last, /^# IRREVERSIBLE: locks the retention of 30 days/);
    assert.match(
      last,
      /\n# az storage container immutability-policy lock --account-name \w+ --container-name feedback /,
    );
    assert.equal(steps.match(/policy lock/g)?.length, 1);
    assert.ok(last.split("\n").every((line) => line.startsWith("# ")));
    const credential = "azure-native:managedidentity:FederatedIdentityCredential";
    assert.equal(
      only(run.registrations, credential, "reader-federation").inputs["subject"],
      "repo:contoso@1001/copilot-feedback-requests@2002:environment:copilot-read",
    );
  });

  it("previews: nothing is known yet, and nothing is asked of unknown values", async () => {
    const run = await runProgram("preview", leastConfiguration);
    assert.equal(run.exitCode, 0, run.stderr);
    assert.equal(run.outputs["settings"], unknownValue);
    const assignment = only(run.registrations, "azure-native:authorization:RoleAssignment");
    assert.equal(assignment.inputs["scope"], unknownValue);
    assert.equal(assignment.inputs["roleAssignmentName"], unknownValue);
  });

  it("registers the same resources in a preview as in an update", async () => {
    const [preview, update] = await Promise.all([
      runProgram("preview", leastConfiguration),
      runProgram("update", leastConfiguration),
    ]);
    const names = (run: typeof preview) =>
      run.registrations.map(({ type, name }) => `${type} ${name}`).sort();
    assert.deepEqual(names(preview), names(update));
  });

  it("refuses the free plan before it registers anything, without a stack trace", async () => {
    const run = await runProgram("update", { ...leastConfiguration, "copilot-feedback:plan": "free" });
    assert.notEqual(run.exitCode, 0);
    assert.deepEqual(
      run.registrations.map(({ type }) => type),
      ["pulumi:pulumi:Stack"],
    );
    assert.match(run.errors.join("\n"), /a merge would not prove that anybody reviewed anything/);
    assert.doesNotMatch(run.errors.join("\n"), /\n\s+at /);
  });

  it("warns where a weaker plan leaves a barrier out", async () => {
    const run = await runProgram("preview", { ...leastConfiguration, "copilot-feedback:plan": "pro" });
    assert.equal(run.exitCode, 0);
    assert.match(run.warnings.join("\n"), /GitHub plan "pro": nothing stops a branch/);
  });

  it("refuses another tenant than the configured one", async () => {
    const run = await runProgram("preview", {
      ...leastConfiguration,
      "copilot-feedback:tenant": "99999999-2222-4333-8444-555555555555",
    });
    assert.notEqual(run.exitCode, 0);
    assert.match(run.errors.join("\n"), /you are signed in to .*az login --tenant 99999999/);
  });

  it("refuses a subject prefix of another repository", async () => {
    const run = await runProgram("update", {
      ...leastConfiguration,
      "copilot-feedback:subjectPrefix": "repo:fabrikam/copilot-feedback-requests",
    });
    assert.notEqual(run.exitCode, 0);
    assert.match(run.errors.join("\n"), /does not belong to contoso\/copilot-feedback-requests/);
    assert.equal(
      run.registrations.some(({ type }) => type.endsWith(":FederatedIdentityCredential")),
      false,
    );
  });
});
