import { pointerPattern } from "../document/pointer.ts";

/** Where a log keeps what people wrote and read; a test compares them with a log. */
const CONVERSATION = ["/rounds/0/prompt", "/rounds/0/responses/0"].flatMap((message) => [
  `${message}/text`,
  `${message}/body/content`,
]);

/** Whether a path lets the text of prompts or responses through as a whole; one round's counts as every round's. */
export function coversConversation(path: string): boolean {
  const general = path.replace(/\/+$/, "").replace(/\/\d+(?=\/|$)/g, "/*");
  const covered = pointerPattern(`${general}/**`);
  return CONVERSATION.some((pointer) => covered.test(pointer));
}
