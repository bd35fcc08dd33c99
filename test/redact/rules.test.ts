import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { createAnchors } from "../../src/redact/anchors.ts";
import { findMembers } from "../../src/redact/json-members.ts";
import { createRedactor } from "../../src/redact/redactor.ts";
import { allRules } from "../../src/redact/rules/catalogue.ts";
import { scan } from "../../src/redact/scan.ts";
import { TextMemory } from "../../src/redact/text-memory.ts";

const rules = allRules();

describe("every rule", () => {
  it("has an id of its own", () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    assert.deepEqual(
      rules.filter(({ id, kind }) => !/^[a-z0-9][a-z0-9-]*$/.test(id) || !/^[a-z][a-z0-9-]*$/.test(kind)),
      [],
    );
  });

  it("names a description of the format", () => {
    assert.deepEqual(
      rules.filter(({ reference }) => !reference.startsWith("https://")).map(({ id }) => id),
      [],
    );
  });

  for (const rule of rules) {
    it(`${rule.id} finds its examples and leaves the others alone`, () => {
      const anchors = createAnchors([rule]);
      assert.ok(rule.match.length > 0 && rule.miss.length > 0, "examples of both kinds");
      const find = (text: string) =>
        rule.anchor === "member"
          ? [...findMembers(text, anchors.members, new TextMemory(false))]
          : scan(text, anchors, new TextMemory(false)).found;
      for (const example of rule.match) assert.ok(find(example).length > 0, `finds: ${example}`);
      for (const example of rule.miss) assert.deepEqual(find(example), [], `leaves: ${example}`);
    });
  }

  it("can be switched off and on", () => {
    const off = createRedactor({ ...DEFAULT_REDACTION_POLICY, rules: { on: [], off: ["email"] } });
    assert.deepEqual(off.spans("adele.vance@contoso.com"), []);
    const on = createRedactor({
      ...DEFAULT_REDACTION_POLICY,
      profile: "secrets-only",
      rules: { on: ["email"], off: [] },
    });
    assert.equal(on.spans("adele.vance@contoso.com")[0]?.rule, "email");
  });
});
