import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roundDigest, roundIds } from "../../src/collect/round-id.ts";

test("an id depends on session, request and prompt, each by itself", () => {
  const key = { sessionId: "s", requestId: "r", promptId: "p" };
  const digests = [
    key,
    { ...key, sessionId: "s2" },
    { ...key, requestId: null },
    { ...key, requestId: "null" },
    { ...key, promptId: "p2" },
    { sessionId: 's","r', requestId: "", promptId: "p" },
  ].map(roundDigest);
  assert.equal(new Set(digests).size, digests.length);
  assert.match(roundIds(digests)[0] ?? "", /^r-[0-9a-f]{8}$/);
  assert.equal(roundDigest(key), digests[0], "the same every time");
});

test("ids that would collide grow together until they differ", () => {
  const one = `abcdef01${"2".repeat(56)}`;
  const other = `abcdef01${"2".repeat(3)}${"3".repeat(53)}`;
  const third = "f".repeat(64);
  assert.deepEqual(roundIds([one, third, other]), ["r-abcdef012222", "r-ffffffff", "r-abcdef012223"]);
});

test("whatever collides, ids differ and do not depend on the order", () => {
  const digest = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(fc.uniqueArray(digest, { maxLength: 12 }), (digests) => {
      const ids = roundIds(digests);
      assert.equal(new Set(ids).size, digests.length);
      const reversed = roundIds(digests.toReversed());
      assert.deepEqual(reversed.toReversed(), ids);
    }),
  );
});
