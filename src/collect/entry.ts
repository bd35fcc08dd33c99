import { isWarmUp } from "./final-response.ts";
import type { AiInteraction } from "./interaction.ts";
import { readableText } from "./readable-text.ts";

/** One interaction made ready for pairing: its text and time worked out once. */
export interface Entry {
  readonly interaction: AiInteraction;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly epoch: number;
  readonly warmUp: boolean;
  /** The same for every copy of one interaction, however often pages repeat it. */
  readonly identity: string;
}

/** Prepares an interaction; its text is taken apart here and nowhere else. */
export function toEntry(interaction: AiInteraction): Entry {
  const text = readableText(interaction);
  return {
    interaction,
    text,
    epoch: Date.parse(interaction.createdDateTime),
    warmUp: isWarmUp(text) || isWarmUp(interaction.body.content),
    identity: identityOf(interaction),
  };
}

export function identityOf(interaction: AiInteraction): string {
  return JSON.stringify([interaction.sessionId, interaction.interactionType, interaction.id]);
}

/** Which of two copies of one interaction stands for both: always the same one, whichever came first. */
export function prevailing(one: Entry, other: Entry): Entry {
  if (one.epoch !== other.epoch) return one.epoch > other.epoch ? one : other;
  return JSON.stringify(one.interaction) >= JSON.stringify(other.interaction) ? one : other;
}

/** Oldest first; a prompt before a response of the same instant; then by id, so that order never depends on pages. */
export function chronologically(one: Entry, other: Entry): number {
  return (
    one.epoch - other.epoch || kindRank(one) - kindRank(other) || compareText(one.identity, other.identity)
  );
}

function kindRank(entry: Entry): number {
  return entry.interaction.interactionType === "userPrompt" ? 0 : 1;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
