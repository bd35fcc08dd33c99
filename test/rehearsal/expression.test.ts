import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, evaluateCondition, evaluateText } from "../../rehearsal/runner/expression.ts";

const CONTEXTS = {
  github: { event: { action: "edited", changes: { title: { from: "x" } }, number: 7 } },
  needs: { a: { result: "success", outputs: { decision: "submit" } } },
};
const GOOD = { success: true, failure: false, cancelled: false };

test("expressions read contexts as GitHub does: missing is null, names ignore case", () => {
  assert.equal(evaluate("github.event.changes.base", CONTEXTS), null);
  assert.equal(evaluate("GitHub.Event.NUMBER", CONTEXTS), 7);
  assert.equal(evaluateText("github.event.changes.base.ref", CONTEXTS), "");
  assert.equal(
    evaluateText(
      "format('prepare-{0}{1}', github.event.number, github.event.action == 'edited' && !github.event.changes.base && '-title' || '')",
      CONTEXTS,
    ),
    "prepare-7-title",
  );
  assert.deepEqual(JSON.parse(evaluateText("toJSON(needs)", CONTEXTS)), CONTEXTS.needs);
});

test("conditions know the status of what came before", () => {
  assert.equal(
    evaluateCondition("success() && (needs.a.outputs.decision == 'submit')", CONTEXTS, GOOD),
    true,
  );
  const failed = { success: false, failure: true, cancelled: false };
  assert.equal(evaluateCondition("success()", CONTEXTS, failed), false);
  assert.equal(evaluateCondition("!cancelled() && failure()", CONTEXTS, failed), true);
  assert.equal(evaluateCondition("always()", CONTEXTS, { ...failed, cancelled: true }), true);
});

test("an unknown context or function is an error", () => {
  assert.throws(() => evaluate("matrix.os", CONTEXTS));
  assert.throws(() => evaluate("hashFiles('**')", CONTEXTS));
});
