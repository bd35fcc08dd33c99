/** A message as a mail reader sees it: unfolded headers by lower-case name, decoded text parts by type. */
export interface ParsedMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, string>;
}

/** Reads a multipart/alternative message of text parts (RFC 5322, RFC 2046); enough for notices. */
export function parseMail(message: Uint8Array): ParsedMail {
  const { headers, body } = split(Buffer.from(message).toString("latin1"));
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) throw new Error("no boundary");
  const parts = new Map<string, string>();
  for (const piece of body.split(`--${boundary}`).slice(1, -1)) {
    const part = split(piece.replace(/^\r\n/, "").replace(/\r\n$/, ""));
    const type = (part.headers.get("content-type") ?? "").split(";")[0] ?? "";
    parts.set(type, decoded(part.body, part.headers.get("content-transfer-encoding") ?? "7bit"));
  }
  return { headers, parts };
}

function split(text: string): { headers: Map<string, string>; body: string } {
  const end = text.indexOf("\r\n\r\n");
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    if (headers.has(name)) throw new Error(`header ${name} twice`);
    headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: text.slice(end + 4) };
}

function decoded(body: string, encoding: string): string {
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : encoding === "quoted-printable"
        ? Buffer.from(
            body
              .replace(/=\r\n/g, "")
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          )
        : Buffer.from(body, "latin1");
  return bytes.toString("utf8").replaceAll("\r\n", "\n");
}
