import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Artifact } from "../../rehearsal/github/state.ts";
import { openerOf } from "../../src/cli/open-file.ts";
import { COMMENT_MARKER } from "../../src/review/comment.ts";
import { AUTHOR, ask, createStage, OUTSIDER, type Stage } from "../e2e/stage.ts";
import { type CliResult, runCli, temporaryFolder } from "./run-cli.ts";

const REPOSITORY = "contoso/copilot-feedback";

describe("copilot-feedback review", () => {
  let stage: Stage;
  let pr: number;

  before(async () => {
    stage = await createStage();
    pr = await ask(stage, "adele");
  });
  after(() => stage[Symbol.asyncDispose]());

  function environment(more: Record<string, string> = {}): Record<string, string> {
    const { state, server } = stage.rehearsal;
    const token = state.people.get(AUTHOR)?.token ?? "";
    return { GITHUB_TOKEN: token, GITHUB_API_URL: server.origin, GITHUB_REPOSITORY: REPOSITORY, ...more };
  }
  const review = (args: readonly string[], env: Record<string, string> = {}): Promise<CliResult> =>
    runCli(["review", ...args], { env: environment(env), cwd: stage.directory });

  /** Runs with something changed, and puts it back. */
  async function refused<T extends object>(thing: T, change: Partial<T>, number = pr): Promise<string> {
    const saved = { ...thing };
    Object.assign(thing, change);
    try {
      const { code, stdout, stderr } = await review([String(number), "--out", "refused", "--no-open"]);
      assert.deepEqual([code, stdout], [1, ""]);
      assert.ok(!readdirSync(stage.directory).includes("refused"), "nothing is written");
      return stderr;
    } finally {
      Object.assign(thing, saved);
    }
  }
  function artifact(kind: string): Artifact {
    const found = stage.rehearsal.artifacts().find(({ name }) => name.startsWith(`${kind}.pr${pr}.`));
    assert.ok(found);
    return found;
  }
  const changed = (bytes: Buffer, digest: string | null = sha256(bytes)) => ({ bytes, digest });

  it("writes the reviewed files, for this user only, and says what they hold", async () => {
    const { code, stdout, stderr } = await review([`#${pr}`, "--out", "out", "--no-open"]);
    assert.deepEqual([code, stderr], [0, ""]);
    const out = join(stage.directory, "out");
    const kinds = {
      log: "log.json",
      redaction: "redaction.json",
      review: "review.html",
      manifest: "manifest.json",
    };
    for (const [kind, name] of Object.entries(kinds)) {
      assert.deepEqual(await readFile(join(out, name)), artifact(kind).bytes);
      assert.equal(statSync(join(out, name)).mode & 0o077, 0);
    }
    const log = artifact("log");
    const { rounds } = JSON.parse(log.bytes.toString());
    assert.match(
      stdout,
      new RegExp(`^Pull request ${pr} of ${REPOSITORY}: request adele, commit [0-9a-f]{12}\n`),
    );
    assert.match(stdout, new RegExp(`\n${rounds.length} of 10 rounds requested: \\w+ \\d+`));
    assert.match(stdout, /\n\d+ values? removed: .*email \d+/);
    assert.match(stdout, new RegExp(`\nLog digest ${log.digest}\n\nOpen ${join(out, "review.html")}\n`));
    assert.doesNotMatch(stdout, /\u001b/);
  });

  it("prints JSON and opens nothing with --json", async (test) => {
    const folder = temporaryFolder(test);
    const { code, stdout } = await review([String(pr), "--out", folder, "--json"], { PATH: "/nowhere" });
    assert.equal(code, 0);
    const { summary, ...shown } = JSON.parse(stdout);
    assert.deepEqual(shown, {
      verified: true,
      pullRequest: pr,
      request: "adele",
      head: stage.rehearsal.pull(pr).head.sha,
      digest: artifact("log").digest,
      folder,
    });
    assert.equal(summary.requested, 10);
  });

  it("opens the page in the browser, without a shell, from a temporary folder by default", async (test) => {
    const tools = temporaryFolder(test);
    const told = join(tools, "told");
    execFileSync("mkfifo", [told]);
    writeFileSync(join(tools, "xdg-open"), `#!/bin/sh\nprintf '%s' "$1" > '${told}'\n`);
    chmodSync(join(tools, "xdg-open"), 0o755);
    const result = review([String(pr)], { PATH: tools });
    if (process.platform !== "linux") return void (await result);
    // Reading a pipe waits for whoever writes into it.
    const page = await readFile(told, "utf8");
    const { code, stdout } = await result;
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`\nOpened ${page}\n`));
    assert.deepEqual(readFileSync(page), artifact("review").bytes);
    assert.equal(statSync(join(page, "..")).mode & 0o077, 0);
    rmSync(join(page, ".."), { recursive: true });
  });

  it("prints the path where nothing can open it", async () => {
    const { code, stdout } = await review([String(pr), "--out", "out"], { PATH: "/nowhere" });
    assert.equal(code, 0);
    assert.match(stdout, /\nOpen \S+review\.html\n/);
  });

  it("knows each system's opener", () => {
    const path = "/tmp/a b&c;$(d).html";
    assert.deepEqual(openerOf("darwin", path), ["open", path]);
    assert.deepEqual(openerOf("linux", path), ["xdg-open", path]);
    assert.deepEqual(openerOf("win32", path), ["rundll32.exe", "url.dll,FileProtocolHandler", path]);
  });

  it("refuses bytes that are not what the service names", async () => {
    for (const [kind, what] of [
      ["log", "log"],
      ["review", "page"],
      ["redaction", "report"],
      ["manifest", "manifest"],
    ] as const) {
      const { bytes, digest } = artifact(kind);
      const message = await refused(
        artifact(kind),
        changed(Buffer.concat([bytes, Buffer.from(" ")]), digest),
      );
      assert.match(
        message,
        new RegExp(`^The ${what} that arrived is sha256:\\w+, GitHub names ${digest}\\.\n`),
      );
      assert.match(message, /\nNext: Do not merge\. /);
    }
    assert.match(await refused(artifact("log"), { digest: null }), /GitHub names no SHA-256\./);
  });

  it("refuses files that were exchanged at the service", async () => {
    for (const [kind, what] of [
      ["log", "log"],
      ["review", "page"],
      ["redaction", "report"],
    ] as const) {
      const message = await refused(artifact(kind), changed(Buffer.from("{}")));
      assert.match(
        message,
        new RegExp(`^The ${what} that arrived is sha256:\\w+, the manifest names sha256:`),
      );
    }
  });

  it("refuses a manifest of something else", async () => {
    const manifest = JSON.parse(artifact("manifest").bytes.toString());
    const { run, request } = manifest;
    for (const [change, what] of [
      [{ repository: "contoso/other" }, "repository"],
      [{ pullRequest: pr + 1 }, "pull request"],
      [{ head: "0".repeat(40) }, "commit"],
      [{ run: { ...run, id: run.id + 1 } }, "run"],
      [{ request: { ...request, blob: "0".repeat(40) } }, "request file"],
    ] as const) {
      const bytes = Buffer.from(`${JSON.stringify({ ...manifest, ...change }, null, 2)}\n`);
      assert.match(
        await refused(artifact("manifest"), changed(bytes)),
        new RegExp(`^The manifest is about another ${what} than this one\\.`),
      );
    }
    assert.match(
      await refused(artifact("manifest"), changed(Buffer.from("[]"))),
      /^The manifest is not one\./,
    );
  });

  it("believes the comment of the bot only, and refuses another digest in it", async () => {
    const [comment] = stage.rehearsal.comments(pr);
    assert.ok(comment);
    const other = `sha256:${"0".repeat(64)}`;
    await stage.rehearsal.api(OUTSIDER, "POST", `/repos/${REPOSITORY}/issues/${pr}/comments`, {
      body: comment.body.replace(/sha256:[0-9a-f]{64}/g, other),
    });
    assert.equal((await review([String(pr), "--out", "out", "--no-open"])).code, 0);
    const edited = comment.body.replaceAll(/sha256:[0-9a-f]{64}/g, other);
    assert.match(
      await refused(comment, { body: edited }),
      new RegExp(`^The log that arrived is sha256:\\w+, the pull request's comment shows ${other}\\.`),
    );
    const stranger = { id: 1, login: "github-actions", type: "User" } as const;
    assert.match(
      await refused(comment, { author: stranger, byActions: false }),
      new RegExp(`^Pull request ${pr} has no comment of copilot-feedback\\.\nNext: Wait`),
    );
    assert.match(
      await refused(comment, { body: `${COMMENT_MARKER}\n\n### Preparing\u202e the log` }),
      /has no log to review; its comment says "Preparing<U\+202E> the log"\./,
    );
  });

  it("refuses files of a run that was not ours", async () => {
    const run = stage.rehearsal.runs().find(({ id }) => id === artifact("log").run);
    assert.ok(run);
    assert.match(
      await refused(run, { event: "push" }),
      /^The prepare run was not started by a pull request event/,
    );
    const { sha } = stage.rehearsal.pull(pr).head;
    assert.match(
      await refused(run, { headSha: sha }),
      /^The prepare run did not run the default branch's code/,
    );
    assert.match(await refused(run, { conclusion: "failure" }), /^The prepare run did not succeed/);
    assert.match(
      await refused(run, { status: "in_progress" }),
      /^The run that makes the log has not ended\./,
    );
  });

  it("refuses a review with missing files, expired files and twins", async () => {
    assert.match(
      await refused(artifact("review"), { deleted: true }),
      /^Of the review's files, page cannot be downloaded\./,
    );
    assert.match(
      await refused(artifact("log"), { expiresAt: "2020-01-01T00:00:00Z" }),
      new RegExp(`^Pull request ${pr} has no log of its present head [0-9a-f]{12};`),
    );
    const twin = {
      ...artifact("log"),
      id: 987_654,
      name: artifact("log").name.replace(".1.json", ".2.json"),
    };
    stage.rehearsal.state.artifacts.push(twin);
    assert.match(await refused(twin, {}), /has 2 logs of its head, where one is expected\./);
    stage.rehearsal.state.artifacts.pop();
  });

  it("says that a request is closed", async () => {
    const closed = await ask(stage, "closed");
    await stage.rehearsal.close(closed, { by: AUTHOR });
    assert.match(
      await refused({}, {}, closed),
      new RegExp(`^Pull request ${closed} has no log to review; its comment says "Cancelled"\\.`),
    );
  });

  it("says what is missing to ask the question", async (test) => {
    const empty = temporaryFolder(test);
    const run = (args: string[], env: Record<string, string>) =>
      runCli(["review", ...args], { env, cwd: empty });
    for (const args of [[], ["seven"], ["0"], ["7", "8"]]) {
      const { code, stderr } = await run(args, {});
      assert.deepEqual([code, stderr.split("\n")[0]], [2, "Name one pull request by its number."]);
    }
    assert.match(
      (await run(["7"], {})).stderr,
      /^It is not clear which repository is meant\.\nAdd --repository/,
    );
    const noToken = await run(["7", "--repository", REPOSITORY], { PATH: empty });
    assert.equal(noToken.code, 2);
    assert.match(
      noToken.stderr,
      /^Downloading a review needs a token\.\nSign in with `gh auth login`, or set GITHUB_TOKEN/,
    );
    const unknown = await review(["99"]);
    assert.equal(unknown.code, 2);
    assert.match(
      unknown.stderr,
      new RegExp(`^GitHub answered 404 for pull request 99 of ${REPOSITORY}\\.\nCheck`),
    );
    mkdirSync(join(stage.directory, "blocked"));
    writeFileSync(join(stage.directory, "blocked", "file"), "");
    const blocked = await review([String(pr), "--out", "blocked/file"]);
    assert.equal(blocked.code, 2);
  });
});

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
