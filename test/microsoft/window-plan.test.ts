import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nextWindow, type Window } from "../../src/collect/window-plan.ts";

const HOUR_MS = 60 * 60_000;
const END = Date.parse("2026-11-20T12:00:00Z");

/** Windows over a period in which the n-th holds `found(window)` interactions. */
function plan(period: Window, found: (window: Window) => number): Window[] {
  const windows: Window[] = [];
  let last: { window: Window; found: number } | undefined;
  for (let window = nextWindow(period, last); window !== undefined; window = nextWindow(period, last)) {
    windows.push(window);
    last = { window, found: found(window) };
    assert.ok(windows.length < 50_000, "the plan does not end");
  }
  return windows;
}

test("windows cover the whole period without a gap, newest first, whatever they hold", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 400 * 24 * HOUR_MS }),
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 }),
      (length, counts) => {
        const period = { after: END - length, before: END };
        let turn = 0;
        const windows = plan(period, () => {
          turn += 1;
          // Silence from time to time, or the smallest windows would take years to read a year.
          return turn % 3 === 0 ? (counts[turn % counts.length] ?? 0) : 0;
        });
        assert.equal(windows[0]?.before, period.before);
        assert.equal(windows.at(-1)?.after, period.after);
        for (const [index, window] of windows.entries()) {
          assert.ok(window.after < window.before);
          const newer = windows[index - 1];
          // Both bounds are exclusive: the neighbour's bound itself must lie inside.
          if (newer !== undefined) assert.equal(window.before, newer.after + 1);
        }
      },
    ),
  );
});

test("a silent month is six windows, a silent year eight", () => {
  const silent = (days: number) => plan({ after: END - days * 24 * HOUR_MS, before: END }, () => 0).length;
  assert.equal(silent(30), 6);
  assert.equal(silent(365), 8);
});

test("windows settle at about a page where talk is even", () => {
  for (const perHour of [1, 10, 100, 1_000]) {
    const windows = plan({ after: END - 10 * 24 * HOUR_MS, before: END }, ({ after, before }) =>
      Math.round(((before - after) / HOUR_MS) * perHour),
    );
    const settled = windows.slice(4, -1).map(({ after, before }) => ((before - after) / HOUR_MS) * perHour);
    assert.ok(
      settled.every((held) => held > 50 && held < 200),
      `${perHour}: ${settled.slice(0, 5)}`,
    );
  }
});
