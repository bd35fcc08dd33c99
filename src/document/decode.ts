import { findHostileCharacter } from "./hostile-text.ts";
import type { Problem, Reading } from "./problem.ts";
import { createSourceText, rangeOf, type SourceText } from "./source-text.ts";
import { encodingOf, firstUndecodableLine } from "./text-encoding.ts";

/**
 * Bytes or text into a text that is safe to parse: within its size, UTF-8, without byte order mark and
 * without characters that make it look different from what it is.
 */
export function decodeDocument(
  content: string | Uint8Array,
  file: string,
  maxBytes: number,
): Reading<SourceText> {
  const size = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
  if (size > maxBytes) {
    const limit = `${maxBytes / 1024} KiB`;
    return failure(file, 1, {
      code: "too-large",
      message: `The file has ${size.toLocaleString("en")} bytes`,
      expected: `at most ${limit}`,
      fix: `Shorten the file to ${limit}; conversations are collected, they do not belong in it`,
    });
  }
  const text = typeof content === "string" ? content : decodeUtf8(content);
  if (typeof text !== "string") {
    return failure(file, text.line, {
      code: "not-utf8",
      message: text.utf16 ? "The file is saved as UTF-16" : "The file contains bytes that are not UTF-8 text",
      expected: "text saved as UTF-8",
      fix: 'Save the file again with the encoding "UTF-8"',
    });
  }
  const source = createSourceText(file, text.replace(/^\ufeff/, ""));
  const hostile = findHostileCharacter(source.text);
  if (!hostile) return { ok: true, value: source };
  return {
    ok: false,
    problems: [
      {
        code: "invisible-character",
        message: `There is an invisible control character here (${hostile.name})`,
        file,
        ...rangeOf(source, hostile.offset, hostile.offset + 1),
        pointer: "",
        expected: "visible characters, spaces and line breaks only",
        fix: "Delete the character, or type this line again instead of pasting it",
      },
    ],
  };
}

/** The text, or the line (1-based) of the first byte that is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | { line: number; utf16: boolean } {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const utf16 = encodingOf(bytes) !== "utf-8";
    return { line: utf16 ? 1 : firstUndecodableLine(bytes), utf16 };
  }
}

function failure(
  file: string,
  line: number,
  what: Pick<Problem, "code" | "message" | "expected" | "fix">,
): Reading<never> {
  const range = { line, column: 1, endLine: line, endColumn: 2 };
  return { ok: false, problems: [{ ...what, file, ...range, pointer: "" }] };
}
