import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalBytes, canonicalJson } from "../../src/review/canonical-json.ts";

test("two spaces, keys as given, final newline", () => {
  assert.equal(
    canonicalJson({ b: [1, { c: null }], a: "é\u2028" }),
    `{
  "b": [
    1,
    {
      "c": null
    }
  ],
  "a": "é\u2028"
}
`,
  );
});

test("what was written reads back, and writes the same bytes again", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(JSON.parse(text)), text);
      assert.deepEqual(new TextDecoder().decode(canonicalBytes(JSON.parse(text))), text);
    }),
  );
});

test("what JSON would change in silence is refused, with its place", () => {
  const cases: [unknown, RegExp][] = [
    [{ a: [undefined] }, /\$\.a\[0\] is undefined/],
    [{ a: undefined }, /\$\.a is undefined/],
    [Number.NaN, /\$ is no JSON number/],
    [[Number.POSITIVE_INFINITY], /\$\[0\]/],
    [-0, /no JSON number/],
    [{ a: new Date(0) }, /\$\.a is not a plain object/],
    [{ a: "\ud800" }, /lone surrogate/],
    [{ "\ud800": 1 }, /lone surrogate/],
    [10n, /bigint/],
    [new Array(1), /undefined/],
  ];
  for (const [value, message] of cases) assert.throws(() => canonicalJson(value), { message });
});
