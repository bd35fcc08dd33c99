import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { findWorkflowWeaknesses } from "../../scripts/workflow-rules.ts";

const folder = join(import.meta.dirname, "..", "..", "workflows");
const prepare = await readFile(join(folder, "prepare.yml"), "utf8");

test("the workflows that are installed give nothing away", async () => {
  for (const name of await readdir(folder)) {
    assert.deepEqual(findWorkflowWeaknesses(await readFile(join(folder, name), "utf8")), [], name);
  }
});

test("each weakness is found", () => {
  const weaken: [RegExp, string, string][] = [
    [/grant nothing at the top/, "permissions: {}", "permissions: read-all"],
    [/which runs may happen at once/, "concurrency:", "x-concurrency:"],
    [/bound the job validate/, "    timeout-minutes: 10\n", ""],
    [/say why validate needs checks/, "checks: write # errors on the lines of the request", "checks: write"],
    [/only actions\/checkout pinned/, /@[0-9a-f]{40} # v7\.0\.1/.exec(prepare)?.[0] ?? "", "@v7"],
    [/only actions\/checkout pinned/, "actions/checkout@", "someone/checkout@"],
    [/keep the token out/, "persist-credentials: false", "persist-credentials: true"],
    [/nothing else/, "persist-credentials: false", "persist-credentials: false\n          path: pull"],
    [
      /tip of the default branch/,
      "github.event.repository.default_branch",
      "github.event.pull_request.head.sha",
    ],
    [
      /no shell/,
      "      - name: Validate\n",
      "      - name: Shell\n        run: echo hello\n      - name: Validate\n",
    ],
    [/no stored secrets/, "token: ${{ github.token }}", "token: ${{ secrets.PAT }}"],
  ];
  for (const [expected, find, replacement] of weaken) {
    const weakened = prepare.replace(find, replacement);
    assert.notEqual(weakened, prepare, `"${find}" is not in the workflow`);
    const messages = findWorkflowWeaknesses(weakened).map((weakness) => weakness.message);
    assert.ok(
      messages.some((message) => expected.test(message)),
      `${expected} not in ${messages.join("; ")}`,
    );
  }
});
