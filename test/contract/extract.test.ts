import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Contract, JsonSchema } from "../../rehearsal/contract/contract.ts";
import { EVENTS } from "../../rehearsal/contract/events.ts";
import graphql from "../../rehearsal/contract/graphql.generated.json" with { type: "json" };
import { findDocuments } from "../../rehearsal/contract/graphql-documents.ts";
import extract from "../../rehearsal/contract/operations.generated.json" with { type: "json" };
import { OPERATIONS } from "../../rehearsal/contract/operations.ts";
import { schemaChecks } from "../../rehearsal/contract/schema-checks.ts";
import { operationsInSources, SRC } from "./operations-in-sources.ts";

const MEGABYTE = 1024 * 1024;
const AGAIN = "run rehearsal/contract/extract.ts";
const contract: Contract = extract;

test("the extract holds exactly the operations in the list", () => {
  assert.deepEqual(Object.keys(contract.operations).sort(), [...OPERATIONS].sort(), AGAIN);
});

test("the extract holds exactly the events in the list", () => {
  assert.deepEqual(Object.keys(contract.events).sort(), [...EVENTS].sort(), AGAIN);
});

test("both extracts name their source, its version and its licence", () => {
  for (const { source } of [extract, graphql]) {
    assert.match(source.package, /^@octokit\//);
    assert.match(source.version, /^\d+\.\d+\.\d+$/);
    assert.match(source.license, /MIT[\s\S]*Permission is hereby granted/);
  }
});

test("the extract is small", async () => {
  const file = join(import.meta.dirname, "../../rehearsal/contract/operations.generated.json");
  assert.ok((await stat(file)).size < MEGABYTE);
});

test("every schema of the extract compiles, and every reference in it leads somewhere", () => {
  const checks = schemaChecks(contract);
  for (const event of Object.keys(contract.events)) checks.json({}, ["events", event]);
  for (const [name, { body, responses }] of Object.entries(contract.operations)) {
    checks.text({}, ["operations", name, "path"]);
    checks.text({}, ["operations", name, "query"]);
    if (body) checks.json({}, ["operations", name, "body", "schema"]);
    for (const [status, { schema }] of Object.entries(responses)) {
      if (schema) checks.json({}, ["operations", name, "responses", status, "schema"]);
    }
  }
});

test("the schemas of both extracts are JSON Schemas of dialect 2020-12", () => {
  const ajv = new Ajv2020({ strict: false });
  for (const { $defs } of [contract, graphql]) {
    assert.ok(ajv.validateSchema({ $defs }), ajv.errorsText());
  }
});

test("the extract holds schemas and no prose", () => {
  const prose = Object.values(contract.$defs).flatMap((schema) => keywordsOf(schema));
  assert.deepEqual(
    prose.filter((keyword) => /^(?:x-|description$|title$|examples?$|nullable$|oneOf$)/.test(keyword)),
    [],
  );
});

test("every Octokit method that the product calls is in the contract", async () => {
  const missing = (await operationsInSources()).filter((operation) => !contract.operations[operation]);
  assert.deepEqual(missing, [], `add these to operations.ts and ${AGAIN}`);
});

test("every GraphQL document of the product was held against GitHub's schema", async () => {
  const documents = await findDocuments(SRC);
  assert.ok(documents.length > 0);
  assert.deepEqual(graphql.documents.map(({ document }) => document).sort(), documents, AGAIN);
});

function keywordsOf(schema: JsonSchema): string[] {
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
  ];
  return [...Object.keys(schema), ...parts.flatMap(keywordsOf)];
}
