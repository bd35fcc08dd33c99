/** Why a source could not answer; closed, each with its own entry in the operator's reference. */
export type SourceReason =
  | "user-name-unusable"
  | "export-missing"
  | "export-unreadable"
  | "export-too-large"
  | "export-malformed"
  | "interaction-malformed"
  | "interaction-too-large"
  | "too-many-interactions"
  | "user-not-found"
  | "user-without-mailbox"
  | "access-denied"
  | "throttled"
  | "service-unavailable"
  | "unexpected-answer";

/**
 * Something an operator has to mend before interactions can be read. The message says what and where and
 * never quotes what was read: a position in an export is safe to show, its content is not.
 */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly reason: SourceReason;
  /** What to do next, one sentence. */
  readonly fix: string;

  constructor(reason: SourceReason, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.fix = fix;
  }
}
