import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MAX_ANNOTATION_MESSAGE_BYTES,
  MAX_ANNOTATION_TITLE,
  MAX_ANNOTATIONS,
  MAX_SUMMARY,
  renderCheck,
} from "../../src/review/check.ts";
import { DIGEST, problem, RUN, STATES } from "./states.ts";

test("each state has its conclusion; success means consent is possible or was carried out", () => {
  const conclusions = Object.fromEntries(
    Object.entries(STATES).map(([name, state]) => [name, renderCheck(state).conclusion]),
  );
  assert.deepEqual(conclusions, {
    draft: "neutral",
    "needs-fixing": "failure",
    ready: "success",
    submitted: "success",
    cancelled: "cancelled",
    refused: "failure",
    failed: "failure",
    unknown: "action_required",
  });
});

test("while the log is being made, the check is in progress", () => {
  const { title, conclusion } = renderCheck({ state: "collecting", requestId: "adele", runUrl: RUN });
  assert.deepEqual([title, conclusion], ["Preparing the log", undefined]);
});

test("the digest stands in the summary wherever there is one", () => {
  for (const state of Object.values(STATES)) {
    const { summary, title } = renderCheck(state);
    assert.equal(summary.includes(DIGEST), "digest" in state && state.digest === DIGEST);
    assert.ok(title.length > 5 && title.length <= 200);
  }
});

test("problems become annotations on their lines", () => {
  assert.deepEqual(renderCheck(STATES["needs-fixing"]).annotations, [
    {
      path: "requests/adele-teams-summary.yaml",
      start_line: 2,
      end_line: 2,
      start_column: 15,
      end_column: 16,
      annotation_level: "failure",
      message: "`interactions` is 31\nExpected: a whole number from 1 to 30\nFix: Write `interactions: 30`",
      title: "out-of-range",
    },
  ]);
});

test("problems that were not handed on are counted", () => {
  const check = renderCheck({ ...STATES["needs-fixing"], more: 449 });
  assert.equal(check.title, "450 things to fix in the request");
  assert.match(check.summary, /The first 1 are shown on their lines.*; 449 more are shown once/);
  assert.equal(check.annotations.length, 1);
});

test("columns are given within one line only", () => {
  const over = renderCheck({ ...STATES["needs-fixing"], problems: [{ ...problem, endLine: 4 }] })
    .annotations[0];
  assert.equal(over?.end_line, 4);
  assert.ok(over && !("start_column" in over) && !("end_column" in over));
});

test("GitHub's limits hold, without cutting a character in two", () => {
  const long = { ...problem, message: "é".repeat(70_000), code: "x".repeat(999) };
  const check = renderCheck({ ...STATES["needs-fixing"], problems: new Array(2_000).fill(long) });
  assert.equal(check.annotations.length, MAX_ANNOTATIONS);
  const [annotation] = check.annotations;
  assert.ok(Buffer.byteLength(annotation?.message ?? "") <= MAX_ANNOTATION_MESSAGE_BYTES);
  assert.doesNotMatch(annotation?.message ?? "", /\ufffd/);
  assert.equal(annotation?.title.length, MAX_ANNOTATION_TITLE);
  assert.match(check.summary, /The first 500 are shown.*; 1500 more/);
  assert.ok(check.summary.length <= MAX_SUMMARY);
});
