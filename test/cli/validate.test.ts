import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { runCli, temporaryFolder } from "./run-cli.ts";

const ROOT = join(import.meta.dirname, "../..");
const VALID = "user: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n";

function repository(test: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder(test);
  mkdirSync(join(folder, "requests"));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
  return folder;
}

describe("copilot-feedback validate", () => {
  it("finds the samples of this repository valid", async () => {
    const { code, stdout } = await runCli(["validate"], { cwd: ROOT });
    assert.equal(code, 0);
    assert.match(stdout, /^ok copilot-feedback\.yaml {2}2 admins/);
    assert.match(stdout, /^ok requests\/inc0012311\.yaml {2}adele\.vance@contoso\.com, 10 rounds$/m);
    assert.match(stdout, /^\d+ files valid\.\n$/m);
  });

  it("shows place, excerpt, expectation and fix", async (test) => {
    const cwd = repository(test, { "requests/a.yaml": VALID.replace("10", "31") });
    assert.deepEqual(await runCli(["validate", "requests/a.yaml"], { cwd }), {
      code: 1,
      stdout: `requests/a.yaml:2:15 \`interactions\` cannot be 31
   2 | interactions: 31
     |               ^^
  expected  a whole number from 1 to 30
  to do     Write \`interactions: 30\`

1 problem in 1 file.
`,
      stderr: "",
    });
  });

  it("refuses what the pull request would refuse unread: links and executables", async (test) => {
    const cwd = repository(test, { "requests/a.yaml": VALID, "b.yaml": VALID });
    chmodSync(join(cwd, "requests/a.yaml"), 0o755);
    symlinkSync("../b.yaml", join(cwd, "requests/b.yaml"));
    const { code, stdout } = await runCli(["validate"], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^requests\/a\.yaml:1:1 The request is not a regular file$/m);
    assert.match(stdout, /^ {2}expected {2}a plain text file; this is an executable$/m);
    assert.match(stdout, /^ {2}to do {5}Run `chmod -x requests\/a\.yaml`$/m);
    assert.match(stdout, /^ {2}expected {2}a plain text file; this is a symbolic link$/m);
    assert.match(stdout, /^ {2}to do {5}Commit the request as a plain text file$/m);
  });

  it("says the same in JSON", async (test) => {
    const cwd = repository(test, { "requests/a.yaml": VALID.replace("10", "31"), "requests/b.yaml": VALID });
    const { code, stdout } = await runCli(["validate", "--json"], { cwd });
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(stdout), {
      ok: false,
      files: [
        {
          file: "requests/a.yaml",
          kind: "request",
          ok: false,
          problems: [
            {
              code: "out-of-range",
              message: "`interactions` cannot be 31",
              expected: "a whole number from 1 to 30",
              fix: "Write `interactions: 30`",
              file: "requests/a.yaml",
              line: 2,
              column: 15,
              endLine: 2,
              endColumn: 17,
              pointer: "/interactions",
            },
          ],
        },
        { file: "requests/b.yaml", kind: "request", ok: true, problems: [] },
      ],
    });
  });

  it("checks every request, whatever its ending, and the configuration of the folder", async (test) => {
    const cwd = repository(test, {
      "requests/a.yaml": VALID,
      "requests/b.yml": VALID,
      "requests/notes.txt": "not a request",
      "copilot-feedback.yaml": "version: 2\n",
    });
    const { code, stdout } = await runCli(["validate"], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^copilot-feedback\.yaml:1:10 `version` cannot be `2`$/m);
    assert.match(stdout, /requests\/b\.yml:1:1 A request cannot be called/);
    assert.doesNotMatch(stdout, /notes\.txt/);
    assert.match(stdout, /\d+ problems in 2 files\.\n$/);
  });

  it("finds a request from within its folder and by absolute path", async (test) => {
    const cwd = repository(test, { "requests/a.yaml": VALID });
    assert.equal((await runCli(["validate", "a.yaml"], { cwd: join(cwd, "requests") })).code, 0);
    assert.equal((await runCli(["validate", join(cwd, "requests/a.yaml")])).code, 0);
  });

  it("checks what is in a folder that is named", async (test) => {
    const cwd = repository(test, {
      "requests/a.yaml": VALID,
      "requests/notes.txt": "",
      "copilot-feedback.yaml": "x: 1\n",
    });
    for (const folder of ["requests", "requests/", "./requests", join(cwd, "requests")])
      assert.match(
        (await runCli(["validate", folder], { cwd })).stdout,
        /requests\/a\.yaml .*\n1 file valid\.\n$/,
      );
    const { code, stdout } = await runCli(["validate", "."], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /^copilot-feedback\.yaml:1:1 /m);
    assert.match(stdout, /^ok requests\/a\.yaml/m);
  });

  it("ends with 2 where there is nothing to check or a file cannot be read", async (test) => {
    const cwd = temporaryFolder(test);
    const nothing = await runCli(["validate"], { cwd });
    assert.equal(nothing.code, 2);
    assert.match(nothing.stderr, /^There is no requests\/\*\.yaml .*\n.*name the files to check\.\n$/);
    for (const file of ["requests/missing.yaml", "."]) {
      const { code, stdout } = await runCli(["validate", file], { cwd });
      assert.equal(code, 2);
      assert.match(stdout, /There is no such file|This is a folder without requests/);
    }
  });

  it("uses colour on a terminal only, and never with NO_COLOR", async (test) => {
    const cwd = repository(test, { "requests/a.yaml": VALID.replace("10", "31") });
    const colour = "\u001b[";
    const shown = async (isTerminal: boolean, env: Record<string, string>) =>
      (await runCli(["validate"], { cwd, isTerminal, env })).stdout.includes(colour);
    assert.equal(await shown(true, {}), true);
    assert.equal(await shown(true, { NO_COLOR: "1" }), false);
    assert.equal(await shown(true, { TERM: "dumb" }), false);
    assert.equal(await shown(false, {}), false);
  });

  it("lets nothing of a hostile file or its name reach the terminal as it is", async (test) => {
    const cwd = repository(test, {
      "requests/\u001b[31m.yaml": `us\u009ber: "\u202e"\n::error::x\n##[group]x\n`,
      "requests/b.yaml": `"\\e[2J::set-output": 1\n? "##[group]"\n: 1\ncomment: "\\e]0;"\n`,
    });
    const { code, stdout } = await runCli(["validate"], { cwd });
    assert.equal(code, 1);
    assert.doesNotMatch(stdout, /[\u001b\u0080-\u009f\u202e]/);
    assert.doesNotMatch(stdout, /^\s*::/m);
    assert.doesNotMatch(stdout, /##\[/);
  });

  it("refuses bytes that are not UTF-8 and files too large, without reading them to their end", async (test) => {
    const cwd = repository(test, {
      "requests/utf16.yaml": Buffer.from(`\ufeff${VALID}`, "utf16le"),
      "requests/latin1.yaml": Buffer.from(VALID.replace("Wrong", "Wr\u00f6ng"), "latin1"),
      "requests/large.yaml": Buffer.alloc(3_000_000, "a"),
    });
    const { stdout } = await runCli(["validate"], { cwd });
    assert.match(stdout, /utf16\.yaml:1:1 The file is saved as UTF-16/);
    assert.match(stdout, /latin1\.yaml:3:1 The file contains bytes that are not UTF-8 text/);
    assert.match(stdout, /large\.yaml:1:1 The file has more than|large\.yaml:1:1 The file has/);
  });
});
