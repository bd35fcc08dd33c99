import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../src/action/refusal.ts";
import { requirePackable } from "../../src/action/review-limit.ts";
import { REQUEST_LIMIT_BYTES } from "../../src/request/admission.ts";
import { PACKAGE_LIMIT_BYTES } from "../../src/submit/package.ts";

const file = (length: number) => ({ bytes: new Uint8Array(length), digest: `sha256:${"0".repeat(64)}` });
const REPORT = file(1_000);
const ROOM = PACKAGE_LIMIT_BYTES - REQUEST_LIMIT_BYTES - REPORT.bytes.length;

test("a review that fills a package with the largest request is accepted, one byte more is refused", () => {
  requirePackable({ log: file(ROOM), report: REPORT });
  assert.throws(
    () => requirePackable({ log: file(ROOM + 1), report: REPORT }),
    (thrown) => thrown instanceof Refusal && thrown.reason === "review-too-large",
  );
});
