import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { TestContext } from "node:test";
import { dispatch } from "../../src/cli/dispatch.ts";

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Makes every stream a terminal and answers its questions. */
  readonly answers?: readonly string[];
  readonly isTerminal?: boolean;
}

/** Runs the command line in this process, as a shell would see it. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const isTTY = options.isTerminal ?? options.answers !== undefined;
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stdout = collector(isTTY);
  const stderr = collector(isTTY);
  if (options.answers) answerQuestions(stdin, stdout, options.answers);
  else stdin.end();
  const code = await dispatch({
    args,
    cwd: options.cwd ?? import.meta.dirname,
    env: options.env ?? {},
    stdin,
    stdout,
    stderr,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** A folder that is gone after the test. */
export function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "copilot-feedback-cli-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function collector(isTTY: boolean) {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return Object.assign(stream, { isTTY, columns: 100, text: () => Buffer.concat(chunks).toString() });
}

/** Types the next answer whenever a question is asked, and ends the input after the last. */
function answerQuestions(stdin: PassThrough, stdout: PassThrough, answers: readonly string[]): void {
  const left = [...answers];
  stdout.on("data", (chunk: Buffer) => {
    const written = chunk.toString().replace(/\u001b\[[\d;]*[A-Za-z]/g, "");
    if (!/[?)] $/.test(written)) return;
    const answer = left.shift();
    // People type after they were asked, not while the question is being printed.
    setImmediate(() => (answer === undefined ? stdin.end() : stdin.write(`${answer}\n`)));
  });
}
