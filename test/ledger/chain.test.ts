import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readChain } from "../../src/ledger/chain.ts";
import { EVENT_NAMES, type NewEvent } from "../../src/ledger/event.ts";
import { eventPath, parseEventPath } from "../../src/ledger/event-file.ts";
import { notificationOf, type RequestState, requestState, transition } from "../../src/ledger/state.ts";
import {
  CANCELLED,
  chainOf,
  claimed,
  FAILED,
  NOTIFIED,
  prepared,
  REFUSED,
  RESOLVED_ABSENT,
  RESOLVED_DELIVERED,
  submitted,
  UNKNOWN,
  WITHDRAWN,
} from "./sample-events.ts";

const ALL = [
  prepared(),
  WITHDRAWN,
  CANCELLED,
  REFUSED,
  claimed(),
  submitted(),
  FAILED,
  UNKNOWN,
  RESOLVED_DELIVERED,
  RESOLVED_ABSENT,
  NOTIFIED,
] as const;

test("an untouched chain is read whole, in any order of its files", () => {
  const { files, events } = chainOf([prepared(), claimed(), submitted()]);
  const chain = readChain(files.toReversed());
  assert.deepEqual(chain.breaks, []);
  assert.deepEqual(chain.events, events);
  assert.equal(requestState(chain.events), "submitted");
});

test("event files end with one newline, have a fixed key order and readable paths", () => {
  const [file] = chainOf([CANCELLED]).files;
  assert.equal(file?.path, "ledger/wrong-meeting/0001-cancelled.json");
  assert.equal(
    file?.content,
    `{
  "schema": "copilot-feedback/event@1",
  "request": "wrong-meeting",
  "sequence": 1,
  "event": "cancelled",
  "time": "2026-11-20T10:00:00Z",
  "run": {
    "id": 501,
    "attempt": 1
  },
  "previous": null,
  "data": {
    "pullRequest": 12,
    "head": "${"a1".repeat(20)}",
    "by": "megan"
  }
}
`,
  );
});

test("every kind of event can be written and read", () => {
  assert.deepEqual(new Set(ALL.map(({ event }) => event)), new Set(EVENT_NAMES));
  for (const event of ALL) {
    const { files, events } = chainOf([event]);
    assert.deepEqual(readChain(files), { events, breaks: [], head: readChain(files).head });
    assert.deepEqual(parseEventPath(files[0]?.path ?? "")?.event, event.event);
    assert.equal(eventPath(events[0] ?? never()), files[0]?.path);
  }
});

test("any edit of any byte but the last event's is noticed, and so is any missing or doubled file", () => {
  const { files } = chainOf([prepared(), claimed(), FAILED, claimed(), submitted()]);
  fc.assert(
    fc.property(
      fc.nat({ max: files.length - 2 }),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (index, at, character) => {
        const file = files[index] ?? never();
        const place = at % file.content.length;
        if (file.content[place] === character) return;
        const content = file.content.slice(0, place) + character + file.content.slice(place + 1);
        const edited = files.with(index, { ...file, content });
        assert.notDeepEqual(readChain(edited).breaks, []);
      },
    ),
  );
  for (let index = 0; index < files.length - 1; index += 1) {
    assert.notDeepEqual(readChain(files.toSpliced(index, 1)).breaks, [], `removed ${index}`);
    assert.notDeepEqual(readChain([...files, files[index] ?? never()]).breaks, [], `doubled ${index}`);
  }
});

test("what does not belong into a chain has its own reason", () => {
  const { files } = chainOf([prepared(), claimed()]);
  const [one, two] = [files[0] ?? never(), files[1] ?? never()];
  const codes = (...given: { path: string; content: string }[]) =>
    readChain(given).breaks.map(({ code }) => code);
  assert.deepEqual(codes({ path: "ledger/wrong-meeting/notes.txt", content: "" }), ["path-unknown"]);
  assert.deepEqual(codes({ path: "ledger/wrong-meeting/0001-forgotten.json", content: one.content }), [
    "path-unknown",
  ]);
  assert.deepEqual(codes({ path: "ledger/../x/0001-prepared.json", content: one.content }), ["path-unknown"]);
  assert.deepEqual(codes({ ...one, content: "not JSON" }), ["event-unreadable"]);
  assert.deepEqual(codes({ ...one, content: one.content.replace('"author"', '"autor"') }), [
    "event-unreadable",
  ]);
  assert.deepEqual(codes({ ...one, content: `${one.content}${" ".repeat(70_000)}` }), ["event-unreadable"]);
  assert.deepEqual(codes({ ...one, path: "ledger/other/0001-prepared.json" }), ["event-misplaced"]);
  assert.deepEqual(codes({ ...one, path: "ledger/wrong-meeting/0001-cancelled.json" }), ["event-misplaced"]);
  assert.deepEqual(codes(one, { ...two, path: "ledger/wrong-meeting/0003-claimed.json" }), [
    "event-misplaced",
    "sequence-broken",
  ]);
  assert.deepEqual(codes(two), ["hash-broken", "sequence-broken"]);
});

const LEADS: Readonly<Record<RequestState, Readonly<Partial<Record<string, RequestState>>>>> = {
  waiting: { prepared: "ready", cancelled: "cancelled", refused: "refused" },
  ready: {
    prepared: "ready",
    withdrawn: "waiting",
    cancelled: "cancelled",
    refused: "refused",
    claimed: "submitting",
  },
  submitting: { submitted: "submitted", failed: "failed", "unknown-outcome": "unknown" },
  submitted: { notified: "submitted" },
  failed: { claimed: "submitting", refused: "refused" },
  unknown: { "resolved delivered": "submitted", "resolved absent": "failed" },
  cancelled: { prepared: "ready", refused: "refused" },
  refused: {},
};

test("every event in every state leads where it should or nowhere", () => {
  for (const [state, leads] of Object.entries(LEADS) as [RequestState, Record<string, RequestState>][]) {
    for (const event of ALL) {
      const name =
        event.event === "resolved"
          ? `resolved ${event.data.receipt === null ? "absent" : "delivered"}`
          : event.event;
      assert.equal(transition(state, event), leads[name] ?? null, `${name} in ${state}`);
    }
  }
});

test("no sequence of events submits twice, or after a cancellation that was not taken back", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<NewEvent>(...ALL), { maxLength: 30 }), (wanted) => {
      let state: RequestState = "waiting";
      const happened: NewEvent[] = [];
      for (const event of wanted) {
        const next = transition(state, event);
        if (next === null) continue;
        state = next;
        happened.push(event);
      }
      const delivered = happened.filter(
        (event) => event.event === "submitted" || (event.event === "resolved" && event.data.receipt !== null),
      );
      assert.ok(delivered.length <= 1);
      const names = happened.map(({ event }) => event);
      for (const [index, name] of names.entries()) {
        if (name !== "claimed") continue;
        const before = names.slice(0, index);
        assert.ok(before.lastIndexOf("prepared") > before.lastIndexOf("cancelled"));
        assert.ok(before.lastIndexOf("prepared") > before.lastIndexOf("withdrawn"));
      }
      assert.equal(requestState(chainOf(happened).events), state);
    }),
  );
});

test("the last word about the notification counts", () => {
  assert.equal(notificationOf(chainOf([prepared()]).events), null);
  assert.equal(notificationOf(chainOf([prepared(), claimed(), submitted()]).events)?.outcome, "notified");
  const late = notificationOf(chainOf([prepared(), claimed(), submitted(), NOTIFIED]).events);
  assert.ok(late?.outcome === "notified" && late.at === "2026-11-20T11:00:00Z");
});

function never(): never {
  throw new Error("not there");
}
