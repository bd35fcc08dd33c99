import type { IncomingMessage } from "node:http";
import { ApiError, type Reply } from "./http.ts";

const LARGEST_BODY = 100 * 1024 * 1024;

/** The body as a JSON object; empty where there is none. 400 for anything else that calls itself JSON. */
export function parseJson(request: IncomingMessage, body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  if (!(request.headers["content-type"] ?? "").includes("json")) return {};
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    throw new ApiError(400, "Problems parsing JSON");
  }
  throw new ApiError(400, "Body should be a JSON object");
}

/** Status, headers and bytes of a reply. */
export function encode(reply: Reply): { status: number; headers: Record<string, string>; body: Buffer } {
  const bytes = reply.body instanceof Uint8Array;
  const created = reply.status === 201 ? (reply.body as { url?: string } | undefined)?.url : undefined;
  const body =
    reply.body === undefined
      ? Buffer.alloc(0)
      : bytes
        ? Buffer.from(reply.body as Uint8Array)
        : Buffer.from(JSON.stringify(reply.body));
  return {
    status: reply.status,
    headers: {
      ...(reply.body !== undefined && !bytes && { "content-type": "application/json; charset=utf-8" }),
      ...(created !== undefined && { location: created }),
      "content-length": String(body.length),
      ...reply.headers,
    },
    body,
  };
}

/** All of a request's body. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) throw new Error("A request body exceeds what the stand-in accepts");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Headers with one value each. */
export function flatHeaders(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}
