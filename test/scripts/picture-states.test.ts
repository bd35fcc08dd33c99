import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { otherStates } from "../../scripts/picture-states.ts";
import { nextStep } from "../../scripts/reason-tables.ts";

const OPERATING = readFileSync(join(import.meta.dirname, "../../docs/operating.md"), "utf8");

test("the pictures show reasons and next steps that exist", () => {
  const states = otherStates(`sha256:${"0".repeat(64)}`);
  const ended = states.flatMap((state) => ("reason" in state ? [state] : []));
  assert.deepEqual(
    ended.map(({ state }) => state),
    ["refused", "failed", "unknown"],
  );
  for (const { reason, message, next } of ended) {
    const row = OPERATING.split("\n").find((line) => line.startsWith(`| \`${reason}\` |`));
    assert.ok(row?.endsWith(`| ${nextStep({ next })} |`), reason);
    assert.ok(row?.includes(`| ${message.split(":")[0]}. `), reason);
  }
});

test("the pictures show a mistake as the request's reader explains it", () => {
  const [mistake] = otherStates(`sha256:${"0".repeat(64)}`).flatMap((state) =>
    state.state === "needs-fixing" ? state.problems : [],
  );
  assert.equal(mistake?.message, "`interactions` cannot be 31");
});
