import { createHash } from "node:crypto";
import type { Round } from "./round.ts";

/** Hex digits of a round id where nothing collides; more are taken until ids differ. */
const SHORTEST = 8;

/** What identifies a round. The prompt's id tells apart what an app put into one request, or into none. */
export interface RoundKey {
  readonly sessionId: string;
  readonly requestId: string | null;
  readonly promptId: string;
}

/** The 64 hex digits an id is cut from. JSON keeps the parts apart, whatever they contain. */
export function roundDigest(key: RoundKey): string {
  const parts = [key.sessionId, key.requestId, key.promptId];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/**
 * Ids `r-<hex>` for the rounds of one log. All ids that share their first 8 digits grow together, so that an id
 * depends on which rounds are in the log and not on their order.
 */
export function roundIds(digests: readonly string[]): readonly Round["id"][] {
  const groups = new Map<string, string[]>();
  for (const digest of new Set(digests)) {
    const head = digest.slice(0, SHORTEST);
    groups.set(head, [...(groups.get(head) ?? []), digest]);
  }
  return digests.map((digest) => {
    const rivals = groups.get(digest.slice(0, SHORTEST)) ?? [];
    let length = SHORTEST;
    while (new Set(rivals.map((rival) => rival.slice(0, length))).size < rivals.length) length += 1;
    return `r-${digest.slice(0, length)}`;
  });
}
