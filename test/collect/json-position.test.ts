import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findJsonError } from "../../src/collect/json-position.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("says where and what", () => {
  const cases: [string, number, number, string][] = [
    ["", 1, 1, "a value"],
    ["{", 1, 2, "a key or }"],
    ['{"a":1,}', 1, 8, "a key"],
    ['{"a" 1}', 1, 6, "a colon"],
    ["[1 2]", 1, 4, "a comma or ]"],
    ["[1,]", 1, 4, "a value"],
    ["{}\n}", 2, 1, "nothing more"],
    ['["tab\there"]', 1, 2, "a value or ]"],
    ["[01]", 1, 2, "a value or ]"],
    ["[tru]", 1, 2, "a value or ]"],
    ["{'a':1}", 1, 2, "a key or }"],
    ['["open', 1, 2, "a value or ]"],
  ];
  for (const [text, line, column, expected] of cases) {
    assert.deepEqual(findJsonError(text), { line, column, expected }, text);
  }
});

test("valid JSON with one character more or less: the error is at or before that place", () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", "{", "]", ",", '"', "x", ":"),
      (json, seed, insert) => {
        const at = seed % (json.length + 1);
        const text = json.slice(0, at) + insert + json.slice(insert === "" ? at + 1 : at);
        fc.pre(!isJson(text));
        const { column, line } = findJsonError(text);
        assert.ok(line >= 1 && column >= 1 && column <= text.length + 1);
      },
    ),
  );
});

test("megabytes and deep nesting are no trouble", () => {
  assert.equal(findJsonError(`["${"a".repeat(9_000_000)}`).column, 2);
  assert.equal(findJsonError(`["${"\\n".repeat(2_000_000)}"`).expected, "a comma or ]");
  assert.equal(findJsonError("[".repeat(1_000_000)).column, 1_000_001);
});
