import { spawn } from "node:child_process";

export interface GitObject {
  sha: string;
  type: "blob" | "tree" | "commit" | "tag";
  body: Buffer;
}

export interface ObjectReader {
  read(revision: string): Promise<GitObject | undefined>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(object: GitObject | undefined): void;
  reject(reason: Error): void;
}

/**
 * Reads objects through one `git cat-file --batch` that is started at the first read and kept open, so that a read
 * costs no process. Answers come in the order of the questions.
 */
export function openObjectReader(directory: string, env: Record<string, string>): ObjectReader {
  const waiting: Waiting[] = [];
  let buffered: Buffer = Buffer.alloc(0);
  let child: ReturnType<typeof start> | undefined;

  function start() {
    const process = spawn("git", ["cat-file", "--batch"], {
      cwd: directory,
      env: { ...env, GIT_DIR: directory },
      stdio: ["pipe", "pipe", "ignore"],
    });
    process.stdout.on("data", (chunk: Buffer) => {
      buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
      answer();
    });
    process.stdin.on("error", () => {}); // the close handler reports it
    process.on("error", fail);
    process.on("close", () => {
      child = undefined;
      fail(new Error("git cat-file ended"));
    });
    return process;
  }

  function fail(reason: Error): void {
    for (const one of waiting.splice(0)) one.reject(reason);
  }

  function answer(): void {
    for (;;) {
      const lineEnd = buffered.indexOf(10);
      if (lineEnd === -1) return;
      const header = buffered.toString("utf8", 0, lineEnd);
      const match = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(header);
      if (!match) {
        buffered = buffered.subarray(lineEnd + 1);
        waiting.shift()?.resolve(undefined);
        continue;
      }
      const end = lineEnd + 1 + Number(match[3]);
      if (buffered.length < end + 1) return;
      const body = Buffer.from(buffered.subarray(lineEnd + 1, end));
      buffered = buffered.subarray(end + 1);
      waiting.shift()?.resolve({ sha: match[1] as string, type: match[2] as GitObject["type"], body });
    }
  }

  return {
    read: (revision) =>
      new Promise((resolve, reject) => {
        // A line break would ask two questions and shift every later answer by one.
        if (/[\n\0]/.test(revision) || revision === "") return resolve(undefined);
        child ??= start();
        waiting.push({ resolve, reject });
        child.stdin.write(`${revision}\n`);
      }),
    close: () =>
      new Promise((resolve) => {
        if (!child) return resolve();
        child.once("close", () => resolve());
        child.stdin.end();
      }),
  };
}
