import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { readWorkflow } from "../../rehearsal/runner/workflow-file.ts";

const ROOT = join(import.meta.dirname, "../..");
const CHECKOUT = "actions/checkout@f548e57e544e1ff5a4c46bf1e1b8685f8e4a348a";

function workflow(lines: string[], head: string[] = []): string {
  return [
    "on: workflow_dispatch",
    ...head,
    "jobs:",
    "  one:",
    "    runs-on: ubuntu-latest",
    ...lines.map((line) => `    ${line}`),
  ].join("\n");
}

const STEPS = ["steps:", `  - uses: ${CHECKOUT}`, "    with: {persist-credentials: false}"];

test("the project's own workflow files are understood", async () => {
  const prepare = readWorkflow("prepare.yml", await readFile(join(ROOT, "workflows/prepare.yml"), "utf8"));
  assert.deepEqual([...prepare.jobs.keys()], ["validate", "collect", "publish"]);
  assert.deepEqual(prepare.permissions, {});
  assert.deepEqual(prepare.jobs.get("collect")?.permissions, { contents: "read", "id-token": "write" });
  assert.equal(prepare.jobs.get("collect")?.environment, "copilot-read");
  assert.equal(
    prepare.jobs.get("collect")?.condition,
    "success() && (needs.validate.outputs.decision == 'collect')",
  );
  const decide = readWorkflow("decide.yml", await readFile(join(ROOT, "workflows/decide.yml"), "utf8"));
  assert.deepEqual(decide.triggers.pullRequestTarget, ["closed"]);
  assert.equal(decide.concurrency?.cancelInProgress, false);
  const reconcile = readWorkflow(
    "reconcile.yml",
    await readFile(join(ROOT, "workflows/reconcile.yml"), "utf8"),
  );
  assert.equal(reconcile.triggers.schedule.length, 1);
  assert.equal(reconcile.triggers.workflowDispatch?.size, 0);
});

/** What would be ignored silently must be refused, or the rehearsal would promise what GitHub does not keep. */
const REFUSED: [string, string, RegExp][] = [
  ["a matrix", workflow(["strategy: {matrix: {a: [1]}}", ...STEPS]), /does not honour `strategy`/],
  ["a shell step", workflow(["steps:", "  - run: echo hello"]), /does not honour `run`/],
  [
    "another action",
    workflow(["steps:", "  - uses: actions/setup-node@v4"]),
    /local actions and a pinned actions\/checkout/,
  ],
  [
    "an unpinned checkout",
    workflow(["steps:", "  - uses: actions/checkout@v7"]),
    /local actions and a pinned actions\/checkout/,
  ],
  ["a container", workflow(["container: node:24", ...STEPS]), /does not honour `container`/],
  [
    "continue-on-error",
    workflow([...STEPS, "    continue-on-error: true"]),
    /does not honour `continue-on-error`/,
  ],
  ["defaults", workflow(STEPS, ["defaults: {run: {shell: bash}}"]), /does not honour `defaults`/],
  ["push", workflow(STEPS).replace("workflow_dispatch", "push"), /does not honour `push`/],
  [
    "a branch filter",
    workflow(STEPS).replace("workflow_dispatch", "{pull_request_target: {branches: [main]}}"),
    /does not honour `branches`/,
  ],
  ["an invalid file", workflow(["step: []"]), /is not a valid workflow/],
  ["an unknown permission", workflow(["permissions: {secrets: write}", ...STEPS]), /is not a valid workflow/],
];

for (const [what, content, message] of REFUSED)
  test(`refused: ${what}`, () => {
    assert.throws(() => readWorkflow("x.yml", content), message);
  });
