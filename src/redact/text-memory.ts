/** What rules remember of one text while it is read, so that all of them read it once; gone with the reading. */
export class TextMemory {
  /** Whether the text is of a conversation, where nothing it says of itself can be believed. */
  readonly isConversation: boolean;
  readonly #kept = new Map<unknown, unknown>();

  constructor(isConversation: boolean) {
    this.isConversation = isConversation;
  }

  /** What `read` made of the text, at the first call; later ones get the same. */
  recall<T>(text: string, read: (text: string) => T): T {
    let kept = this.#kept.get(read) as T | undefined;
    if (kept === undefined) {
      kept = read(text);
      this.#kept.set(read, kept);
    }
    return kept;
  }

  /** What `read` made of the text, if anybody asked. */
  recalled<T>(read: (text: string) => T): T | undefined {
    return this.#kept.get(read) as T | undefined;
  }
}
