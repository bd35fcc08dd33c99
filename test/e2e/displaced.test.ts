import assert from "node:assert/strict";
import { test } from "node:test";
import { type CallSite, describeSite, MISHAPS, withMishap } from "./faults.ts";
import { lastRun } from "./hold.ts";
import { life } from "./laws.ts";
import { reconcile } from "./recovery.ts";
import { AUTHOR, ask, createStage, MERGER, ourComment, request, type Stage, shown } from "./stage.ts";

/** The conclusion's calls after which the first pull request knows too little: recorded, and all but its comment. */
const SITES: readonly CallSite[] = [
  { job: "conclude", call: "POST /graphql", nth: 1 },
  { job: "conclude", call: "POST /repos/{owner}/{repo}/check-runs", nth: 1 },
];

const RECOVERIES = {
  "the reconciler": (stage: Stage) => reconcile(stage, 1),
  "running the failed jobs again": ({ rehearsal }: Stage, decide: number) =>
    rehearsal.rerun(decide, { by: MERGER, failedOnly: true }),
};

/** Two pull requests with one request name, of which the second is being merged while its conclusion dies. */
async function dieWhileDisplacing(stage: Stage, site: CallSite) {
  const { rehearsal } = stage;
  const first = await ask(stage, "adele");
  const second = await rehearsal.openPullRequest({
    by: MERGER,
    branch: "adele-too",
    files: { "requests/adele.yaml": request("ticket: INC2\n") },
  });
  const merge = () => rehearsal.merge(second, { by: MERGER });
  assert.ok(await withMishap(stage, site, MISHAPS.killAfter, merge));
  assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
  assert.equal(shown(stage, first).heading, "Ready for review");
  const decide = lastRun(stage, "decide");
  assert.ok(decide);
  return { first, second, decide: decide.id };
}

for (const site of SITES) {
  for (const [who, recover] of Object.entries(RECOVERIES)) {
    test(`a conclusion dies at ${describeSite(site)}: ${who} tells the pull request whose name was taken`, async () => {
      await using stage = await createStage();
      const { rehearsal } = stage;
      const { first, second, decide } = await dieWhileDisplacing(stage, site);
      await recover(stage, decide);
      assert.deepEqual(shown(stage, first), {
        heading: "Refused",
        check: "Refused: request-id-taken",
        conclusion: "failure",
      });
      assert.match(ourComment(stage, first), /was merged with it/);
      assert.equal(shown(stage, second).heading, "Refused");
      assert.deepEqual(rehearsal.artifacts(), []);
      assert.deepEqual(await life(rehearsal, "adele"), ["prepared", "refused"]);
    });
  }
}

test("a pull request that was told, or closed meanwhile, is left as it is each hour", async () => {
  await using stage = await createStage();
  const { rehearsal } = stage;
  const [site] = SITES;
  assert.ok(site);
  const { first } = await dieWhileDisplacing(stage, site);
  const checks = () => rehearsal.checks(rehearsal.pull(first).head.sha).length;
  await reconcile(stage, 1);
  const told = checks();
  await reconcile(stage, 1);
  assert.equal(checks(), told);
  await rehearsal.close(first, { by: AUTHOR });
  assert.equal(shown(stage, first).heading, "Cancelled");
  await reconcile(stage, 1);
  assert.equal(shown(stage, first).heading, "Cancelled");
});
