import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../../src/cli/resolve.ts";
import { statementBytes } from "../../src/consent/statement.ts";
import type { NewEvent } from "../../src/ledger/event.ts";
import { type Found, resolveOutcome } from "../../src/ledger/resolve.ts";
import { sha256 } from "../../src/review/digest.ts";
import { LOG as LOG_BYTES, logOf, samplePackage, statementFor } from "../submit/sample-submission.ts";
import { IMPATIENT, memoryStore } from "./memory-store.ts";
import { runCommand } from "./run-command.ts";
import { CONSENT, chainOf, claimed, FAILED, HEAD, prepared, submitted, UNKNOWN } from "./sample-events.ts";

const ID = "wrong-meeting";
const LOG = sha256(LOG_BYTES);
const WHO = { by: "megan", time: "2026-11-21T08:00:00Z" };

function found(bytes = samplePackage().bytes): Found {
  return {
    delivered: true,
    package: bytes,
    location: "intake/wrong-meeting",
    deliveredAt: "2026-11-20T10:01:00Z",
  };
}

function ledgerWith(...events: NewEvent[]) {
  const ledger = memoryStore();
  for (const file of chainOf(events).files) ledger.put(file);
  return ledger;
}

function unknown() {
  const claim = claimed(LOG);
  if (claim.event !== "claimed") throw new Error("unexpected sample");
  const consent = { ...CONSENT, statement: sha256(statementBytes(statementFor(LOG_BYTES))) };
  const lost = { ...UNKNOWN, data: { log: { digest: LOG }, code: "intake-unknown" } } as NewEvent;
  return ledgerWith(prepared(LOG, HEAD), { ...claim, data: { ...claim.data, consent } }, lost);
}

test("a package that was found is believed when it is the claimed one, and recorded with its digest", async () => {
  const resolution = await resolveOutcome(unknown().store, ID, found(), WHO, IMPATIENT);
  assert.ok(resolution.outcome === "resolved" && resolution.event.event === "resolved");
  const { by, receipt } = resolution.event.data;
  assert.equal(by, "megan");
  assert.equal(resolution.event.run, null);
  assert.equal(receipt?.package.digest, samplePackage().digest);
  assert.equal(receipt?.log.digest, LOG);
});

test("that nothing was delivered is recorded, and the consent may be claimed again", async () => {
  const ledger = unknown();
  const resolution = await resolveOutcome(ledger.store, ID, { delivered: false }, WHO, IMPATIENT);
  assert.ok(resolution.outcome === "resolved");
  const again = await resolveOutcome(ledger.store, ID, { delivered: false }, WHO, IMPATIENT);
  assert.ok(again.outcome === "refused" && again.code === "not-unknown");
  assert.match(again.message, /is failed/);
});

test("another log, another consent or no package at all is refused, and nothing is written", async () => {
  const ledger = unknown();
  const other = samplePackage(logOf("Another log."));
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [other.bytes, "other-log"],
    [new TextEncoder().encode("not a zip"), "not-a-package"],
    [new Uint8Array(), "not-a-package"],
  ];
  for (const [bytes, code] of cases) {
    const resolution = await resolveOutcome(ledger.store, ID, found(bytes), WHO, IMPATIENT);
    assert.ok(resolution.outcome === "refused");
    assert.equal(resolution.code, code);
  }
  const forged = ledgerWith(prepared(LOG, HEAD), claimed(LOG), UNKNOWN);
  const resolution = await resolveOutcome(forged.store, ID, found(), WHO, IMPATIENT);
  assert.ok(resolution.outcome === "refused" && resolution.code === "other-consent");
  assert.deepEqual([ledger.commits(), forged.commits()], [3, 3]);
});

test("only an unknown outcome can be resolved", async () => {
  for (const events of [
    [],
    [prepared()],
    [prepared(), claimed()],
    [prepared(), claimed(), FAILED],
    [prepared(), claimed(), submitted()],
  ]) {
    const resolution = await resolveOutcome(
      ledgerWith(...events).store,
      ID,
      { delivered: false },
      WHO,
      IMPATIENT,
    );
    assert.ok(resolution.outcome === "refused" && resolution.code === "not-unknown");
  }
});

test("the command asks for what was found and for a token before it does anything", async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Name exactly one request\.$/],
    [["a", "b"], /Name exactly one request\.$/],
    [["a"], /what you found/],
    [["a", "--delivered", "x.zip", "--not-delivered"], /what you found/],
    [["a", "--delivered", "x.zip"], /Where or since when .* is missing/],
    [["a", "--delivered", "x.zip", "--location", "y"], /Where or since when .* is missing/],
    [
      ["a", "--delivered", "x.zip", "--location", "y", "--at", "noon"],
      /--at noon is not a time; expected since when/,
    ],
    [["a", "--not-delivered", "--repository", "nonsense"], /--repository nonsense is no repository/],
    [["a", "--not-delivered", "--repository", "contoso/feedback"], /needs a token/],
  ];
  for (const [args, message] of cases) {
    await assert.rejects(runCommand(run, import.meta.dirname, ...args), message);
  }
});
