import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { stopAt } from "../../src/redact/marks.ts";
import { createRedactor } from "../../src/redact/redactor.ts";

describe("signs at which rules begin", () => {
  it("are the business of each redactor, although every scan stops at all of them", () => {
    const text = "请联系王芳，密码是Sommer2024!x";
    const secrets = createRedactor({ ...DEFAULT_REDACTION_POLICY, profile: "secrets-only" });
    const before = secrets.redactText(text).text;
    assert.equal(
      createRedactor(DEFAULT_REDACTION_POLICY).redactText(text).text,
      "请联系[person-1]，密码是[password-1]",
    );
    assert.equal(before, "请联系王芳，密码是[password-1]");
    assert.equal(secrets.redactText(text).text, before);
  });

  it("are no letters or digits, which belong to words", () => {
    for (const sign of ["a", "7", "я"])
      assert.throws(() => stopAt(sign), { message: `${sign} belongs to words` });
  });
});
