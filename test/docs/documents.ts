import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** A Markdown file of the repository; `path` is relative to its root. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** A fenced block of code, without its fence and the indentation of the list it may stand in. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  readonly line: number;
}

/** Everything people read. */
export function readDocuments(): Document[] {
  const docs = readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
  const paths = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "rehearsal/README.md",
    ...docs.map((name) => `docs/${name}`),
  ];
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

export function codeBlocks({ text }: Document): CodeBlock[] {
  return [...text.matchAll(/^([ \t]*)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(
    ({ index, 1: indent = "", 2: language = "", 3: code = "" }) => ({
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
      line: text.slice(0, index).split("\n").length + 1,
    }),
  );
}

/** The document without its code blocks. */
export function prose({ text }: Document): string {
  return text.replaceAll(/^([ \t]*)```[\s\S]*?^\1```$/gm, "");
}
