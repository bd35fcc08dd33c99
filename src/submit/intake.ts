import type { SubmissionPackage } from "./package.ts";
import type { Receipt } from "./receipt.ts";

/**
 * Where packages go. A delivery is atomic and happens at most once per package name: the intake itself has to
 * refuse to write a name twice. Adapters turn everything they can classify into an outcome; only bugs throw,
 * and the caller treats a throw as `unknown`.
 */
export interface Intake {
  deliver(submission: SubmissionPackage): Promise<Delivery>;
}

export type Delivery =
  /** It is there now, by this call. */
  | { readonly outcome: "delivered"; readonly receipt: Receipt }
  /** The same bytes were there before this call. */
  | { readonly outcome: "already-delivered"; readonly receipt: Receipt }
  /** Other bytes are there under this name; nothing was written. */
  | { readonly outcome: "conflict"; readonly message: string }
  /** Definitely not there and not accepted; nothing was written. */
  | { readonly outcome: "refused"; readonly message: string }
  /** It may or may not be there. */
  | { readonly outcome: "unknown"; readonly message: string };
