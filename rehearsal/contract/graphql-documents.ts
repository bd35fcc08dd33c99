import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

const DOCUMENT = /`\s*((?:query|mutation)\b(?:[^`$]|\$(?!\{))*)`/g;

/** The GraphQL documents in the sources below a folder: template literals that begin like one. */
export async function findDocuments(folder: string): Promise<string[]> {
  const documents: string[] = [];
  for await (const file of glob("**/*.ts", { cwd: folder })) {
    const source = await readFile(join(folder, file), "utf8");
    for (const [, document = ""] of source.matchAll(DOCUMENT)) documents.push(normalizeDocument(document));
  }
  return [...new Set(documents)].sort();
}

/** Layout has no meaning in GraphQL: two documents are the same if only their white space differs. */
export function normalizeDocument(document: string): string {
  return document.replaceAll(/\s+/g, " ").trim();
}
