import { once } from "node:events";
import { exitOf, failure, startGit } from "./git.ts";

/** An object to read, with whatever the asker wants to find beside the answer. */
export interface Wanted<T> {
  /** Anything git resolves to an object: an id, or `commit:path`. */
  readonly name: string;
  readonly about: T;
}

export interface FoundObject<T> {
  readonly about: T;
  /** `blob`, `commit`, `tree` or `tag`; null where there is no such object. */
  readonly type: string | null;
  readonly oid: string;
  readonly size: number;
  /** null where there is no object or it is larger than the limit. */
  readonly content: Buffer | null;
}

const NEWLINE = 0x0a;

/**
 * Streams objects through one `git cat-file --batch`, in the order asked for, a batch for each piece of output.
 * Objects above `limit` bytes are skipped over. Git, pipes and reader hold each other back, so memory stays
 * the same however much is asked for.
 */
export async function* readObjects<T>(
  directory: string,
  wanted: AsyncIterable<readonly Wanted<T>[]>,
  limit: number,
): AsyncGenerator<FoundObject<T>[]> {
  const args = ["cat-file", "--batch", "--buffer"];
  const git = startGit(directory, args);
  const ended = exitOf(git);
  const asked = queue<T>();
  // A git that ends early breaks the pipe; why it ended is what counts.
  git.stdin.on("error", () => {});

  const asking = (async () => {
    for await (const batch of wanted) {
      for (const { about } of batch) asked.push(about);
      const names = batch.map(({ name }) => `${name}\n`).join("");
      if (!git.stdin.write(names)) await Promise.race([once(git.stdin, "drain"), ended]);
    }
    git.stdin.end();
  })();
  asking.catch(() => git.kill());

  try {
    const parse = objectParser(asked, limit);
    for await (const piece of git.stdout as AsyncIterable<Buffer>) {
      const found = parse(piece);
      if (found.length > 0) yield found;
    }
    await asking;
    const { code, said } = await ended;
    if (code !== 0 || asked.size() > 0) throw failure(args, said === "" ? "it ended early" : said);
  } finally {
    git.kill();
  }
}

interface Unfinished {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
  /** Bytes of content and final newline that have not arrived. */
  missing: number;
}

/** Cuts git's output into objects: `<oid> <type> <size>\n<content>\n`, or `<name> missing\n`. */
function objectParser<T>(asked: Queue<T>, limit: number): (piece: Buffer) => FoundObject<T>[] {
  let rest: Buffer = Buffer.alloc(0);
  let skipping: Unfinished | null = null;

  return (piece) => {
    const found: FoundObject<T>[] = [];
    let data = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let at = 0;
    while (at < data.length) {
      if (skipping !== null) {
        const skipped = Math.min(skipping.missing, data.length - at);
        skipping.missing -= skipped;
        at += skipped;
        if (skipping.missing > 0) break;
        const { oid, type, size } = skipping;
        found.push({ about: asked.shift(), oid, type, size, content: null });
        skipping = null;
        continue;
      }
      const end = data.indexOf(NEWLINE, at);
      if (end === -1) break;
      const [oid = "", type = "", digits] = data.toString("utf8", at, end).split(" ");
      if (digits === undefined || !/^\d+$/.test(digits)) {
        found.push({ about: asked.shift(), oid, type: null, size: 0, content: null });
        at = end + 1;
        continue;
      }
      const size = Number(digits);
      const next = end + 1 + size + 1;
      if (size > limit) {
        skipping = { oid, type, size, missing: size + 1 };
        at = end + 1;
        continue;
      }
      if (next > data.length) break;
      found.push({ about: asked.shift(), oid, type, size, content: data.subarray(end + 1, next - 1) });
      at = next;
    }
    data = data.subarray(at);
    rest = data;
    return found;
  };
}

interface Queue<T> {
  push(item: T): void;
  shift(): T;
  size(): number;
}

/** First in, first out, without moving what is left each time. */
function queue<T>(): Queue<T> {
  let items: T[] = [];
  let first = 0;
  return {
    push(item) {
      items.push(item);
    },
    shift() {
      if (first >= items.length) throw new Error("git answered more than it was asked");
      const item = items[first] as T;
      first += 1;
      if (first > 4096) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
    size: () => items.length - first,
  };
}
