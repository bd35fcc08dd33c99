import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import { FORM_FIELDS, readIssueForm } from "../../src/request/issue-form.ts";
import { readRequest } from "../../src/request/read-request.ts";

const PATH = "requests/issue-12.yaml";
const USER = "adele.vance@contoso.com";

function form(answers: Readonly<Record<string, string>>): string {
  return FORM_FIELDS.map(({ key, label }) => `### ${label}\n\n${answers[key] ?? "_No response_"}`).join(
    "\n\n",
  );
}

const valid = { user: USER, interactions: "10", comment: "Wrong meeting." };

describe("readIssueForm", () => {
  it("reads every field, whatever line ends GitHub sends", () => {
    const body = form({
      ...valid,
      apps: "Teams, Word",
      after: "2026-11-01T00:00:00Z",
      before: "2026-11-20T12:00:00Z",
      category: "wrong-answer",
      ticket: "INC0012345",
    });
    for (const text of [body, body.replaceAll("\n", "\r\n")]) {
      const reading = readIssueForm(text, PATH);
      assert.ok(reading.ok);
      assert.deepEqual(parse(reading.content), {
        user: USER,
        interactions: 10,
        comment: "Wrong meeting.",
        apps: ["Teams", "Word"],
        after: "2026-11-01T00:00:00Z",
        before: "2026-11-20T12:00:00Z",
        category: "wrong-answer",
        ticket: "INC0012345",
      });
    }
  });

  it("keeps the free text as it is, headings and YAML included", () => {
    const text = fc
      .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 300 })
      .map((words) => `x ${words.replaceAll("\\", "\n### Ticket\n\nINC1\n")}`.trim());
    fc.assert(
      fc.property(text, (comment) => {
        const reading = readIssueForm(form({ ...valid, comment }), PATH);
        assert.ok(reading.ok);
        assert.deepEqual(parse(reading.content), { user: USER, interactions: 10, comment });
      }),
    );
  });

  it("never throws, and whatever it accepts is a valid request of the same user", () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...FORM_FIELDS.map(({ label }) => `### ${label}`),
        "",
        USER,
        "10",
        "_No response_",
        "None",
        "---",
      ),
      fc.string({ unit: "binary", maxLength: 40 }),
    );
    const body = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(body, (text) => {
        const reading = readIssueForm(text, PATH);
        if (reading.ok) assert.ok(readRequest(reading.content, PATH).ok);
        else assert.ok(reading.problems.length > 0);
      }),
    );
  });

  it("speaks of fields, not of lines", () => {
    const problemsOf = (answers: Record<string, string>) => {
      const reading = readIssueForm(form({ ...valid, ...answers }), PATH);
      assert.ok(!reading.ok);
      return reading.problems.map(({ field, message, fix }) => [field, message, fix]);
    };
    assert.deepEqual(problemsOf({ interactions: "ten" }), [
      ["Rounds to share", "`interactions` is text, not a whole number", "Write `10`"],
    ]);
    assert.deepEqual(problemsOf({ user: "" }), [
      ["Affected user", "The field is empty", "Fill in the field, for example `adele.vance@contoso.com`"],
    ]);
    assert.deepEqual(problemsOf({ apps: "Teams, Wrod" }), [
      ["Apps", "There is no Copilot app `Wrod`", "Write `Word`"],
    ]);
    const [[field, , fix] = []] = problemsOf({
      after: "2026-11-20T12:00:00Z",
      before: "2026-11-20T12:00:00Z",
    });
    assert.deepEqual([field, fix], ["Oldest round", "Write an earlier `after`"]);
    const [[late, , remedy] = []] = problemsOf({ comment: "x\u202ey" });
    assert.equal(late, "What went wrong");
    assert.doesNotMatch(String(remedy), /\bline\b/);
  });

  it("checks the window against the configured look-back", () => {
    const reading = readIssueForm(form({ ...valid, after: "2026-01-01T00:00:00Z" }), PATH, {
      lookBack: { days: 30, now: new Date("2026-11-22T12:00:00Z") },
      supportTicket: false,
    });
    assert.ok(!reading.ok);
    assert.deepEqual(reading.problems, [
      {
        field: "Oldest round",
        message: "`after` lies further back than this repository looks",
        expected: "at most 30 days back (collect.lookBackDays in copilot-feedback.yaml)",
        fix: "Write `2026-10-24T12:00:00Z` or later, or leave the field empty",
      },
    ]);
  });

  it("asks for the number of a support ticket where packages go to one", () => {
    const rules = { lookBack: { days: 30, now: new Date("2026-11-22T12:00:00Z") }, supportTicket: true };
    const problem = (ticket: string) => {
      const reading = readIssueForm(form({ ...valid, ticket }), PATH, rules);
      return reading.ok
        ? null
        : [reading.problems[0]?.field, reading.problems[0]?.message, reading.problems[0]?.fix];
    };
    assert.equal(problem("2411080050001234"), null);
    assert.deepEqual(problem("_No response_"), [
      "Ticket",
      "The field is empty",
      "Open a ticket in the Azure portal and fill in the field, for example `2411080050001234` with its number",
    ]);
    assert.deepEqual(problem("INC0012345"), [
      "Ticket",
      "`INC0012345` cannot be the number of an Azure support ticket",
      "Write its 10 to 20 digits, for example `2411080050001234`",
    ]);
  });

  it("reads the largest body GitHub keeps in no time worth noticing", () => {
    for (const body of ["### Foo\n".repeat(8_000), "#".repeat(65_000), `### ${" ".repeat(65_000)}x`]) {
      assert.ok(!readIssueForm(body, PATH).ok);
    }
  });
});
