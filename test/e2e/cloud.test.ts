import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { parse, stringify } from "yaml";
import { type Cloud, type CloudOptions, createCloud } from "../../rehearsal/cloud.ts";
import { CONTOSO } from "../../rehearsal/graph/contoso.ts";

const USER = "adele.vance@contoso.com";
const ADMINS = { "megan-contoso": "megan.bowen@contoso.com", "isaiah-contoso": "isaiah.langer@contoso.com" };
const REQUEST = `user: ${USER}\ninteractions: 10\ncomment: The wrong meeting was summarised.\n`;

async function withCloud(
  options: Partial<CloudOptions>,
  work: (cloud: Cloud) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "copilot-feedback-cloud-"));
  try {
    await using cloud = await createCloud({ directory, admins: ADMINS, user: USER, ...options });
    await work(cloud);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const ask = ({ rehearsal }: Cloud): Promise<number> =>
  rehearsal.openPullRequest({
    by: "megan-contoso",
    branch: "adele",
    files: { "requests/adele.yaml": REQUEST },
  });

const comment = ({ rehearsal }: Cloud, pr: number): string => rehearsal.comments(pr)[0]?.body ?? "";

/** When the one submitted request was claimed, delivered and mailed, by the ledger. */
async function timesOf({
  rehearsal,
}: Cloud): Promise<{ claimed: string; delivered: string; mailed: string }> {
  const events = Object.entries(await rehearsal.ledger()).filter(([path]) => path.endsWith(".json"));
  const find = (name: string) =>
    JSON.parse(events.find(([path]) => path.endsWith(`-${name}.json`))?.[1] ?? "");
  const { data } = find("submitted");
  return { claimed: find("claimed").time, delivered: data.receipt.deliveredAt, mailed: data.notification.at };
}

test("tokens, Graph, Azurite and mail: from pull request to package, from the real workflow files", {
  timeout: 180_000,
}, async () => {
  await withCloud({}, async (cloud) => {
    const { rehearsal, contoso } = cloud;
    const pr = await ask(cloud);
    const digest = /sha256:[0-9a-f]{64}/.exec(comment(cloud, pr))?.[0];
    assert.match(comment(cloud, pr), /### Ready for review/);
    assert.deepEqual(await contoso.azurite?.list(CONTOSO.container), []);
    await rehearsal.merge(pr, { by: "isaiah-contoso" });
    assert.match(comment(cloud, pr), /### Submitted/);
    const blobs = (await contoso.azurite?.list(CONTOSO.container)) ?? [];
    const name = blobs.find((blob) => blob.endsWith(".zip")) ?? "";
    const { bytes } = (await contoso.azurite?.read(CONTOSO.container, name)) ?? { bytes: Buffer.alloc(0) };
    const log = unzipSync(bytes)["log.json"] ?? new Uint8Array();
    assert.equal(`sha256:${createHash("sha256").update(log).digest("hex")}`, digest);
    const { claimed, delivered, mailed } = await timesOf(cloud);
    assert.ok(claimed <= delivered && delivered <= mailed, `${claimed} ≤ ${delivered} ≤ ${mailed}`);
    assert.equal(contoso.tenant.sentMail.length, 1);
    assert.equal(contoso.tenant.sentMail[0]?.mailbox, CONTOSO.mailbox);
    const logs = rehearsal
      .jobLogs()
      .map(({ log: text }) => text)
      .join("\n");
    assert.doesNotMatch(logs, /eyJ[\w-]+\.eyJ/);
    assert.ok(contoso.microsoft.requests.some(({ path }) => /getAllEnterpriseInteractions/i.test(path)));
  });
});

test("an author without an accepted role is refused before anything is read", {
  timeout: 180_000,
}, async () => {
  await withCloud({}, async (cloud) => {
    cloud.contoso.tenant.roleAssignments.length = 0;
    const pr = await ask(cloud);
    assert.match(comment(cloud, pr), /role-not-held/);
    assert.ok(
      !cloud.contoso.microsoft.requests.some(({ path }) => /getAllEnterpriseInteractions/i.test(path)),
    );
    assert.deepEqual(cloud.rehearsal.artifacts(), []);
  });
});

test("conversations and mails as files, the package to the cloud: the merger's role is asked all the same", {
  timeout: 180_000,
}, async () => {
  await withCloud({}, async (cloud) => {
    const { rehearsal, contoso } = cloud;
    const configuration = (await rehearsal.files("main"))["copilot-feedback.yaml"] ?? "";
    const sample = join(import.meta.dirname, "..", "..", "docs", "samples", "interactions.json");
    // The services of this rehearsal run on real time, and the sample's conversations grow old.
    const lately = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 11);
    await rehearsal.commit({
      by: "isaiah-contoso",
      branch: "main",
      files: {
        "copilot-feedback.yaml": stringify({
          ...parse(configuration),
          source: { type: "file", directory: "interactions" },
          notification: { type: "directory", directory: "mail", from: CONTOSO.mailbox },
        }),
        [`interactions/${USER}.json`]: (await readFile(sample, "utf8")).replaceAll(/2026-11-\d\dT/g, lately),
      },
    });
    const roles = contoso.tenant.roleAssignments.splice(0);
    const pr = await ask(cloud);
    assert.match(comment(cloud, pr), /### Ready for review/);
    await rehearsal.merge(pr, { by: "isaiah-contoso" });
    assert.match(comment(cloud, pr), /### Failed[\s\S]*role-not-held/);
    assert.deepEqual(await contoso.azurite?.list(CONTOSO.container), []);
    contoso.tenant.roleAssignments.push(...roles);
    const run = rehearsal.runs().findLast(({ workflow }) => workflow.path.includes("decide"));
    await rehearsal.rerun(run?.id ?? 0, { by: "isaiah-contoso" });
    assert.match(comment(cloud, pr), /### Submitted/);
  });
});

test("a merger who lost the role sends nothing; with the role back, all jobs again send it once", {
  timeout: 180_000,
}, async () => {
  await withCloud({}, async (cloud) => {
    const { rehearsal, contoso } = cloud;
    const pr = await ask(cloud);
    const roles = contoso.tenant.roleAssignments.splice(0);
    await rehearsal.merge(pr, { by: "isaiah-contoso" });
    assert.match(comment(cloud, pr), /### Failed[\s\S]*role-not-held/);
    assert.deepEqual(await contoso.azurite?.list(CONTOSO.container), []);
    contoso.tenant.roleAssignments.push(...roles);
    const run = rehearsal.runs().findLast(({ workflow }) => workflow.path.includes("decide"));
    await rehearsal.rerun(run?.id ?? 0, { by: "isaiah-contoso" });
    assert.match(comment(cloud, pr), /### Submitted/);
    assert.equal(
      (await contoso.azurite?.list(CONTOSO.container))?.filter((blob) => blob.endsWith(".zip")).length,
      1,
    );
    assert.equal(contoso.tenant.sentMail.length, 1);
  });
});
