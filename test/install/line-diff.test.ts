import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { diffLines } from "../../src/install/line-diff.ts";

const marks = { same: " ", added: "+", removed: "-", skipped: "…" };
const shown = (before: string, after: string) =>
  diffLines(before, after)?.map(({ kind, text }) => `${marks[kind]}${text}`);

describe("diffLines", () => {
  it("shows what changed with two lines around it", () => {
    assert.deepEqual(shown("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng"), [
      "…1 unchanged",
      " b",
      " c",
      "-d",
      "+D",
      " e",
      " f",
      "…1 unchanged",
    ]);
  });

  it("gives up on what is not text and on what nobody reads", () => {
    assert.equal(diffLines("a\0", "a"), null);
    const long = (letter: string) =>
      Array.from({ length: 2_001 }, (_, index) => `${letter}${index}`).join("\n");
    assert.equal(diffLines(long("a"), long("b")), null);
  });

  it("leads from one text to the other, whatever they are", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before.join("\n"), after.join("\n")) ?? assert.fail();
        const kept = (kind: "added" | "removed") =>
          diff.filter((line) => line.kind === kind).map(({ text }) => text);
        const balance = (texts: readonly string[], text: string) =>
          texts.filter((one) => one === text).length;
        for (const text of ["a", "b", "c"]) {
          assert.equal(
            balance(before, text) - balance(kept("removed"), text),
            balance(after, text) - balance(kept("added"), text),
          );
        }
      }),
    );
  });
});
