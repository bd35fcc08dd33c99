import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { deflateSync } from "node:zlib";

const TYPES = { commit: 1, tree: 2, blob: 3 } as const;

export interface TreeEntry {
  readonly mode: "100644" | "40000";
  readonly name: string;
  readonly oid: string;
}

/** Collects objects and hands them to git as one pack; far faster than a git command for each. */
export interface PackWriter {
  add(type: keyof typeof TYPES, content: Buffer): string;
  addTree(entries: readonly TreeEntry[]): string;
  /** Writes the pack into a repository. */
  finish(directory: string): Promise<void>;
}

export function packWriter(): PackWriter {
  const pieces: Buffer[] = [];
  const seen = new Set<string>();

  function add(type: keyof typeof TYPES, content: Buffer): string {
    const oid = createHash("sha1").update(`${type} ${content.length}\0`).update(content).digest("hex");
    if (seen.has(oid)) return oid;
    seen.add(oid);
    pieces.push(objectHeader(TYPES[type], content.length), deflateSync(content, { level: 1 }));
    return oid;
  }

  return {
    add,
    addTree(entries) {
      const text = entries.map(
        ({ mode, name, oid }) => `${mode} ${name}\0${Buffer.from(oid, "hex").toString("latin1")}`,
      );
      return add("tree", Buffer.from(text.join(""), "latin1"));
    },
    async finish(directory) {
      const head = Buffer.alloc(12);
      head.write("PACK");
      head.writeUInt32BE(2, 4);
      head.writeUInt32BE(seen.size, 8);
      const hash = createHash("sha1").update(head);
      for (const piece of pieces) hash.update(piece);
      const git = spawn("git", ["index-pack", "--stdin"], {
        cwd: directory,
        stdio: ["pipe", "ignore", "inherit"],
      });
      const ended = once(git, "close");
      for (const piece of [head, ...pieces, hash.digest()]) {
        if (!git.stdin.write(piece)) await once(git.stdin, "drain");
      }
      git.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error("git index-pack failed");
    },
  };
}

/** Type and size in git's variable-length form: 3 bits of type, 4 bits of size, then 7 bits of size a byte. */
function objectHeader(type: number, size: number): Buffer {
  const bytes: number[] = [];
  let byte = (type << 4) | (size & 15);
  for (let left = size >>> 4; left > 0; left >>>= 7) {
    bytes.push(byte | 0x80);
    byte = left & 0x7f;
  }
  bytes.push(byte);
  return Buffer.from(bytes);
}
