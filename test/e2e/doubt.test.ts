import assert from "node:assert/strict";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { ask, createStage, MERGER, ourComment, type Stage, shown } from "./stage.ts";
import { unknownIn } from "./unknown-outcome.ts";
import { withholdRequest } from "./withhold-request.ts";

const DAY = 86_400;
const EXCUSE = { excuse: { findings: ["merge-without-end"] } } as const;

/** Changes the configuration on the default branch after the merge. */
async function configure({ rehearsal }: Stage, change: (text: string) => string): Promise<void> {
  const { "copilot-feedback.yaml": text = "" } = await rehearsal.files("main");
  await rehearsal.commit({ by: MERGER, branch: "main", files: { "copilot-feedback.yaml": change(text) } });
}

async function assertDoubted(stage: Stage, pr: number): Promise<void> {
  assert.equal(shown(stage, pr).heading, "Outcome unknown");
  assert.doesNotMatch(ourComment(stage, pr), /nothing was sent/i);
  assert.equal((await life(stage.rehearsal, "adele")).at(-1), "unknown-outcome");
}

test("an outcome stays unknown when the log expires: it is not called refused, and no check is made each hour", async () => {
  const { stage, pr } = await unknownIn("mail", EXCUSE);
  await using _ = stage;
  const { rehearsal } = stage;
  rehearsal.clock.advance(8 * DAY);
  await reconcile(stage, 1);
  await assertDoubted(stage, pr);
  const checks = rehearsal.checks(rehearsal.pull(pr).head.sha).length;
  await reconcile(stage, 2);
  await assertDoubted(stage, pr);
  assert.equal(rehearsal.checks(rehearsal.pull(pr).head.sha).length, checks);
  assert.deepEqual(
    [...rehearsal.state.issues.values()]
      .filter(({ title }) => title.includes("adele"))
      .map(({ title, state }) => [title, state]),
    [["Whether adele was submitted is not known", "open"]],
  );
});

for (const [what, change] of [
  ["the person who merged is no admin any more", (text) => text.replace(/.*isaiah-contoso:.*\n/, "")],
  ["consent would be given by another statement", (text) => `${text}\nconsent:\n  validDays: 6\n`],
] as [string, (text: string) => string][]) {
  test(`an outcome stays unknown when ${what}, and is settled when that is mended`, async () => {
    const { stage, pr } = await unknownIn("mail");
    await using _ = stage;
    let before = "";
    await configure(stage, (text) => {
      before = text;
      return change(text);
    });
    await reconcile(stage, 2);
    await assertDoubted(stage, pr);
    await configure(stage, () => before);
    await reconcile(stage, 1);
    await assertSubmitted(stage, "adele", pr);
  });
}

for (const [what, key, folder] of [
  ["packages go elsewhere", "intake", "intake"],
  ["mails are sent by somebody else", "notification", "mail"],
] as const) {
  test(`an outcome stays unknown when ${what} meanwhile: the second place cannot tell what the first one has`, async () => {
    const { stage, pr } = await unknownIn("mail");
    await using _ = stage;
    const elsewhere = join(stage.directory, "elsewhere");
    await mkdir(elsewhere);
    let before = "";
    await configure(stage, (text) => {
      before = text;
      return text.replace(join(stage.directory, folder), elsewhere);
    });
    await reconcile(stage, 2);
    await assertDoubted(stage, pr);
    assert.deepEqual(await readdir(elsewhere), []);
    const comment = ourComment(stage, pr);
    assert.match(comment, /\(`claimed-elsewhere`\)/);
    assert.ok(comment.includes(`\`${key}\` was \`directory ${join(stage.directory, folder)}`), comment);
    assert.match(comment, /\*\*Next:\*\* Put .* back.*`copilot-feedback resolve`/);
    await configure(stage, () => before);
    await reconcile(stage, 1);
    await assertSubmitted(stage, "adele", pr);
  });
}

test("failed jobs run again after an unknown outcome do not make it known", async () => {
  const { stage, pr } = await unknownIn("mail", EXCUSE);
  await using _ = stage;
  const { rehearsal } = stage;
  const decide = rehearsal.runs().findLast(({ workflow }) => workflow.path.includes("decide"));
  assert.ok(decide);
  await rehearsal.rerun(decide.id, { by: MERGER, failedOnly: true });
  await assertDoubted(stage, pr);
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("a retry that the intake refuses leaves an unknown outcome unknown", async () => {
  const { stage, pr } = await unknownIn("mail", EXCUSE);
  await using _ = stage;
  // The retry cannot even read the request.
  const stop = withholdRequest(stage);
  await reconcile(stage, 1);
  await assertDoubted(stage, pr);
  stop();
  await reconcile(stage, 1);
  await assertSubmitted(stage, "adele", pr);
});

test("a submission that failed for certain is refused when its consent expires, once", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const stop = withholdRequest(stage);
  await rehearsal.merge(pr, { by: MERGER });
  stop();
  assert.equal(shown(stage, pr).heading, "Failed");
  rehearsal.clock.advance(8 * DAY);
  await reconcile(stage, 2);
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "claimed", "failed", "refused"]);
  assert.deepEqual(await stage.sent(), []);
});

test("a submission that failed for certain is not made after its consent expired, though the log is still there", async () => {
  await using stage = await createStage({
    more: "consent:\n  validDays: 1\nartifacts:\n  retentionDays: 30\n",
  });
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const stop = withholdRequest(stage);
  await rehearsal.merge(pr, { by: MERGER });
  assert.equal(shown(stage, pr).heading, "Failed");
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Failed", "it is tried again for as long as its consent is valid");
  stop();
  rehearsal.clock.advance(10 * DAY);
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.match(ourComment(stage, pr), /\(`consent-expired`\)/);
  assert.deepEqual(await stage.sent(), []);
  assert.equal((await life(rehearsal, "adele")).at(-1), "refused");
});
