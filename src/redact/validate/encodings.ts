/** The text a base64 or base64url value encodes, or undefined if that is no readable text. */
export function decodesToText(value: string): string | undefined {
  if (value.length < 4) return undefined;
  const text = Buffer.from(value, "base64").toString("utf8");
  if (text.length * 2 < value.length) return undefined;
  return /^[\t\n\r\x20-\x7e\u00a0-\uffef]+$/.test(text) && !text.includes("\ufffd") ? text : undefined;
}
