import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { bundleCli } from "../../scripts/bundles.ts";
import { type GeneratedFile, generateFiles } from "../../scripts/generated-files.ts";
import validateConfig from "../../src/config/config.validator.generated.js";
import type { JsonSchema } from "../../src/document/document-kind.ts";
import validateRequest from "../../src/request/request.validator.generated.js";

const ROOT = join(import.meta.dirname, "../..");

function committed(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function compile(path: string) {
  const ajv = new Ajv2020({ strict: false, discriminator: true });
  return ajv.compile(JSON.parse(committed(path)));
}

describe("generated files", () => {
  it("follow from their sources", async () => {
    for (const { path, content } of await generateFiles()) assert.equal(committed(path), content, path);
  });
});

describe("the schemas of documents people write", () => {
  it("are what the generated validators check", () => {
    const bySchema = compile("schemas/request.schema.json");
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        "adele.vance@contoso.com",
        "r-3f9a1c20",
        "Teams",
        10,
        31,
        "",
        null,
        true,
        "2026-11-20T12:00:00Z",
        "wrong-answer",
      ),
      fc.array(fc.constantFrom("r-3f9a1c20", "Teams", "x y"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("r-77ab01de", "x"), fc.constantFrom("a", "", 1), { maxKeys: 2 }),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const required = { user: "adele.vance@contoso.com", interactions: 10, comment: "Wrong." };
    const keys = [
      "user",
      "interactions",
      "comment",
      "apps",
      "before",
      "after",
      "category",
      "ticket",
      "exclude",
      "comments",
      "other",
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 }), (fields) => {
        const document = { ...required, ...fields };
        assert.equal(validateRequest(document), bySchema(document));
      }),
      { numRuns: 500 },
    );
  });

  it("accept the examples they show", () => {
    const request: JsonSchema = JSON.parse(committed("schemas/request.schema.json"));
    const example = Object.fromEntries(
      Object.entries(request.properties ?? {}).map(([key, { examples }]) => [key, examples?.[0]]),
    );
    assert.equal(validateRequest(example), true, JSON.stringify(validateRequest.errors));
    const config: JsonSchema = JSON.parse(committed("schemas/config.schema.json"));
    const sample = Object.fromEntries(
      (config.required ?? []).map((key) => [key, config.properties?.[key]?.examples?.[0]]),
    );
    assert.equal(validateConfig(sample), true, JSON.stringify(validateConfig.errors));
  });

  it("explain every key to editors", () => {
    for (const path of ["schemas/request.schema.json", "schemas/config.schema.json"]) {
      visit(JSON.parse(committed(path)), (key, schema) => {
        assert.ok(schema.description, `${path}: ${key} has no description`);
        assert.ok(schema.title || key === "type", `${path}: ${key} has no title`);
      });
    }
  });
});

describe("the bundled command line", () => {
  let files: readonly GeneratedFile[] = [];
  before(async () => {
    files = await bundleCli.build();
  });

  it("is the same for the same sources and names no machine", async () => {
    assert.deepEqual(await bundleCli.build(), files);
    for (const { path, content } of files) assert.ok(!content.includes(ROOT), path);
  });

  it("loads neither schema library for validate", () => {
    const loaded = staticClosure(files, "dist/validate.js");
    assert.ok(loaded.some(({ content }) => content.includes("parseAllDocuments")));
    for (const { path, content } of loaded) assert.doesNotMatch(content, /\$ZodType|class Ajv/, path);
  });
});

/** A chunk and all it imports before it runs. */
function staticClosure(files: readonly GeneratedFile[], entry: string): GeneratedFile[] {
  const found = new Map<string, GeneratedFile>();
  const visitFile = (path: string): void => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file || found.has(path)) return;
    found.set(path, file);
    for (const [, name] of file.content.matchAll(/^(?:import|export)\b[^;]*?"\.\/([^"]+)";/gm))
      visitFile(`dist/${name}`);
  };
  visitFile(entry);
  return [...found.values()];
}

function visit(schema: JsonSchema, check: (key: string, schema: JsonSchema) => void): void {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    check(key, property);
    visit(property, check);
  }
  for (const branch of schema.oneOf ?? []) visit(branch, check);
  if (schema.items) visit(schema.items, check);
}
