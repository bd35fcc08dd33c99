import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { after, before, describe, test } from "node:test";
import { run } from "../../src/cli/generate.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { readManifest } from "../../src/review/manifest.ts";

const SAMPLE = join(import.meta.dirname, "../../docs/samples/interactions.json");
const REQUEST = "user: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n";

let directory = "";
before(async () => {
  directory = await mkdtemp(join(tmpdir(), "generate-"));
  await mkdir(join(directory, "requests"));
});
after(() => rm(directory, { recursive: true }));

async function generate(request: string, out: string, ...more: string[]) {
  await writeFile(join(directory, "requests/adele.yaml"), request);
  return command("--request", "requests/adele.yaml", "--interactions", SAMPLE, "--out", out, ...more);
}

async function command(...args: string[]) {
  const said = { stdout: "", stderr: "" };
  const sink = (stream: keyof typeof said) =>
    new Writable({
      write(chunk, _, done) {
        said[stream] += chunk;
        done();
      },
    });
  const code = await run({
    args,
    cwd: directory,
    env: {},
    stdin: Readable.from([]),
    stdout: sink("stdout"),
    stderr: sink("stderr"),
  });
  return { code, ...said };
}

const sha256 = (bytes: Uint8Array) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

describe("the shipped sample", () => {
  test("has rounds for every shipped request", async () => {
    const shipped = join(import.meta.dirname, "../../requests");
    const requests = await readdir(shipped);
    assert.ok(requests.length > 0);
    for (const request of requests) {
      const files = ["--request", join(shipped, request), "--interactions", SAMPLE];
      const { code, stderr } = await command(...files, "--out", `shipped/${request}`);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: "" }, request);
    }
  });

  test("gives log, report, manifest and page, and names them with the digest", async () => {
    const { code, stderr, stdout } = await generate(REQUEST, "out/one");
    assert.equal(stderr, "");
    assert.equal(code, 0);
    const folder = join(directory, "out/one");
    assert.deepEqual((await readdir(folder)).sort(), [
      "log.json",
      "manifest.json",
      "redaction.json",
      "review.html",
    ]);
    const log = await readFile(join(folder, "log.json"));
    const manifest = readManifest(await readFile(join(folder, "manifest.json")));
    assert.equal(manifest?.log.digest, sha256(log));
    assert.equal(manifest?.repository, null);
    assert.ok(stdout.includes(sha256(log)));
    for (const name of ["log.json", "redaction.json", "manifest.json", "review.html"]) {
      assert.ok(stdout.includes(join("out/one", name)));
    }
    assert.match(stdout, /^8 rounds of 10 requested, \d+ values removed/);
  });

  test("gives the same log, report and page again", async () => {
    await generate(REQUEST, "again/a");
    await generate(REQUEST, "again/b");
    for (const name of ["log.json", "redaction.json", "review.html"]) {
      const [one, other] = await Promise.all(
        ["a", "b"].map((folder) => readFile(join(directory, "again", folder, name), "utf8")),
      );
      assert.equal(one, other, name);
    }
  });

  test("loses what must not be seen and keeps what must be", async () => {
    await generate(REQUEST, "seen");
    for (const name of ["log.json", "redaction.json", "review.html"]) {
      const text = await readFile(join(directory, "seen", name), "utf8");
      for (const planted of [
        "alex.wilber@contoso.com",
        "adele.vance@contoso.com",
        "4111 1111 1111 1111",
        "ghp_Fake",
        "Not-A-Real-Pa55word",
      ]) {
        assert.ok(!text.includes(planted), `${planted} in ${name}`);
      }
    }
    const log = JSON.parse(await readFile(join(directory, "seen/log.json"), "utf8"));
    const [, , teams, excel] = log.rounds;
    assert.equal(teams.responses[0].contexts[0].displayName, "Northwind weekly");
    assert.match(excel.responses[0].text, /^\*\*EMEA\*\* grew most/);
    assert.doesNotMatch(excel.responses[0].text, /WorkbookReader/);
    assert.deepEqual(log.rounds.at(-1).responses, []);
    assert.deepEqual(log.counts.leftOut, {
      duplicates: 1,
      warmUps: 2,
      withoutPrompt: 0,
      unknownKinds: 0,
      otherApps: 0,
    });
  });

  test("speaks JSON to programs", async () => {
    const { stdout } = await generate(REQUEST, "json", "--json");
    const { files, summary } = JSON.parse(stdout);
    assert.equal(summary.rounds, 8);
    assert.equal(files.log.digest, sha256(await readFile(join(directory, files.log.file))));
    assert.deepEqual(Object.keys(files), ["page", "log", "report", "manifest"]);
  });

  test("the window ends where the request says, else just after the newest interaction", async () => {
    const { stdout } = await generate(`${REQUEST}before: 2026-11-17T00:00:00Z\n`, "window");
    assert.match(stdout, /^2 rounds of 10/);
    await generate(REQUEST, "window");
    const log = JSON.parse(await readFile(join(directory, "window/log.json"), "utf8"));
    assert.equal(log.window.before, "2026-11-19T16:25:02.701Z");
    assert.equal(log.window.after, "2026-10-20T16:25:02.701Z");
  });

  test("exclude and comments take effect by round id", async () => {
    await generate(REQUEST, "first");
    const [first, second] = JSON.parse(await readFile(join(directory, "first/log.json"), "utf8")).rounds;
    const { code } = await generate(
      `${REQUEST}exclude: [${first.id}]\ncomments:\n  ${second.id}: Wrong person.\n`,
      "second",
    );
    assert.equal(code, 0);
    const log = JSON.parse(await readFile(join(directory, "second/log.json"), "utf8"));
    assert.equal(log.rounds.length, 7);
    assert.equal(log.rounds[0].comment, "Wrong person.");
    assert.equal(log.counts.excluded, 1);
  });

  test("takes the user's own feedback from an export of it", async () => {
    const csv = `User Email,Date Submitted,Feedback Type,Comments,App
adele.vance@contoso.com,2026-11-16T08:15:00Z,Thumbs down,"It wrote to Megan, not to Alex.",Copilot Chat
lee.gu@contoso.com,2026-11-16T08:15:00Z,Thumbs up,Somebody else,Copilot Chat
`;
    await writeFile(join(directory, "feedback.csv"), csv);
    const { code, stderr } = await generate(REQUEST, "feedback", "--feedback", "feedback.csv");
    assert.equal(stderr, "");
    assert.equal(code, 0);
    const log = await readFile(join(directory, "feedback/log.json"), "utf8");
    assert.equal(JSON.parse(log).rounds[1].feedback[0].kind, "Thumbs down");
    assert.doesNotMatch(log, /Somebody else/);
  });

  test("the configuration's policy and look-back are used", async () => {
    await writeFile(
      join(directory, "copilot-feedback.yaml"),
      `version: 1
admins: { megan-contoso: megan.bowen@contoso.com }
source: { type: file, directory: exports }
intake: { type: directory, directory: intake }
notification: { type: directory, directory: mail, from: feedback@contoso.com }
collect: { lookBackDays: 2 }
redaction:
  dictionary: [{ kind: project, values: [Northwind] }]
`,
    );
    const { code, stderr, stdout } = await generate(
      REQUEST,
      "configured",
      "--config",
      "copilot-feedback.yaml",
    );
    assert.equal(stderr, "");
    assert.equal(code, 0);
    assert.match(stdout, /^5 rounds of 10/);
    const log = JSON.parse(await readFile(join(directory, "configured/log.json"), "utf8"));
    assert.equal(log.window.after, "2026-11-17T16:25:02.701Z");
  });
});

describe("answers no, and says what to do", () => {
  test("a request with mistakes", async () => {
    const { code, stderr } = await generate(REQUEST.replace("10", "31"), "none");
    assert.equal(code, 1);
    assert.match(stderr, /requests\/adele\.yaml:2:15 /);
  });

  test("no rounds", async () => {
    const { code, stderr } = await generate(`${REQUEST}apps: [Loop]\n`, "none");
    assert.equal(code, 1);
    assert.match(stderr, /has no rounds between 2026-10-20T\S+ and 2026-11-19T\S+ in Loop\.\nWiden/);
    await assert.rejects(readdir(join(directory, "none")));
  });

  test("ids that name no round", async () => {
    const exclude = await generate(`${REQUEST}exclude: [r-00000000]\n`, "none");
    assert.equal(exclude.code, 1);
    assert.match(exclude.stderr, /`exclude` names r-00000000, which no round of this log has/);
    const comments = await generate(`${REQUEST}comments:\n  r-00000000: x\n`, "none");
    assert.equal(comments.code, 1);
    assert.match(comments.stderr, /`comments` names r-00000000/);
  });
});

describe("cannot be asked", () => {
  const refused = (asking: Promise<unknown>, message: RegExp, next: RegExp) =>
    assert.rejects(asking, (error: unknown) => {
      assert.ok(error instanceof UsageError, String(error));
      assert.match(error.message, message);
      assert.match(error.next, next);
      return true;
    });

  test("without its arguments", () =>
    refused(command("--out", "x"), /^Missing --request and --interactions\.$/, /--help/));

  test("with an export that holds nothing", async () => {
    await generate(REQUEST, "files");
    for (const nothing of ["[]", '{"value":[]}']) {
      await writeFile(join(directory, "empty.json"), nothing);
      await refused(
        command("--request", "requests/adele.yaml", "--interactions", "empty.json", "--out", "x"),
        /^The interaction export empty\.json is empty\.$/,
        /^Export again; /,
      );
    }
  });

  test("with files that are not there", async () => {
    await generate(REQUEST, "files");
    const request = ["--request", "requests/adele.yaml"];
    await refused(
      command("--request", "requests/none.yaml", "--interactions", SAMPLE, "--out", "x"),
      /^requests\/none\.yaml is not there; expected a request, requests\/<id>\.yaml\.$/,
      /path/,
    );
    await refused(
      command(...request, "--interactions", "none.json", "--out", "x"),
      /there is no export at .*none\.json\.$/,
      /Check the path/,
    );
    await refused(
      generate(REQUEST, "x", "--config", "none.yaml"),
      /^none\.yaml is not there; expected a configuration/,
      /path/,
    );
    await refused(generate(REQUEST, "requests/adele.yaml/x"), /cannot be written \(ENOTDIR\)/, /--out/);
  });

  test("of an export that is none", async () => {
    await writeFile(join(directory, "bad.json"), '{"value": [');
    await refused(
      command("--request", "requests/adele.yaml", "--interactions", "bad.json", "--out", "x"),
      /bad\.json:1:12 is not JSON; expected a value or \]\.$/,
      /Export/,
    );
  });
});
