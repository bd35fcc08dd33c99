import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "../../src/cli/audit.ts";
import { type LedgerRepository, ledgerRepository } from "./ledger-repository.ts";
import { runCommand } from "./run-command.ts";
import { CANCELLED, HEAD, LOG, prepared } from "./sample-events.ts";

/** Removes an object from the repository, as a broken disk or an interrupted copy does. */
function lose({ directory }: LedgerRepository, name: string): void {
  const git = { cwd: directory, encoding: "utf8" } as const;
  const oid = execFileSync("git", ["rev-parse", name], git).trim();
  rmSync(join(directory, "objects", oid.slice(0, 2), oid.slice(2)));
}

for (const [what, name] of [
  ["a commit of the ledger's history", "ledger~1"],
  ["a folder of the ledger", "ledger:ledger/closed"],
  ["a commit of the default branch's history", "main~1"],
] as const) {
  test(`a repository that lost ${what} is not audited as if it were whole`, async (t) => {
    const repository = ledgerRepository(t);
    repository.append("closed", prepared(LOG, HEAD, "closed"), CANCELLED);
    repository.merge("other");
    repository.merge("another");
    lose(repository, name);
    await assert.rejects(runCommand(run, repository.directory, "--verify"), /git \S+ failed/);
  });
}

test("an event whose bytes are lost is unreadable, not absent", async (t) => {
  const repository = ledgerRepository(t);
  repository.append("closed", prepared(LOG, HEAD, "closed"), CANCELLED);
  lose(repository, "ledger:ledger/closed/0002-cancelled.json");
  const { code, out } = await runCommand(run, repository.directory, "--format", "json");
  assert.equal(code, 1);
  const { findings } = JSON.parse(out) as { findings: { code: string; request: string }[] };
  assert.deepEqual(
    findings.map(({ code, request }) => `${request} ${code}`),
    ["closed event-unreadable"],
  );
});
