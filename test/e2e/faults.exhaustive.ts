import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type CallSite,
  describeSite,
  everyReadOnce,
  isWrite,
  MISHAPS,
  type Mishap,
  pieces,
  readOutage,
  recordCalls,
  withMishap,
} from "./faults.ts";
import { assertAtMostOnce } from "./laws.ts";
import { assertSubmitted, reconcile } from "./recovery.ts";
import { ask, createStage, MERGER, type Stage } from "./stage.ts";

/** Merges that share one stage and its reconciler. */
const PER_STAGE = 10;

interface Case {
  readonly name: string;
  /** Runs the merge with the mishap; false where the mishap found nothing to happen to. */
  merge(stage: Stage, work: () => Promise<unknown>): Promise<boolean>;
}

const calls = await recordCalls();

const at = (site: CallSite, mishap: Mishap): Case => ({
  name: `${mishap.name} ${describeSite(site)}`,
  merge: (stage, work) => withMishap(stage, site, mishap, work),
});

const { resetBefore, resetAfter, errorAfter, killBefore, killAfter } = MISHAPS;
const writes = calls.filter(isWrite);
const reads = calls.filter((site) => !isWrite(site));
const outages = new Map(reads.map((site) => [`${site.job} ${site.call}`, site]));

const CASES: readonly Case[] = [
  ...calls.map((site) => at(site, killBefore)),
  ...writes.flatMap((site) => [killAfter, resetBefore, resetAfter, errorAfter].map((one) => at(site, one))),
  ...[resetBefore, resetAfter, errorAfter].map((mishap) => ({
    name: `${mishap.name}, at the first try of every read`,
    merge: (stage: Stage, work: () => Promise<unknown>) => everyReadOnce(stage, mishap, work),
  })),
  ...[...outages.values()].map((site) => ({
    name: `outage of ${site.job}: ${site.call}`,
    merge: (stage: Stage, work: () => Promise<unknown>) => readOutage(stage, site, work),
  })),
];

test("a decision makes calls in each of its jobs", () => {
  assert.deepEqual([...new Set(calls.map(({ job }) => job))], ["consent", "submit", "conclude"]);
  assert.ok(writes.length >= 8);
});

describe("whatever call of a decision fails: sent once, mailed once, and ended", { concurrency: 3 }, () => {
  for (const [index, cases] of pieces(CASES, PER_STAGE).entries()) {
    test(`${index * PER_STAGE + 1} to ${index * PER_STAGE + cases.length} of ${CASES.length}`, async (t) => {
      await using stage = await createStage();
      const { rehearsal } = stage;
      const asked: [Case, string, number][] = [];
      for (const [place, one] of cases.entries())
        asked.push([one, `case-${place}`, await ask(stage, `case-${place}`, { wait: false })]);
      await rehearsal.settled();
      for (const [one, , pr] of asked) {
        const happened = await one.merge(stage, () => rehearsal.merge(pr, { by: MERGER }));
        assert.ok(happened, `${one.name} found no such call`);
        await assertAtMostOnce(stage.directory);
      }
      await reconcile(stage);
      for (const [one, id, pr] of asked) await t.test(one.name, () => assertSubmitted(stage, id, pr));
    });
  }
});
