/**
 * One thing wrong with a document a person wrote, said so that they can mend it: what, where, what was
 * expected and what to write instead. The terminal, the check annotations and `--json` all print this.
 */
export interface Problem {
  /** Stable code, for example `unknown-key`; listed in the reference. */
  readonly code: string;
  /** What is wrong, one sentence, no final full stop needed by callers. */
  readonly message: string;
  /** Path of the document as the user gave it (repository-relative in CI). */
  readonly file: string;
  /** 1-based; columns count UTF-16 code units, as GitHub annotations and editors do. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** 1-based and exclusive. */
  readonly endColumn: number;
  /** JSON pointer of the value, `""` for the whole document. */
  readonly pointer: string;
  readonly expected?: string;
  /** What to write or do next. */
  readonly fix?: string;
}

/** The outcome of reading a document: its typed value, or every problem at once, in document order. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };
