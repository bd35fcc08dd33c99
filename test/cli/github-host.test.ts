import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { runCli, temporaryFolder } from "./run-cli.ts";

const REVIEW = ["review", "7"];
const COMMANDS = [
  REVIEW,
  ["doctor"],
  ["resolve", "adele", "--not-delivered"],
  ["new", "--user", "adele.vance@contoso.com", "--interactions", "5", "--comment", "x", "--pull-request"],
];
const SERVER = { GITHUB_API_URL: "https://ghe.contoso.com/api/v3" };

interface Asked {
  readonly stderr: string;
  /** What `gh` was started with, null where it was not: then nothing was going to be asked of any GitHub. */
  readonly gh: string | null;
}

interface Surroundings {
  readonly remote?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What `ssh -G` prints; without it there is no ssh. */
  readonly ssh?: string;
}

/** Runs a command in a clone of a remote, up to the question for a token, which nobody answers. */
async function ask(test: TestContext, args: readonly string[], around: Surroundings): Promise<Asked> {
  const cwd = temporaryFolder(test);
  execFileSync("git", ["init", "--quiet"], { cwd });
  if (around.remote) execFileSync("git", ["remote", "add", "origin", around.remote], { cwd });
  const tools = temporaryFolder(test);
  const program = (name: string, script: string) => {
    writeFileSync(join(tools, name), `#!/bin/sh\necho "$*" > '${join(tools, `${name}.args`)}'\n${script}\n`);
    chmodSync(join(tools, name), 0o755);
  };
  program("gh", "exit 1");
  if (around.ssh !== undefined) program("ssh", `echo '${around.ssh}'`);
  const { code, stderr } = await runCli(args, { cwd, env: { PATH: tools, ...around.env } });
  assert.equal(code, 2);
  const told = join(tools, "gh.args");
  return { stderr, gh: existsSync(told) ? readFileSync(told, "utf8").trim() : null };
}

describe("commands ask the GitHub of the clone, and no other", () => {
  it("takes every form in which github.com is written", async (test) => {
    for (const remote of [
      "https://github.com/contoso/x.git",
      "https://megan:secret@GitHub.com/contoso/x/",
      "https://www.github.com/contoso/x",
      "git@github.com:contoso/x.git",
      "ssh://git@ssh.github.com:443/contoso/x.git",
    ]) {
      const { stderr, gh } = await ask(test, REVIEW, { remote });
      assert.equal(gh, "auth token --hostname github.com", remote);
      assert.match(stderr, /^Downloading a review needs a token\.\nSign in with `gh auth login`, or/);
    }
  });

  it("refuses any other host, in every command, before a token is read", async (test) => {
    for (const args of COMMANDS) {
      const { stderr, gh } = await ask(test, args, { remote: "https://ghe.contoso.com/contoso/x.git" });
      assert.equal(gh, null);
      assert.equal(
        stderr,
        "The remote origin of this clone is on ghe.contoso.com, but GITHUB_API_URL is not set, which means github.com.\n" +
          "To ask ghe.contoso.com, set GITHUB_API_URL=https://ghe.contoso.com/api/v3, if ghe.contoso.com is GitHub Enterprise. To ask github.com, run it in a clone from there.\n",
      );
    }
  });

  it("refuses it however it is written", async (test) => {
    for (const [remote, host] of [
      ["https://gitlab.com/contoso/group/x.git", "gitlab.com"],
      ["git@gitlab.com:contoso/x.git", "gitlab.com"],
      ["contoso@contoso.ghe.com:contoso/x.git", "contoso.ghe.com"],
      ["ssh://git@ghe.contoso.com:2222/contoso/x", "ghe.contoso.com"],
      ["https://github.com.contoso.com/contoso/x", "github.com.contoso.com"],
      ["https://github/contoso/x", "github"],
      ["git://notgithub.com/contoso/x", "notgithub.com"],
    ] as const) {
      const { stderr, gh } = await ask(test, REVIEW, { remote });
      assert.equal(gh, null, remote);
      assert.ok(stderr.startsWith(`The remote origin of this clone is on ${host}, but `), stderr);
    }
  });

  it("names the address of the API where a GitHub Enterprise has one of its own", async (test) => {
    const { stderr } = await ask(test, REVIEW, { remote: "https://contoso.ghe.com/contoso/x" });
    assert.match(stderr, /set GITHUB_API_URL=https:\/\/api\.contoso\.ghe\.com, if/);
  });

  it("asks another GitHub where GITHUB_API_URL is of the same host, with that host's token only", async (test) => {
    for (const [api, remote, host] of [
      [SERVER.GITHUB_API_URL, "https://ghe.contoso.com/contoso/x.git", "ghe.contoso.com"],
      ["https://api.contoso.ghe.com", "git@contoso.ghe.com:contoso/x.git", "contoso.ghe.com"],
      ["https://api.github.com/", "git@github.com:contoso/x.git", "github.com"],
    ] as const) {
      const { stderr, gh } = await ask(test, REVIEW, { remote, env: { GITHUB_API_URL: api } });
      assert.equal(gh, `auth token --hostname ${host}`);
      assert.ok(stderr.includes(host === "github.com" ? "`gh auth login`" : `--hostname ${host}\``), stderr);
    }
  });

  it("refuses a GITHUB_API_URL of another host than the clone's, and says both", async (test) => {
    const env = { ...SERVER, GITHUB_TOKEN: "t" };
    const { stderr } = await ask(test, REVIEW, { remote: "git@github.com:contoso/x.git", env });
    assert.equal(
      stderr,
      "The remote origin of this clone is on github.com, but GITHUB_API_URL is of ghe.contoso.com.\n" +
        "To ask github.com, unset GITHUB_API_URL. To ask ghe.contoso.com, run it in a clone from there.\n",
    );
  });

  it("lets ssh say what an alias stands for", async (test) => {
    for (const alias of ["github-work", "github.com-work"]) {
      const remote = `git@${alias}:contoso/x.git`;
      const resolved = await ask(test, REVIEW, { remote, ssh: "hostname github.com" });
      assert.equal(resolved.gh, "auth token --hostname github.com");
      const elsewhere = await ask(test, REVIEW, { remote, ssh: "hostname ghe.contoso.com" });
      assert.equal(elsewhere.gh, null);
      assert.match(elsewhere.stderr, /is on ghe\.contoso\.com, but/);
    }
  });

  it("takes an alias that ssh does not resolve only where the repository is named", async (test) => {
    const remote = "git@github-work:contoso/x.git";
    const refused = await ask(test, REVIEW, { remote });
    assert.deepEqual(refused, {
      gh: null,
      stderr:
        "The remote origin of this clone is on github-work, an alias that ssh here does not resolve.\n" +
        "Name the repository with --repository owner/name, if it is on github.com.\n",
    });
    const named = await ask(test, [...REVIEW, "--repository", "contoso/x"], { remote });
    assert.equal(named.gh, "auth token --hostname github.com");
  });

  it("does not take the clone's own repository, named, for another GitHub's", async (test) => {
    const remote = "https://ghe.contoso.com/contoso/x.git";
    const own = await ask(test, [...REVIEW, "--repository", "Contoso/X"], { remote });
    assert.equal(own.gh, null);
    assert.match(own.stderr, /is on ghe\.contoso\.com, but/);
    const other = await ask(test, [...REVIEW, "--repository", "contoso/feedback"], { remote });
    assert.equal(other.gh, "auth token --hostname github.com");
  });

  it("takes the address of a pull request at its word", async (test) => {
    const page = "https://ghe.contoso.com/contoso/x/pull/7/files";
    const refused = await ask(test, ["review", page], { remote: "https://github.com/contoso/x" });
    assert.equal(refused.gh, null);
    assert.match(refused.stderr, /^The address is on ghe\.contoso\.com, but GITHUB_API_URL is not set/);
    const taken = await ask(test, ["review", page], { env: SERVER });
    assert.equal(taken.gh, "auth token --hostname ghe.contoso.com");
  });

  it("goes by the workflow's variables where the folder is no clone from another machine", async (test) => {
    for (const remote of [undefined, "/srv/git/x.git", "file:///srv/git/x.git"]) {
      const env = { GITHUB_REPOSITORY: "contoso/x" };
      const { gh } = await ask(test, REVIEW, { env, ...(remote && { remote }) });
      assert.equal(gh, "auth token --hostname github.com");
    }
  });

  it("refuses a GITHUB_API_URL that is no address, or would send the token in clear", async (test) => {
    for (const wrong of ["foo", "http://ghe.contoso.com/api/v3", "ftp://127.0.0.1", "https://x.com/?a=b"]) {
      const args = [...REVIEW, "--repository", "contoso/x"];
      const { stderr, gh } = await ask(test, args, { env: { GITHUB_API_URL: wrong } });
      assert.equal(gh, null);
      assert.equal(
        stderr,
        `GITHUB_API_URL is ${wrong}; expected the https address of GitHub's API.\n` +
          "Unset it for github.com, or write it such as GITHUB_API_URL=https://ghe.contoso.com/api/v3.\n",
      );
    }
    const secret = { GITHUB_API_URL: "https://megan:hunter2@ghe.contoso.com" };
    assert.doesNotMatch((await ask(test, REVIEW, { env: secret })).stderr, /hunter2/);
    for (const local of ["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"]) {
      const args = [...REVIEW, "--repository", "contoso/x"];
      const { gh } = await ask(test, args, { env: { GITHUB_API_URL: local } });
      assert.match(gh ?? "", /^auth token --hostname/);
    }
  });
});
