import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createView } from "../../src/redact/view.ts";

describe("a view", () => {
  it("is the text itself where nothing is encoded", () => {
    const view = createView("plain 100 % text");
    assert.equal(view.text, "plain 100 % text");
    assert.equal(view.toSource(5), 5);
  });

  it("maps every offset back, through layers of encoding", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "é", '"', "\\", "\n", "&", "<", "😀", " "), { maxLength: 30 }),
        fc.nat(3),
        (parts, depth) => {
          let text = `${parts.join("")}X@Y`;
          for (let layer = 0; layer < depth; layer++) text = JSON.stringify({ text });
          const view = createView(text);
          const at = view.text.lastIndexOf("X@Y");
          assert.notEqual(at, -1);
          assert.equal(text.slice(view.toSource(at), view.toSource(at + 3)), "X@Y");
          assert.equal(view.toSource(view.text.length), text.length);
        },
      ),
    );
  });
});
