import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { runCli, temporaryFolder } from "./run-cli.ts";

const AT = ["--location", "intake/x.zip", "--at", "2026-11-20T10:00:00Z", "--repository", "contoso/x"];
const TOKEN = { GITHUB_TOKEN: "t" };

describe("what cannot be used is named, with what to write instead", () => {
  it("resolve: a package that is not there, and one that is a folder", async (test) => {
    const cwd = temporaryFolder(test);
    mkdirSync(join(cwd, "folder"));
    for (const [file, what] of [
      ["nope.zip", "is not there"],
      ["folder", "is a folder"],
    ] as const) {
      const { code, stderr } = await runCli(["resolve", "adele", "--delivered", file, ...AT], {
        cwd,
        env: TOKEN,
      });
      assert.equal(code, 2);
      assert.equal(
        stderr,
        `--delivered ${file} ${what}; expected the package from the intake\nDownload the package from the intake, and name that file.\n`,
      );
    }
  });

  it("an option that takes one value and has two, in any order and spelling", async () => {
    for (const args of [
      ["init", "--yes", "--tenant", "a.example", "folder", "--tenant=b.example"],
      ["check-access", "--user", "a@contoso.com", "--verbose", "--user", "b@contoso.com"],
    ]) {
      const option = args.find((arg) => ["--tenant", "--user"].includes(arg));
      const { code, stdout, stderr } = await runCli(args);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.equal(stderr, `${option} is given more than once. Give it once.\n`);
    }
  });

  it("an option that takes several values is no mistake, nor is the value that looks like one", async (test) => {
    const cwd = temporaryFolder(test);
    const twice = ["--user", "a@contoso.com", "--user", "b@contoso.com", "--comment=--comment"];
    const { code, stderr } = await runCli(["new", ...twice, "--interactions", "1", "--json"], { cwd });
    assert.deepEqual([code, stderr], [0, ""]);
  });

  it("a repository that is none is quoted", async () => {
    for (const args of [["doctor"], ["review", "7"], ["resolve", "adele", "--not-delivered"]] as const) {
      const { code, stderr } = await runCli([...args, "--repository", "nonsense"], { env: TOKEN });
      assert.equal(code, 2);
      assert.equal(
        stderr,
        "--repository nonsense is no repository; expected owner/name.\nWrite it such as --repository contoso/copilot-feedback.\n",
      );
    }
  });

  it("status outside of a clone names no folder that it would not take", async (test) => {
    const { code, stderr } = await runCli(["status"], { cwd: temporaryFolder(test) });
    assert.equal(code, 2);
    assert.match(stderr, /Run it in a clone of the admin repository; `copilot-feedback audit` also takes/);
  });

  it("new: advice can be copied into a shell", async (test) => {
    const cwd = temporaryFolder(test);
    const args = ["new", "--user", "a@contoso.com", "--interactions", "5", "--comment", ""];
    const { code, stderr } = await runCli(args, { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /`--comment 'Copilot in Teams [^'`]*'`/);
  });
});
