/**
 * Writes the committed extracts of GitHub's API descriptions beside this file:
 *
 *     npm install --prefix rehearsal/contract && node rehearsal/contract/extract.ts
 *
 * An argument names another folder whose `node_modules` holds the packages.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ContractSource } from "./contract.ts";
import { extractOperations } from "./extract-operations.ts";
import { OPERATIONS } from "./operations.ts";

const here = import.meta.dirname;
const modules = join(resolve(process.argv[2] ?? here), "node_modules");

const openapi = join(modules, "@octokit/openapi");
const description: unknown = JSON.parse(
  await readFile(join(openapi, "generated/api.github.com.json"), "utf8"),
);
const contract = extractOperations(description, OPERATIONS, await sourceOf(openapi, "LICENSE"));
await writeFile(join(here, "operations.generated.json"), `${JSON.stringify(contract, null, 1)}\n`);

async function sourceOf(folder: string, licenseFile: string): Promise<ContractSource> {
  const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { package: name, version, license: (await readFile(join(folder, licenseFile), "utf8")).trim() };
}
