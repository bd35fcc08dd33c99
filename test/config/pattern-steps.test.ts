import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createOverlap } from "../../src/config/pattern-characters.ts";
import { stepsOf } from "../../src/config/pattern-steps.ts";
import { type Part, readPattern } from "../../src/config/pattern-syntax.ts";
import { readsFrom } from "./backtracking.ts";

const LIMIT = 100_000;

function partOf(pattern: string): Part {
  const syntax = readPattern(pattern);
  assert.ok("part" in syntax, pattern);
  return syntax.part;
}

const overlap = createOverlap("u");

/** Patterns over two letters, so that everything overlaps that can. */
const { pattern: anyPattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom("a", "b", "[ab]", "[^a]", "c"),
    fc.tuple(tie("pattern"), tie("pattern")).map((parts) => parts.join("")),
    fc.tuple(tie("pattern"), tie("pattern")).map((parts) => `(?:${parts.join("|")})`),
    fc
      .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{2,}", "{0,20}"))
      .map(([body, times]) => `(?:${body})${times}`),
    tie("pattern").map((body) => `(?!${body})`),
  ),
}));
/** What a pattern repeats is repeated in the text. */
const hostile = fc
  .tuple(
    fc.stringMatching(/^[abc]{0,4}$/),
    fc.stringMatching(/^[abc]{1,4}$/),
    fc.integer({ min: 1, max: 80 }),
    fc.stringMatching(/^[abc]{0,4}$/),
  )
  .map(([before, unit, times, after]) => before + unit.repeat(times) + after);

describe("the bound on the steps of a pattern", () => {
  it("is kept by an engine that tries every way, on hostile text", () => {
    let promised = 0;
    fc.assert(
      fc.property(anyPattern, fc.array(hostile, { minLength: 4, maxLength: 4 }), (pattern, texts) => {
        const part = partOf(pattern);
        const steps = stepsOf(part, overlap);
        if (typeof steps !== "number" || steps > LIMIT) return;
        promised++;
        for (const text of texts) assert.ok(readsFrom(part, text, LIMIT) <= steps, `${pattern} on ${text}`);
      }),
      { numRuns: 3000 },
    );
    assert.ok(promised > 1000, String(promised));
  });

  for (const [pattern, text] of [
    ["(?:a|a)+b", "a".repeat(40)],
    ["(?:a|aa)+b", "a".repeat(40)],
    ["a*a*a*a*b", "a".repeat(60)],
    ["(?:a?){30}a{30}", "a".repeat(40)],
    ["(?:[ab]{1,16}c?){1,16}!", "a".repeat(40)],
  ] as const) {
    it(`is refused for ${pattern}, which has none`, () => {
      assert.ok(readsFrom(partOf(pattern), text, LIMIT) > LIMIT);
      const steps = stepsOf(partOf(pattern), overlap);
      assert.ok(typeof steps !== "number" || steps > LIMIT);
    });
  }

  for (const [flags, one, other, expected] of [
    ["u", "[a-f]", "[f-z]", true],
    ["u", "[a-e]", "[f-z]", false],
    ["u", "\\p{Lu}", "\\p{Ll}", false],
    ["iu", "\\p{Lu}", "\\p{Ll}", true],
    ["u", "[^\\x00-\\u{10ffef}]", "[\\u{10ffff}]", true],
    ["u", "[\\ud800]", "[\\ud801-\\udfff]", false],
    ["u", "[\\ud800]", "[^a]", true],
    ["iu", "k", "[\\u212a]", true],
    ["u", "\\.", ".", true],
    ["u", "\\.", "\\w", false],
  ] as const) {
    it(`knows that ${one} and ${other} match ${expected ? "a" : "no"} common character (${flags})`, () => {
      assert.equal(createOverlap(flags)(one, other), expected);
      assert.equal(createOverlap(flags)(other, one), expected);
    });
  }
});
