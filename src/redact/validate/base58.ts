import { createHash } from "node:crypto";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** Version, hash of 20 bytes and checksum of a Bitcoin address. */
const BYTES = 25;

/** Base58Check of a Bitcoin address: the last four bytes are the beginning of a double SHA-256. */
export function isBase58Check(value: string): boolean {
  let number = 0n;
  for (const character of value) number = number * 58n + BigInt(ALPHABET.indexOf(character));
  const hex = number.toString(16).padStart(BYTES * 2, "0");
  if (hex.length !== BYTES * 2) return false;
  const bytes = Buffer.from(hex, "hex");
  const sum = sha256(sha256(bytes.subarray(0, BYTES - 4)));
  return sum.subarray(0, 4).equals(bytes.subarray(BYTES - 4));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
