import assert from "node:assert/strict";
import { test } from "node:test";
import { extractOperations } from "../../rehearsal/contract/extract-operations.ts";
import { toJsonSchema } from "../../rehearsal/contract/json-schema.ts";

const source = { package: "@example/openapi", version: "1.0.0", license: "MIT" };

function translate(schema: object): object {
  return toJsonSchema(schema, () => {});
}

test("null is a type of its own in JSON Schema", () => {
  assert.deepEqual(translate({ type: "string", nullable: true }), { type: ["string", "null"] });
  assert.deepEqual(translate({ type: "string", enum: ["open"], nullable: true }), {
    type: ["string", "null"],
    enum: ["open", null],
  });
  assert.deepEqual(translate({ nullable: true, oneOf: [{ type: "string" }, { type: "integer" }] }), {
    anyOf: [{ anyOf: [{ type: "string" }, { type: "integer" }] }, { type: "null" }],
  });
});

test("prose is dropped and properties that are called like prose are kept", () => {
  const schema = {
    type: "object",
    description: "A label.",
    "x-github": {},
    properties: {
      description: { type: "string", example: "red" },
      title: { type: "string", title: "Title" },
    },
    required: ["title"],
  };
  assert.deepEqual(translate(schema), {
    type: "object",
    properties: { description: { type: "string" }, title: { type: "string" } },
    required: ["title"],
  });
});

test("a keyword nobody translated yet stops the extraction", () => {
  assert.throws(() => translate({ type: "object", patternProperties: {} }), /patternProperties/);
});

const description = {
  paths: {
    "/things/{name}": {
      get: {
        parameters: [
          { $ref: "#/components/parameters/name" },
          { name: "per_page", in: "query", schema: { type: "integer", default: 30 } },
        ],
        responses: {
          "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/thing" } } } },
        },
      },
    },
  },
  "x-webhooks": {
    "thing-made": {
      post: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/made" } } } },
      },
    },
  },
  components: {
    parameters: {
      name: { name: "name", in: "path", required: true, schema: { type: "string" }, "x-multi-segment": true },
    },
    schemas: {
      thing: { type: "object", properties: { owner: { $ref: "#/components/schemas/owner" } } },
      owner: { type: "object", properties: { parent: { $ref: "#/components/schemas/owner" } } },
      made: { type: "object", required: ["action"] },
      unused: { type: "string" },
    },
  },
};

test("an operation brings along every schema it reaches and no other", () => {
  const contract = extractOperations(description, ["GET /things/{name}"], ["thing-made"], source);
  assert.deepEqual(contract.operations["GET /things/{name}"], {
    path: {
      type: "object",
      properties: { name: { type: "string" } },
      required: ["name"],
      additionalProperties: false,
    },
    multiSegment: ["name"],
    query: { type: "object", properties: { per_page: { type: "integer" } }, additionalProperties: false },
    responses: { "200": { schema: { $ref: "#/$defs/thing" } } },
  });
  assert.deepEqual(contract.events, { "thing-made": { $ref: "#/$defs/made" } });
  assert.deepEqual(Object.keys(contract.$defs), ["made", "owner", "thing"]);
});

test("an event GitHub does not describe stops the extraction", () => {
  assert.throws(() => extractOperations(description, [], ["thing-lost"], source), /has no event thing-lost/);
});

test("an operation GitHub does not describe stops the extraction", () => {
  assert.throws(
    () => extractOperations(description, ["POST /things/{name}"], [], source),
    /has no POST \/things/,
  );
});
