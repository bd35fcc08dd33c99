import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readRequest } from "../../src/request/read-request.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const FLAGS = ["--interactions", "10", "--comment", "Wrong meeting: twice #1"];

describe("copilot-feedback new", () => {
  it("writes a valid request from flags and says what comes next", async (test) => {
    const cwd = temporaryFolder(test);
    const args = [
      "new",
      "--user",
      "adele.vance@contoso.com",
      ...FLAGS,
      "--apps",
      "Teams,Word",
      "--id",
      "adele",
    ];
    const { code, stdout } = await runCli(args, { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^wrote requests\/adele\.yaml\n/);
    assert.match(stdout, /git switch -c copilot-feedback\/adele\n/);
    assert.deepEqual(readRequest(readFileSync(join(cwd, "requests/adele.yaml")), "requests/adele.yaml"), {
      ok: true,
      value: {
        id: "adele",
        user: "adele.vance@contoso.com",
        interactions: 10,
        comment: "Wrong meeting: twice #1",
        apps: ["Teams", "Word"],
      },
    });
  });

  it("writes one request for each user", async (test) => {
    const cwd = temporaryFolder(test);
    const users = [
      "--user",
      "adele.vance@contoso.com,alex.wilber@contoso.com",
      "--user",
      "adele.vance@contoso.com",
    ];
    assert.equal((await runCli(["new", ...users, ...FLAGS], { cwd })).code, 0);
    const names = readdirSync(join(cwd, "requests"));
    assert.equal(names.length, 2);
    for (const name of names) assert.match(name, /^feedback-\d{8}-[0-9a-f]{6}\.yaml$/);
    assert.equal((await runCli(["validate"], { cwd })).code, 0);
  });

  it("never overwrites: proposed names differ, a given one that is taken is refused", async (test) => {
    const cwd = temporaryFolder(test);
    const args = ["new", "--user", "adele.vance@contoso.com", ...FLAGS];
    await runCli(args, { cwd });
    await runCli(args, { cwd });
    assert.equal(readdirSync(join(cwd, "requests")).length, 2);
    writeFileSync(join(cwd, "requests/taken.yaml"), "precious");
    const { code, stderr } = await runCli([...args, "--id", "taken"], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /requests\/taken\.yaml exists already/);
    assert.equal(readFileSync(join(cwd, "requests/taken.yaml"), "utf8"), "precious");
  });

  it("writes nothing where a value is wrong, and says what to write", async (test) => {
    const cwd = temporaryFolder(test);
    mkdirSync(join(cwd, "requests"));
    const args = ["new", "--user", "adele.vance@contoso.com", "--interactions", "31", "--comment", "x"];
    const { code, stderr } = await runCli([...args, "--apps", "Teems"], { cwd });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^`--interactions` cannot be 31\n {2}expected {2}.*\n {2}to do {5}Write `--interactions 30`\n/,
    );
    assert.match(stderr, /^--apps: There is no Copilot app `Teems`\n[\s\S]*Nothing was written\.\n$/m);
    assert.doesNotMatch(stderr, /requests\//, "no file that is never written");
    assert.deepEqual(readdirSync(join(cwd, "requests")), []);
  });

  it("says which --id to write instead of one that cannot be a name", async (test) => {
    const cwd = temporaryFolder(test);
    const args = ["new", "--user", "adele.vance@contoso.com", ...FLAGS, "--id", "Foo_Bar"];
    const { code, stderr } = await runCli(args, { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^--id cannot be Foo_Bar\. Expected lower-case.*\nWrite `--id foo-bar`\.\n$/);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it("takes two spellings of an address for one person", async (test) => {
    const cwd = temporaryFolder(test);
    const users = ["--user", "adele.vance@contoso.com", "--user", "Adele.Vance@Contoso.com"];
    assert.equal((await runCli(["new", ...users, ...FLAGS], { cwd })).code, 0);
    assert.equal(readdirSync(join(cwd, "requests")).length, 1);
  });

  it("says the commands that bring each request onto a branch of its own", async (test) => {
    const cwd = temporaryFolder(test);
    const users = ["--user", "adele.vance@contoso.com,alex.wilber@contoso.com"];
    const { stdout } = await runCli(["new", ...users, ...FLAGS], { cwd });
    const git = (...args: string[]) => spawnSync("git", args, { cwd, encoding: "utf8" }).stdout.trim();
    git("init", "--quiet", "--initial-branch=main");
    git("config", "user.name", "Megan Bowen");
    git("config", "user.email", "megan.bowen@contoso.com");
    git("commit", "--quiet", "--allow-empty", "--message", "Start");
    const commands = stdout.split("\n").filter((line) => line.startsWith("  git ") && !line.includes("push"));
    assert.equal(spawnSync("bash", ["-ec", commands.join("\n")], { cwd }).status, 0);
    const branches = git("branch", "--format=%(refname:short)", "--list", "copilot-feedback/*").split("\n");
    assert.equal(branches.length, 2);
    for (const branch of branches) {
      const id = branch.replace("copilot-feedback/", "");
      assert.equal(git("diff", "--name-only", "main", branch), `requests/${id}.yaml`);
    }
    assert.equal(git("branch", "--show-current"), "main");
  });

  it("asks on a terminal for what is missing, again until the answer is valid", async (test) => {
    const cwd = temporaryFolder(test);
    const answers = ["adele vance", "adele.vance@contoso.com", "99", "5", "", 'It\'s wrong: "twice"'];
    const { code, stdout } = await runCli(["new", "--id", "asked"], { cwd, answers, env: { NO_COLOR: "1" } });
    assert.equal(code, 0);
    assert.match(stdout, /`user` cannot be `adele vance`/);
    assert.match(stdout, /`interactions` cannot be 99\nWrite `interactions: 30`/);
    const reading = readRequest(readFileSync(join(cwd, "requests/asked.yaml")), "requests/asked.yaml");
    assert.deepEqual(reading.ok && [reading.value.user, reading.value.interactions, reading.value.comment], [
      "adele.vance@contoso.com",
      5,
      'It\'s wrong: "twice"',
    ]);
  });

  it("ends with 2 where nobody can be asked or the input ends", async (test) => {
    const cwd = temporaryFolder(test);
    const silent = await runCli(["new", "--user", "adele.vance@contoso.com"], { cwd });
    assert.equal(silent.code, 2);
    assert.match(silent.stderr, /^--interactions, --comment are missing/);
    const ended = await runCli(["new"], { cwd, answers: ["adele.vance@contoso.com"] });
    assert.equal(ended.code, 2);
    assert.match(ended.stderr, /The input ended before every question was answered/);
    assert.deepEqual(readdirSync(cwd), []);
  });

  it("says what it needs to open a pull request", async (test) => {
    const cwd = temporaryFolder(test);
    const args = ["new", "--user", "adele.vance@contoso.com", ...FLAGS, "--pull-request"];
    const noToken = await runCli([...args, "--repository", "contoso/feedback"], { cwd, env: { PATH: cwd } });
    assert.equal(noToken.code, 2);
    assert.match(
      noToken.stderr,
      /^Opening a pull request needs a token\.\nSign in with `gh auth login`, or set GITHUB_TOKEN/,
    );
    const noRepository = await runCli(args, { cwd, env: { GITHUB_TOKEN: "t" } });
    assert.equal(noRepository.code, 2);
    assert.match(noRepository.stderr, /Add --repository owner\/name/);
  });
});
