import { PassThrough, Writable } from "node:stream";
import type { Command } from "../../src/cli/command.ts";

/** Runs a command as the process would, with what it prints as text. */
export async function runCommand(
  command: Command,
  cwd: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const into = (pieces: Buffer[]) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        pieces.push(chunk);
        done();
      },
    });
  const code = await command({
    args,
    cwd,
    env: {},
    stdin: new PassThrough(),
    stdout: into(out),
    stderr: into(err),
  });
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}
