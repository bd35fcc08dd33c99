import type { ConsentRefusal } from "./reasons.ts";

/**
 * What one check found: the facts it established, or why it fails. `detail` is shown to people, so it carries
 * only logins, numbers, times and digests, never text that an author of a pull request chooses.
 */
export type Verdict<T> =
  | { readonly holds: true; readonly value: T }
  | { readonly holds: false; readonly code: ConsentRefusal; readonly detail: string };

export function holds<T>(value: T): Verdict<T> {
  return { holds: true, value };
}

export function fails(code: ConsentRefusal, detail: string): Verdict<never> {
  return { holds: false, code, detail };
}

const SHA256 = /^sha256:[0-9a-f]{64}$/;

export function isDigest(digest: string | null): digest is string {
  return digest !== null && SHA256.test(digest);
}

/** A digest for a message; whatever is not one is hostile and not repeated. */
export function shown(digest: string | null): string {
  return isDigest(digest) ? digest : "no SHA-256";
}

/** Whether one time is strictly before another; an unreadable time is never before anything. */
export function isBefore(earlier: string | null, later: string | null): boolean {
  return earlier !== null && later !== null && Date.parse(earlier) < Date.parse(later);
}

/** Login comparison as GitHub does it. */
export function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
