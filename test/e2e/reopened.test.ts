import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { hold } from "./hold.ts";
import { life } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, ourComment, request, type Stage, shown, USER } from "./stage.ts";

test("a cancellation that comes after the pull request was reopened cancels nothing", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  const log = rehearsal.artifacts();
  using cancellation = hold(stage, "cancel");
  await rehearsal.close(pr, { by: AUTHOR, wait: false });
  await cancellation.arrived;
  await rehearsal.reopen(pr, { by: AUTHOR, deliver: false, wait: false });
  cancellation.letGo();
  await rehearsal.settled();
  assert.equal(shown(stage, pr).heading, "Ready for review");
  assert.deepEqual(rehearsal.artifacts(), log, "the reviewed files are still there");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared"]);
  await rehearsal.merge(pr, { by: MERGER });
  await assertSubmitted(stage, "adele", pr);
});

const HOUR = 3600;

/** What jobs of the reconciler ask for about a pull request while it runs once. */
async function askedAbout(stage: Stage, pr: number): Promise<string[]> {
  const { log } = stage.rehearsal.server;
  const before = log.length;
  await reconcile(stage, 1);
  const { head } = stage.rehearsal.pull(pr);
  const about = new RegExp(`/(?:pulls|issues)/${pr}(?:/|$)|/${head.sha}/`);
  return log.slice(before).flatMap(({ method, url }) => (about.test(url) ? [`${method} ${url}`] : []));
}

test("closed, then reopened and merged unheard: the merge comes to its end", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.close(pr, { by: AUTHOR });
  await rehearsal.reopen(pr, { by: AUTHOR, deliver: false });
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled", "refused"]);
  assert.deepEqual(await stage.sent(), []);
});

test("a mistake closed, reopened, and merged unheard: the merge is refused", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele", { lines: "nonsense: 1\n" });
  await rehearsal.close(pr, { by: AUTHOR });
  await rehearsal.reopen(pr, { by: AUTHOR });
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  await reconcile(stage, 1);
  assert.equal(shown(stage, pr).heading, "Refused");
  assert.deepEqual(await life(rehearsal, "adele"), ["refused"]);
});

test("closed, refused when it was reopened, and merged unheard: the merge has an end in the ledger", async () => {
  await using stage = await createStage();
  const { rehearsal, directory } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.close(pr, { by: AUTHOR });
  const file = join(directory, "interactions", `${USER}.json`);
  await rename(file, `${file}.gone`);
  await rehearsal.reopen(pr, { by: AUTHOR });
  assert.match(shown(stage, pr).check, /^Refused: export-missing/);
  await rehearsal.merge(pr, { by: MERGER, deliver: false });
  await reconcile(stage, 1);
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "cancelled", "refused"]);
});

test("closed again unheard, with a log that was never published: it is deleted, and that is said once", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.close(pr, { by: AUTHOR });
  const stop = rehearsal.server.intercept((exchange, phase) =>
    phase === "before" && exchange.job?.job === "publish" ? { kind: "kill" } : undefined,
  );
  await rehearsal.reopen(pr, { by: AUTHOR });
  stop();
  assert.equal(rehearsal.artifacts().length, 4);
  rehearsal.clock.advance(HOUR);
  await rehearsal.close(pr, { by: AUTHOR, deliver: false });
  await reconcile(stage, 1);
  assert.deepEqual(rehearsal.artifacts(), []);
  assert.equal(shown(stage, pr).check, "Cancelled, nothing was sent");
  assert.match(ourComment(stage, pr), /4 review files were deleted/);
  const calls = await askedAbout(stage, pr);
  assert.deepEqual(
    calls.filter((call) => !call.startsWith("GET ")),
    [],
  );
  assert.match(ourComment(stage, pr), /4 review files were deleted/);
});

test("reopened unheard: it does not go on saying that it is cancelled", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const pr = await ask(stage, "adele");
  await rehearsal.close(pr, { by: AUTHOR });
  await rehearsal.reopen(pr, { by: AUTHOR, deliver: false });
  rehearsal.clock.advance(HOUR);
  await reconcile(stage, 1);
  assert.match(ourComment(stage, pr), /event-missed/);
  assert.equal(shown(stage, pr).conclusion, "failure");
});

test("what was heard costs the reconciler nothing, however it was closed and reopened", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const closed = await ask(stage, "adele");
  const merged = await ask(stage, "bella");
  for (const pr of [closed, merged]) {
    await rehearsal.close(pr, { by: AUTHOR });
    await rehearsal.reopen(pr, { by: AUTHOR });
  }
  await rehearsal.push(closed, { by: AUTHOR, files: { "requests/adele.yaml": request("ticket: INC2\n") } });
  await rehearsal.close(closed, { by: AUTHOR });
  await rehearsal.merge(merged, { by: MERGER });
  rehearsal.clock.advance(HOUR);
  for (const pr of [closed, merged]) assert.deepEqual(await askedAbout(stage, pr), []);
});
