/**
 * One entry of Microsoft Graph's `aiInteraction` (v1.0 metadata, 2026-08), as far as a log needs it.
 * Every string may be hostile. Fields Graph documents as nullable are nullable here; fields seen missing
 * in practice are optional.
 */
export interface AiInteraction {
  readonly id: string;
  readonly sessionId: string;
  /** Groups a prompt with its responses; null for some apps, unstable for others. */
  readonly requestId: string | null;
  /** Open string, for example `IPM.SkypeTeams.Message.Copilot.BizChat`. */
  readonly appClass: string;
  readonly interactionType: "userPrompt" | "aiResponse" | "unknownFutureValue";
  readonly conversationType: string | null;
  /** ISO 8601, UTC. */
  readonly createdDateTime: string;
  readonly locale: string;
  readonly body: { readonly contentType: "text" | "html"; readonly content: string };
  readonly attachments: readonly InteractionAttachment[];
  readonly contexts: readonly InteractionContext[];
  readonly links: readonly InteractionLink[];
  readonly mentions: readonly InteractionMention[];
  readonly from: InteractionSender;
}

export interface InteractionAttachment {
  readonly attachmentId: string | null;
  readonly contentType: string | null;
  readonly contentUrl: string | null;
  readonly content: string | null;
  readonly name: string | null;
}

export interface InteractionContext {
  readonly contextReference: string | null;
  readonly displayName: string | null;
  readonly contextType: string | null;
}

export interface InteractionLink {
  readonly linkUrl: string | null;
  readonly displayName: string | null;
  readonly linkType: string | null;
}

export interface InteractionMention {
  readonly mentionId: number | null;
  readonly mentionText: string | null;
  /** Display name of whoever is mentioned, where Graph names one. */
  readonly displayName: string | null;
}

export interface InteractionSender {
  readonly kind: "user" | "application" | "unknown";
  readonly id: string | null;
  readonly displayName: string | null;
}
