/**
 * Writes the committed extracts of GitHub's API descriptions beside this file:
 *
 *     npm install --prefix rehearsal/contract && node rehearsal/contract/extract.ts
 *
 * An argument names another folder whose `node_modules` holds the packages.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ContractSource } from "./contract.ts";
import { EVENTS } from "./events.ts";
import { extractGraphql, type GraphqlLibrary } from "./extract-graphql.ts";
import { extractOperations } from "./extract-operations.ts";
import { findDocuments } from "./graphql-documents.ts";
import { OPERATIONS } from "./operations.ts";

const here = import.meta.dirname;
const modules = join(resolve(process.argv[2] ?? here), "node_modules");

const openapi = join(modules, "@octokit/openapi");
const description: unknown = JSON.parse(
  await readFile(join(openapi, "generated/api.github.com.json"), "utf8"),
);
await write(
  "operations.generated.json",
  extractOperations(description, OPERATIONS, EVENTS, await sourceOf(openapi, "LICENSE")),
);

const graphql = join(modules, "@octokit/graphql-schema");
const library: GraphqlLibrary = await import(pathToFileURL(join(modules, "graphql/index.js")).href);
const definition = await readFile(join(graphql, "schema.graphql"), "utf8");
const documents = await findDocuments(join(here, "../../src"));
await write(
  "graphql.generated.json",
  extractGraphql(library, definition, documents, await sourceOf(graphql, "LICENSE.md")),
);

async function write(file: string, extract: unknown): Promise<void> {
  await writeFile(join(here, file), `${JSON.stringify(extract, null, 1)}\n`);
}

async function sourceOf(folder: string, licenseFile: string): Promise<ContractSource> {
  const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { package: name, version, license: (await readFile(join(folder, licenseFile), "utf8")).trim() };
}
