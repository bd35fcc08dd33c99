import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { statementSchema } from "../../src/consent/statement.schema.ts";
import { verifyConsent } from "../../src/consent/verify-consent.ts";
import { ledgerSchemas } from "../../src/ledger/schemas.ts";
import { grantedFacts, STRICT } from "../consent/granted.ts";

test("a granted statement is what its schema describes, and nothing more", () => {
  const decision = verifyConsent(grantedFacts(), STRICT);
  assert.ok(decision.decision === "granted");
  assert.deepEqual(statementSchema.parse(decision.statement), decision.statement);
  assert.throws(() => statementSchema.parse({ ...decision.statement, extra: 1 }));
});

test("every schema can be published as JSON Schema and forbids unknown keys", () => {
  for (const [name, schema] of Object.entries(ledgerSchemas)) {
    const json = JSON.stringify(z.toJSONSchema(schema, { target: "draft-2020-12" }));
    assert.ok(json.includes('"additionalProperties":false'), name);
    assert.ok(json.includes('"title"'), name);
  }
});
