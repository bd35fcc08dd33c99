import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../../src/action/refusal.ts";
import { ROOM_BESIDE_BYTES, requirePackable } from "../../src/action/review-limit.ts";
import { MOST_FILE_BYTES } from "../../src/submit/azure-support-intake.ts";
import { PACKAGE_LIMIT_BYTES } from "../../src/submit/package-identity.ts";

const file = (length: number) => ({ bytes: new Uint8Array(length), digest: `sha256:${"0".repeat(64)}` });
const REPORT = file(1_000);

for (const [intake, most] of [
  ["azure-blob", PACKAGE_LIMIT_BYTES],
  ["azure-support", MOST_FILE_BYTES],
] as const) {
  test(`${intake}: a review that leaves room for the rest of a package is accepted, one byte more is refused`, () => {
    const room = most - ROOM_BESIDE_BYTES - REPORT.bytes.length;
    requirePackable({ log: file(room), report: REPORT }, intake);
    assert.throws(
      () => requirePackable({ log: file(room + 1), report: REPORT }, intake),
      (thrown) =>
        thrown instanceof Refusal &&
        thrown.reason === "review-too-large" &&
        thrown.message.includes(`at most ${most - ROOM_BESIDE_BYTES} together for the intake ${intake}`),
    );
  });
}
