import type { Redactor } from "../redact/redactor.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { nameOfInput, readLines } from "./redact-input.ts";
import { UsageError } from "./usage-error.ts";

/** Output is handed to the stream in pieces of this size. */
const CHUNK = 1 << 16;

/** Lines `{"id"?, "text"}` of each input in, lines `{"id"?, "spans"}` out, in order. */
export async function writeSpans(
  context: CommandContext,
  redactor: Redactor,
  inputs: readonly string[],
): Promise<ExitCode> {
  let buffered = "";
  for (const input of inputs) {
    let number = 0;
    for await (const line of readLines(context, input)) {
      number++;
      if (line.trim() === "") continue;
      const { id, text } = parseLine(line, input, number);
      const spans = redactor.spans(text).map(({ start, end, kind }) => ({ start, end, type: kind }));
      buffered += `${JSON.stringify(id === undefined ? { spans } : { id, spans })}\n`;
      if (buffered.length > CHUNK) {
        await write(context, buffered);
        buffered = "";
      }
    }
  }
  await write(context, buffered);
  return 0;
}

function write({ stdout }: CommandContext, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

function parseLine(
  line: string,
  input: string,
  number: number,
): { readonly id: unknown; readonly text: string } {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    row = undefined;
  }
  const { id, text } = (row ?? {}) as { readonly id?: unknown; readonly text?: unknown };
  if (typeof text === "string") return { id, text };
  throw new UsageError(
    `${nameOfInput(input)}, line ${number} is not a JSON object with a "text".`,
    'Write one object per line, such as {"id": "1", "text": "…"}.',
  );
}
