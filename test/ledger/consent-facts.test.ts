import assert from "node:assert/strict";
import { test } from "node:test";
import { ledgerFacts } from "../../src/ledger/consent-facts.ts";
import type { EventNamed, NewEvent } from "../../src/ledger/event.ts";
import {
  CANCELLED,
  chainOf,
  claimed,
  DESTINATION,
  FAILED,
  HEAD,
  LOG,
  OTHER_LOG,
  prepared,
  REFUSED,
  submitted,
  WITHDRAWN,
} from "./sample-events.ts";

/** Not the time the events say: that is a runner's. */
const COMMITTED = "2026-11-20T10:00:07Z";
const PUBLISHED = {
  head: HEAD,
  digest: LOG,
  artifactId: 9001,
  at: COMMITTED,
  intake: DESTINATION.intake,
};
const OPEN = { cancelled: false, submitted: false, refused: false };

function facts(...events: NewEvent[]) {
  return ledgerFacts(chainOf(events).events, COMMITTED);
}

test("nothing was published: there is no log to consent to", () => {
  assert.deepEqual(facts(), { prepared: null, ...OPEN });
});

test("a published log can be consented to, also after a submission that failed", () => {
  assert.deepEqual(facts(prepared()), { prepared: PUBLISHED, ...OPEN });
  assert.deepEqual(facts(prepared(), claimed(), FAILED), { prepared: PUBLISHED, ...OPEN });
});

test("a log published after another one is the one to consent to", () => {
  const expected = { prepared: { ...PUBLISHED, digest: OTHER_LOG }, ...OPEN };
  assert.deepEqual(facts(prepared(), prepared(OTHER_LOG)), expected);
  assert.deepEqual(facts(prepared(), WITHDRAWN, prepared(OTHER_LOG)), expected);
});

test("of a log of a version that did not record it, nobody knows which intake it named", () => {
  const { intake: _, ...data } = prepared().data as EventNamed<"prepared">["data"];
  const old = { ...prepared(), data } as NewEvent;
  assert.equal(facts(old).prepared?.intake, null);
});

test("a log that was withdrawn cannot be consented to", () => {
  assert.deepEqual(facts(prepared(), WITHDRAWN), { prepared: null, ...OPEN });
});

test("a log that was cancelled cannot be consented to, and the cancellation is a fact", () => {
  assert.deepEqual(facts(prepared(), CANCELLED), { prepared: null, ...OPEN, cancelled: true });
  assert.equal(facts(prepared(), CANCELLED, prepared(OTHER_LOG)).cancelled, false);
});

test("ends are facts", () => {
  assert.equal(facts(prepared(), claimed(), submitted()).submitted, true);
  assert.equal(facts(prepared(), REFUSED).refused, true);
});
