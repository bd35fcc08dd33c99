import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findJsonPlaces, type JsonPlace } from "../../src/document/json-places.ts";

/** The document that places describe, read string by string. */
function read(source: string, place: JsonPlace): unknown {
  switch (place.type) {
    case "string":
      return JSON.parse(source.slice(place.start, place.end));
    case "array":
      return place.items.map((item) => read(source, item));
    case "object":
      return Object.fromEntries(
        [...place.members.values()].map(({ name, value }) => [
          JSON.parse(source.slice(name.start, name.end)),
          read(source, value),
        ]),
      );
    case "other":
      return null;
  }
}

test("every name and string of a JSON text is found where it stands, however the text is laid out", () => {
  const strings = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\\", '"', '\\"', "__proto__", "7"),
  );
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      strings,
      fc.constant(null),
      fc.array(tie("document")),
      fc.dictionary(strings, tie("document")),
    ),
  }));
  fc.assert(
    fc.property(document, fc.constantFrom("", " ", "\t", "\r\n"), (value, indent) => {
      const source = JSON.stringify(value, null, indent);
      const places = findJsonPlaces(source);
      assert.equal(JSON.stringify(read(source, places)), JSON.stringify(value));
    }),
  );
});

test("numbers and literals have no place of their own", () => {
  assert.deepEqual(findJsonPlaces("[-1.5E+10, true,null ]"), {
    type: "array",
    items: [{ type: "other" }, { type: "other" }, { type: "other" }],
  });
});
