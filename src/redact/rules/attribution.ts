/** Sections of public documents whose authors named themselves. */
const SECTION =
  /^#+\s*\W{0,4}(?:(?:the |our |code |core |project |special |current |past |emeritus )*(?:contributors?|contributing|authors?|licen[sc]es?|copyright|change ?log|backers|sponsors|credits?|acknowledge?ments?|maintainers?|collaborators?|code of conduct|enforcement|releasers?|release keys)\b|\[?v?\d+\.\d+\.\d+)/i;
const OPENING = /\b(?:authored by|contributors|authors|change ?log|all notable changes)\b/i;

/** Longest heading looked at, and how far from the start a document says what it is. */
const HEADING_LIMIT = 80;
const OPENING_LIMIT = 160;

/** Where the last question stopped: questions about one text come in order, so all of them read it once. */
let asked = { text: "", at: 0, inside: false, next: -1 };
let isConversation = false;

/**
 * Does `work` for a conversation: there, a heading or a copyright line of an answer keeps nobody's name, because
 * whoever writes a prompt can ask for it. Afterwards no text is remembered.
 */
export function forConversation<T>(work: () => T): T {
  isConversation = true;
  try {
    return work();
  } finally {
    isConversation = false;
    asked = { text: "", at: 0, inside: false, next: -1 };
  }
}

/**
 * Whether a name or address at `start` stands where documentation credits its authors: in a section about
 * contributors, licence or releases, or on a line with a copyright.
 */
export function isAttributed(text: string, start: number): boolean {
  if (isConversation) return false;
  if (asked.text !== text || asked.at > start) {
    const inside = text.length > 400 && OPENING.test(text.slice(0, OPENING_LIMIT));
    asked = { text, at: 0, inside, next: text.startsWith("#") ? 0 : nextHeading(text, 0) };
  }
  while (asked.next !== -1 && asked.next <= start) {
    const title = text.slice(asked.next, asked.next + HEADING_LIMIT);
    const at = asked.next + 1;
    // A changelog stays one below headings such as `### Bug fixes`.
    const inside = SECTION.test(title) || (asked.inside && title.startsWith("###"));
    asked = { text, at, inside, next: nextHeading(text, at) };
  }
  if (asked.inside) return true;
  const before = text.slice(Math.max(0, start - 100), start);
  return CREDIT.test(before.slice(before.lastIndexOf("\n") + 1));
}

function nextHeading(text: string, from: number): number {
  const line = text.indexOf("\n#", from);
  return line === -1 ? -1 : line + 1;
}

const CREDIT = /^ -- |copyright|\(c\)|©|&copy;|@author|-by:|pr-url/i;
