import type { Token } from "./access.ts";
import type { HttpMethod } from "./http.ts";
import type { JobIdentity } from "./state.ts";

/** One request and, later, its answer, as tests, the log and a contract check see it. */
export interface Exchange {
  /** Counts all requests since the server started. */
  sequence: number;
  method: HttpMethod;
  /** Path with query, as requested. */
  url: string;
  /** The route that answers, in OpenAPI notation; undefined where there is none. */
  route: string | undefined;
  caller: Token["kind"] | "runner" | "anonymous";
  /** Login of the person, or undefined. */
  login: string | undefined;
  /** The job whose token or process asks, where one does. */
  job: JobIdentity | undefined;
  request: { headers: Readonly<Record<string, string>>; body: Buffer };
  /** Set once the handler has run. */
  response?: { status: number; headers: Readonly<Record<string, string>>; body: Buffer };
  /** What a test did to it. */
  fault?: "dropped" | "replaced" | "killed";
}

/** What an interceptor can do to an exchange; nothing lets it pass. */
export type Fault =
  /** Breaks the connection without an answer. */
  | { kind: "drop" }
  /** Answers this instead. In phase `before` the handler does not run, in phase `after` it has run. */
  | { kind: "reply"; status: number; body?: unknown; headers?: Readonly<Record<string, string>> }
  /** Kills the asking job's process at once, then breaks the connection. */
  | { kind: "kill" };

/**
 * Called before the handler (`before`) and after it with the answer in hand (`after`). A returned promise delays the
 * exchange until it resolves.
 */
export type Interceptor = (
  exchange: Exchange,
  phase: "before" | "after",
) => Fault | undefined | Promise<Fault | undefined> | Promise<void> | void;

export type Observer = (exchange: Readonly<Exchange>) => void;
