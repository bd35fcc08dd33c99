import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventNamed, NewEvent } from "../../src/ledger/event.ts";
import { contentHash, eventFile } from "../../src/ledger/event-file.ts";
import { hold } from "./hold.ts";
import { auditFindings, eventsOf, life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, OUTSIDER, ourComment, type Stage, shown } from "./stage.ts";
import { withholdRequest } from "./withhold-request.ts";

const PREPARED = "ledger/adele/0001-prepared.json";

/** Somebody with write access changes an event; the branch is put back when it is disposed of. */
async function damage({ rehearsal }: Stage): Promise<AsyncDisposable> {
  const tip = await rehearsal.git.resolve("refs/heads/ledger");
  assert.ok(tip);
  const { [PREPARED]: event = "" } = await rehearsal.ledger();
  const changed = event.replace('"sequence": 1', '"sequence": 2');
  const files = { [PREPARED]: changed };
  await rehearsal.commit({ by: OUTSIDER, branch: "ledger", files, wait: false });
  return {
    async [Symbol.asyncDispose]() {
      await rehearsal.git.run(["update-ref", "refs/heads/ledger", tip]);
    },
  };
}

for (const [who, by] of [
  ["an admin", MERGER],
  ["somebody who is no admin", OUTSIDER],
] as const) {
  test(`a merge by ${who} decides nothing on a ledger that was tampered with, and says so until it is mended`, async () => {
    // Where this test fails, it fails for what it asserts, not for what it leaves behind.
    await using stage = await createStage({ excuse: { findings: ["merge-without-end"] } });
    const { rehearsal } = stage;
    const pr = await ask(stage, "adele");
    {
      await using _ = await damage(stage);
      await rehearsal.merge(pr, { by });
      assert.equal(shown(stage, pr).heading, "Failed");
      assert.match(ourComment(stage, pr), /`ledger-broken`/);
      assert.deepEqual(await life(rehearsal, "adele"), ["prepared"]);
      assert.deepEqual(await stage.sent(), []);
      assert.equal(rehearsal.artifacts().length, 4, "what may still be consented to is kept");
    }
    await reconcile(stage, 1);
    if (by === MERGER) await assertSubmitted(stage, "adele", pr);
    else assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
  });
}

test("what was claimed on a ledger that is tampered with before the delivery waits until it is mended", async () => {
  await using stage = await createStage({ excuse: { findings: ["merge-without-end"] } });
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  {
    using submission = hold(stage, "submit", "decide");
    await rehearsal.merge(pr, { by: MERGER, wait: false });
    await submission.arrived;
    await using _ = await damage(stage);
    submission.letGo();
    await rehearsal.settled();
    assert.deepEqual(await stage.sent(), []);
  }
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("a close on a ledger that was tampered with is not called done, and is done once it is mended", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  {
    await using _ = await damage(stage);
    await rehearsal.close(pr, { by: AUTHOR });
    assert.notEqual(shown(stage, pr).heading, "Cancelled");
    assert.deepEqual(rehearsal.artifacts(), [], "its files are deleted all the same");
  }
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Cancelled");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled"]);
});

test("a request whose ledger was tampered with is one issue for as long as it is", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const issues = () =>
    [...rehearsal.state.issues.values()]
      .filter(({ title }) => title.includes("adele"))
      .map(({ title, state }) => [title, state]);
  {
    await using _ = await damage(stage);
    await reconcile(stage, 2);
    assert.deepEqual(issues(), [["The ledger of adele was tampered with", "open"]]);
  }
  await reconcile(stage, 1);
  assert.deepEqual(issues(), [["The ledger of adele was tampered with", "closed"]]);
  assert.equal(shown(stage, pr).heading, "Ready for review");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared"]);
});

test("events that a writer has GitHub sign under the name of a resolution are seen for what they are", async () => {
  await using stage = await createStage({ excuse: { findings: ["commit-by-hand"] } });
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const stop = withholdRequest(stage);
  await rehearsal.merge(pr, { by: MERGER });
  stop();
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "claimed", "failed"]);

  const forged = submissionOf(stage, (await eventsOf(rehearsal, "adele"))[1]?.data);
  for (const event of forged) await recordByHand(stage, "adele: resolved", event);

  assert.deepEqual(await stage.sent(), []);
  const findings = await auditFindings(rehearsal);
  assert.equal(findings.length, forged.length, findings.join("\n"));
  for (const finding of findings) assert.match(finding, /^commit-by-hand: .* and says resolved$/);
});

test("a submission that a writer records the way the workflows do is not called one", async () => {
  const findings = ["commit-by-hand"] as const;
  await using stage = await createStage({ excuse: { findings } });
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const { head, log, artifact, request } = (await eventsOf(rehearsal, "adele"))[0]?.data ?? {};
  const consent = { by: MERGER, at: rehearsal.clock.iso(), mergeCommit: head, head, blob: request.blob };
  const forged = submissionOf(stage, {
    pullRequest: pr,
    log: { digest: log.digest },
    consent: { ...consent, statement: contentHash(""), approvals: [], artifact: artifact.id },
  });
  for (const event of forged) await recordByHand(stage, `adele: ${event.event}`, event);
  await rehearsal.merge(pr, { by: MERGER });
  assert.equal(shown(stage, pr).heading, "Failed");
  assert.match(ourComment(stage, pr), /`ledger-broken`/);
  assert.deepEqual(await stage.sent(), []);
});

/** A claim, and the submission that would have come of it. */
function submissionOf({ rehearsal }: Stage, claim: EventNamed<"claimed">["data"]): NewEvent[] {
  const time = rehearsal.clock.iso();
  const intake = { type: "azure-blob", location: "https://example.com/adele.zip" } as const;
  const delivered = { name: "adele.0123456789abcdef.zip", digest: contentHash(""), bytes: 1 };
  const receipt = { schema: "copilot-feedback/receipt@1", request: "adele", log: claim.log } as const;
  return [
    { event: "claimed", time, run: null, data: claim },
    {
      event: "submitted",
      time,
      run: null,
      data: {
        log: claim.log,
        receipt: { ...receipt, package: delivered, intake, deliveredAt: time },
        notification: { outcome: "notified", messageId: "<1@contoso.com>", at: time },
      },
    },
  ];
}

/** Somebody with write access adds an event to `adele` the way the workflows do. */
async function recordByHand({ rehearsal }: Stage, headline: string, event: NewEvent): Promise<void> {
  const ledger = Object.entries(await rehearsal.ledger()).filter(([path]) =>
    path.startsWith("ledger/adele/"),
  );
  const last = ledger.sort(([a], [b]) => (a < b ? -1 : 1)).at(-1)?.[1] ?? "";
  const { file } = eventFile("adele", ledger.length + 1, contentHash(last), event);
  const query =
    "mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";
  const input = {
    branch: { repositoryNameWithOwner: rehearsal.repository, branchName: "ledger" },
    message: { headline },
    expectedHeadOid: await rehearsal.git.resolve("refs/heads/ledger"),
    fileChanges: {
      additions: [{ path: file.path, contents: Buffer.from(file.content).toString("base64") }],
    },
  };
  const { status, body } = await rehearsal.api(OUTSIDER, "POST", "/graphql", { query, variables: { input } });
  assert.equal(status, 200, JSON.stringify(body));
}

test("an event file larger than any event stops its own request only", async () => {
  await using stage = await createStage({
    excuse: { findings: ["event-unreadable", "commit-by-hand", "commit-unsigned", "commit-unexpected"] },
  });
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const files = { "ledger/bad/0001-prepared.json": `"${"x".repeat(70_000)}"` };
  await rehearsal.commit({ by: OUTSIDER, branch: "ledger", files, wait: false });
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Submitted");
  const titles = [...rehearsal.state.issues.values()].map(({ title }) => title);
  assert.ok(
    titles.some((title) => title.includes("bad")),
    titles.join(),
  );
});
