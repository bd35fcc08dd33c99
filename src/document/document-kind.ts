import type { Problem } from "./problem.ts";
import type { YamlTree } from "./yaml-tree.ts";

/** The part of a JSON Schema that problems are explained from. */
export interface JsonSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  /** What is expected instead, a noun phrase; editors show it too. */
  readonly patternErrorMessage?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly oneOf?: readonly JsonSchema[];
}

/** An error of the generated validator: Ajv's, with `verbose` on. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema?: unknown;
  readonly parentSchema?: unknown;
  readonly data?: unknown;
  readonly propertyName?: string;
}

/** A validator generated from a committed schema. Fills in defaults. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

/** One kind of document people write: how it is checked and how its mistakes are explained. */
export interface DocumentKind<T> {
  /** For sentences such as "the request is empty". */
  readonly noun: string;
  readonly maxBytes: number;
  readonly validate: Validator;
  /** The keys of the document itself, in the order to write them. */
  readonly keys: readonly string[];
  /** Those of them that hold entries independent of each other: one of a wrong shape does not hide the rest. */
  readonly collections: readonly string[];
  /** A complete small document, shown where there is nothing to mend. */
  readonly example: string;
  /** Words people write for a key, for example `email` for `user`. */
  readonly keyAliases: Readonly<Record<string, string>>;
  /** What to write instead of a value that has the wrong shape, where that can be told from the value. */
  suggestValue(pointer: string, value: unknown, written: string): string | undefined;
  /** Checks between fields; keys and entries whose shape is wrong are absent, which leaves holes in lists. */
  check(value: Partial<T>, report: Report, written: Written): void;
}

/** What was written, whatever became of it. */
export type Written = Pick<YamlTree, "keys" | "remarks">;

/** Reports a problem at the value (or key) a pointer names. */
export type Report = (
  pointer: string,
  what: Pick<Problem, "code" | "message" | "expected" | "fix"> & { readonly at?: "key" | "value" },
) => void;
