/** Encodings that can be told from the first bytes: UTF-16 by its byte order mark, UTF-8 otherwise. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be";

/** A text without its byte order mark, or the first line (1-based) that holds what no text holds. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly found: string };

/** The encoding that the first two bytes name. */
export function encodingOf([first, second]: Uint8Array): TextEncodingName {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/**
 * Decodes bytes that are all of a text. Nothing is replaced: what a lenient decoder would turn into U+FFFD could be
 * the better part of a value that somebody looks for.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return encoding === "utf-8"
      ? { ok: false, line: firstUndecodableLine(bytes), found: "bytes that are not UTF-8" }
      : { ok: false, line: 1, found: "UTF-16 that is broken or cut off" };
  }
  // UTF-16 without its mark is valid UTF-8 with a NUL beside each character, and hides every value.
  const nul = text.indexOf("\0");
  if (nul === -1) return { ok: true, text };
  const line = text.slice(0, nul).split("\n").length;
  return {
    ok: false,
    line,
    found: "NUL characters, as a binary file or UTF-16 without its byte order mark has",
  };
}

/** The line (1-based) of the first byte that is not UTF-8, in bytes that are not. */
export function firstUndecodableLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
