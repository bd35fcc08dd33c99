import type { AiInteraction } from "./interaction.ts";

/** Whose interactions to read, and from when; both bounds are ISO 8601 UTC, `after` exclusive, `before` exclusive. */
export interface InteractionQuery {
  /** UPN or e-mail address of the affected user. */
  readonly user: string;
  readonly after: string;
  readonly before: string;
}

/**
 * Some interactions, in any order. A source that reads backwards window by window marks the last batch of each
 * window with the window's start: everything newer than `completeSince` has then been delivered, and the
 * reader may stop. Without marks the reader reads to the end.
 */
export type InteractionBatch = readonly AiInteraction[] & { readonly completeSince?: string };

/**
 * Where interactions come from. Batches arrive newest window first; inside and between batches nothing about
 * order is promised, duplicates are allowed, and the reader may stop early.
 * A source throws `SourceError` for anything an operator has to mend.
 */
export interface InteractionSource {
  read(query: InteractionQuery): AsyncIterable<InteractionBatch>;
}

/** Marks a batch as the last of its window, which began at `completeSince` (ISO 8601 UTC). */
export function lastOfWindow(batch: readonly AiInteraction[], completeSince: string): InteractionBatch {
  return Object.assign([...batch], { completeSince });
}
