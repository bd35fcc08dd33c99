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
    ["(?:a|a)+b", "backtracking-pattern"],
    ["K-(?:[A-Z]|[A-Z][A-Z])+!", "backtracking-pattern"],
    ["X\\d*\\w*!", "backtracking-pattern"],
    ["X.*foo.*bar", "backtracking-pattern"],
    ["X(?:\\s*\\w+){1,5}", "backtracking-pattern"],
    ["(?=.*x.*y)K", "backtracking-pattern"],
    ["(?i:K)-1", "backtracking-pattern"],
    ["(?:[a-z]+-)+!", "slow-pattern"],
    ["a?a?a?a?a?a?a?a?a?a?a?a?a?a?a{14}", "slow-pattern"],
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
    ["(?:PRJ|PRO|P)-\\d+", "PRO-12"],
    ["[A-Z]{2,4}[A-Z0-9]{4}-X", "ABCD12-X"],
    ["[\\w.]+@contoso\\.com", "a.b@contoso.com"],
    ["PRJ-\\d{6}(?!\\d)", "PRJ-123456"],
    ["(?:^|[^\\w])T\\d{7}", "T1234567"],
    ["(?:\\p{Lu}\\p{Ll}{1,20} ){1,3}GmbH", "Alte Mühle GmbH"],
    ["X(?:\\s\\w{1,20}){1,5}!", "X one two!"],
  ] as const) {
    it(`is accepted when it is ${pattern}`, () => {
      const checked = checkPattern({ pattern, match: [text] });
      assert.ok(checked.ok, checked.ok ? "" : checked.message);
    });
  }

  for (const [pattern, message, fix] of [
    [
      "K-(?:[A-Z]|[A-Z][A-Z])+!",
      "`[A-Z]` at character 6 and `[A-Z]` at character 12 can match the same character, so that a text can be read in ever more ways",
      /^Let only one part match each character: write `\[A-Z\]\+` instead/,
    ],
    [
      "X(?:\\s*\\w+){1,5}",
      "two turns of `\\w` at character 8 can match the same character, so that a text can be read in ever more ways",
      /^Let only one part/,
    ],
    ["-(?:a+)+!", "what at character 5 repeats already (`a+)+!`) is repeated again", /^Repeat once: write/],
    ["K(?:a?)*", "what is repeated at character 5 (`a?)*`) can be empty", /^Let each turn need a character/],
    ["K(?:a?|b?)c", "the part at character 2 (`(?:a?|b?)c`) can be empty in two ways", /^Leave out one/],
    ["(ab)\\1", "`\\1` at character 5 refers back to a group", /^Write out/],
    ["a{1,5000}b", "`{1,5000}` at character 2 repeats more than 256 times", /^Repeat at most 256 times/],
  ] as const) {
    it(`is refused with the place and the way out when it is ${pattern}`, () => {
      const checked = checkPattern({ pattern });
      assert.ok(!checked.ok);
      assert.equal(checked.message, `The pattern can take super-linear time: ${message}`);
      assert.match(checked.fix, fix);
    });
  }

  it("repeats at most 256 times", () => {
    const checked = checkPattern({ pattern: "Z-[0-9]+" });
    assert.ok(checked.ok);
    assert.equal(`Z-${"1".repeat(1000)}`.match(checked.expression)?.[0].length, 258);
  });
});
