import assert from "node:assert/strict";
import { test } from "node:test";
import { appendEvent } from "../../src/ledger/append.ts";
import { readChain } from "../../src/ledger/chain.ts";
import { claimSubmission } from "../../src/ledger/claim.ts";
import type { NewEvent } from "../../src/ledger/event.ts";
import { requestState } from "../../src/ledger/state.ts";
import { IMPATIENT, memoryStore } from "./memory-store.ts";
import {
  CANCELLED,
  CONSENT,
  chainOf,
  claimed,
  DESTINATION,
  FAILED,
  LOG,
  OTHER_LOG,
  prepared,
  submitted,
  UNKNOWN,
  WITHDRAWN,
} from "./sample-events.ts";

const ID = "wrong-meeting";

function wanted(id: number, attempt = 1, logDigest = LOG) {
  return {
    run: { id, attempt },
    time: "2026-11-20T10:00:00Z",
    pullRequest: 12,
    logDigest,
    consent: CONSENT,
    destination: DESTINATION,
  };
}

async function ledgerWith(...events: NewEvent[]) {
  const ledger = memoryStore();
  for (const file of chainOf(events).files) ledger.put(file);
  return ledger;
}

test("fifty requests appended at once all arrive, each with a complete chain", async () => {
  const ledger = memoryStore();
  const ids = Array.from({ length: 50 }, (_, index) => `request-${index}`);
  await Promise.all(
    ids.map(async (id) => {
      for (const event of [prepared(LOG, undefined, id), claimed(), submitted(LOG, id)]) {
        const appended = await appendEvent(ledger.store, id, () => event, { ...IMPATIENT, attempts: 1000 });
        assert.equal(appended.outcome, "appended");
      }
    }),
  );
  assert.equal(ledger.commits(), 150);
  for (const id of ids) {
    const { files } = await ledger.store.read(id);
    const chain = readChain(files);
    assert.deepEqual(chain.breaks, []);
    assert.equal(requestState(chain.events), "submitted");
  }
});

test("the same event said twice is written once", async () => {
  const ledger = memoryStore();
  await appendEvent(ledger.store, ID, () => prepared(), IMPATIENT);
  const first = await appendEvent(ledger.store, ID, () => WITHDRAWN, IMPATIENT);
  const again = { ...WITHDRAWN, time: "2026-11-20T12:00:00Z", run: { id: 999, attempt: 3 } };
  const second = await appendEvent(ledger.store, ID, () => again, IMPATIENT);
  assert.deepEqual([first.outcome, second.outcome, ledger.commits()], ["appended", "unchanged", 2]);
});

test("a log published again by another attempt is written again: consent asks how that attempt ended", async () => {
  const ledger = memoryStore();
  const outcomes = [];
  for (const attempt of [1, 1, 2]) {
    const event = { ...prepared(), run: { id: 501, attempt } } as NewEvent;
    outcomes.push((await appendEvent(ledger.store, ID, () => event, IMPATIENT)).outcome);
  }
  assert.deepEqual(outcomes, ["appended", "unchanged", "appended"]);
});

test("a commit whose answer was lost is found, not written again", async () => {
  let lost = false;
  const ledger = memoryStore((when) => {
    if (when === "after" && !lost) {
      lost = true;
      throw new Error("connection reset");
    }
  });
  const appended = await appendEvent(ledger.store, ID, () => prepared(), IMPATIENT);
  assert.deepEqual([appended.outcome, ledger.commits()], ["unchanged", 1]);
});

test("a commit that keeps failing is thrown with its cause, and waits grow up to a bound", async () => {
  const ledger = memoryStore((when) => {
    if (when === "before") throw new Error("bad gateway");
  });
  const waits: number[] = [];
  const patience = { sleep: async (ms: number) => void waits.push(ms), random: () => 0.99, attempts: 12 };
  await assert.rejects(
    appendEvent(ledger.store, ID, () => prepared(), patience),
    /bad gateway/,
  );
  assert.equal(waits.length, 7);
  assert.ok(
    waits.every((ms) => ms < 5000) && (waits[0] ?? 0) < 100 && (waits.at(-1) ?? 0) > 4000,
    `${waits}`,
  );
});

test("a ledger that others keep writing to ends as contended", async () => {
  const ledger = memoryStore();
  const busy = { ...ledger.store, commit: async () => "stale" as const };
  const appended = await appendEvent(busy, ID, () => prepared(), { ...IMPATIENT, attempts: 3 });
  assert.deepEqual(appended, { outcome: "contended", attempts: 3 });
});

test("nothing is added to a broken chain", async () => {
  const ledger = await ledgerWith(prepared());
  ledger.put({ path: `ledger/${ID}/0003-claimed.json`, content: "{}" });
  const appended = await appendEvent(ledger.store, ID, () => CANCELLED, IMPATIENT);
  assert.equal(appended.outcome, "broken");
  assert.equal((await claimSubmission(ledger.store, ID, wanted(601), IMPATIENT)).outcome, "broken");
});

test("an event that may not happen is not written", async () => {
  const ledger = await ledgerWith(prepared(), claimed());
  const appended = await appendEvent(ledger.store, ID, () => CANCELLED, IMPATIENT);
  assert.ok(appended.outcome === "not-allowed");
  assert.equal(appended.state, "submitting");
  assert.equal(ledger.commits(), 2);
});

test("of twenty runs that claim at once, exactly one gets it", async () => {
  const ledger = await ledgerWith(prepared());
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      claimSubmission(ledger.store, ID, wanted(600 + index), { ...IMPATIENT, attempts: 100 }),
    ),
  );
  assert.equal(outcomes.filter(({ outcome }) => outcome === "claimed").length, 1);
  const others = outcomes.filter(({ outcome }) => outcome !== "claimed");
  assert.ok(others.every((other) => other.outcome === "refused" && other.code === "claimed-by-another"));
});

test("a claim whose answer was lost is held by the run that made it", async () => {
  let lost = false;
  const ledger = memoryStore((when, { path }) => {
    if (when === "after" && path.endsWith("claimed.json") && !lost) {
      lost = true;
      throw new Error("connection reset");
    }
  });
  await appendEvent(ledger.store, ID, () => prepared(), IMPATIENT);
  assert.equal((await claimSubmission(ledger.store, ID, wanted(601), IMPATIENT)).outcome, "held");
  assert.equal((await claimSubmission(ledger.store, ID, wanted(601, 2), IMPATIENT)).outcome, "held");
  const other = await claimSubmission(ledger.store, ID, wanted(602), IMPATIENT);
  assert.ok(other.outcome === "refused" && other.code === "claimed-by-another");
  const otherLog = await claimSubmission(ledger.store, ID, wanted(601, 2, OTHER_LOG), IMPATIENT);
  assert.ok(otherLog.outcome === "refused" && otherLog.code === "claimed-by-another");
});

const CLAIMS: readonly (readonly [string, readonly NewEvent[], string])[] = [
  ["nothing was prepared", [], "not-ready"],
  ["it was cancelled", [prepared(), CANCELLED], "not-ready"],
  ["it was submitted", [prepared(), claimed(), submitted()], "already-submitted"],
  ["its outcome is unknown", [prepared(), claimed(), UNKNOWN], "outcome-unknown"],
];

for (const [why, events, code] of CLAIMS) {
  test(`a claim is refused when ${why}`, async () => {
    const ledger = await ledgerWith(...events);
    const claim = await claimSubmission(ledger.store, ID, wanted(700), IMPATIENT);
    assert.ok(claim.outcome === "refused");
    assert.equal(claim.code, code);
    assert.equal(ledger.commits(), events.length);
  });
}

test("after a definite failure another run may claim the same consent", async () => {
  const ledger = await ledgerWith(prepared(), claimed(), FAILED);
  assert.equal((await claimSubmission(ledger.store, ID, wanted(700), IMPATIENT)).outcome, "claimed");
  assert.equal(ledger.commits(), 4);
});
