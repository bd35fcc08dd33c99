import { cardText, readAdaptiveCard } from "./adaptive-card.ts";
import { finalResponse } from "./final-response.ts";
import { htmlToText, replaceAttachmentTags } from "./html-text.ts";
import type { AiInteraction, InteractionAttachment } from "./interaction.ts";

/** What the user read or typed: body and cards as text, attachment tags replaced by what they stand for. */
export function readableText(interaction: Pick<AiInteraction, "body" | "attachments">): string {
  const { body, attachments } = interaction;
  const placed = new Set<InteractionAttachment>();
  const attachmentText = (id: string): string => {
    const found = attachments.find((attachment) => attachment.attachmentId === id);
    if (found === undefined || placed.has(found)) return "";
    placed.add(found);
    return contentText(found);
  };
  const written =
    body.contentType === "html"
      ? htmlToText(body.content, attachmentText)
      : replaceAttachmentTags(body.content, attachmentText);
  const rest = attachments.filter((attachment) => !placed.has(attachment)).map(contentText);
  return [bodyText(written), ...rest]
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

function bodyText(text: string): string {
  const card = text.trimStart().startsWith("{") ? readAdaptiveCard(text) : null;
  return card === null ? finalResponse(text) : cardText(card);
}

/** Only cards carry text; references and files are named in their own fields. */
function contentText(attachment: InteractionAttachment): string {
  if (attachment.content === null) return "";
  const card = readAdaptiveCard(attachment.content);
  if (card !== null) return cardText(card);
  return isCard(attachment) ? "" : finalResponseOnly(attachment.content);
}

function isCard(attachment: InteractionAttachment): boolean {
  return attachment.contentType?.toLowerCase().startsWith("application/vnd.microsoft.card.") ?? false;
}

function finalResponseOnly(content: string): string {
  const answer = finalResponse(content);
  return answer === content ? "" : answer;
}
