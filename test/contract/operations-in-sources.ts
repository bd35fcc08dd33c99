import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Octokit } from "@octokit/rest";

export const SRC = join(import.meta.dirname, "../../src");

interface Endpoint {
  readonly method: string;
  readonly url: string;
}

/** The operations behind every `rest.<group>.<method>` in the sources, as in `GET /repos/{owner}/{repo}`. */
export async function operationsInSources(): Promise<string[]> {
  const { rest } = new Octokit();
  const methods = rest as unknown as Record<string, Record<string, { endpoint: { DEFAULTS: Endpoint } }>>;
  const operations = new Set<string>();
  for await (const file of glob("**/*.ts", { cwd: SRC })) {
    const source = await readFile(join(SRC, file), "utf8");
    for (const [, group = "", method = ""] of source.matchAll(/\brest\.(\w+)\.(\w+)/g)) {
      const endpoint = methods[group]?.[method]?.endpoint.DEFAULTS;
      if (endpoint) operations.add(`${endpoint.method} ${endpoint.url}`);
    }
  }
  return [...operations].sort();
}
