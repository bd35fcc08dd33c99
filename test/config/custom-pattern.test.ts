import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkPattern } from "../../src/config/custom-pattern.ts";

describe("a custom pattern", () => {
  for (const [pattern, code] of [
    ["PRJ-(", "invalid-pattern"],
    ["(?:a+)+", "backtracking-pattern"],
    ["([ab]*c?){2,5}", "backtracking-pattern"],
    ["(ab)\\1", "backtracking-pattern"],
    ["(?<!x)ab", "backtracking-pattern"],
    ["a{1,5000}b", "backtracking-pattern"],
    ["\\w{3,20}", "catch-all-pattern"],
    ["x?", "catch-all-pattern"],
  ] as const) {
    it(`is refused when it is ${pattern}`, () => {
      const checked = checkPattern({ pattern });
      assert.equal(checked.ok ? "accepted" : checked.code, code);
      assert.ok(checked.ok || checked.fix.length > 10);
    });
  }

  for (const [pattern, text] of [
    ["PRJ-[0-9]{6}", "PRJ-004711"],
    ["(?:[A-Z]{2}-){2}\\d{4}", "AB-CD-1234"],
    ["customer no\\. \\d+", "customer no. 4711"],
    ["KND(?:[-_]?)\\d{3,}", "KND-4711"],
    ["[(]X[)][0-9]+", "(X)12"],
  ] as const) {
    it(`is accepted when it is ${pattern}`, () => {
      const checked = checkPattern({ pattern, match: [text] });
      assert.ok(checked.ok, checked.ok ? "" : checked.message);
    });
  }

  it("repeats at most 256 times", () => {
    const checked = checkPattern({ pattern: "Z-[0-9]+" });
    assert.ok(checked.ok);
    assert.equal(`Z-${"1".repeat(1000)}`.match(checked.expression)?.[0].length, 258);
  });
});
