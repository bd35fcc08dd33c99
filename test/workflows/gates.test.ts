import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";

const folder = join(import.meta.dirname, "..", "..", "workflows");

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly concurrency: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string;
        readonly permissions: Readonly<Record<string, string>>;
        readonly outputs?: object;
      }
    >
  >;
}

const workflows = new Map(
  readdirSync(folder).map((file) => [
    file.replace(".yml", ""),
    parse(readFileSync(join(folder, file), "utf8")) as Workflow,
  ]),
);

/** When each job runs: what a missing condition would let through is in the comment behind it. */
const CONDITIONS: Readonly<Record<string, string>> = {
  "ask ask":
    "contains(github.event.issue.labels.*.name, 'copilot-feedback') || startsWith(github.event.issue.body, '### Affected user')",
  "prepare validate": "github.event.action != 'edited' || github.event.changes.base",
  // Conversations would be read for what is no valid request.
  "prepare collect": "needs.validate.outputs.decision == 'collect'",
  "prepare publish":
    "!cancelled() && needs.validate.result != 'skipped' && needs.validate.outputs.decision != 'ignore'",
  // Closing would be asked for consent.
  "decide consent": "github.event.pull_request.merged",
  // The intake would be written to without consent.
  "decide submit": "needs.consent.outputs.decision == 'submit'",
  "decide conclude":
    "!cancelled() && github.event.pull_request.merged && needs.consent.outputs.decision != 'ignore'",
  // A merge would be cancelled.
  "decide cancel": "!github.event.pull_request.merged",
  "reconcile consent": "",
  "reconcile submit": "needs.consent.outputs.decision == 'submit'",
  "reconcile conclude": "!cancelled() && needs.consent.outputs.decision == 'submit'",
  "reconcile report": "!cancelled()",
};

test("every job runs under exactly its condition", () => {
  const actual: Record<string, string> = {};
  for (const [name, { jobs }] of workflows) {
    for (const [job, { if: condition = "" }] of Object.entries(jobs))
      actual[`${name} ${job}`] = condition.replace(/^\$\{\{ (.*) \}\}$/, "$1");
  }
  assert.deepEqual(actual, CONDITIONS);
});

test("only a collection is ever cancelled: a decision that is cut off would leave an unknown outcome", () => {
  const cancelled = [...workflows].map(([name, { concurrency }]) => [
    name,
    concurrency["cancel-in-progress"],
  ]);
  assert.deepEqual(Object.fromEntries(cancelled), {
    ask: false,
    decide: false,
    prepare: true,
    reconcile: false,
  });
  const decide = workflows.get("decide")?.concurrency.group;
  assert.equal(decide, "copilot-feedback-decide-${{ github.event.pull_request.number }}");
});

test("no job with a cloud identity can write to the repository", () => {
  for (const [name, { jobs }] of workflows) {
    for (const [job, { permissions }] of Object.entries(jobs)) {
      if (permissions["id-token"] === undefined) continue;
      const writes = Object.entries(permissions).filter(([, level]) => level === "write");
      assert.deepEqual(writes, [["id-token", "write"]], `${name} ${job}`);
    }
  }
});

test("code of a pull request never runs", () => {
  for (const [name, { on }] of workflows)
    assert.ok(!("pull_request" in on || "push" in on || "workflow_run" in on), name);
});
