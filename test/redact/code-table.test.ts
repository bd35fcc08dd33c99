import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeTable, WHITE_SPACE } from "../../src/redact/code-table.ts";

describe("tables of code units", () => {
  it("know white space as expressions do", () => {
    const table = codeTable([[WHITE_SPACE, 1]]);
    const others = Array.from(table.keys()).filter(
      (code) => (table[code] === 1) !== /\s/.test(String.fromCharCode(code)),
    );
    assert.deepEqual(others, []);
  });

  it("let a later list count more, and the rest be something else", () => {
    const table = codeTable(
      [
        ["ab", 1],
        ["b", 2],
      ],
      7,
    );
    assert.deepEqual(
      [..."abc"].map((character) => table[character.charCodeAt(0)]),
      [1, 2, 7],
    );
  });
});
