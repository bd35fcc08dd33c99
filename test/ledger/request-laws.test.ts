import assert from "node:assert/strict";
import { test } from "node:test";
import type { NewEvent } from "../../src/ledger/event.ts";
import { requestLaws } from "../../src/ledger/request-laws.ts";
import { chainOf, claimed, NOTIFIED, prepared, submitted } from "./sample-events.ts";

const REFUSED_MAIL: NewEvent = {
  ...NOTIFIED,
  event: "notified",
  data: { notification: { outcome: "refused", code: "notifier-refused" } },
};

function findings(...events: NewEvent[]): string[] {
  return requestLaws(chainOf(events).events).map(({ code, evidence }) => `${code} ${evidence}`);
}

test("a claim of a log that was never published is found, and what it was out of order with", () => {
  assert.deepEqual(findings(claimed()), [
    "event-out-of-order ledger/wrong-meeting/0001-claimed.json: claimed while waiting",
    "consent-other-log ledger/wrong-meeting/0001-claimed.json: no log was published",
  ]);
});

test("a mail that was refused after one went out is not a second mail", () => {
  assert.deepEqual(findings(prepared(), claimed(), submitted(), REFUSED_MAIL), []);
});

test("a second mail is found behind one that was refused", () => {
  assert.deepEqual(findings(prepared(), claimed(), submitted(), REFUSED_MAIL, NOTIFIED), [
    "mailed-twice ledger/wrong-meeting/0005-notified.json: 2026-11-20T10:02:00Z and 2026-11-20T11:00:00Z",
  ]);
});
