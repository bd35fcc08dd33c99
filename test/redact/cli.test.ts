import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, it, type TestContext } from "node:test";
import { run } from "../../src/cli/redact.ts";

async function redact(args: readonly string[], input = "", cwd = tmpdir()) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const written = { stdout: "", stderr: "" };
  stdout.on("data", (chunk: Buffer) => {
    written.stdout += chunk.toString();
  });
  stderr.on("data", (chunk: Buffer) => {
    written.stderr += chunk.toString();
  });
  const stdin = Readable.from([Buffer.from(input)]);
  const code = await run({ args, cwd, env: {}, stdin, stdout, stderr });
  return { code, ...written };
}

function folder(test: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "copilot-feedback-redact-"));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe("copilot-feedback redact", () => {
  it("prints a text from standard input without secrets", async () => {
    const { code, stdout } = await redact([], "mail adele.vance@contoso.com, my password is hunter2\n");
    assert.equal(code, 0);
    assert.equal(stdout, "mail [email-1], my password is [password-1]\n");
  });

  it("keeps JSON files JSON, with their indentation", async (test) => {
    const cwd = folder(test);
    writeFileSync(join(cwd, "a.json"), '{\n  "to": "adele.vance@contoso.com"\n}\n');
    const { stdout } = await redact(["a.json"], "", cwd);
    assert.equal(stdout, '{\n  "to": "[email-1]"\n}\n');
  });

  it("reports counts and places, never values", async () => {
    const { stdout } = await redact(["--report"], '{"to": "adele.vance@contoso.com"}');
    const report = JSON.parse(stdout);
    assert.equal(report.removals, 1);
    assert.deepEqual(report.kinds, { email: 1 });
    assert.deepEqual(report.findings, [
      { rule: "email", kind: "email", pointer: "/to", start: 0, length: 23, placeholder: "[email-1]" },
    ]);
    assert.ok(!stdout.includes("adele"));
  });

  it("answers lines with spans in the same order", async () => {
    const lines = [
      { id: "one", text: "x adele.vance@contoso.com" },
      { text: "nothing here" },
      { id: 3, text: "é +49 30 901820" },
    ];
    const { stdout } = await redact(
      ["--spans", "--jsonl"],
      `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`,
    );
    assert.deepEqual(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
      [
        { id: "one", spans: [{ start: 2, end: 25, type: "email" }] },
        { spans: [] },
        { id: 3, spans: [{ start: 2, end: 15, type: "phone" }] },
      ],
    );
  });

  it("lists every rule with its kind and an example", async () => {
    const { stdout } = await redact(["--rules"]);
    assert.match(stdout, /^github-token +token +secrets-only +Use ghp_/m);
    assert.match(stdout, /^email +email +standard +adele\.vance@contoso\.com$/m);
  });

  it("takes profiles", async () => {
    const { stdout } = await redact(["--profile", "secrets-only"], "adele.vance@contoso.com");
    assert.equal(stdout, "adele.vance@contoso.com");
  });

  it("says what is wrong with the command line", async () => {
    await assert.rejects(redact(["missing.txt"]), { message: "missing.txt cannot be read." });
    await assert.rejects(redact(["--spans"]), { message: "--spans and --jsonl go together." });
    await assert.rejects(redact(["--profile", "none"]), { message: "There is no profile none." });
    await assert.rejects(redact(["--spans", "--jsonl"], "not json"), {
      message: 'Line 1 is not a JSON object with a "text".',
    });
  });
});
