import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { COMMANDS } from "../../src/cli/commands.ts";
import { runCli } from "./run-cli.ts";

/** What bash offers for a line whose last word is being completed. */
function complete(script: string, words: readonly string[]): string[] {
  const program = `${script}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_copilot_feedback; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync("bash", ["-c", program], { encoding: "utf8" }).stdout.trim().split("\n");
}

describe("copilot-feedback completion", () => {
  it("names every command and option for each shell", async () => {
    for (const shell of ["bash", "zsh", "fish", "powershell"]) {
      const { code, stdout } = await runCli(["completion", shell]);
      assert.equal(code, 0);
      for (const { name, options } of COMMANDS) {
        assert.match(stdout, new RegExp(`\\b${name}\\b`), shell);
        for (const { flag } of options)
          assert.ok(stdout.includes(flag.split(" ")[0]?.slice(2) ?? ""), `${shell} ${flag}`);
      }
    }
  });

  it("completes commands and options in bash", async () => {
    const { stdout } = await runCli(["completion", "bash"]);
    assert.deepEqual(complete(stdout, ["copilot-feedback", "vali"]), ["validate"]);
    assert.deepEqual(complete(stdout, ["copilot-feedback", "validate", "--j"]), ["--json"]);
  });

  it("completes values where there are few, in bash", async () => {
    const { stdout } = await runCli(["completion", "bash"]);
    assert.deepEqual(complete(stdout, ["copilot-feedback", "audit", "--format", ""]), [
      "table",
      "json",
      "csv",
      "html",
    ]);
    assert.deepEqual(complete(stdout, ["copilot-feedback", "redact", "--report", "--profile", "st"]), [
      "strict",
      "standard",
    ]);
    assert.deepEqual(complete(stdout, ["copilot-feedback", "completion", "po"]), ["powershell"]);
    assert.deepEqual(complete(stdout, ["copilot-feedback", "audit", "--format", "json", "--v"]), [
      "--verify",
    ]);
  });

  it("offers the same values to the other shells", async () => {
    const said = async (shell: string) => (await runCli(["completion", shell])).stdout;
    assert.match(await said("zsh"), /'--format\[[^\]]*\]:value:\(table json csv html\)'/);
    assert.match(await said("zsh"), /completion\) _arguments .*'1:value:\(bash zsh fish powershell\)'/);
    assert.match(await said("fish"), /from audit' -l format -x -a 'table json csv html'/);
    assert.match(await said("powershell"), /'audit --format' \{ 'table', 'json', 'csv', 'html' \}/);
  });

  it("completes values that exist", async () => {
    const profiles = COMMANDS.find(({ name }) => name === "redact")?.options.find(({ values }) => values);
    for (const profile of profiles?.values ?? [])
      assert.equal((await runCli(["redact", "--profile", profile])).code, 0, profile);
  });

  it("names the shells it knows", async () => {
    for (const args of [[], ["tcsh"], ["__proto__"]]) {
      const { code, stderr } = await runCli(["completion", ...args]);
      assert.equal(code, 2);
      assert.match(stderr, /^Name one shell: bash, zsh, fish, powershell\.\n/);
    }
  });
});
