import type { NewCommit } from "./git.ts";
import { identity, type TreeMode } from "./object-format.ts";

/** One `git fast-import` stream makes blobs, trees, commit and ref in a single process; it prints the new commit. */
export function fastImportStream(next: NewCommit): Buffer {
  const parts: (string | Uint8Array)[] = [];
  const data = (content: string | Uint8Array) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    parts.push(`data ${bytes.length}\n`, bytes, "\n");
  };
  const file = (mode: TreeMode, name: string, content: string | Uint8Array) => {
    parts.push(`M ${mode} inline ${name}\n`);
    data(content);
  };
  parts.push(`commit ${next.ref}\nmark :1\n`);
  parts.push(`author ${identity(next.author)}\ncommitter ${identity(next.committer)}\n`);
  data(next.message);
  if (next.parent) parts.push(`from ${next.parent}\n`);
  for (const [path, change] of Object.entries(next.changes)) {
    const name = quotePath(path);
    if (change === null) parts.push(`D ${name}\n`);
    else if (typeof change === "string" || change instanceof Uint8Array) file("100644", name, change);
    else if ("symlinkTo" in change) file("120000", name, change.symlinkTo);
    else if ("executable" in change) file("100755", name, change.executable);
    else if ("submoduleAt" in change) parts.push(`M 160000 ${change.submoduleAt} ${name}\n`);
    else parts.push(`R ${quotePath(change.renameFrom)} ${name}\n`);
  }
  parts.push("\nget-mark :1\ndone\n");
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

function quotePath(path: string): string {
  return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
