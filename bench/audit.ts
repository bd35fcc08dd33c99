import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { run as audit } from "../src/cli/audit.ts";
import { writeLedger } from "./ledger-repository.ts";

/** What the bench found; ratios are of the same run, so that the machine does not matter. */
export interface AuditBench {
  readonly events: number;
  readonly gitSeconds: number;
  readonly auditSeconds: number;
  /** `audit --verify` over what git alone needs to read the same objects; the target is 3 or less. */
  readonly ratio: number;
  /** Largest heap and buffers over start, with a tenth of the events and with all of them. */
  readonly megabytes: readonly [tenth: number, all: number];
}

const ROUNDS = 3;

/** Builds a ledger of `events` events in a temporary repository and audits it, against `git cat-file --batch`. */
export async function run(events = 100_000): Promise<AuditBench> {
  const directory = await mkdtemp(join(tmpdir(), "audit-bench-"));
  try {
    const small = join(directory, "tenth");
    const large = join(directory, "all");
    await writeLedger(small, events / 10);
    const oids = await writeLedger(large, events);
    const tenth = (await timedAudit(small)).megabytes;
    let git = Number.POSITIVE_INFINITY;
    let ours = { seconds: Number.POSITIVE_INFINITY, megabytes: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      git = Math.min(git, await timedCatFile(large, oids));
      const timed = await timedAudit(large);
      ours = {
        seconds: Math.min(ours.seconds, timed.seconds),
        megabytes: Math.max(ours.megabytes, timed.megabytes),
      };
    }
    const bench: AuditBench = {
      events,
      gitSeconds: git,
      auditSeconds: ours.seconds,
      ratio: ours.seconds / git,
      megabytes: [tenth, ours.megabytes],
    };
    console.log(
      `audit --verify, ${events} events: ${ours.seconds.toFixed(2)} s, git alone ${git.toFixed(2)} s, ` +
        `ratio ${bench.ratio.toFixed(2)} (target 3), memory ${tenth.toFixed(0)} MB at a tenth, ${ours.megabytes.toFixed(0)} MB at all`,
    );
    return bench;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function timedAudit(directory: string): Promise<{ seconds: number; megabytes: number }> {
  const base = process.memoryUsage().rss;
  let peak = base;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  const sink = () =>
    new Writable({
      write(_chunk, _encoding, done) {
        done();
      },
    });
  const began = performance.now();
  const code = await audit({
    args: ["--verify", directory],
    cwd: directory,
    env: {},
    stdin: new PassThrough(),
    stdout: sink(),
    stderr: sink(),
  });
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  if (code !== 0) throw new Error("the bench's ledger does not hold");
  return { seconds, megabytes: (peak - base) / 1e6 };
}

/** What git alone needs to read every event and every commit of the ledger. */
async function timedCatFile(directory: string, oids: string): Promise<number> {
  const began = performance.now();
  const git = spawn("git", ["cat-file", "--batch"], { cwd: directory, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(git, "close");
  git.stdout.resume();
  git.stdin.end(oids);
  await ended;
  return (performance.now() - began) / 1000;
}

if (import.meta.main) await run(Number(process.argv[2] ?? 100_000));
