import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import type { CommandContext } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { dispatch } from "../../src/cli/dispatch.ts";
import { runCli } from "./run-cli.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "src/cli/main.ts");

describe("copilot-feedback", () => {
  it("explains itself without arguments, with help, --help and -h", async () => {
    const { code, stdout } = await runCli([]);
    assert.equal(code, 0);
    for (const { name, summary } of COMMANDS)
      assert.match(stdout, new RegExp(`${name} +${summary.slice(0, 10)}`));
    for (const word of ["help", "--help", "-h"]) assert.equal((await runCli([word])).stdout, stdout);
  });

  it("explains each command with usage, every option and examples", async () => {
    for (const { name, options, examples } of COMMANDS) {
      const { code, stdout } = await runCli([name, "--help"]);
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`Usage: copilot-feedback ${name}`));
      for (const { flag } of options) assert.ok(stdout.includes(flag), `${name} ${flag}`);
      assert.ok(examples.length > 0 && examples.every(({ command }) => stdout.includes(command)));
      assert.equal((await runCli(["help", name])).stdout, stdout);
    }
  });

  it("knows every option it lists", async () => {
    for (const { name, options } of COMMANDS) {
      for (const { flag } of options) {
        const [option = "", value] = flag.split(" ");
        const { stderr } = await runCli([name, option, ...(value ? ["x"] : []), "--surely-not-an-option"]);
        assert.match(stderr, /There is no option `--surely-not-an-option`/, `${name} ${option}`);
      }
    }
  });

  it("prints the version of the package", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    assert.deepEqual(await runCli(["--version"]), { code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("suggests the command that was meant", async () => {
    assert.deepEqual(await runCli(["valdiate"]), {
      code: 2,
      stdout: "",
      stderr: "There is no command `valdiate`. Did you mean `copilot-feedback validate`?\n",
    });
    const { code, stderr } = await runCli(["\u001b[2Jxyz"]);
    assert.equal(code, 2);
    assert.match(stderr, /^There is no command `<U\+001B>\[2Jxyz`\. Commands are \w+, /);
  });

  it("says of a mistake of its own that it is one, without what its message quotes, and gives no answer", async () => {
    const context = {
      args: ["redact"],
      cwd: ROOT,
      env: {},
      get stdin(): never {
        throw new TypeError("password: hunter2");
      },
      stdout: new PassThrough(),
      stderr: Object.assign(new PassThrough(), { isTTY: false }),
    };
    assert.equal(await dispatch(context as unknown as CommandContext), 2);
    const said = String(context.stderr.read());
    assert.match(said, /^This is a mistake of copilot-feedback, not yours\. .*\nTypeError\n\s+at /);
    assert.ok(!said.includes("hunter2"), said);
  });

  it("says where it stands in a folder that was deleted", () => {
    const folder = mkdtempSync(join(tmpdir(), "copilot-feedback-gone-"));
    const run = spawnSync("sh", ["-c", `rmdir "$PWD" && exec "$0" "$1" validate`, process.execPath, MAIN], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(run.stderr, "The folder you are in was deleted.\nGo to another folder, and run it again.\n");
    assert.equal(run.status, 2);
  });

  it("answers help about a command that is none as it answers the command", async () => {
    const unknown = await runCli(["valdiate"]);
    assert.deepEqual(await runCli(["help", "valdiate"]), unknown);
    const { code, stdout, stderr } = await runCli(["help", "nope"]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^There is no command `nope`\. Commands are /);
    assert.equal((await runCli(["help", "help"])).code, 0);
  });

  it("calls an option an option where a command was expected", async () => {
    assert.deepEqual(await runCli(["--nope"]), {
      code: 2,
      stdout: "",
      stderr: "There is no option `--nope`. Without a command, options are --help, --version.\n",
    });
    assert.match(
      (await runCli(["--versoin"])).stderr,
      /^There is no option `--versoin`\. Did you mean `copilot-feedback --version`\?/,
    );
  });

  it("suggests the option that was meant", async () => {
    assert.deepEqual(await runCli(["validate", "--jsno"]), {
      code: 2,
      stdout: "",
      stderr:
        "There is no option `--jsno`. Did you mean `--json`?\nSee `copilot-feedback validate --help`.\n",
    });
  });

  it("passes exit codes on and shows no stack trace for mistakes", () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [MAIN, ...args], {
        cwd: ROOT,
        encoding: "utf8",
        env: { ...process.env, NODE_NO_WARNINGS: "1" },
      });
    assert.equal(run("validate").status, 0);
    const missing = run("validate", "requests/missing.yaml");
    assert.equal(missing.status, 2);
    assert.doesNotMatch(missing.stdout + missing.stderr, /\n\s+at /);
  });

  it("ends with 2 and no stack trace where the output cannot be written", {
    skip: !existsSync("/dev/full"),
  }, () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [MAIN, "help"], {
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    assert.equal(status, 2);
    assert.equal(
      stderr,
      "The output could not be written (ENOSPC); it is incomplete.\nMake room, or write it somewhere else, and run it again.\n",
    );
  });

  it("does not mind a reader that closes the pipe", () => {
    const script = `"${process.execPath}" "${MAIN}" help | true; echo "\${PIPESTATUS[0]}"`;
    assert.equal(execFileSync("bash", ["-c", script], { encoding: "utf8" }).trim(), "0");
  });
});
