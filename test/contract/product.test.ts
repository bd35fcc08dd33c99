import assert from "node:assert/strict";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { adminRepository, embeddedConfiguration } from "../../rehearsal/admin-repository.ts";
import { observeContract } from "../../rehearsal/contract/observe.ts";
import { createRehearsal, type Rehearsal } from "../../rehearsal/rehearsal.ts";

const SAMPLE = join(import.meta.dirname, "../../docs/samples/interactions.json");
const USER = "adele.vance@contoso.com";
const REQUEST = `user: ${USER}\ninteractions: 3\ncomment: Copilot summarised the wrong meeting.\n`;

async function admins(directory: string): Promise<Rehearsal> {
  for (const folder of ["interactions", "intake", "mail"]) await mkdir(join(directory, folder));
  await copyFile(SAMPLE, join(directory, "interactions", `${USER}.json`));
  const principals = { alex: "alex.wilber@contoso.com", megan: "megan.bowen@contoso.com" };
  return createRehearsal({
    directory,
    files: await adminRepository({ configuration: embeddedConfiguration({ directory, admins: principals }) }),
    people: { alex: "write", megan: "write" },
  });
}

test("all that the workflows exchange with GitHub, from mistake to submission and cancellation", async () => {
  const directory = await mkdtemp(join(tmpdir(), "copilot-feedback-contract-"));
  try {
    await using rehearsal = await admins(directory);
    const contract = observeContract(rehearsal.server);
    const mistake = { "requests/one.yaml": "user: nobody\naps: [Teams]\n" };
    const one = await rehearsal.openPullRequest({ by: "alex", branch: "one", files: mistake });
    await rehearsal.push(one, { by: "alex", files: { "requests/one.yaml": REQUEST } });
    await rehearsal.merge(one, { by: "megan" });
    const two = await rehearsal.openPullRequest({
      by: "megan",
      branch: "two",
      files: { "requests/two.yaml": REQUEST },
    });
    await rehearsal.close(two, { by: "megan" });

    assert.deepEqual(
      rehearsal.runs().map(({ conclusion }) => conclusion),
      ["success", "success", "success", "success", "success"],
      rehearsal
        .jobLogs()
        .map(({ log }) => log)
        .join("\n"),
    );
    contract.assertNoProblems();
    assert.deepEqual([...contract.undescribed], []);
    assert.ok(contract.operations.has("POST /graphql"), "the ledger was written");
    assert.ok(contract.operations.has("DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
