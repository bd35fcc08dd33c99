import type { AiInteraction } from "./interaction.ts";

/** Whose interactions to read, and from when; both bounds are ISO 8601 UTC, `after` exclusive, `before` exclusive. */
export interface InteractionQuery {
  /** UPN or e-mail address of the affected user. */
  readonly user: string;
  readonly after: string;
  readonly before: string;
}

/**
 * Where interactions come from. Batches arrive newest window first; inside and between batches nothing about
 * order is promised, duplicates are allowed, and the reader may stop early.
 * A source throws `SourceError` for anything an operator has to mend.
 */
export interface InteractionSource {
  read(query: InteractionQuery): AsyncIterable<readonly AiInteraction[]>;
}
