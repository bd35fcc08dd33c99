import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { README_TEXT, REQUESTS_TEXT } from "../../src/install/readme-text.ts";
import { readRequest } from "../../src/request/read-request.ts";

const template = /```yaml\n([\s\S]*?)```/.exec(REQUESTS_TEXT)?.[1] ?? assert.fail("no template");

describe("the installed pages", () => {
  it("have a template that is a valid request as it stands", () => {
    const reading = readRequest(template, "requests/adele-teams-summary.yaml");
    assert.ok(reading.ok, JSON.stringify(reading));
  });

  it("have optional lines that are valid when their # is removed", () => {
    const all = template.replace(/^# (?!yaml|Optional)/gm, "");
    const reading = readRequest(all, "requests/adele-teams-summary.yaml");
    assert.ok(reading.ok, JSON.stringify(reading));
    if (reading.ok) assert.deepEqual(reading.value.apps, ["Teams", "Word"]);
  });

  it("say what merging and closing do", () => {
    assert.match(README_TEXT, /\*Merge\* sends exactly the log you reviewed/);
    assert.match(README_TEXT, /\*Close\* without merging sends nothing/);
  });
});
