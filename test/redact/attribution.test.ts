import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { createRedactor } from "../../src/redact/redactor.ts";

const CREDITS = "# Contributors\n\n- Written by Megan Bowen <megan.bowen@fabrikam.com>, hello Megan\n";

test("documentation credits its authors, a conversation keeps nobody's address", () => {
  const redactor = createRedactor(DEFAULT_REDACTION_POLICY);
  assert.deepEqual(redactor.spans(CREDITS), []);
  const { document } = redactor.redactJson({ text: CREDITS });
  assert.doesNotMatch(document.text, /megan\.bowen@fabrikam\.com/);
  assert.match(document.text, /\[email-1\]/);
  assert.deepEqual(redactor.spans(CREDITS), [], "and documentation again afterwards");
});

test("what one policy saw credited keeps nothing of another's", () => {
  const dictionary = [{ kind: "person", values: ["Megan Bowen"] }];
  const strict = createRedactor({ ...DEFAULT_REDACTION_POLICY, profile: "secrets-only", dictionary });
  const alone = strict.redactText(`${CREDITS}x`).text;
  assert.match(alone, /\[person-1\]/);
  createRedactor(DEFAULT_REDACTION_POLICY).spans(`${CREDITS}x`);
  assert.equal(strict.redactText(`${CREDITS}x`).text, alone);
});
