import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findLeaks } from "../../src/redact/leak-check.ts";

const value = 'T4ng "r1nn" &7';

describe("the leak check", () => {
  for (const [encoding, output] of [
    ["plain", `it says ${value}.`],
    ["json", JSON.stringify({ text: value })],
    ["percent", `?q=${encodeURIComponent(value)}`],
    ["html", 'a T4ng "r1nn" &amp;7 b'],
    ["base64", `x ${Buffer.from(`say ${value} twice`).toString("base64")} y`],
  ] as const) {
    it(`finds values written as ${encoding}`, () => {
      const leaks = findLeaks(output, ["other value", value]);
      assert.deepEqual(
        leaks.map((leak) => [leak.value, leak.encoding]),
        [[1, encoding]],
      );
    });
  }

  it("reads bytes, counts short values as whole words only and never repeats the value", () => {
    assert.deepEqual(findLeaks(Buffer.from("Webernstrasse"), ["Webern"]), []);
    const [leak] = findLeaks(Buffer.from("by Webern."), ["Webern"]);
    assert.equal(leak?.at, 3);
    assert.ok(!JSON.stringify(leak).includes("Webern"));
  });

  it("reads a run of base64 characters of any length", () => {
    const run = "x".repeat(8_000_000);
    assert.deepEqual(findLeaks(`${run} ${value}`, [value]).length, 1);
  });

  it("takes linear time in the number of values", () => {
    const values = Array.from({ length: 20_000 }, (_, index) => `value-${index * 7919}-x`);
    const output = values.slice(0, 10_000).join(" ");
    assert.equal(findLeaks(output, values).length, 10_000);
  });
});
