import type {
  AiInteraction,
  InteractionAttachment,
  InteractionContext,
  InteractionLink,
  InteractionMention,
} from "./interaction.ts";

/** One conversation round: a prompt and every response it got. */
export interface Round {
  /** `r-` and the first 8 hex digits of SHA-256 over session, request and prompt ids: stable across collections. */
  readonly id: string;
  readonly sessionId: string;
  readonly requestId: string | null;
  /** Short app name, for example `Teams`, `Word`, `BizChat`: the last segment of `appClass`. */
  readonly app: string;
  /** When the prompt was sent (of the first response where there is no prompt); ISO 8601 UTC. */
  readonly time: string;
  readonly prompt: Message;
  /** Oldest first; empty when Copilot never answered. */
  readonly responses: readonly Message[];
}

/** One side of a round, readable text separated from the raw parts that came with it. */
export interface Message {
  readonly interactionId: string;
  readonly time: string;
  readonly locale: string;
  readonly contentType: AiInteraction["body"]["contentType"];
  /** Readable text: attachment tags stripped, adaptive cards and nested JSON unwrapped. */
  readonly text: string;
  /** The body exactly as collected. */
  readonly body: string;
  readonly attachments: readonly InteractionAttachment[];
  readonly contexts: readonly InteractionContext[];
  readonly links: readonly InteractionLink[];
  readonly mentions: readonly InteractionMention[];
}
