import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROUNDS = 3;
/** A heap this small shows what the audit has to keep, not what the collector lets lie about. */
const SMALL_HEAP = ["--max-old-space-size=48", "--max-semi-space-size=4"];

/** Builds ledgers in a temporary folder and audits them, beside `git cat-file --batch` on the same objects. */
async function run(events: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "audit-bench-"));
  try {
    const tenth = join(directory, "tenth.git");
    const all = join(directory, "all.git");
    await written(tenth, events / 10);
    const oids = await written(all, events);

    let gitSeconds = Number.POSITIVE_INFINITY;
    let auditSeconds = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      gitSeconds = Math.min(gitSeconds, (await timed("git", ["cat-file", "--batch"], all, oids)).seconds);
      auditSeconds = Math.min(auditSeconds, (await audited(all, [])).seconds);
    }
    // Largest resident size with a small heap, for a tenth of the events and for all of them.
    const megabytes = [
      (await audited(tenth, SMALL_HEAP)).megabytes,
      (await audited(all, SMALL_HEAP)).megabytes,
    ] as const;
    // Of one run on one machine, so that the machine does not matter.
    const ratio = auditSeconds / gitSeconds;
    console.log(
      `audit --verify of ${events} events: ${auditSeconds.toFixed(2)} s, git alone ${gitSeconds.toFixed(2)} s, ` +
        `ratio ${ratio.toFixed(2)} (at most 3); resident ${megabytes[0].toFixed(0)} MB for a tenth, ` +
        `${megabytes[1].toFixed(0)} MB for all`,
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** In a process of its own: a process starts its count of resident memory with its parent's. */
async function written(repository: string, events: number): Promise<string> {
  const script = join(import.meta.dirname, "ledger-repository.ts");
  return (await timed(process.execPath, [script, repository, String(events)], ".", "")).output;
}

async function audited(
  repository: string,
  flags: readonly string[],
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const script = join(import.meta.dirname, "audit-process.ts");
  const { seconds, output } = await timed(process.execPath, [...flags, script, repository], repository, "");
  return { seconds, megabytes: Number(output) / 1e6 };
}

/** Runs a process to its end. What git prints is dropped, as it is read for the time it takes. */
async function timed(
  command: string,
  args: readonly string[],
  cwd: string,
  input: string,
): Promise<{ readonly seconds: number; readonly output: string }> {
  const began = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "close");
  let output = "";
  child.stdout.on("data", (piece: Buffer) => {
    if (command !== "git") output += piece.toString();
  });
  child.stdin.end(input);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, output };
}

await run(Number(process.argv[2] ?? 100_000));
