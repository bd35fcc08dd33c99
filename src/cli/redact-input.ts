import { TextDecoder } from "node:util";
import { neutralise } from "../document/hostile-text.ts";
import { decodeText, encodingOf } from "../document/text-encoding.ts";
import type { CommandContext } from "./command.ts";
import { readOperand } from "./read-operand.ts";
import { UsageError } from "./usage-error.ts";

/** Largest input. It is held in memory as a whole, and V8 cannot hold texts much longer. */
const MAX_INPUT_BYTES = 256 * 1024 * 1024;

/** What a message calls an input. */
export function nameOfInput(input: string): string {
  return input === "-" ? "Standard input" : neutralise(input);
}

/**
 * All text of a file, or of standard input for `-`, without its byte order mark.
 * @throws UsageError for what cannot be read and for what is no text.
 */
export async function readInput(context: CommandContext, input: string): Promise<string> {
  const bytes =
    input === "-"
      ? await readStandardInput(context)
      : await readOperand(context.cwd, input, "a text or JSON file, or `-` for standard input");
  if (bytes.length > MAX_INPUT_BYTES) {
    throw new UsageError(
      `${nameOfInput(input)} has ${bytes.length} bytes; expected at most ${MAX_INPUT_BYTES}.`,
      "Split it and redact the parts.",
    );
  }
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded.text;
  throw notText(input, decoded.line, decoded.found);
}

/** The lines of an input as they arrive, so that lines can be answered before the last one is there. */
export async function* readLines(context: CommandContext, input: string): AsyncGenerator<string> {
  if (input !== "-") {
    yield* (await readInput(context, input)).split(/\r?\n/);
    return;
  }
  let decoder: TextDecoder | undefined;
  let parts: string[] = [];
  let line = 1;
  for await (const chunk of context.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    const [first = "", ...more] = decodeNext(decoder, bytes, line).split("\n");
    parts.push(first);
    for (const next of more) {
      yield withoutReturn(parts.join(""));
      line++;
      parts = [next];
    }
  }
  parts.push(decoder === undefined ? "" : decodeNext(decoder, undefined, line));
  yield withoutReturn(parts.join(""));
}

async function readStandardInput({ stdin }: CommandContext): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Without bytes, the end of the text. */
function decodeNext(decoder: TextDecoder, bytes: Uint8Array | undefined, line: number): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw notText("-", line, `bytes that are not ${decoder.encoding === "utf-8" ? "UTF-8" : "UTF-16"}`);
  }
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function notText(input: string, line: number, found: string): UsageError {
  return new UsageError(
    `${nameOfInput(input)}, line ${line}: ${found}; expected text in UTF-8, or in UTF-16 with a byte order mark.`,
    "Save it as UTF-8; in PowerShell write `| Out-File -Encoding utf8 <file>`.",
  );
}
