import assert from "node:assert/strict";
import { test } from "node:test";
import { handedProblems, MOST_BYTES, MOST_PROBLEMS, MOST_TEXT } from "../../src/action/handed-problems.ts";
import type { Problem } from "../../src/document/problem.ts";

const PROBLEM: Problem = {
  code: "unknown-key",
  message: "There is no key `x`",
  file: "requests/adele.yaml",
  line: 4,
  column: 1,
  endLine: 4,
  endColumn: 2,
  pointer: "/x",
  expected: "`user`",
  fix: "Delete the key",
};

/** The size in which another job meets it: JSON of JSON. */
const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(value)));

test("few problems are handed on as they are", () => {
  const all = Array.from({ length: MOST_PROBLEMS }, (_, line) => ({ ...PROBLEM, line }));
  assert.deepEqual(handedProblems(all), { problems: all, more: 0 });
});

test("of many problems the first are handed on, and the others are counted", () => {
  const all = Array.from({ length: 2_300 }, (_, line) => ({ ...PROBLEM, line }));
  assert.deepEqual(handedProblems(all), {
    problems: all.slice(0, MOST_PROBLEMS),
    more: 2_300 - MOST_PROBLEMS,
  });
});

for (const [what, character] of [
  ["quotes", '"'],
  ["emoji", "\u{1f600}"],
  ["control characters", "\u0001"],
  ["half characters", "\ud83d"],
] as const) {
  test(`long texts of ${what} are shortened, and all together stay within what a job can be told`, () => {
    const text = character.repeat(16_384);
    const long = { ...PROBLEM, message: text, pointer: text, expected: text, fix: text };
    const { problems, more } = handedProblems(new Array(100).fill(long));
    assert.ok(problems.length > 0);
    assert.equal(problems.length + more, 100);
    assert.ok(
      problems.every(({ message, fix = "" }) => message.length <= MOST_TEXT && fix.length <= MOST_TEXT),
    );
    assert.ok(size(problems) <= MOST_BYTES + 1_000);
  });
}
