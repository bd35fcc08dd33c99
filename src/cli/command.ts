import type { Readable, Writable } from "node:stream";

/** What a command may touch of the process it runs in. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Exit codes of every command: 0 all is well, 1 the answer is no, 2 the question could not be asked. */
export type ExitCode = 0 | 1 | 2;

export type Command = (context: CommandContext) => Promise<ExitCode>;

/** The same context with other arguments; a spread would open its streams. */
export function withArguments(context: CommandContext, args: readonly string[]): CommandContext {
  return Object.create(context, { args: { value: args, enumerable: true } }) as CommandContext;
}
