import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import type { Command } from "../../src/cli/command.ts";
import { run as init } from "../../src/cli/init.ts";
import { run as create } from "../../src/cli/new.ts";

async function said(command: Command, cwd: string, args: readonly string[]): Promise<unknown> {
  const stdout = new PassThrough();
  const code = await command({
    args,
    cwd,
    env: {},
    stdin: new PassThrough(),
    stdout,
    stderr: new PassThrough(),
  });
  assert.equal(code, 0);
  return JSON.parse(String(stdout.read()));
}

test("what changes files says what it did as JSON, and nothing else", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "copilot-feedback-json-"));
  try {
    const args = [
      "--user",
      "adele.vance@contoso.com",
      "--interactions",
      "3",
      "--comment",
      "Wrong.",
      "--id",
      "one",
    ];
    assert.deepEqual(await said(create, cwd, [...args, "--json"]), {
      requests: [{ id: "one", path: "requests/one.yaml" }],
    });
    const first = (await said(init, cwd, ["--yes", "--json"])) as {
      written: boolean;
      steps: { kind: string }[];
    };
    assert.ok(first.written && first.steps.every(({ kind }) => kind === "create"));
    const again = (await said(init, cwd, ["--yes", "--json"])) as { written: boolean };
    assert.equal(again.written, false);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});
