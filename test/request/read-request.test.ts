import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { displayAppName, matchesApp, plainAppName } from "../../src/collect/app-name.ts";
import { readRequest } from "../../src/request/read-request.ts";
import type { RepositoryRules } from "../../src/request/request-checks.ts";
import { MISTAKES, VALID } from "./mistakes.ts";

const PATH = "requests/adele-teams-summary.yaml";
const NOW = new Date("2026-11-22T10:00:00Z");

function problemsOf(text: string | Uint8Array, rules?: RepositoryRules): string[] {
  const reading = readRequest(text, PATH, rules);
  return reading.ok ? [] : reading.problems.map(({ line, code }) => `${line} ${code}`);
}

describe("readRequest", () => {
  it("reads the complete sample", () => {
    const path = "requests/inc0012345.yaml";
    const reading = readRequest(readFileSync(join(import.meta.dirname, "../..", path)), path);
    assert.deepEqual(reading, {
      ok: true,
      value: {
        id: "inc0012345",
        user: "alex.wilber@contoso.com",
        interactions: 5,
        comment: "The draft cites files that do not exist.",
        apps: ["Word", "BizChat"],
        after: "2026-11-01T00:00:00.000Z",
        before: "2026-11-20T12:00:00.000Z",
        category: "not-grounded",
        ticket: "INC0012345",
        exclude: ["r-828e8f73"],
        comments: { "r-172cc892": "The cited file does not exist." },
      },
    });
  });

  it("turns times with an offset into UTC", () => {
    const reading = readRequest(`${VALID}after: 2026-11-01T00:30:00+01:00\n`, PATH);
    assert.equal(reading.ok && reading.value.after, "2026-10-31T23:30:00.000Z");
  });

  it("reads what editors on Windows save: line endings, byte order mark", () => {
    const windows = `\ufeff${VALID}`.replaceAll("\n", "\r\n");
    assert.equal(readRequest(windows, PATH).ok, true);
    assert.equal(readRequest(Buffer.from(windows), PATH).ok, true);
  });

  it("accepts guests and apps it has never heard of", () => {
    const guest = VALID.replace("adele.vance@", "adele_fabrikam.com#EXT#@");
    assert.equal(readRequest(`${guest}apps: [Whiteboard, Security.SecurityCopilot]\n`, PATH).ok, true);
    assert.equal(readRequest(`${VALID}apps: [constructor]\n`, PATH).ok, true, "a name that every object has");
  });

  it("accepts 1 and 30 rounds and the longest comment", () => {
    for (const rounds of ["1", "30"]) assert.deepEqual(problemsOf(VALID.replace("10", rounds)), []);
    assert.deepEqual(problemsOf(VALID.replace("Wrong meeting.", "x".repeat(4000))), []);
  });

  it("reports every problem at once, in document order", () => {
    const text = "category: bad\ncoment: x\nuser: adele\ninteractions: 99\nbefore: 2026-02-30T00:00:00Z\n";
    assert.deepEqual(problemsOf(text), [
      "1 not-in-list",
      "2 unknown-key",
      "3 wrong-value",
      "4 out-of-range",
      "5 no-such-date",
    ]);
  });

  it("reports what is wrong in one entry of a list or map beside what is wrong in another", () => {
    const apps = "apps:\n  - Excell\n  - Teams/Word\n  - PowerPiont\n  - Teams\n  - Teams\n";
    assert.deepEqual(problemsOf(`${VALID}${apps}`), [
      "5 not-in-list",
      "6 wrong-value",
      "7 not-in-list",
      "9 duplicate-entry",
    ]);
    const comments = "comments:\n  r-3f9a1c20: ''\n  round-2: x\n  r-77ab01de: Ticket #4711\n";
    assert.deepEqual(problemsOf(`${VALID}${comments}`), ["5 no-value", "6 wrong-key", "7 text-cut-off"]);
    const excluded = "exclude:\n  - round 1\n  - r-3f9a1c20\ncomments:\n  r-3f9a1c20: Wrong.\n";
    assert.deepEqual(problemsOf(`${VALID}${excluded}`), ["5 wrong-value", "8 comment-on-excluded"]);
  });

  it("accepts the names of apps that comment and review page show, and the collection finds them", () => {
    for (const app of [
      "BizChat",
      "WebChat",
      "PowerPoint",
      "M365App",
      "M365AdminCenter",
      "Teams",
      "CoworkChat",
      "0d0c0d31-fae7-41f2-b909-eaf4d7f26dba",
    ]) {
      const shown = displayAppName(app);
      assert.deepEqual(problemsOf(`${VALID}apps: [${shown}]\n`), [], shown);
      assert.ok(matchesApp(app, [shown]), shown);
    }
  });

  it("accepts every app's full name, also of one whose short name is close to another's", () => {
    const full = "IPM.SkypeTeams.Message.Copilot.Look";
    const reading = readRequest(`${VALID}apps: [Look]\n`, PATH);
    assert.ok(!reading.ok);
    const [problem] = reading.problems;
    assert.equal(problem.message, "There is no Copilot app `Look`");
    assert.match(problem.expected ?? "", new RegExp(`of a new app .* \`${full}\`$`));
    assert.deepEqual(problemsOf(`${VALID}apps: [${full}]\n`), []);
    assert.ok(matchesApp(full, [full]));
  });

  it("finds the rounds of apps that log and review page call Other", () => {
    assert.deepEqual(problemsOf(`${VALID}apps: [Other]\n`), []);
    assert.equal(plainAppName("IPM.Message.my own app"), "Other");
    assert.ok(matchesApp("IPM.Message.my own app", ["Other"]));
    assert.equal(matchesApp("IPM.SkypeTeams.Message.Copilot.Teams", ["Other"]), false);
  });

  it("takes two apps without a comma for the mistake they are", () => {
    assert.deepEqual(problemsOf(`${VALID}apps: [Teams Word]\n`), ["4 wrong-value"]);
  });

  it("points at the offending key or value", () => {
    const reading = readRequest(VALID.replace("10", "31").replace("comment", "coment"), PATH);
    assert.deepEqual(
      reading.ok
        ? []
        : reading.problems.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]),
      [
        [2, 15, 2, 17],
        [3, 1, 3, 7],
      ],
    );
  });

  it("reports one problem for each thing that is wrong", () => {
    assert.deepEqual(problemsOf(VALID.replace("adele.vance@contoso.com", "&adele x")), ["1 anchor"]);
    assert.deepEqual(problemsOf(VALID.replace("adele.vance@contoso.com", `${"x".repeat(300)} y`)), [
      "1 wrong-value",
    ]);
  });

  it("wants a window that something fits into", () => {
    const window = (before: string, after: string) =>
      problemsOf(`${VALID}before: ${before}\nafter: ${after}\n`);
    assert.deepEqual(window("2026-11-01T00:00:01Z", "2026-11-01T00:00:00Z"), []);
    assert.deepEqual(window("2026-11-01T00:00:00Z", "2026-11-01T00:00:00Z"), ["5 window-empty"]);
    assert.deepEqual(window("2026-11-01T00:30:00+01:00", "2026-11-01T00:00:00Z"), ["5 window-empty"]);
  });

  it("checks the window against the look-back where it is known", () => {
    const rules = { lookBack: { days: 30, now: NOW }, supportTicket: false };
    assert.deepEqual(problemsOf(`${VALID}after: 2026-10-23T10:00:00Z\n`, rules), []);
    assert.deepEqual(problemsOf(`${VALID}after: 2026-10-23T09:59:59Z\n`, rules), ["4 beyond-look-back"]);
    assert.deepEqual(problemsOf(`${VALID}before: 2026-10-23T10:00:00Z\n`, rules), ["4 beyond-look-back"]);
    assert.deepEqual(problemsOf(`${VALID}after: 2027-01-01T00:00:00Z\n`, rules), ["4 window-empty"]);
    assert.deepEqual(
      problemsOf(`${VALID}after: 2027-01-01T00:00:00Z\nbefore: 2027-02-01T00:00:00Z\n`, rules),
      ["4 window-empty"],
      "no window begins after the pull request was opened",
    );
    assert.deepEqual(problemsOf(`${VALID}after: 2025-01-01T00:00:00Z\n`), []);
  });

  it("asks for the number of a support ticket where packages go to one", () => {
    const rules = { lookBack: { days: 30, now: NOW }, supportTicket: true };
    assert.deepEqual(problemsOf(`${VALID}ticket: "2411080050001234"\n`, rules), []);
    assert.deepEqual(problemsOf(VALID, rules), ["1 missing-key"]);
    assert.equal(
      problemsOf(`${VALID}ticket: 2411080050001234\n`, rules).length,
      1,
      "a number lacks its quotes",
    );
    assert.deepEqual(problemsOf(`${VALID}ticket: INC0012345\n`, rules), ["4 no-support-ticket"]);
    assert.deepEqual(problemsOf(VALID, { ...rules, supportTicket: false }), []);
    const reading = readRequest(VALID, PATH, rules);
    assert.ok(!reading.ok);
    const [{ message, expected, fix }] = reading.problems;
    assert.equal(message, "`ticket` is missing");
    assert.match(expected ?? "", /open Azure support ticket.*intake in copilot-feedback\.yaml/);
    assert.match(fix ?? "", /add a line `ticket: "2411080050001234"`/);
  });

  it("refuses paths that are not requests/<id>.yaml", () => {
    for (const path of [
      "adele.yaml",
      "requests/Adele.yaml",
      "requests/a/b.yaml",
      "../requests/a.yaml",
      "requests/a.yml",
    ]) {
      const reading = readRequest(VALID, path);
      assert.deepEqual(reading.ok ? [] : reading.problems.map(({ code }) => code), ["request-path"], path);
    }
  });

  it("keeps a key called __proto__ data", () => {
    assert.deepEqual(problemsOf(`${VALID}__proto__: {ticket: INC1}\n`), ["4 unknown-key"]);
  });

  it("never throws, points into the text and says nothing a terminal obeys, whatever the text", () => {
    const snippets = [
      ...MISTAKES.map(({ text }) => text.slice(0, 400)),
      "\u001b[31m",
      "::error::x\n",
      "\u202e",
      "\ud800",
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: "binary", maxLength: 40 })), {
        maxLength: 6,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (document) => {
        const reading = readRequest(document, PATH);
        if (reading.ok) return;
        const lines = document.split("\n").length;
        for (const problem of reading.problems) {
          assert.ok(problem.line >= 1 && problem.line <= lines && problem.endLine <= lines + 1);
          assert.ok(problem.endLine > problem.line || problem.endColumn > problem.column);
          const said = JSON.stringify([problem.message, problem.expected, problem.fix?.split("\n")]);
          assert.doesNotMatch(said, /[\u202a-\u202e\u2066-\u2069]|\\u00[01]|\\ud8/);
          assert.ok(problem.message.length < 400);
        }
      }),
      { numRuns: 150 },
    );
  });
});
