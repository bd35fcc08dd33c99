import type { GitObject } from "./object-reader.ts";

export type TreeMode = "100644" | "100755" | "120000" | "160000" | "040000";

export interface TreeEntry {
  path: string;
  mode: TreeMode;
  type: "blob" | "tree" | "commit";
  sha: string;
}

export interface Signature {
  name: string;
  email: string;
  /** ISO 8601. */
  date: string;
}

export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/** Git's own notation for a person and a time. */
export function identity(signature: Signature): string {
  return `${signature.name} <${signature.email}> ${Math.floor(Date.parse(signature.date) / 1000)} +0000`;
}

/** Reads a commit object. */
export function parseCommit(object: GitObject): Commit {
  const text = object.body.toString();
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end).split("\n");
  const values = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    sha: object.sha,
    tree: values("tree")[0] ?? "",
    parents: values("parent"),
    author: parseIdentity(values("author")[0] ?? ""),
    committer: parseIdentity(values("committer")[0] ?? ""),
    message: text.slice(end + 2),
  };
}

function parseIdentity(line: string): Signature {
  const match = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
  if (!match) throw new Error(`Not a git identity: ${line}`);
  const [, name = "", email = "", seconds = "0"] = match;
  return { name, email, date: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` };
}

/** Reads a tree object; paths are the names of its direct entries. */
export function parseTree(body: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let offset = 0;
  while (offset < body.length) {
    const zero = body.indexOf(0, offset);
    const [mode = "", ...name] = body.toString("utf8", offset, zero).split(" ");
    const padded = mode.padStart(6, "0") as TreeMode;
    const type = padded === "040000" ? "tree" : padded === "160000" ? "commit" : "blob";
    entries.push({
      path: name.join(" "),
      mode: padded,
      type,
      sha: body.toString("hex", zero + 1, zero + 21),
    });
    offset = zero + 21;
  }
  return entries;
}
