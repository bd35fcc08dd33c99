import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, it } from "node:test";
import { type Document, prose, ROOT, readDocuments } from "./documents.ts";

/** Folders whose files the documents name; the first part of a path decides whether it is meant as one. */
const FOLDERS = [
  "action",
  "bench",
  "docs",
  "pulumi",
  "rehearsal",
  "schemas",
  "scripts",
  "src",
  "test",
  "workflows",
];

describe("the documents", () => {
  for (const document of readDocuments()) {
    it(`${document.path} links to files and headings that exist`, () => {
      const broken = linksOf(document).filter((target) => !leadsSomewhere(document, target));
      assert.deepEqual(broken, []);
    });

    it(`${document.path} names files that exist`, () => {
      const missing = namedPaths(document).filter((path) => globSync(path, { cwd: ROOT }).length === 0);
      assert.deepEqual(missing, []);
    });
  }
});

/** Targets of links and pictures within the repository. */
function linksOf(document: Document): string[] {
  const targets = [...prose(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere({ path, text }: Document, target: string): boolean {
  const [file = "", anchor] = target.split("#");
  const linked = file === "" ? path : normalize(join(dirname(path), file));
  if (!existsSync(join(ROOT, linked))) return false;
  if (anchor === undefined) return true;
  const linkedText = linked === path ? text : readFileSync(join(ROOT, linked), "utf8");
  return headingAnchors(linkedText).includes(anchor);
}

/** Anchors as GitHub makes them of headings. */
function headingAnchors(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => {
    const slug = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** Code spans that are paths in this repository. */
function namedPaths(document: Document): string[] {
  const spans = [...prose(document).matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  return spans.filter(
    (span) => /^[\w.*-]+(?:\/[\w.*-]+)+\/?$/.test(span) && FOLDERS.includes(span.split("/")[0] ?? ""),
  );
}
