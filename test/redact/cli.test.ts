import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { describe, it, type TestContext } from "node:test";
import { run } from "../../src/cli/redact.ts";

async function redact(args: readonly string[], input: string | Uint8Array = "", cwd = tmpdir()) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const written = { stdout: "", stderr: "" };
  stdout.on("data", (chunk: Buffer) => {
    written.stdout += chunk.toString();
  });
  stderr.on("data", (chunk: Buffer) => {
    written.stderr += chunk.toString();
  });
  const stdin = Readable.from([typeof input === "string" ? Buffer.from(input) : input]);
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
    await assert.rejects(redact(["missing.txt"]), {
      message: "missing.txt is not there; expected a text or JSON file, or `-` for standard input.",
    });
    await assert.rejects(redact(["."]), /^UsageError: \. is a folder; expected a text or JSON file/);
    await assert.rejects(redact(["--config", "nope.yaml"]), {
      message: "nope.yaml is not there; expected a configuration such as copilot-feedback.yaml.",
    });
    for (const [given, missing] of [
      ["--spans", "--jsonl"],
      ["--jsonl", "--spans"],
    ] as const) {
      await assert.rejects(redact([given]), {
        message: `\`${given}\` needs \`${missing}\` beside it: together they read one {"id", "text"} on each line and print where something was found.`,
        next: `Write \`copilot-feedback redact --spans --jsonl < lines.jsonl\`, or leave \`${given}\` out to get the text redacted.`,
      });
    }
    await assert.rejects(redact(["--spans", "--jsonl", "--report"]), {
      message: "`--report` says nothing about lines: with `--spans` every line says what was found in it.",
      next: "Leave `--report` out, or leave `--spans --jsonl` out to get a report about a text or a JSON document.",
    });
    await assert.rejects(redact(["--profile", "none"]), { message: "There is no profile none." });
    await assert.rejects(redact(["--spans", "--jsonl"], "not json"), {
      message: 'Standard input, line 1 is not a JSON object with a "text".',
    });
  });

  it("reads UTF-16 and UTF-8 by their byte order marks and writes UTF-8 without one", async (test) => {
    const cwd = folder(test);
    const text = "\ufeffMail adele.vance@contoso.com, IBAN DE89370400440532013000, 你好\n";
    const little = Buffer.from(text, "utf16le");
    const files = { "utf8.txt": Buffer.from(text), "le.txt": little, "be.txt": Buffer.from(little).swap16() };
    for (const [name, bytes] of Object.entries(files)) {
      writeFileSync(join(cwd, name), bytes);
      for (const answer of [await redact([name], "", cwd), await redact([], bytes)])
        assert.deepEqual(
          [answer.code, answer.stdout],
          [0, "Mail [email-1], IBAN [bank-account-1], 你好\n"],
          name,
        );
    }
    const json = await redact([], Buffer.from('\ufeff{"to":"adele.vance@contoso.com"}', "utf16le"));
    assert.equal(json.stdout, '{"to":"[email-1]"}');
  });

  it("refuses what is no text, with its line, and prints nothing of it", async (test) => {
    const cwd = folder(test);
    const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
      [
        "no-mark.txt",
        Buffer.from("adele.vance@contoso.com", "utf16le"),
        /, line 1: NUL characters, .*UTF-16/,
      ],
      ["no-mark-be.txt", Buffer.from("\na\n", "utf16le").swap16(), /, line 1: NUL characters/],
      ["latin.txt", Buffer.from("one\ncaf\xe9\n", "latin1"), /, line 2: bytes that are not UTF-8/],
      ["odd.txt", Buffer.from("\xff\xfea", "latin1"), /, line 1: UTF-16 that is broken or cut off/],
      ["utf32.txt", Buffer.from("\xff\xfe\0\0a\0\0\0", "latin1"), /, line 1: NUL characters/],
    ];
    for (const [name, bytes, message] of cases) {
      writeFileSync(join(cwd, name), bytes);
      for (const args of [[name], ["--report", name]]) {
        await assert.rejects(redact(args, "", cwd), (error: Error & { next?: string }) => {
          assert.match(error.message, message);
          assert.ok(error.message.startsWith(name) && error.message.includes("expected text in UTF-8"));
          assert.match(error.next ?? "", /Save it as UTF-8/);
          return true;
        });
      }
      await assert.rejects(redact([], bytes), message);
      await assert.rejects(redact(["--spans", "--jsonl"], bytes), /^UsageError: Standard input, line \d/);
    }
  });

  it("reads lines with a byte order mark, of UTF-16 and with separators inside of strings", async (test) => {
    const cwd = folder(test);
    const lines = '\ufeff{"text":"\u2028adele.vance@contoso.com"}\r\n\r\n{"id":2,"text":""}';
    const expected = '{"spans":[{"start":1,"end":24,"type":"email"}]}\n{"id":2,"spans":[]}\n';
    for (const bytes of [Buffer.from(lines), Buffer.from(lines, "utf16le")]) {
      writeFileSync(join(cwd, "lines.jsonl"), bytes);
      assert.equal((await redact(["--spans", "--jsonl"], bytes)).stdout, expected);
      assert.equal((await redact(["--spans", "--jsonl", "lines.jsonl"], "", cwd)).stdout, expected);
    }
    writeFileSync(join(cwd, "broken.jsonl"), '{"text":""}\n[]\n');
    await assert.rejects(redact(["--spans", "--jsonl", "lines.jsonl", "broken.jsonl"], "", cwd), {
      message: 'broken.jsonl, line 2 is not a JSON object with a "text".',
    });
  });

  it("finds in a plain text what --spans finds: credits stay, what was found once goes everywhere", async () => {
    const credits =
      "## Contributors\n\n- Adele Vance <adele.vance@northwind.com>\n\n## License\n\nCopyright (c) 2024 Alex Wilber\n";
    assert.equal((await redact([], credits)).stdout, credits);
    const texts = [
      credits,
      "Hi Megan, my password is hunter2.\nIt says hunter2 is wrong. Megan Bowen\n",
      `From: Megan Bowen\nHi Megan Bowen,\nsee ${Buffer.from("Megan Bowen said hello to all").toString("base64")}.\n`,
    ];
    for (const text of texts) {
      const { stdout } = await redact([], text);
      const answer = await redact(["--spans", "--jsonl"], JSON.stringify({ text }));
      const { spans } = JSON.parse(answer.stdout) as {
        spans: { start: number; end: number; type: string }[];
      };
      let rest = stdout;
      let at = 0;
      for (const { start, end, type } of spans) {
        assert.ok(rest.startsWith(text.slice(at, start)));
        rest = rest.slice(start - at);
        const placeholder = /^\[([a-z-]+)-\d+\]/.exec(rest);
        assert.equal(placeholder?.[1], type);
        rest = rest.slice(placeholder?.[0].length);
        at = end;
      }
      assert.equal(rest, text.slice(at));
    }
    assert.doesNotMatch((await redact([], texts[1])).stdout, /hunter2|Megan|Bowen/);
    assert.equal((await redact([], texts[2])).stdout, "From: [person-1]\nHi [person-1],\nsee [person-1].\n");
  });

  it("changes nothing of a JSON document but its strings", async () => {
    const source =
      '\t{ "n" : 12345678901234567890,"f":1.0, "b":"caf\\u00e9\\/", "10":"adele.vance@contoso.com",\r\n "2":["\\"",{}, "+49 30 901820"]\n,"__proto__":"x", "to adele.vance@contoso.com":-1E+2}\n\n';
    const { stdout } = await redact([], source);
    assert.equal(
      stdout,
      source.replaceAll("adele.vance@contoso.com", "[email-1]").replace("+49 30 901820", "[phone-1]"),
    );
    const alike = await redact([], '{"Adele Vance":1.0,"Adele":2.0}');
    assert.equal(alike.stdout, '{"[person-1]":1.0,"[person-1]":2.0}');
    const names = '{"adele.vance@contoso.com":1,"x":{"adele.vance@contoso.com":"+49 30 901820"}}';
    assert.equal((await redact([], names)).stdout, '{"[email-1]":1,"x":{"[email-1]":"[phone-1]"}}');
  });

  it("refuses JSON of which a parser sees only a part", async () => {
    await assert.rejects(redact([], '{"a":"x",\n "b": {"c":1, "\\u0063":"adele.vance@contoso.com"}}'), {
      message:
        "Standard input:2:15 is a member whose name the same object has already; expected each name once.",
    });
    await assert.rejects(
      redact([], `${"[".repeat(9000)}${"]".repeat(9000)}`),
      /^UsageError: Standard input:1:501 is nested too deeply; expected at most 500 levels/,
    );
  });

  it("reports on several files as one JSON list", async (test) => {
    const cwd = folder(test);
    writeFileSync(join(cwd, "a.txt"), "adele.vance@contoso.com");
    writeFileSync(join(cwd, "b.txt"), "nothing");
    const reports = JSON.parse((await redact(["--report", "a.txt", "b.txt"], "", cwd)).stdout);
    assert.deepEqual(
      reports.map(({ input, removals }: { input: string; removals: number }) => [input, removals]),
      [
        ["a.txt", 1],
        ["b.txt", 0],
      ],
    );
  });
});
