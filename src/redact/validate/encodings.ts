/** The text a base64 or base64url value encodes, or undefined if that is no readable text. */
export function decodesToText(value: string): string | undefined {
  if (value.length < 4) return undefined;
  const bytes = Buffer.from(value, "base64");
  // Decoding stops at what is no base64. Bytes, not characters: those of Asia have three.
  if (bytes.length * 2 < value.length) return undefined;
  const text = bytes.toString("utf8");
  return /^[\t\n\r\x20-\x7e\u00a0-\uffef]+$/.test(text) && !text.includes("\ufffd") ? text : undefined;
}
