import { createHash } from "node:crypto";

/** `sha256:<64 hex>` of some bytes, the form every document of this project uses. */
export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
