import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocuments } from "./documents.ts";

/** One thing has one name, or readers look for two. Reason codes' texts stand in the documents as well. */
const OTHER_NAMES: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\breconcilers?\b/i, "reconcile workflow"],
  [/\bfeedback repositor(?:y|ies)\b/i, "admin repository"],
];

for (const [wrong, right] of OTHER_NAMES) {
  test(`the ${right} has no other name`, () => {
    const found = readDocuments().flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, index) => (wrong.test(line) ? [`${path}:${index + 1} ${line}`] : [])),
    );
    assert.deepEqual(found, []);
  });
}
