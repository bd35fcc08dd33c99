import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { neutralise } from "../document/hostile-text.ts";
import { UsageError } from "./usage-error.ts";

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  EISDIR: "is a folder",
  EACCES: "may not be read",
};

/**
 * The bytes of a file that an argument or option names.
 * @param expected what the file should be, for the message.
 * @throws UsageError
 */
export async function readOperand(cwd: string, file: string, expected: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    throw new UsageError(
      `${neutralise(file)} ${UNREADABLE[code] ?? `cannot be read (${code})`}; expected ${expected}.`,
      code === "EISDIR" ? "Name the files in it one by one." : "Check the path and its permissions.",
      { cause },
    );
  }
}
