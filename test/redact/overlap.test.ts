import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { resolveOverlaps } from "../../src/redact/overlap.ts";
import type { Candidate, Rule } from "../../src/redact/rule.ts";

const candidate = fc
  .record({ start: fc.nat(50), length: fc.integer({ min: 1, max: 12 }), rank: fc.nat(3) })
  .map(
    ({ start, length, rank }): Candidate => ({
      start,
      end: start + length,
      rule: { id: `rule-${rank}`, rank } as unknown as Rule,
    }),
  );

describe("overlapping findings", () => {
  it("become disjoint spans that cover all of them, in order", () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 20 }), (candidates) => {
        const spans = resolveOverlaps(candidates);
        for (const [index, span] of spans.entries()) {
          assert.ok(index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);
        }
        for (const { start, end } of candidates) {
          assert.ok(spans.some((span) => span.start <= start && end <= span.end));
        }
      }),
    );
  });

  it("do not depend on the order of rules", () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), (candidates) => {
        const plain = (list: readonly Candidate[]) =>
          list.map(({ start, end, rule }) => [start, end, rule.rank]);
        assert.deepEqual(plain(resolveOverlaps(candidates)), plain(resolveOverlaps(candidates.toReversed())));
      }),
    );
  });
});
