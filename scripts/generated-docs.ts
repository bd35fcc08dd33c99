import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { reasonTables } from "./reason-tables.ts";
import { referenceText } from "./reference.ts";

const root = join(import.meta.dirname, "..");

/** Documentation that follows from the code: a whole page, and a part of one. */
export async function generatedDocs(): Promise<{ path: string; content: string }[]> {
  const operating = await readFile(join(root, "docs", "operating.md"), "utf8");
  return [
    { path: "docs/reference.md", content: referenceText() },
    { path: "docs/operating.md", content: withPart(operating, "reasons", reasonTables()) },
  ];
}

/** Puts `text` between the markers of a part. */
function withPart(page: string, name: string, text: string): string {
  const begin = `<!-- generated: ${name} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf("<!-- end -->", from);
  if (from === -1 || to === -1) throw new Error(`the page has no part "${name}"`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
