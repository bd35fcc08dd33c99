import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, it } from "node:test";
import { run } from "../../src/cli/init.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { fileDigest } from "../../src/install/installation-lock.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "init-"));
});
afterEach(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs init; with `typed`, on a terminal whose person types these lines. */
async function init(args: readonly string[], typed?: readonly string[]): Promise<Outcome> {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  let stdout = "";
  let stderr = "";
  const waiting = [...(typed ?? [])];
  streams.stdout.on("data", (chunk) => {
    stdout += chunk;
    // A question ends without a line break; then, and only then, somebody types.
    if (/(?:: |\]: )$/.test(`${chunk}`)) {
      const answer = waiting.shift();
      if (answer === undefined) streams.stdin.end();
      else streams.stdin.write(`${answer}\n`);
    }
  });
  streams.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  if (typed) Object.assign(streams.stdin, { isTTY: true });
  if (typed) Object.assign(streams.stdout, { isTTY: true });
  const context = { ...streams, args, cwd: folder, env: { NO_COLOR: "1" } };
  const code = await run(context).catch((error: Error & { next?: string }) => {
    stderr += `${error.message}\n${error.next ?? ""}\n`;
    return 2;
  });
  // What moves a terminal's cursor is readline's affair.
  return { code, stdout: stdout.replace(/\u001b\[\d*[A-Z]|\r/g, ""), stderr };
}

const content = (file: string) => readFile(path.join(folder, file), "utf8");
const megan = ["--admin", "megan-contoso=megan.bowen@contoso.com"];

describe("copilot-feedback init", () => {
  it("installs what the workflows need, from what the package brings", async () => {
    const { code, stdout } = await init([...megan]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /hosted runner forgets its folders, and with them packages and e-mails, which nobody sends, .* Set `intake` and `notification` in/,
    );
    for (const file of [
      ".github/workflows/copilot-feedback-prepare.yml",
      ".github/workflows/copilot-feedback-decide.yml",
      ".github/actions/copilot-feedback/action.yml",
      ".github/actions/copilot-feedback/dist/main.mjs",
      ".github/CODEOWNERS",
      ".github/copilot-feedback.lock.json",
      "schemas/request.schema.json",
      "schemas/config.schema.json",
      "requests/README.md",
      "README.md",
    ]) {
      assert.notEqual(await content(file), "", file);
    }
    assert.ok(readConfig(await content("copilot-feedback.yaml")).ok);
    assert.match(stdout, /\+ copilot-feedback\.yaml {2}new/);
    assert.match(stdout, /\+ \d+ bundled files of the action/);
    assert.match(stdout, /Next: commit and push/);
  });

  it("installs workflows whose paths in them exist in the installed repository", async () => {
    await init(["--yes"]);
    const workflows = path.join(folder, ".github/workflows");
    for (const name of await readdir(workflows)) {
      const used = (await readFile(path.join(workflows, name), "utf8")).matchAll(/uses: \.\/(\S+)/g);
      for (const [, action] of used) assert.notEqual(await content(`${action}/action.yml`), "");
    }
  });

  it("takes every default with --yes, and says that no admin is named", async () => {
    const { code, stdout } = await init(["--yes"], []);
    assert.equal(code, 0);
    assert.match(stdout, /put the admins into copilot-feedback\.yaml/);
  });

  it("names the placeholder again while it is left in the configuration", async () => {
    await init(["--yes"]);
    const said =
      /^Warning: copilot-feedback\.yaml cannot be used, so every request is refused\. Line \d+: The admin named here is the placeholder that `init` wrote\. Replace the line/m;
    assert.match((await init(["--yes", "--upgrade"])).stderr, said);
    assert.doesNotMatch((await init([...megan, "--force"])).stderr, said);
    assert.doesNotMatch((await init(["--yes"])).stderr, said);
  });

  it("says what an intake in Azure is without a tenant", async () => {
    const blob = ["--intake", "azure-blob:contosofeedback/packages", "--dry-run"];
    const tenant = ["--tenant", "contoso.onmicrosoft.com"];
    assert.match(
      (await init([...megan, ...blob])).stderr,
      /^Warning: without --tenant packages go to Azure, but nobody asks Entra .* conversations come from files, and mails to users become files/m,
    );
    assert.doesNotMatch((await init([...megan, ...blob, ...tenant])).stderr, /--tenant/);
    assert.doesNotMatch((await init([...megan, "--dry-run"])).stderr, /--tenant/);
  });

  it("says in words what an upgrade changes, and shows no digests", async () => {
    await init([...megan]);
    const lock = JSON.parse(await content(".github/copilot-feedback.lock.json"));
    const older = async (file: string) => {
      await writeFile(path.join(folder, file), "older\n");
      lock.files[file] = fileDigest(Buffer.from("older\n"));
    };
    for (const file of [
      ".github/workflows/copilot-feedback-ask.yml",
      "schemas/log.schema.json",
      "schemas/gone.json",
    ])
      await older(file);
    lock.version = "0.0.9";
    await writeFile(path.join(folder, ".github/copilot-feedback.lock.json"), JSON.stringify(lock));
    await rm(path.join(folder, ".github/actions/copilot-feedback/action.yml"));
    const { code, stdout } = await init(["--yes", "--upgrade"]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^From version 0\.0\.9 to \S+: replaces 1 workflow and 1 schema, adds the action the workflows run and removes 1 schema\. What is yours stays as it is: \.github\/CODEOWNERS and copilot-feedback\.yaml\.\n\n/,
    );
    assert.doesNotMatch(stdout, /sha256:[0-9a-f]{64}/);
    assert.doesNotMatch((await init(["--yes", "--upgrade"])).stdout, /^From version/);
  });

  it("writes into the folder it is given", async () => {
    await mkdir(path.join(folder, "inner"));
    await init(["inner", "--yes"]);
    assert.notEqual(await content("inner/copilot-feedback.yaml"), "");
  });

  it("does nothing the second time", async () => {
    await init(["--yes"]);
    const { code, stdout } = await init(["--yes"]);
    assert.equal(code, 0);
    assert.match(stdout, /nothing to do/);
  });

  it("shows an edited file and refuses, writing nothing at all", async () => {
    await init(["--yes"]);
    const file = ".github/workflows/copilot-feedback-decide.yml";
    const mine = (await content(file)).replace("Verify consent", "Believe anybody");
    await writeFile(path.join(folder, file), mine);
    await rm(path.join(folder, "schemas/request.schema.json"));
    const { code, stdout, stderr } = await init(["--yes", "--upgrade"]);
    assert.equal(code, 1);
    assert.match(stdout, /! \.github\/workflows\/copilot-feedback-decide\.yml {2}edited/);
    assert.match(stdout, /- +name: Believe anybody\n +\+ +name: Verify consent/);
    assert.match(stderr, /Nothing was written: 1 file would be overwritten/);
    assert.equal(await content(file), mine);
    await assert.rejects(content("schemas/request.schema.json"), { code: "ENOENT" });
  });

  it("replaces it with --force", async () => {
    await init(["--yes"]);
    const file = ".github/workflows/copilot-feedback-decide.yml";
    const original = await content(file);
    await writeFile(path.join(folder, file), "mine\n");
    assert.equal((await init(["--yes", "--upgrade", "--force"])).code, 0);
    assert.equal(await content(file), original);
  });

  it("writes nothing with --dry-run", async () => {
    const { code, stdout } = await init(["--yes", "--dry-run"]);
    assert.equal(code, 0);
    assert.match(stdout, /--dry-run\): \d+ files would change/);
    assert.deepEqual(await readdir(folder), []);
  });

  it("refuses wrong options with what to write, before it writes", async () => {
    const { code, stderr } = await init(["--admin", "megan"]);
    assert.equal(code, 2);
    assert.match(stderr, /--admin megan names no admin/);
    assert.deepEqual(await readdir(folder), []);
  });

  it("does not write through a symbolic link out of the repository", async () => {
    const outside = await mkdtemp(path.join(tmpdir(), "outside-"));
    try {
      await symlink(outside, path.join(folder, ".github"));
      const { code, stderr } = await init(["--yes"]);
      assert.equal(code, 2);
      assert.match(stderr, /\.github is a symbolic link/);
      assert.deepEqual(await readdir(outside), []);
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it("does not follow a lock that names files outside the repository", async () => {
    await init(["--yes"]);
    const lock = JSON.parse(await content(".github/copilot-feedback.lock.json"));
    for (const detour of ["../outside", ".git/config", "/etc/hosts", "a\\b"]) {
      lock.files = { [detour]: "sha256:00" };
      await writeFile(path.join(folder, ".github/copilot-feedback.lock.json"), JSON.stringify(lock));
      const { code, stderr } = await init(["--yes", "--upgrade"]);
      assert.equal(code, 2, detour);
      assert.match(stderr, /outside the repository/);
    }
  });

  it("wants an admin, or --yes, where nobody can be asked", async () => {
    const { code, stderr } = await init([]);
    assert.equal(code, 2);
    assert.match(stderr, /^--admin is missing, and there is no terminal to ask on\. Give it, or --yes/);
    assert.deepEqual(await readdir(folder), []);
  });

  it("says which options it did not apply to a configuration that is there", async () => {
    await init([...megan]);
    const before = await content("copilot-feedback.yaml");
    const again = await init([...megan, "--intake", "directory:elsewhere"]);
    assert.equal(again.code, 0);
    assert.match(
      again.stderr,
      /^Not applied, because copilot-feedback\.yaml exists .*: --admin, --intake\./m,
    );
    const json = await init(["--json", "--mailbox", "copilot@contoso.com"]);
    assert.deepEqual(JSON.parse(json.stdout).notApplied, ["--mailbox"]);
    assert.equal(await content("copilot-feedback.yaml"), before);
    assert.doesNotMatch((await init(["--yes"])).stderr, /Not applied/);
  });

  it("says where GitHub would not look for what it writes", async () => {
    assert.match((await init([...megan, "--dry-run"])).stderr, /^Warning: \S+ is not a git repository: /);
    await mkdir(path.join(folder, ".git"));
    assert.equal((await init([...megan, "--dry-run"])).stderr, "");
    await mkdir(path.join(folder, "sub/folder"), { recursive: true });
    const inside = await init([...megan, "--dry-run", "sub/folder"]);
    assert.match(
      inside.stderr,
      /^Warning: \S+sub.folder lies inside the repository \S+: GitHub reads \.github\//,
    );
    assert.ok(inside.stderr.includes(`repository ${folder}:`));
  });

  it("refuses a folder that is not there, and makes none", async () => {
    const { code, stdout, stderr } = await init([...megan, "no-such/folder"]);
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(
      stderr,
      /^There is no folder \S+no-such.folder\nName the folder of the admin repository's clone/,
    );
    assert.deepEqual(await readdir(folder), []);
  });

  it("refuses a file for a folder", async () => {
    await writeFile(path.join(folder, "some-file"), "");
    for (const target of ["some-file", "some-file/below"]) {
      const { code, stderr } = await init([...megan, target]);
      assert.equal(code, 2, target);
      assert.match(
        stderr,
        /some-file\S* (?:is a file, not a folder|cannot be a folder)[^\n]*\nName the folder/,
      );
    }
  });

  describe("on a terminal", () => {
    it("asks for what was not given, shows the files and asks before it writes", async () => {
      const { code, stdout } = await init(
        [],
        [
          "",
          "megan-contoso=megan.bowen@contoso.com",
          "alex-contoso=alex.wilber@contoso.com",
          "",
          "contoso.onmicrosoft.com",
          "azure-blob:contosofeedback/feedback",
          "copilot@contoso.com",
          "y",
          "yes",
        ],
      );
      assert.equal(code, 0, stdout);
      const config = readConfig(await content("copilot-feedback.yaml"));
      assert.ok(config.ok);
      if (!config.ok) return;
      assert.deepEqual(config.value.admins, {
        "megan-contoso": "megan.bowen@contoso.com",
        "alex-contoso": "alex.wilber@contoso.com",
      });
      assert.equal(config.value.consent.secondAdmin, true);
      assert.deepEqual(config.value.notification, { type: "graph-mail", mailbox: "copilot@contoso.com" });
    });

    it("asks again where an answer cannot be used, and loses none of the others", async () => {
      const { code, stdout, stderr } = await init(
        [],
        [
          "",
          "megan",
          "megan-contoso=megan.bowen@contoso.com",
          "alex-contoso",
          "",
          "not a tenant",
          "contoso.onmicrosoft.com",
          "s3:bucket",
          "azure-blob:contosofeedback/feedback",
          "nobody",
          "copilot@contoso.com",
          "n",
          "yes",
        ],
      );
      assert.equal(code, 0, stdout + stderr);
      assert.match(stdout, /^Requests need at least one admin/m);
      assert.match(stdout, /^megan names no admin\. Write the GitHub login.*\nAn admin, GitHub login/m);
      assert.match(stdout, /^alex-contoso names no admin\..*\nAnother one/m);
      assert.match(stdout, /^`tenant` cannot be `not a tenant`\..*\nEntra tenant/m);
      assert.match(stdout, /^s3:bucket is unknown\. Write azure-blob.*\nWhere packages go/m);
      assert.match(stdout, /cannot be `nobody`\..*\nShared mailbox/m);
      const config = readConfig(await content("copilot-feedback.yaml"));
      assert.deepEqual(config.ok && [config.value.admins, config.value.tenant, config.value.intake.type], [
        { "megan-contoso": "megan.bowen@contoso.com" },
        "contoso.onmicrosoft.com",
        "azure-blob",
      ]);
    });

    it("asks for a tenant where --source needs one", async () => {
      const args = [...megan, "--source", "graph", "--mailbox", "copilot@contoso.com"];
      const { code, stdout } = await init(args, ["", "contoso.onmicrosoft.com", "", "n", "yes"]);
      assert.equal(code, 0, stdout);
      assert.match(stdout, /^`tenant` is missing.*\nEntra tenant/m);
    });

    it("refuses wrong options before it asks anything", async () => {
      const { code, stdout, stderr } = await init(["--intake", "s3:bucket"], []);
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.match(stderr, /^--intake s3:bucket is unknown/);
    });

    it("asks nothing that an option answers", async () => {
      const all = [
        "--admin",
        "alex-contoso=alex.wilber@contoso.com",
        "--tenant",
        "contoso.onmicrosoft.com",
        "--intake",
        "azure-blob:contosofeedback",
        "--second-admin",
      ];
      const { code, stdout } = await init([...megan, ...all, "--mailbox", "copilot@contoso.com"], ["y"]);
      assert.equal(code, 0, stdout);
      assert.doesNotMatch(stdout, /\[y\/N\].*\[y\/N\]/s);
    });

    it("writes nothing unless the answer is yes", async () => {
      const { code, stdout } = await init([...megan], ["", "", "", "n", ""]);
      assert.equal(code, 1);
      assert.match(stdout, /Nothing was written/);
      assert.deepEqual(await readdir(folder), []);
    });

    it("writes nothing when the input ends", async () => {
      const { code, stderr } = await init([], []);
      assert.equal(code, 2);
      assert.match(stderr, /questions were not all answered[\s\S]*Nothing was written/);
      assert.deepEqual(await readdir(folder), []);
    });
  });
});
