import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { decodeDocument } from "../../src/document/decode.ts";
import { formatProblem } from "../../src/document/format-problem.ts";
import { findHostileCharacter, neutralise } from "../../src/document/hostile-text.ts";
import { parseYaml } from "../../src/document/parse-yaml.ts";
import type { Problem } from "../../src/document/problem.ts";
import { createSourceText, lineText, rangeOf } from "../../src/document/source-text.ts";
import { closest } from "../../src/document/suggestion.ts";

const FILE = "requests/a.yaml";
const VOCABULARY = { noun: "request", keys: ["user", "comment"], example: "user: a" };
const PROBLEM: Problem = {
  code: "wrong-value",
  message: "`user` cannot be `x`",
  file: FILE,
  line: 2,
  column: 7,
  endLine: 2,
  endColumn: 8,
  pointer: "/user",
  expected: "one e-mail address",
  fix: "Write `user: adele.vance@contoso.com`",
};

function parse(text: string) {
  return parseYaml(createSourceText(FILE, text), VOCABULARY);
}

describe("source text", () => {
  it("counts lines and columns from 1, in UTF-16 code units, whatever the line ending", () => {
    const source = createSourceText(FILE, "a: 😀\r\nbc: d\n");
    assert.deepEqual(rangeOf(source, 3, 5), { line: 1, column: 4, endLine: 1, endColumn: 6 });
    assert.deepEqual(rangeOf(source, 7, 9), { line: 2, column: 1, endLine: 2, endColumn: 3 });
    assert.deepEqual(rangeOf(source, 9, 9), { line: 2, column: 3, endLine: 2, endColumn: 4 });
    assert.equal(lineText(source, 1), "a: 😀");
    assert.equal(lineText(source, 2), "bc: d");
    assert.equal(lineText(source, 9), "");
  });
});

describe("decodeDocument", () => {
  it("names the first line that is not UTF-8", () => {
    const reading = decodeDocument(Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xff]), FILE, 100);
    assert.deepEqual(reading.ok ? [] : reading.problems.map(({ code, line }) => [code, line]), [
      ["not-utf8", 3],
    ]);
  });

  it("allows exactly the limit, in bytes", () => {
    assert.equal(decodeDocument("é".repeat(50), FILE, 100).ok, true);
    assert.equal(decodeDocument(`${"é".repeat(50)}x`, FILE, 100).ok, false);
  });

  it("takes a byte order mark off and refuses one in the middle", () => {
    const reading = decodeDocument("\ufeffa: 1", FILE, 100);
    assert.equal(reading.ok && reading.value.text, "a: 1");
    assert.equal(decodeDocument("a: \ufeff1", FILE, 100).ok, false);
  });

  it("refuses what makes a text look different from what it is", () => {
    for (const character of [
      "\0",
      "\u001b",
      "\u007f",
      "\u0085",
      "\u009b",
      "\u202e",
      "\u2066",
      "\u2028",
      "\u{e0041}",
      "\ud800",
    ]) {
      const reading = decodeDocument(`a: x\nb: y${character}z\n`, FILE, 100);
      assert.deepEqual(
        reading.ok ? [] : reading.problems.map(({ code, line, column }) => [code, line, column]),
        [["invisible-character", 2, 5]],
        JSON.stringify(character),
      );
    }
    assert.equal(decodeDocument("a: \tأهلا 👩‍👩‍👧 naïve\r\n", FILE, 100).ok, true);
  });
});

describe("parseYaml", () => {
  it("gives plain values of the YAML 1.2 core schema with their places", () => {
    const reading = parse("user: no\ncomment: [1, 0x10, 010, true, ~, 2026-11-20]\n");
    assert.ok(reading.ok);
    assert.deepEqual(reading.value.value, { user: "no", comment: [1, 16, 10, true, null, "2026-11-20"] });
    assert.deepEqual(reading.value.values.get("/comment/1"), { start: 22, end: 26 });
    assert.deepEqual(reading.value.keys.get("/comment"), { start: 9, end: 16 });
    assert.deepEqual(reading.value.problems, []);
  });

  it("refuses aliases, anchors, tags, merge keys, doubtful keys and repetitions, each where it stands", () => {
    const found = (text: string) => {
      const reading = parse(text);
      const problems = reading.ok ? reading.value.problems : reading.problems;
      return problems.map(({ code, line, column }) => `${line}:${column} ${code}`);
    };
    assert.deepEqual(found("user: &a x\ncomment: *a\n"), ["1:7 anchor", "2:10 alias"]);
    assert.deepEqual(found("&a user: x\n"), ["1:1 anchor"]);
    assert.deepEqual(found("user: !!binary aGk=\n"), ["1:7 tag"]);
    assert.deepEqual(found("user: !x\n  a: 1\n"), ["1:7 tag"]);
    assert.deepEqual(found("<<: {a: 1}\n"), ["1:1 merge-key"]);
    assert.deepEqual(found("? [a]\n: b\n"), ["1:3 not-a-key"]);
    assert.deepEqual(found("user: 1\ncomment:\n  a: 1\n  a: 2\nuser: 2\n"), [
      "4:3 duplicate-key",
      "5:1 duplicate-key",
    ]);
    assert.deepEqual(found(`user: ${"[".repeat(13)}${"]".repeat(13)}\n`), ["1:19 too-deep"]);
    assert.deepEqual(found(`user: "\\u202e"\n`), ["1:7 invisible-character"]);
  });

  it("refuses nesting that exhausts the parser", () => {
    for (const text of [`a: ${"[".repeat(7000)}${"]".repeat(7000)}`, `a:\n  ${"- ".repeat(7000)}x`]) {
      const reading = parse(text);
      const problems = reading.ok ? reading.value.problems : reading.problems;
      assert.deepEqual(
        problems.map(({ message }) => message),
        ["This is nested too deeply"],
      );
    }
  });

  it("keeps __proto__ a key like any other", () => {
    const reading = parse("__proto__:\n  polluted: true\n");
    assert.ok(reading.ok);
    assert.deepEqual(Object.keys(reading.value.value as object), ["__proto__"]);
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  });

  // Work that grows with the square of the length would take hours and end at the runner's limit.
  it("says one thing about every repetition of what YAML means something by", () => {
    for (const [piece, expected] of [
      ["[", "This is JSON; a request is written in YAML"],
      ["{a: ", "This is JSON; a request is written in YAML"],
      ["- ", "This is nested too deeply"],
      ["? ", "This is nested too deeply"],
      ["&a ", "This is not valid YAML: A node can have at most one anchor"],
      ["*a ", "This is not valid YAML: Unexpected alias at node end"],
      ["!a ", "This is not valid YAML: A node can have at most one tag"],
      ['"', "This is not valid YAML: Unexpected double-quoted-scalar at node end"],
      ["'", "The request is a single text without keys"],
      ["|\n", "The request is a single text without keys"],
      ["---\n", "A second document starts here"],
      ["%a\n", "The request is empty"],
      ["\t", "The request is empty"],
      ["#", "The request is empty"],
      [": ", "There is a colon too many, or the line below is indented by mistake"],
    ] as const) {
      const reading = parse(piece.repeat(Math.floor(16_384 / piece.length)));
      assert.deepEqual(reading.ok ? [] : reading.problems.map(({ message }) => message), [expected], piece);
    }
  });
});

describe("closest", () => {
  it("finds the word that was meant and leaves others alone", () => {
    const keys = ["user", "interactions", "comment", "comments", "before"];
    assert.equal(closest("usre", keys), "user");
    assert.equal(closest("USER", keys), "user");
    assert.equal(closest("interaction", keys), "interactions");
    assert.equal(closest("comments", keys), "comments");
    assert.equal(closest("Wrong Answer", ["wrong-answer"]), "wrong-answer");
    assert.equal(closest("priority", keys), undefined);
    assert.equal(closest("", keys), undefined);
    assert.equal(closest("x".repeat(100_000), keys), undefined);
  });
});

describe("neutralise", () => {
  it("leaves nothing that a terminal or a job log obeys, and is content with its own output", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.constantFrom("", "::error::", "##[group]", "\u001b[2J"),
        (text, attack) => {
          const safe = neutralise(`${attack}${text}`);
          assert.equal(findHostileCharacter(safe), null);
          assert.doesNotMatch(safe, /[\n\r\t]|^\s*::|##\[/);
          assert.equal(neutralise(safe), safe);
        },
      ),
    );
  });
});

describe("formatProblem", () => {
  it("shows the place, the line with carets, the expectation and the fix", () => {
    assert.equal(
      formatProblem(PROBLEM, "a: 1\nuser: x\n"),
      `requests/a.yaml:2:7 \`user\` cannot be \`x\`
   2 | user: x
     |       ^
  expected  one e-mail address
  to do     Write \`user: adele.vance@contoso.com\``,
    );
  });

  it("keeps the carets below what they point at, behind wide and neutralised characters and in long lines", () => {
    const caretsOf = (text: string, column: number, endColumn: number) => {
      const [, shown = "", carets = ""] = formatProblem(
        { ...PROBLEM, line: 1, endLine: 1, column, endColumn },
        text,
      ).split("\n");
      return shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);
    };
    assert.equal(caretsOf("a\u001b: x", 5, 6), "x");
    assert.equal(caretsOf(`k: ${"y".repeat(300)}x${"z".repeat(300)}`, 304, 305), "x");
    const [, , wide = ""] = formatProblem(
      { ...PROBLEM, line: 1, endLine: 1, column: 4, endColumn: 5 },
      "漢字 x",
    ).split("\n");
    assert.equal(wide.indexOf("^"), "   1 | ".length + 5);
  });

  it("does without an excerpt where there is no text or line", () => {
    assert.doesNotMatch(formatProblem(PROBLEM), /\|/);
    assert.doesNotMatch(formatProblem(PROBLEM, "one line"), /\|/);
  });

  it("lets nothing of the document through as it is", () => {
    const shown = formatProblem(
      { ...PROBLEM, file: "::error::\u001b", message: "\u202e", fix: "a\n::set-env::" },
      "a\nuser: \u001b[31m\n",
    );
    assert.doesNotMatch(shown, /[\u001b\u202e]/);
    assert.doesNotMatch(shown, /^\s*::/m);
  });
});
